import Base
import Catalog
import PortalClient

/// Chinese for people.
extension SyncError {
  /// What happened, in one sentence without a full stop.
  public var message: String {
    switch self {
    case .source(let error): error.message
    case .busy: "另一个同步正在进行"
    case .cannotLock(let path, let errno): "无法建立同步锁 \(path)（\(SystemReason.text(errno))）"
    case .unsettled: "平台数据库反复重建，目录无法取全"
    case .shrunk(_, known: 0, found: 0): "平台的列表是空的，一个条目也没有"
    case .shrunk(let list, let known, let found):
      "平台的\(list == .dataset ? "数据集" : "数据接口")列表只有 \(found) 条，本地已有 \(known) 条，为免误删未采用"
    case .cancelled: "同步已取消，已取得的部分保留"
    }
  }

  /// What to do about it.
  public var advice: String {
    switch self {
    case .source(let error): error.advice
    case .busy: "请等待其完成"
    case .cannotLock: "请检查数据目录的权限"
    case .unsettled: "请稍后再同步"
    case .shrunk(_, known: 0, found: 0): "请用浏览器核对平台的网页；平台恢复后再同步"
    case .shrunk(_, _, found: 0): "空的列表不会取代已有的目录；请稍后再同步"
    case .shrunk: "请稍后再同步；若确认平台确已撤下，请执行 \(ProgramCommand.line("sync", "--full"))"
    case .cancelled: "再次同步时接着进行"
    }
  }
}
