/// In whose name the platform is asked.
public struct AccountInUse: Hashable, Sendable {
  public var name: String
  /// What the platform gave at 登录.
  public var session: String
}

extension AccountInUse: CustomStringConvertible, CustomReflectable {
  public var description: String { name }
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
