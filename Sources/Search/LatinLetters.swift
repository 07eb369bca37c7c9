/// Latin letters beyond ASCII without their marks, by their names in Unicode: LATIN SMALL LETTER E
/// WITH ACUTE is an e. Read once, at the first such letter.
enum LatinLetters {
  /// Combining marks, which follow their letter (Unicode, Combining Diacritical Marks).
  static let marks: ClosedRange<UInt32> = 0x300...0x36F

  /// Latin-1 Supplement, Latin Extended-A and -B; Latin Extended Additional.
  private static let low: ClosedRange<UInt32> = 0xC0...0x24F
  private static let high: ClosedRange<UInt32> = 0x1E00...0x1EFF

  private static let lowTable = low.map(letters)
  private static let highTable = high.map(letters)

  /// Small ASCII letters, one or two; nil for what stands for none.
  static func folded(_ value: UInt32) -> (UInt32, UInt32)? {
    switch value {
    case low: lowTable[Int(value - low.lowerBound)]
    case high: highTable[Int(value - high.lowerBound)]
    default: nil
    }
  }

  /// Letters whose names are words.
  private static let named = [
    "SHARP S": "SS", "THORN": "TH", "ETH": "D", "DOTLESS I": "I", "LONG S": "S", "ENG": "NG",
  ]

  @Sendable private static func letters(_ value: UInt32) -> (UInt32, UInt32)? {
    guard let name = Unicode.Scalar(value)?.properties.name else { return nil }
    for head in ["LATIN SMALL LETTER ", "LATIN CAPITAL LETTER "] where name.hasPrefix(head) {
      let words = name.dropFirst(head.count).split(separator: " ")
      let base = words.prefix { $0 != "WITH" }.joined(separator: " ")
      let letters = (named[base] ?? base).lowercased().utf8.map(UInt32.init)
      guard (1...2).contains(letters.count) else { return nil }
      return (letters[0], letters.count == 2 ? letters[1] : 0)
    }
    return nil
  }
}
