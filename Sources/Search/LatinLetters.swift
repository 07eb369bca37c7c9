/// Latin letters beyond ASCII without their marks, by their names in Unicode: LATIN SMALL LETTER E
/// WITH ACUTE is an e. Read once, at the first such letter.
enum LatinLetters {
  /// Combining marks, which follow their letter (Unicode, Combining Diacritical Marks).
  static let marks: ClosedRange<UInt32> = 0x300...0x36F

  /// Latin-1 Supplement, Latin Extended-A and -B; Latin Extended Additional; the Latin ones of
  /// Alphabetic Presentation Forms.
  private static let low: ClosedRange<UInt32> = 0xC0...0x24F
  private static let high: ClosedRange<UInt32> = 0x1E00...0x1EFF
  private static let joined: ClosedRange<UInt32> = 0xFB00...0xFB06

  private static let lowTable = low.map(letters)
  private static let highTable = high.map(letters)
  private static let joinedTable = joined.map(letters)

  /// Small ASCII letters, one to three, 0 behind the last; nil for what stands for none.
  static func folded(_ value: UInt32) -> (UInt32, UInt32, UInt32)? {
    switch value {
    case low: lowTable[Int(value - low.lowerBound)]
    case high: highTable[Int(value - high.lowerBound)]
    case joined: joinedTable[Int(value - joined.lowerBound)]
    default: nil
    }
  }

  /// Letters whose names are words.
  private static let named = [
    "SHARP S": "SS", "THORN": "TH", "ETH": "D", "DOTLESS I": "I", "DOTLESS J": "J", "LONG S": "S",
    "LONG S T": "ST", "ENG": "NG", "N PRECEDED BY APOSTROPHE": "N",
  ]

  /// LIGATURE OE is an o and an e, and so is LETTER D WITH SMALL LETTER Z a d and a z.
  @Sendable private static func letters(_ value: UInt32) -> (UInt32, UInt32, UInt32)? {
    guard let name = Unicode.Scalar(value)?.properties.name, name.hasPrefix("LATIN ") else {
      return nil
    }
    // SMALL or CAPITAL comes first. Longer names of letters are words: ESH.
    let words = name.split(separator: " ").dropFirst()
    let limits = ["LETTER": 2, "LIGATURE": 3]
    guard let limit = words.dropFirst().first.flatMap({ limits[String($0)] }) else { return nil }
    let parts = words.dropFirst(2).split(separator: "WITH").map { $0.joined(separator: " ") }
    guard let base = parts.first else { return nil }
    let second = parts.dropFirst().first { $0.hasPrefix("SMALL LETTER ") }?.dropFirst(13) ?? ""
    let letters = ((named[base] ?? base) + second).lowercased().utf8.map(UInt32.init)
    guard (1...limit).contains(letters.count) else { return nil }
    return (letters[0], letters.count > 1 ? letters[1] : 0, letters.count > 2 ? letters[2] : 0)
  }
}
