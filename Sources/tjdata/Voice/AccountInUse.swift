/// In whose name the platform is asked.
struct AccountInUse: Hashable, Sendable {
  var name: String
  /// What the platform gave at 登录.
  var session: String
}

extension AccountInUse: CustomStringConvertible, CustomReflectable {
  var description: String { name }
  var customMirror: Mirror { Mirror(self, children: [:]) }
}
