import Catalog
import PortalAPI
import Runtime
import Terminal
import Widgets

/// 登录/注册, 用户中心 (manual 2.1.1, 2.7) and 开发者中心 (2.5).
struct AccountArea: Area {
  typealias State = AccountState
  typealias Intent = AccountIntent
  typealias Fact = AccountFact

  static let place = AreaPlace.sections([.developers, .account])

  let services: AccountServices
  let footprints: FootprintServices
  /// The platform is the sample city, whose account everybody may know.
  let isSample: Bool
  let now: @Sendable () -> Moment
  let measure: DisplayWidth

  /// Who was signed in when the program was left.
  func start(_ state: inout AccountState, _ frame: inout Frame) -> Effects {
    ask("account.kept") { .kept(await $0.login.kept()) }
  }

  func enter(_ state: inout AccountState, _ frame: inout Frame) -> Effects {
    state.section = frame.shared.section
    return loadDeveloper(&state) + (state.section == .account ? loadFootprints(&state) : [])
  }

  func retry(_ state: inout AccountState, _ frame: inout Frame) -> Effects {
    let developer = state.developer.fault == nil ? [] : loadDeveloper(&state)
    return developer + (state.footprints.all.fault == nil ? [] : loadFootprints(&state))
  }

  func perform(
    _ intent: AccountIntent, _ state: inout AccountState, _ frame: inout Frame
  ) -> Effects {
    switch intent {
    case .login:
      openLogin(state.lapsed ?? "", &frame, leads: frame.shared.section != .account)
    case .loginFor(let intent):
      if !state.wanted.contains(intent) { state.wanted.append(intent) }
      openLogin(state.lapsed ?? "", &frame)
    case .givenUp: state.wanted = []
    case .register: return openRegistration(&state)
    case .expired: return expire(&state, &frame)
    case .changed: return ask("account.kept") { .tookOver(await $0.login.kept()) }
    case .changePassword: frame.open(passwordPage())
    case .logout: frame.show(.menu(.logout))
    case .logoutNow: return askLeaving()
    case .registerDeveloper:
      if state.developer.value?.developer == nil { frame.open(developerPage()) }
    case .revealToken:
      guard state.revealed != nil else { return askToken(forCopying: false) }
      state.revealed = nil
    case .copyToken: return askToken(forCopying: true)
    case .renewToken:
      return askDeveloper { services throws(ServiceFault) in
        try await services.developer.renew()
      }
    case .turn(let tab): state.tab = tab
    case .revokeToken: frame.show(.menu(.revokeToken))
    case .revokeNow:
      return askDeveloper { services throws(ServiceFault) in
        try await services.developer.revoke()
      }
    }
    return []
  }

  // MARK: Moving

  func offers(_ gesture: Gesture, _ sight: Sight<AccountState>) -> Availability? {
    switch gesture {
    case .open: sight.shared.section == .account && sight.state.isAtItsEnd ? .hidden : .enabled
    case .move, .left, .right, .back: .enabled
    // 开发者中心 has one pane.
    case .nextPane, .previousPane: sight.shared.section == .account ? .enabled : .hidden
    case .search, .nextTab, .previousTab, .nextHit, .previousHit, .narrower, .wider, .showCodes:
      nil
    }
  }

  func perform(
    _ gesture: Gesture, _ state: inout AccountState, _ frame: inout Frame
  ) -> Effects? {
    let isCenter = frame.shared.section == .account
    switch gesture {
    case .move(let movement):
      if isCenter { return move(&state, frame.shared, movement) }
      state.jumps.move(movement)
    case .left: if isCenter { state.focus = .list }
    case .right: if isCenter { state.focus = .content }
    case .nextPane, .previousPane:
      if isCenter { state.focus = state.focus == .list ? .content : .list }
    case .open: return isCenter ? open(&state, &frame) : jump(&state, &frame)
    case .back: frame.go(.section(.home))
    case .search, .nextTab, .previousTab, .nextHit, .previousHit, .narrower, .wider, .showCodes:
      return nil
    }
    return []
  }

  private func move(_ state: inout State, _ shared: Shared, _ movement: Movement) -> Effects {
    guard state.focus == .list else {
      if let list = state.tab.footprints {
        state.footprints[list].move(movement)
      } else {
        state.scroll.move(movement)
      }
      return []
    }
    let all = UserTab.allCases
    let place = movement.destination(
      from: state.tab.rawValue, count: all.count, visible: all.count)
    state.tab = all[min(max(0, place), all.count - 1)]
    return markSeen(state, shared)
  }

  private func open(_ state: inout State, _ frame: inout Frame) -> Effects {
    guard state.name != nil else {
      frame.go(.login)
      return []
    }
    // A developer is registered at once: beside the way there the page has nothing.
    if state.focus == .list, state.tab.footprints != nil || state.developer.value?.developer != nil
    {
      state.focus = .content
    } else if let list = state.tab.footprints {
      openFootprint(state, &frame, list)
    } else {
      frame.perform(.account(.registerDeveloper))
    }
    return []
  }

  private func jump(_ state: inout State, _ frame: inout Frame) -> Effects {
    switch Jump.allCases[state.jumps.cursor] {
    case .register:
      state.tab = .developer
      state.focus = .content
      frame.go(.section(.account))
    case .data: frame.go(.section(.datasets))
    case .interfaces: frame.go(.section(.interfaces))
    case .submit: frame.perform(.applications(.submit))
    case .promote: frame.go(.section(.applications))
    }
    return []
  }

  /// What is said of the day's calls tells how long it lasts.
  func needed(_ state: inout AccountState, _ frame: inout Frame) -> Effects {
    let day = state.now?.day
    state.now = now()
    let isNewDay = day != nil && day != state.now?.day && state.developer.value != nil
    return isNewDay ? loadDeveloper(&state) : []
  }

  // MARK: The picture

  func fit(_ state: inout AccountState, in body: Rect) {
    state.jumps.resize(visible: Jump.allCases.count)
    let page = AccountLayout(body, state.focus).page
    let document = Document.developer(state, columns: page.columns, measure: measure, .unicode)
    state.scroll.fit(lines: document.lines.count, visible: page.rows)
    for list in FootprintList.allCases {
      state.footprints[list].resize(visible: FootprintLayout(page).list.rows)
    }
  }

  func paint(
    _ state: AccountState, into grid: inout Grid, in body: Rect, _ brush: Brush
  ) -> Point? {
    let painter = AccountPainter(brush: brush, state: state)
    if state.section == .account {
      painter.paintCenter(into: &grid, in: body)
    } else {
      painter.paintDevelopers(into: &grid, in: body)
    }
    return nil
  }
}

extension AccountArea {
  init(_ services: BrowserServices, _ configuration: BrowserConfiguration) {
    self.init(
      services: services.account, footprints: services.voice.footprints,
      isSample: configuration.platform == nil, now: services.now, measure: configuration.measure)
  }
}

extension Menu {
  fileprivate static var logout: Menu {
    Menu(
      asking: AccountText.logoutTitle, yes: AccountText.logout, .account(.logoutNow),
      no: AccountText.stayIn)
  }

  fileprivate static var revokeToken: Menu {
    Menu(
      asking: AccountText.revokeTitle, yes: AccountText.revokeYes, .account(.revokeNow),
      no: AccountText.revokeNo)
  }
}

extension Section {
  static let developers = Section(
    "developers", 5, AccountText.developers, short: AccountText.shortDevelopers, need: .developers)
  static let account = Section(
    "account", 7, AccountText.center, short: AccountText.shortCenter, need: .accounts)
}
