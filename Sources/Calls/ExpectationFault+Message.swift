import Catalog

extension ExpectationFault {
  /// In a person's words.
  public var message: String {
    switch self {
    case .code(let expected, let found?, let message):
      "业务代码应为 \(expected)，实为 \(found)" + (message.isEmpty ? "" : "（\(message)）")
    case .code(let expected, nil, _): "业务代码应为 \(expected)，应答中没有"
    case .refused(let message): "应答说调用失败" + (message.isEmpty ? "" : "（\(message)）")
    case .unreadable(let status): "应答无法读取（HTTP \(status)）"
    case .rows(let least, let found): "至少应有 \(least) 行，实有 \(found) 行"
    case .missingColumns(let columns): "缺少数据列 \(columns.joined(separator: "、"))"
    case .stale(let column, let days, let latest?):
      "\(column) 最新为 \(latest)，早于 \(days) 天前"
    case .stale(let column, _, nil): "\(column) 中没有日期"
    case .slow(let limit, let found): "用时 \(found) 毫秒，应不超过 \(limit) 毫秒"
    }
  }
}
