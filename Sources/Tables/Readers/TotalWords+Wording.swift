/// What stands before the numbers of a row that sums up others, without white space and in small
/// letters.
enum TotalWords {
  private static let words: Set<String> = [
    "合计", "总计", "小计", "共计", "累计", "汇总", "总和", "总合计", "合计数", "总计数", "平均", "平均数", "平均值",
    "均值", "total", "totals", "grandtotal", "subtotal", "sum", "average", "mean",
  ]
  /// What a word ends in that says of what it is the sum, as 河西区小计 does.
  private static let endings = ["小计", "合计", "总计"]
  private static let letters = Set("tgsam".utf8)

  /// Whether a cell may have such a word, by its first byte.
  static func mayBe(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first(where: { $0 > 0x20 }) else { return false }
    return first >= 0x80 || letters.contains(first | 0x20)
  }

  static func has(_ text: String) -> Bool {
    let outside = text.prefix { $0 != "(" && $0 != "（" }
    let plain = outside.filter { !$0.isWhitespace && $0 != ":" && $0 != "：" }.lowercased()
    return words.contains(plain) || plain.count <= 12 && endings.contains { plain.hasSuffix($0) }
  }
}
