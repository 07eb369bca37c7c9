/// Numbers in writings that alone may be something else, the item of a list or a telephone's
/// number, and are numbers in a column of such: `(5)` for -5, `5.50-`, `1 234 567`.
enum LooseNumber {
  /// What stands between thousands beside commas: blanks, those that do not break, thin and wide
  /// ones among them (U+00A0, U+2007, U+2009, U+202F, U+3000), and the apostrophes of Switzerland.
  private static let gaps = [
    "\u{20}", "\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}", "\u{3000}", "'", "\u{2019}",
  ]
  .map { Array($0.utf8) }
  /// Whether a text ends as one may; most that are no numbers do not.
  /// - Parameter text: without white space around it.
  static func mayBe(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last, text.count > 1 else { return false }
    guard NumberCell.mayBegin(first) else { return false }
    if last.isDigit {
      return text.contains { $0 == 0x20 || $0 == 0x27 || $0 == 0x2C || $0 >= 0xC2 }
    }
    if last == 0x29 || last == 0x2D { return true }
    // A full-width form: a digit, or what closes a parenthesis.
    return (text.count > 3 && text[text.count - 3] == 0xEF) || Counter.ends(text)
  }

  /// Whether a number is below zero by parentheses or a minus behind it, and so written that it may
  /// be the item of a list, or a code: whole and without commas.
  /// - Parameters:
  ///   - text: without white space around it.
  ///   - kind: of its column.
  static func hasDoubtfulSign(_ text: UnsafeBufferPointer<UInt8>, in kind: ValueKind) -> Bool {
    guard let last = text.last, last == 0x29 || last == 0x2D || last >= 0x80,
      let writing = NumberWriting(text, in: kind)
    else { return false }
    return writing.sign != .before && writing.isInteger && !writing.plain.contains(0x2C)
  }

  /// Takes parentheses around a text off, or a minus behind it.
  static func takeSign(_ text: inout [UInt8]) -> NumberWriting.Sign {
    if text.count > 2, text.first == 0x28, text.last == 0x29 {
      text.removeFirst()
      text.removeLast()
      return .parentheses
    }
    guard text.count > 1, text.last == 0x2D else { return .before }
    text.removeLast()
    return .behind
  }

  /// Takes out what stands between thousands, where it does so at all of them and is one sign.
  /// - Returns: that sign.
  static func close(_ text: inout [UInt8]) -> [UInt8]? {
    let start = text.first == 0x2D || text.first == 0x2B ? 1 : 0
    guard let end = text[start...].firstIndex(where: { !$0.isDigit }),
      (1...3).contains(end - start),
      text[start] != 0x30, let gap = gaps.first(where: { text[end...].starts(with: $0) })
    else { return nil }
    var plain = Array(text[..<end])
    var index = end
    while text[index...].starts(with: gap) {
      index += gap.count
      guard index + 3 <= text.count, text[index..<index + 3].allSatisfy(\.isDigit) else {
        return nil
      }
      plain += text[index..<index + 3]
      index += 3
    }
    guard index == text.count || text[index] == 0x2E else { return nil }
    text = plain + text[index...]
    return gap
  }
}
