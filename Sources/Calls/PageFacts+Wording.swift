extension PageFacts {
  /// What interfaces call the rows in all that name their members in Chinese.
  static let chineseTotals: Set = [
    "总数", "总条数", "总记录数", "记录数", "总行数", "总量", "数据总数", "数据总量", "数据总条数", "记录总数", "总计",
  ]
}
