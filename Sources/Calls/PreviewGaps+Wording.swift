extension PreviewGaps {
  /// The live platform's word in a cell that its preview does not show.
  static let withheld = "该字段不支持预览"

  /// What a preview leaves out, in one sentence without a full stop.
  public var message: String {
    var parts: [String] = []
    if shortRows > 0 { parts.append("\(shortRows) 行比表头短") }
    if withheldCells > 0 { parts.append("\(withheldCells) 格写着“\(Self.withheld)”") }
    let detail = parts.isEmpty ? "" : "：" + parts.joined(separator: "，")
    return "应答是预览，不是全部数据\(detail)"
  }
}
