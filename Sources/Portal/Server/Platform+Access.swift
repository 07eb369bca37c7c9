import Catalog
import Hummingbird

/// Whether an entry's data is given out, by its 开放状态. What is said of it is everybody's.
enum EntryAccess: Hashable, Sendable {
  case open
  /// 有条件开放: the operator has not agreed to the account's 申请.
  case notGranted
  /// 不予开放.
  case closed
}

extension Platform {
  /// Lets a request at an entry's data.
  /// - Throws: `Refusal.notOpen` for 不予开放; for 有条件开放 `Refusal.loginRequired` where nobody
  ///   asks, and `Refusal.notGranted` where the account's 申请 is not agreed to.
  func admit(_ request: Request, to id: EntryID) async throws {
    let account = try await accountIfAny(of: request)
    switch try id.found(try await storage.feedback.access(to: id, by: account)) {
    case .open: return
    case .closed: throw Refusal.notOpen
    case .notGranted where account == nil: throw Refusal.loginRequired
    case .notGranted: throw Refusal.notGranted
    }
  }
}
