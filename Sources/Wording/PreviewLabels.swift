public import Catalog

extension Preview {
  /// `全部数据共2367条 / 可预览数据共20条`, as the manual's figure has it.
  public var extent: String {
    let all = totalCount.map { "全部数据共\($0)条" } ?? "全部数据条数未知"
    return "\(all) / 可预览数据共\(rows.count)条"
  }
}
