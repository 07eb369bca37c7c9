import Catalog
import PortalAPI
import Runtime
import Terminal
import Widgets

/// 互动交流: 开放建议, 调查问卷, 常见问题 (manual 2.6).
struct ExchangeArea: Area {
  typealias State = ExchangeState
  typealias Intent = ExchangeIntent
  typealias Fact = ExchangeFact

  static let place = AreaPlace.sections([.exchange])

  let services: ExchangeServices
  /// Themes to choose from.
  let catalogue: CatalogueServices
  /// How a text may be typed in letters.
  let spellings: @Sendable (String) -> [String]
  let measure: DisplayWidth

  var commands: [Command<Sight<ExchangeState>, ExchangeIntent>] {
    [
      Command(
        "exchange.fill", keys: [.enter], title: ExchangeText.fill, hint: ExchangeText.fillHint,
        group: ExchangeText.title, action: .fill
      ) { $0.shared.isInView && $0.state.canFill ? .enabled : .hidden }
      .ranked(.elsewhere),
      Command(
        "exchange.fold", keys: [.character("z")], title: ExchangeText.fold,
        group: ExchangeText.title, action: .foldAll
      ) { $0.shared.isInView && $0.state.tab == .questions ? .enabled : .hidden },
    ]
  }

  func offers(_ gesture: Gesture, _ sight: Sight<ExchangeState>) -> Availability? {
    switch gesture {
    case .move, .left, .right, .open, .back, .nextTab, .previousTab: .enabled
    // There is one pane; its key turns the tabs, which `]` is named for.
    case .nextPane, .previousPane: .hidden
    case .search: sight.state.tab == .questions ? .enabled : nil
    case .nextHit, .previousHit, .narrower, .wider, .showCodes: nil
    }
  }

  func perform(
    _ gesture: Gesture, _ state: inout ExchangeState, _ frame: inout Frame
  ) -> Effects? {
    switch gesture {
    case .move(let movement):
      if state.tab == .questions {
        state.questions.list.move(movement)
      } else {
        state.scroll.move(movement)
      }
      return []
    case .right, .nextTab: return turn(&state, 1)
    case .left, .previousTab: return turn(&state, -1)
    case .open: return open(&state, &frame)
    case .back: leave(&state, &frame)
    case .search:
      guard state.tab == .questions else { return nil }
      beginFilter(&state, &frame)
    case .nextPane, .previousPane, .nextHit, .previousHit, .narrower, .wider, .showCodes:
      return nil
    }
    return []
  }

  func perform(
    _ intent: ExchangeIntent, _ state: inout ExchangeState, _ frame: inout Frame
  ) -> Effects {
    switch intent {
    case .fill: return open(&state, &frame)
    case .foldAll: state.questions.toggleAll()
    }
    return []
  }

  private func turn(_ state: inout State, _ step: Int) -> Effects {
    let count = ExchangeTab.allCases.count
    let next = (state.tab.rawValue + step + count) % count
    state.tab = ExchangeTab(rawValue: next) ?? .suggestion
    state.scroll = Scroll()
    return load(&state)
  }

  private func open(_ state: inout State, _ frame: inout Frame) -> Effects {
    switch state.tab {
    case .suggestion: frame.open(suggestionPage(state.themes, frame.shared))
    case .survey:
      guard let survey = state.survey.value?.survey else { return load(&state) }
      // There may be one by now.
      guard !survey.questions.isEmpty else { return load(&state) }
      frame.open(surveyPage(survey))
    case .questions:
      guard state.questions.all.value != nil else { return load(&state) }
      state.questions.toggle()
    }
    return []
  }

  /// Esc: first the filter goes, then the section.
  private func leave(_ state: inout State, _ frame: inout Frame) {
    guard state.tab == .questions, !state.questions.filter.isEmpty else {
      return frame.go(.section(.home))
    }
    state.questions.filter = ""
    refilter(&state)
  }

  func retry(_ state: inout ExchangeState, _ frame: inout Frame) -> Effects {
    switch state.tab {
    case .suggestion: []
    case .survey: state.survey.fault == nil ? [] : load(&state)
    case .questions: state.questions.all.fault == nil ? [] : load(&state)
    }
  }

  func tabBar(_ state: ExchangeState, in body: Rect) -> TabBar? { TabBar(state, in: body) }

  // MARK: What the services answer

  func enter(_ state: inout ExchangeState, _ frame: inout Frame) -> Effects {
    let catalogue = catalogue
    return load(&state) + [
      .task("exchange.themes") { post in
        guard let themes = try? await catalogue.facets(CatalogQuery()).themes else { return }
        post(.themes(themes.map(\.name).filter { !$0.isEmpty }))
      }
    ]
  }

  /// Asks for what the open tab shows, unless it is on its way.
  private func load(_ state: inout State) -> Effects {
    let services = services
    switch state.tab {
    case .suggestion: return []
    case .survey:
      guard !state.survey.isLoading else { return [] }
      state.survey.begin()
      return [
        .task("exchange.survey") { post in
          post(
            .survey(await Result { () async throws(ServiceFault) in try await services.survey() }))
        }
      ]
    case .questions:
      guard !state.questions.all.isLoading else { return [] }
      state.questions.all.begin()
      return [
        .task("exchange.questions") { post in
          post(
            .questions(
              await Result { () async throws(ServiceFault) in try await services.questions() }))
        }
      ]
    }
  }

  func take(_ fact: ExchangeFact, _ state: inout ExchangeState, _ frame: inout Frame) -> Effects {
    switch fact {
    case .themes(let themes): state.themes = themes
    case .survey(let result): state.survey.take(result)
    case .questions(let result):
      let before = state.questions.all.value
      state.questions.all.take(result)
      if before != state.questions.all.value { refilter(&state) }
    }
    return []
  }

  // MARK: The picture

  func fit(_ state: inout ExchangeState, in body: Rect) {
    let layout = ExchangeLayout(body, state)
    state.questions.fit(
      columns: layout.rows.columns, rows: layout.rows.rows, measure: measure)
    let document = Document.exchange(
      state, columns: layout.content.columns, measure: measure, .unicode)
    state.scroll.fit(lines: document.lines.count, visible: layout.content.rows)
  }

  func paint(
    _ state: ExchangeState, into grid: inout Grid, in body: Rect, _ brush: Brush
  ) -> Point? {
    ExchangePainter(brush: brush).paint(state, into: &grid, in: body)
  }

  func lineHints(_ state: ExchangeState) -> [Hint] { FrameText.filterHints }
}

extension ExchangeArea {
  init(_ services: BrowserServices, _ configuration: BrowserConfiguration) {
    self.init(
      services: services.voice.exchange, catalogue: services.catalogue,
      spellings: services.search.spellings, measure: configuration.measure)
  }
}

extension Intent {
  /// Told 互动交流.
  static func exchange(_ intent: ExchangeIntent) -> Intent { .area(AnyAreaIntent(intent)) }
}

extension Section {
  static let exchange = Section(
    "exchange", 6, ExchangeText.title, short: ExchangeText.shortTitle, need: .exchange)
}
