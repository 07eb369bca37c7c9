/// How notes below a table begin, without white space and in small letters.
enum NoteWords {
  private static let words = [
    "备注", "附注", "说明", "数据来源", "资料来源", "来源", "更新时间", "更新日期", "统计时间", "统计口径", "数据截至", "数据截止",
    "截至", "制表人", "制表单位", "制表时间", "填表人", "填报人", "填报单位", "填报时间", "审核人", "单位负责人",
    "填表", "制表", "审核", "复核", "复核人", "负责人", "统计负责人", "填表日期", "填报日期", "制表日期",
    "note", "notes", "source", "datasource",
  ]

  /// Those that need nothing behind them.
  private static let alone = ["本表", "以上数据"]

  private static let mark = "注"

  /// Whether a cell may, by its first byte.
  static func mayBegin(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first(where: { $0 > 0x20 }) else { return false }
    return first >= 0x80 || first | 0x20 == 0x6E || first | 0x20 == 0x73 || first | 0x20 == 0x64
      || first == 0x2A
  }

  /// A word of these and what says something behind it; `注` with a sign or a number behind it, and
  /// a mark of footnotes.
  static func begin(_ text: String) -> Bool {
    let plain = text.filter { !$0.isWhitespace }.lowercased()
    guard let first = plain.first, plain.count > 2 else { return false }
    if "*※".contains(first) { return true }
    if plain.hasPrefix(mark) {
      let second = plain.dropFirst().first
      return second.map { ":：.．、,，(（[【".contains($0) || $0.isNumber } ?? false
    }
    return alone.contains { plain.hasPrefix($0) }
      || words.contains {
        plain.hasPrefix($0) && plain.dropFirst($0.count).contains { ":：于为".contains($0) }
      }
  }
}
