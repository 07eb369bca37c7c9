import PortalAPI
import Runtime
import Terminal

extension BrowserCommands {
  /// Accounts and the token.
  static var account: [Command<BrowserState, Intent>] {
    typealias C = Command<BrowserState, Intent>
    let group = AccountText.group
    return [
      C(
        "account.login", keys: [.character("L")], title: AccountText.loginOrRegister,
        group: group, action: .account(.login)
      ) { $0.account.name == nil ? .enabled : .hidden },
      C(
        "account.register", keys: [.character("N")], title: AccountText.register,
        group: group, action: .account(.register)
      ) {
        $0.account.name != nil || $0.place == .results || $0.hasHits ? .hidden : .enabled
      },
      C(
        "account.logout", keys: [.character("L")], title: AccountText.logout, group: group,
        action: .account(.logout)
      ) { $0.account.name != nil ? .enabled : .hidden },
      C(
        "account.password", keys: [.character("P")], title: AccountText.changePassword,
        group: group, action: .account(.changePassword)
      ) { $0.account.name != nil ? .enabled : .hidden },
    ] + token
  }

  private static var token: [Command<BrowserState, Intent>] {
    typealias C = Command<BrowserState, Intent>
    let group = AccountText.group
    return [
      C(
        "token.reveal", keys: [.character("v")], title: AccountText.reveal,
        hint: AccountText.revealHint, group: group, action: .account(.revealToken),
        availability: whenToken),
      C(
        "token.copy", keys: [.character("y")], title: AccountText.copyToken,
        hint: AccountText.copyToken, group: group, action: .account(.copyToken),
        availability: whenToken),
      C(
        "token.renew", keys: [.character("r")], title: AccountText.renew,
        hint: AccountText.renewHint, group: group, action: .account(.renewToken)
      ) { isDeveloper($0) ? .enabled : .hidden },
      C(
        "token.revoke", keys: [.character("x")], title: AccountText.revoke,
        hint: AccountText.revokeHint, group: group, action: .account(.revokeToken),
        availability: whenToken),
    ]
  }

  private static func isDeveloper(_ state: BrowserState) -> Bool {
    state.place == .user(.content) && state.account.tab == .developer
      && state.account.developer.value?.developer != nil
  }

  private static func whenToken(_ state: BrowserState) -> Availability {
    isDeveloper(state) && state.account.developer.value?.developer?.token != nil
      ? .enabled : .hidden
  }
}
