import Catalog
import PortalAPI
import Widgets

/// Who is logged in, and 用户中心 (manual 2.7).
struct AccountState: AreaState {
  /// Beijing time, as the page shows it.
  var now: Moment?
  /// Which of its sections was chosen last.
  var section = Section.account
  /// The account; nil while nobody is logged in.
  var name: String?
  /// Whose session is over, until somebody is logged in again.
  var lapsed: String?
  var tab = UserTab.developer
  var focus = UserPane.list
  var developer = Loadable<DeveloperPageBody>()
  /// The token in clear, while its owner wants to see it.
  var revealed: String?
  var scroll = Scroll()
  var footprints = FootprintState()
  /// 开发者中心.
  var jumps = ListState(count: Jump.allCases.count, visible: Jump.allCases.count)
  var clock = RegistrationClock.awaited
  /// What waits for the login or the registration that is on the screen, and is done after it.
  var wanted: [Intent] = []
  /// When another 短信验证码 may be asked for, by this machine's clock in seconds since the Unix epoch.
  var codeDue: Int?
  /// What came with the one that was sent last, until it was used; empty for nothing.
  var codeSaid = ""

  /// Inside the page of a developer, where Enter leads nowhere.
  var isAtItsEnd: Bool {
    focus == .content && tab == .developer && developer.value?.developer != nil
  }

  /// Enter leads to 登录 for nobody, and on the page 注册开发者 to that.
  var words: [Gesture: String] {
    if section != .account { return [:] }
    if name == nil { return [.open: AccountText.login] }
    return registersDeveloper ? [.open: AccountText.registerDeveloper] : [:]
  }

  /// The page 注册开发者 of somebody who is none.
  private var registersDeveloper: Bool {
    tab == .developer && developer.value.map { $0.developer == nil } == true
  }

  /// Its page says when the day's calls start anew.
  var countsDown: Bool { tab == .developer && developer.value?.developer?.token != nil }

  /// Where somebody is on the way 注册开发者—资源获取—应用提交—应用推广.
  var step: Int { developer.value?.developer == nil ? 0 : 1 }
}

/// What is known of the platform's clock.
enum RegistrationClock: Hashable, Sendable {
  /// It is being asked for.
  case awaited
  /// It could not be had.
  case missing
  /// Seconds it is ahead of the program's own.
  case ahead(Int)
}

/// The pages of 用户中心, as its left list has them.
enum UserTab: Int, CaseIterable, Hashable, Sendable {
  case favourites, requests, suggestions, corrections, developer
}

enum UserPane: Int, CaseIterable, Hashable, Sendable {
  case list, content
}

/// Where 开发者中心 leads (manual 2.5).
enum Jump: Int, CaseIterable, Hashable, Sendable {
  case register, data, interfaces, submit, promote
}

/// What a person wants of accounts.
enum AccountIntent: AreaIntent {
  case login, logout, logoutNow, register, changePassword
  /// 登录, and then what waited for it, beside what waits already.
  case loginFor(Intent)
  /// The way to the login was left: what waited for it waits no more.
  case givenUp
  /// The platform knows the session no more.
  case expired
  /// Another window has logged in somebody else.
  case changed
  case registerDeveloper, revealToken, copyToken, renewToken, revokeToken
  /// After asking.
  case revokeNow
  /// A page of 用户中心 has something new: it is the one that is open there next.
  case turn(to: UserTab)

  var need: Capabilities {
    switch self {
    case .login, .loginFor, .logout, .logoutNow, .register, .changePassword, .expired, .changed,
      .givenUp:
      .accounts
    case .registerDeveloper, .revealToken, .copyToken, .renewToken, .revokeToken, .revokeNow:
      .developers
    case .turn: []
    }
  }
}

/// What happens to accounts.
enum AccountFact: Sendable {
  case kept(String?)
  /// Who is logged in by another window.
  case tookOver(String?)
  case entered(AccountBody)
  case left(Result<Bool, ServiceFault>)
  /// Too many failures: the form comes back with a captcha, as it was filled in.
  case captchaDue(login: String, password: String, fault: ServiceFault)
  case clock(Result<RegistrationStatusBody, ServiceFault>)
  /// 注册 begins, or goes on with a ticket kept from last time.
  case register(ticket: String?)
  /// Leaves 登录 for 注册; what waited for the login waits for the one after it.
  case registerInstead
  /// Leaves 实名认证 for 基本信息.
  case startAgain
  /// 基本信息 is done.
  case identify(ticket: String)
  case registered(AccountBody)
  case openLogin(String)
  case agreement
  /// A 短信验证码 is on its way; the next may be asked for then.
  case codeDue(Int, said: String)
  case developer(Result<DeveloperPageBody, ServiceFault>)
  case token(Result<String, ServiceFault>, forCopying: Bool)
  case footprints(Result<FootprintsBody, ServiceFault>)
}

extension BrowserState {
  /// Who is signed in; nil for nobody.
  var accountName: String? { areas[AccountArea.self].name }
}

extension BrowserAction {
  /// Happens to accounts, as what follows a form.
  static func account(_ fact: AccountFact) -> BrowserAction {
    .area(AreaFact(AccountArea.self, fact))
  }
}

extension Intent {
  /// Told 用户中心.
  static func account(_ intent: AccountIntent) -> Intent { .area(AnyAreaIntent(intent)) }
}
