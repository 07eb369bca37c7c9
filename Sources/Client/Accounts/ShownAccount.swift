import Synchronization

/// Whose name a screen shows. A login is a file that every window of the same home reads, so that
/// another one may have logged somebody else in meanwhile; what is done here is done in the name
/// that stands here. Commands show nobody, and take the login as it is.
final class ShownAccount: Sendable {
  private let shown = Mutex<Shown?>(nil)

  private struct Shown {
    /// nil for nobody.
    var name: String?
  }

  func show(_ name: String?) { shown.withLock { $0 = Shown(name: name) } }

  /// The screen, where there is one, shows this account after a login or a logout of its own.
  func follow(_ name: String?) {
    shown.withLock { if $0 != nil { $0 = Shown(name: name) } }
  }

  /// - Throws: where the login is another's than the one that is shown. That nobody is logged in
  ///   any more is for the platform's own words.
  func check(_ account: AccountInUse?) throws(AccountChange) {
    guard let account, let shown = shown.withLock({ $0 }), shown.name != account.name else {
      return
    }
    throw AccountChange(shown: shown.name, now: account.name)
  }
}

/// Another window has logged in somebody else than the screen shows; nothing was sent.
public struct AccountChange: Error, Hashable {
  /// Who stands on the screen; nil for nobody.
  public var shown: String?
  /// Who is logged in.
  public var now: String
}
