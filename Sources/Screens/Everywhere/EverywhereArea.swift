import Catalog
import Runtime
import Terminal
import Widgets

/// 全部平台: one search over the catalogues of all platforms, what changed on them, and their pulls
/// with a line each. Enter goes to the platform of the entry, where it is opened.
struct EverywhereArea: Area {
  typealias State = EverywhereState
  typealias Intent = EverywhereIntent
  typealias Fact = EverywhereFact

  static let place = AreaPlace.over

  /// Lines of a search that are shown.
  static let limit = 500

  let services: EverywhereServices
  /// What is opened at the start: the entry that the person came for.
  var opening: EntrySummary?

  func start(_ state: inout EverywhereState, _ frame: inout Frame) -> Effects {
    if let opening { frame.go(.opened(opening.id, opening.kind)) }
    return []
  }

  var entrances: [Command<Sight<EverywhereState>, EverywhereIntent>] {
    [
      Command(
        "everywhere.open", keys: [.character("E")], title: EverywhereText.open,
        group: EverywhereText.group, action: .open
      ) { $0.shared.isInView ? .hidden : .enabled }
    ]
  }

  var commands: [Command<Sight<EverywhereState>, EverywhereIntent>] {
    [
      Command(
        "everywhere.pull", keys: [.character("s")], title: EverywhereText.pull,
        hint: EverywhereText.pullHint, group: EverywhereText.group, action: .pull
      ) { $0.state.isPulling ? .hidden : .enabled }
    ]
  }

  func offers(_ gesture: Gesture, _ sight: Sight<EverywhereState>) -> Availability? {
    switch gesture {
    case .move, .search, .nextTab, .previousTab, .back: .enabled
    // There is one pane; its key turns the tabs, which `]` is named for.
    case .nextPane, .previousPane: .hidden
    case .open: sight.state.view == .pulls ? .hidden : .enabled
    case .left, .right, .nextHit, .previousHit, .narrower, .wider, .showCodes: nil
    }
  }

  func perform(
    _ gesture: Gesture, _ state: inout EverywhereState, _ frame: inout Frame
  ) -> Effects? {
    switch gesture {
    case .move(let movement): state.list.move(movement)
    case .search: beginTyping(&state, &frame)
    case .nextTab: return turn(&state, 1)
    case .previousTab: return turn(&state, -1)
    case .open: open(state, &frame)
    case .back: frame.hide()
    case .left, .right, .nextPane, .previousPane, .nextHit, .previousHit, .narrower, .wider,
      .showCodes:
      return nil
    }
    return []
  }

  func perform(
    _ intent: EverywhereIntent, _ state: inout EverywhereState, _ frame: inout Frame
  ) -> Effects {
    switch intent {
    case .open:
      frame.show()
      state.view = .found
      beginTyping(&state, &frame)
      return search(&state)
    case .comeBack: frame.show()
    case .pull: return pull(&state)
    }
    return []
  }

  func take(
    _ fact: EverywhereFact, _ state: inout EverywhereState, _ frame: inout Frame
  ) -> Effects {
    switch fact {
    case .found(let text, let result):
      // What was typed meanwhile has its own answer on the way.
      if text == state.editor.text { state.found.take(result) }
    case .news(let result): state.news.take(result)
    case .page(.success(let line?)): go(line, state, &frame)
    case .page(.success(nil)): frame.say(Message(.warning, EverywhereText.noPage))
    case .page(.failure(let fault)): frame.say(Message(fault))
    case .pulled(let pull):
      if let place = state.pulls.firstIndex(where: { $0.platform == pull.platform }) {
        state.pulls[place] = pull
      }
    case .ended:
      state.isPulling = false
      frame.reload()
      return search(&state) + loadNews(&state)
    }
    state.list.setCount(state.count)
    return []
  }

  func leave(_ state: inout EverywhereState) { state.isTyping = false }

  // MARK: Typing

  private func beginTyping(_ state: inout State, _ frame: inout Frame) {
    state.view = .found
    state.isTyping = true
    frame.openLine()
  }

  func type(
    _ input: InputEvent, _ state: inout EverywhereState, _ frame: inout Frame
  ) -> Effects? {
    switch input {
    case .key(.enter) where state.isPage: return askPage(&state, &frame)
    case .key(.escape), .key(.enter), .key(.down):
      endTyping(&state, &frame)
      return []
    // Nobody looks for brackets.
    case .key(.tab), .key(.character("]")):
      endTyping(&state, &frame)
      return turn(&state, 1)
    case .key(.backTab), .key(.character("[")):
      endTyping(&state, &frame)
      return turn(&state, -1)
    case .key(let key): if !state.editor.handle(key) { return [] }
    case .paste(let text): state.editor.insert(text)
    case .mouse, .resize, .hangup, .ground: return nil
    }
    return search(&state)
  }

  private func endTyping(_ state: inout State, _ frame: inout Frame) {
    state.isTyping = false
    frame.closeLine()
  }

  /// An address that was pasted leads to its entry.
  private func askPage(_ state: inout State, _ frame: inout Frame) -> Effects {
    endTyping(&state, &frame)
    let (services, text) = (services, state.editor.text)
    return [
      .task("everywhere.page") { post in
        post(.page(await Result { () async throws(ServiceFault) in try await services.page(text) }))
      }
    ]
  }

  private func search(_ state: inout State) -> Effects {
    guard !state.isPage else { return [] }
    state.found.begin()
    state.rewind()
    let (services, text) = (services, state.editor.text)
    return [
      .task("everywhere.search") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.search(text, Self.limit)
        }
        guard !Task.isCancelled else { return }
        post(.found(text: text, result))
      }
    ]
  }

  // MARK: The lists

  private func turn(_ state: inout State, _ step: Int) -> Effects {
    let all = EverywhereState.View.allCases
    state.view = all[(state.view.rawValue + step + all.count) % all.count]
    state.rewind()
    return state.view == .news ? loadNews(&state) : []
  }

  private func loadNews(_ state: inout State) -> Effects {
    state.news.begin()
    let services = services
    return [
      .task("everywhere.news") { post in
        post(.news(await Result { () async throws(ServiceFault) in try await services.news() }))
      }
    ]
  }

  private func pull(_ state: inout State) -> Effects {
    guard !state.isPulling else { return [] }
    state.isPulling = true
    state.view = .pulls
    state.pulls = services.platforms.map { PullElsewhere(platform: $0, phase: .waiting) }
    state.rewind()
    let services = services
    return [
      .task("everywhere.pull") { post in
        await services.sync { post(.pulled($0)) }
        post(.ended)
      }
    ]
  }

  private func open(_ state: State, _ frame: inout Frame) {
    guard let line = state.chosen else {
      if state.view == .news, state.count > 0 {
        frame.say(Message(.warning, EverywhereText.gone))
      }
      return
    }
    go(line, state, &frame)
  }

  private func go(_ line: FoundEverywhere.Line, _ state: State, _ frame: inout Frame) {
    guard !state.isPulling else { return frame.say(Message(.warning, EverywhereText.busy)) }
    if line.platform == services.current {
      frame.hide()
      return frame.perform(
        .catalogue(.opened(line.entry.id, line.entry.kind, back: .everywhere(.comeBack))))
    }
    services.enter(line.platform, line.entry)
    frame.perform(.workbench(.enter(line.platform)))
  }

  // MARK: The picture

  func tabBar(_ state: EverywhereState, in body: Rect) -> TabBar? {
    TabBar(tabs: state.tabs, rect: EverywhereLayout(body).tabs)
  }

  func fit(_ state: inout EverywhereState, in body: Rect) {
    state.list.setCount(state.count)
    state.list.resize(visible: EverywhereLayout(body).rows.rows)
  }

  func paint(
    _ state: EverywhereState, into grid: inout Grid, in body: Rect, _ brush: Brush
  ) -> Point? {
    EverywherePainter(brush: brush).paint(state, into: &grid, in: body)
  }

  func lineHints(_ state: EverywhereState) -> [Hint] { EverywhereText.typingHints }
}

extension EverywhereArea {
  init(_ services: BrowserServices, _ configuration: BrowserConfiguration) {
    self.init(services: services.everywhere, opening: configuration.entry)
  }
}
