import PortalAPI
import Runtime
import Terminal

extension AccountArea {
  private typealias C = Command<Sight<AccountState>, AccountIntent>

  var commands: [Command<Sight<AccountState>, AccountIntent>] {
    let group = AccountText.group
    return [
      C(
        "account.login", keys: [.character("L")], title: AccountText.loginOrRegister,
        group: group, action: .login
      ) { $0.state.name == nil ? .enabled : .hidden },
      C(
        "account.register", keys: [.character("N")], title: AccountText.register,
        hint: AccountText.register, group: group, action: .register
      ) {
        $0.state.name != nil || $0.shared.turnsHits ? .hidden : .enabled
      }.hinted(where: Self.isInCenter),
      C(
        "developer.register", keys: [.character("N")], title: AccountText.registerDeveloper,
        hint: AccountText.registerDeveloper, group: group, action: .registerDeveloper
      ) {
        guard $0.state.name != nil, !$0.shared.turnsHits,
          let known = $0.state.developer.value
        else { return .hidden }
        return known.developer == nil ? .enabled : .disabled(AccountText.isDeveloper)
      }.hinted {
        // There Enter does it.
        Self.isInCenter($0) && $0.state.tab != .developer
      },
      C(
        "account.logout", keys: [.character("L")], title: AccountText.logout, group: group,
        action: .logout
      ) { $0.state.name != nil ? .enabled : .hidden },
      C(
        "account.password", keys: [.character("P")], title: AccountText.changePassword,
        group: group, action: .changePassword
      ) { $0.state.name != nil ? .enabled : .hidden },
    ] + token
  }

  private var token: [Command<Sight<AccountState>, AccountIntent>] {
    let group = AccountText.group
    return [
      C(
        "token.reveal", keys: [.character("v")], title: AccountText.reveal,
        hint: AccountText.revealHint, group: group, action: .revealToken,
        availability: Self.whenToken),
      C(
        "token.copy", keys: [.character("y")], title: AccountText.copyToken,
        hint: AccountText.copyToken, group: group, action: .copyToken,
        availability: Self.whenToken),
      C(
        "token.renew", keys: [.character("r")], title: AccountText.renew,
        hint: AccountText.renewHint, group: group, action: .renewToken
      ) { Self.isDeveloper($0) ? .enabled : .hidden },
      C(
        "token.revoke", keys: [.character("x")], title: AccountText.revoke,
        hint: AccountText.revokeHint, group: group, action: .revokeToken,
        availability: Self.whenToken),
    ]
  }

  /// 用户中心 is where people come to register; elsewhere its keys are none to be told of.
  private static func isInCenter(_ sight: Sight<AccountState>) -> Bool {
    sight.shared.isInView && sight.shared.section == .account
  }

  private static func isDeveloper(_ sight: Sight<AccountState>) -> Bool {
    sight.shared.isInView && sight.shared.section == .account && sight.state.tab == .developer
      && sight.state.developer.value?.developer != nil
  }

  private static func whenToken(_ sight: Sight<AccountState>) -> Availability {
    isDeveloper(sight) && sight.state.developer.value?.developer?.token != nil
      ? .enabled : .hidden
  }
}
