extension InvokeAnswer.Table {
  /// Which list was taken for the rows, and which others there are; nil where there is one alone.
  public var choice: String? {
    guard !besides.isEmpty, let place else { return nil }
    let others = besides.map { "\($0.path)（\($0.count) 行）" }.joined(separator: "、")
    return "数据行取自 \(place)（\(rows.count) 行），应答另有 \(others)"
  }
}
