import Catalog
import PortalAPI
import Runtime
import Terminal
import Widgets

/// 数据应用 (manual 2.4) and 应用提交 (2.5).
struct ApplicationsArea: Area {
  typealias State = ApplicationsState
  typealias Intent = ApplicationIntent
  typealias Fact = ApplicationFact

  static let place = AreaPlace.sections([.applications])

  let services: ApplicationServices
  /// Themes to choose from, and entries to link.
  let catalogue: CatalogueServices
  let captcha: @Sendable () async throws(ServiceFault) -> Captcha
  /// How a title may be typed in letters.
  let spellings: @Sendable (String) -> [String]
  let measure: DisplayWidth

  // MARK: Commands

  var commands: [Command<Sight<ApplicationsState>, ApplicationIntent>] {
    [
      Command(
        "application.submit", keys: [.character("a")], title: ApplicationText.submit,
        hint: ApplicationText.submitHint, group: ApplicationText.section, action: .submit
      ) { [.applications, .developers].contains($0.shared.section) ? .enabled : .hidden }
    ]
  }

  func offers(_ gesture: Gesture, _ sight: Sight<ApplicationsState>) -> Availability? {
    switch gesture {
    case .move, .left, .right, .open, .back, .nextPane, .previousPane, .nextTab, .previousTab:
      .enabled
    case .search, .nextHit, .previousHit, .narrower, .wider, .showCodes: nil
    }
  }

  func perform(
    _ gesture: Gesture, _ state: inout ApplicationsState, _ frame: inout Frame
  ) -> Effects? {
    switch gesture {
    case .move(let movement): return move(&state, movement)
    case .left: return step(&state, &frame, -1)
    case .right: return step(&state, &frame, 1)
    case .open: return open(&state, &frame)
    case .back: close(&state, &frame)
    case .nextPane, .previousPane:
      guard state.isOpen else { return open(&state, &frame) }
      state.isOpen = false
    case .nextTab: return turnTab(&state, 1)
    case .previousTab: return turnTab(&state, -1)
    case .search, .nextHit, .previousHit, .narrower, .wider, .showCodes: return nil
    }
    return []
  }

  func perform(
    _ intent: ApplicationIntent, _ state: inout ApplicationsState, _ frame: inout Frame
  ) -> Effects {
    switch intent {
    case .submit: submit(&frame)
    case .fill(let type): return [fill(type)]
    }
    return []
  }

  // MARK: What the services answer

  func enter(_ state: inout ApplicationsState, _ frame: inout Frame) -> Effects { load(&state) }

  func retry(_ state: inout ApplicationsState, _ frame: inout Frame) -> Effects {
    state.source.fault == nil && state.detail.fault == nil ? [] : load(&state)
  }

  private func load(_ state: inout State) -> Effects {
    let services = services
    state.shown.begin()
    var effects: Effects = [
      .task("applications.shown") { post in
        post(.shown(await Result { () async throws(ServiceFault) in try await services.list() }))
      }
    ]
    if state.tab == .own {
      state.own.begin()
      effects.append(
        .task("applications.own") { post in
          post(.own(await Result { () async throws(ServiceFault) in try await services.own() }))
        })
    }
    return effects
  }

  func take(
    _ fact: ApplicationFact, _ state: inout ApplicationsState, _ frame: inout Frame
  ) -> Effects {
    switch fact {
    case .shown(let result): state.shown.take(result)
    case .own(let result): state.own.take(result)
    case .detail(let id, let result):
      if state.selected?.id == id { state.detail.take(result) }
      return []
    case .ready(let type, let themes, let entries, let sounds):
      frame.open(page(type, themes: themes, entries: entries, sounds: sounds, frame.shared))
      return []
    case .looked(let looks):
      frame.changeForm { page in
        for (image, look) in looks { page.form.setPicture(look.preview, of: image.rawValue) }
      }
      return []
    case .submitted:
      state.tab = .own
      state.list = ListState()
      frame.go(.section(.applications))
      return []
    }
    return follow(&state)
  }

  /// The detail shows the application under the cursor.
  private func follow(_ state: inout State) -> Effects {
    state.list.setCount(state.rows.count)
    guard let selected = state.selected, state.current == nil else {
      return []
    }
    state.detail = Loadable()
    state.detail.begin()
    state.scroll = Scroll()
    state.linked = 0
    let services = services
    return [
      .task("applications.detail") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.detail(selected.id)
        }
        guard !Task.isCancelled else { return }
        post(.detail(selected.id, result))
      }
    ]
  }

  // MARK: Moving

  private func move(_ state: inout State, _ movement: Movement) -> Effects {
    if state.isOpen {
      state.scroll.move(movement)
      return []
    }
    state.list.move(movement)
    return follow(&state)
  }

  /// In the detail from one of 关联数据 to the next, else from list to detail.
  private func step(_ state: inout State, _ frame: inout Frame, _ step: Int) -> Effects {
    guard state.isOpen, let current = state.current else {
      return step > 0 ? open(&state, &frame) : []
    }
    let next = state.linked + step
    guard next >= 0 else {
      state.isOpen = false
      return []
    }
    state.linked = min(next, max(0, current.body.linked.count - 1))
    return []
  }

  private func turnTab(_ state: inout State, _ step: Int) -> Effects {
    let tabs = ApplicationTab.allCases
    let place = tabs.firstIndex(of: state.tab) ?? 0
    state.tab = tabs[(place + step + tabs.count) % tabs.count]
    state.list = ListState()
    state.isOpen = false
    let loaded = state.tab == .own ? load(&state) : []
    return loaded + follow(&state)
  }

  private func open(_ state: inout State, _ frame: inout Frame) -> Effects {
    guard state.isOpen else {
      if state.tab == .own, frame.shared.account == nil {
        frame.go(.login)
      } else {
        state.isOpen = state.selected != nil
      }
      return []
    }
    guard let linked = state.current?.body.linked, linked.indices.contains(state.linked) else {
      return []
    }
    frame.go(.entry(linked[state.linked].id, linked[state.linked].kind))
    return []
  }

  private func close(_ state: inout State, _ frame: inout Frame) {
    if !state.isOpen { frame.go(.section(.home)) }
    state.isOpen = false
  }

  // MARK: The picture

  func tabBar(_ state: ApplicationsState, in body: Rect) -> TabBar? {
    let list = ApplicationsLayout(body, isOpen: state.isOpen).list
    return list.isEmpty
      ? nil : TabBar(tabs: state.tabs, rect: Pane.content(of: list).splitTop(2).top)
  }

  func fit(_ state: inout ApplicationsState, in body: Rect) {
    let layout = ApplicationsLayout(body, isOpen: state.isOpen)
    state.list.setCount(state.rows.count)
    state.list.resize(visible: layout.rows.rows)
    guard let current = state.current else { return }
    let document = Document.application(
      current, linked: state.isOpen ? state.linked : nil, columns: layout.page.columns,
      measure: measure, .unicode)
    state.scroll.fit(lines: document.lines.count, visible: layout.page.rows)
  }

  func paint(
    _ state: ApplicationsState, into grid: inout Grid, in body: Rect, _ brush: Brush
  ) -> Point? {
    ApplicationsPainter(brush: brush).paint(state, into: &grid, in: body)
    return nil
  }
}

extension ApplicationsArea {
  init(_ services: BrowserServices, _ configuration: BrowserConfiguration) {
    self.init(
      services: services.applications, catalogue: services.catalogue,
      captcha: services.account.login.captcha, spellings: services.search.spellings,
      measure: configuration.measure)
  }
}

extension Intent {
  /// Told 数据应用.
  static func applications(_ intent: ApplicationIntent) -> Intent { .area(AnyAreaIntent(intent)) }
}

extension Section {
  static let applications = Section(
    "applications", 4, ApplicationText.section, short: ApplicationText.shortSection,
    need: .applications)
}
