/// In whose name the platform is asked.
public struct AccountInUse: Hashable, Sendable {
  /// The account to act for.
  public var name: String
  /// What the platform gave at 登录.
  public var session: String
}

extension AccountInUse: CustomStringConvertible, CustomReflectable {
  /// The name; never the session.
  public var description: String { name }
  /// Nothing, so that no log shows the session.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
