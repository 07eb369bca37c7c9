/// Numbers of sections and versions: `1.2.3`.
enum SectionNumber {
  /// Whether a text is digits with two points or more among them.
  /// - Parameter text: without white space around it.
  static func isOne(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (5...40).contains(text.count), text[0].isDigit, text[text.count - 1].isDigit else {
      return false
    }
    var points = 0
    for (place, byte) in text.enumerated() where !byte.isDigit {
      guard byte == 0x2E, text[place - 1].isDigit else { return false }
      points += 1
    }
    return points >= 2
  }
}
