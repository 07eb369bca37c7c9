import PortalClient

/// Chinese for people.
extension SyncError {
  /// What happened, in one sentence without a full stop.
  public var message: String {
    switch self {
    case .source(let error): error.message
    case .busy: "另一个同步正在进行"
    case .cannotLock(let path, let errno): "无法建立同步锁 \(path)（错误 \(errno)）"
    case .unsettled: "平台数据库反复重建，目录无法取全"
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
    case .cancelled: "再次同步时接着进行"
    }
  }
}
