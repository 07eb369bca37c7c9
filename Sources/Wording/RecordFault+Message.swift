public import Catalog

extension RecordFault.Reason {
  /// Why a record could not be read, in one sentence without a full stop.
  public var message: String {
    switch self {
    case .notJSON(let offset): "从第 \(offset + 1) 字节起不是 JSON"
    case .notObject: "不是一个对象"
    case .missing(let name): "缺少 \(name)"
    case .duplicate(let id): "编号 \(id) 与前面的记录重复"
    case .tooLong(let limit): "超过 \(limit >> 20) MB"
    case .refused(let status): "平台没有给出（HTTP \(status)）"
    }
  }
}

extension SyncNote {
  public var label: String {
    switch self {
    case .withoutSearch: "该站的搜索索引不可用，已改为逐条取得，较慢；下次同步将重新比对全部"
    case .withoutChanges: "该站不提供变化，已比对全部"
    }
  }
}
