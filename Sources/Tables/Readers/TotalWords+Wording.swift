/// What stands before the numbers of a row that sums up others, without white space and in small
/// letters.
enum TotalWords {
  private static let words: Set<String> = [
    "合计", "总计", "小计", "共计", "累计", "汇总", "总和", "总合计", "合计数", "总计数", "平均", "平均数", "平均值",
    "均值", "total", "totals", "grandtotal", "subtotal", "sum", "average", "mean",
  ]
  /// The whole of which the other rows are parts, where not all rows are of it.
  private static let wholes: Set<String> = [
    "全国", "全省", "全市", "全区", "全县", "全旗", "全州", "全镇", "全乡", "全街道", "全行业", "全社会", "全体", "全部",
  ]
  /// What a row is called that is a part of the one above it, alone or before a colon: 其中堂书店 is
  /// a shop.
  private static let part = "其中"
  /// What a word ends in that says of what it is the sum, as 河西区小计 does.
  private static let endings = ["小计", "合计", "总计"]
  /// What a row may be called that is the sum of all others, and beside other cities a city.
  private static let wholeMarks = ["总", "全", "合", "计", "total", "all", "whole", "world"]
  private static let wholeEndings = ["市", "省", "国", "自治区", "自治州", "世界", "地区"]
  private static let letters = Set("tgsam".utf8)

  /// Whether a cell may have such a word, by its first byte.
  static func mayBe(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first(where: { $0 > 0x20 }) else { return false }
    return first >= 0x80 ? hasMark(cell) : letters.contains(first | 0x20)
  }

  /// Whether a text has a character that all of its words have one of, 计, 总 or 均, 全 or 其: most
  /// texts are no more looked at.
  private static func hasMark(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    for place in 0..<max(0, cell.count - 2) {
      switch (cell[place], cell[place + 1], cell[place + 2]) {
      case (0xE8, 0xAE, 0xA1), (0xE6, 0x80, 0xBB), (0xE5, 0x9D, 0x87), (0xE5, 0x85, 0xA8),
        (0xE5, 0x85, 0xB6):
        return true
      default: continue
      }
    }
    return false
  }

  static func has(_ text: String) -> Bool {
    let plain = plain(text)
    return words.contains(plain) || wholes.contains(plain) || isPart(text)
      || plain.count <= 12 && endings.contains { plain.hasSuffix($0) }
  }

  /// Whether a text names the whole, as 全市 does: where all rows are of it none is a total.
  static func isWhole(_ text: String) -> Bool { wholes.contains(plain(text)) }

  /// Whether a name sounds like that of a sum: 生产总值, 天津市.
  static func mayName(_ text: String) -> Bool {
    let plain = plain(text)
    return wholeMarks.contains { plain.contains($0) }
      || wholeEndings.contains { plain.hasSuffix($0) }
  }

  private static func isPart(_ text: String) -> Bool {
    let bare = text.filter { !$0.isWhitespace }
    guard bare.hasPrefix(part) else { return false }
    let next = bare.dropFirst(part.count).first
    return next == nil || next == ":" || next == "："
  }

  private static func plain(_ text: String) -> String {
    let outside = text.prefix { $0 != "(" && $0 != "（" }
    return outside.filter { !$0.isWhitespace && $0 != ":" && $0 != "：" }.lowercased()
  }
}
