import Calls
import Catalog
import Runtime
import Terminal
import Widgets

/// 检查接口: a list over all else, and what is run from it.
struct ChecksArea: BesideArea {
  typealias State = ChecksState
  typealias Intent = CheckIntent
  typealias Fact = CheckFact

  let services: CheckServices
  let now: @Sendable () -> Moment
  /// How a text may be typed in letters.
  let spellings: @Sendable (String) -> [String]
  let measure: DisplayWidth

  /// The workbench has them, among its own.
  var commands: [Command<Sight<ChecksState>, CheckIntent>] { [] }

  func perform(
    _ intent: CheckIntent, _ state: inout ChecksState, _ frame: inout Frame
  ) -> Effects {
    switch intent {
    case .open(let name): return open(&state, &frame, at: name)
    case .add(let check, let title):
      frame.open(page(check, title: title, replacing: nil), coversSheet: true)
      return []
    case .run(let names): return run(&state, names)
    case .remove(let name): return remove(name, &state)
    }
  }

  func take(_ fact: CheckFact, _ state: inout ChecksState, _ frame: inout Frame) -> Effects {
    switch fact {
    case .listed(let result):
      if case .success(let lines) = result { state.runs.learn(lines) }
      state.list.take(result)
    case .ended(let name, let outcome): return ended(name, outcome, &state, &frame)
    case .saved(let name, let old):
      state.runs.forget(old ?? name)
      return open(&state, &frame, at: name)
    case .removed(_, let fault?): frame.say(Message(fault))
    case .removed(let name, nil):
      state.runs.forget(name)
      frame.say(Message(.success, CheckText.removed(name)))
    }
    return []
  }

  private func open(
    _ state: inout State, _ frame: inout Frame, at name: CheckLine.ID?
  ) -> Effects {
    state.list = CheckList(wanted: name)
    state.list.checks.begin()
    frame.openSheet()
    let services = services
    return [
      .task("checks") { post in
        post(.listed(await Result { () async throws(ServiceFault) in try await services.list() }))
      }
    ]
  }

  // MARK: The sheet

  func handleSheet(
    _ input: InputEvent, _ state: inout ChecksState, _ frame: inout Frame
  ) -> Effects? {
    switch input {
    case .key(let key):
      if state.list.takesFilter(key, spellings) { return [] }
      return press(key, &state, &frame)
    case .paste(let text):
      state.list.paste(text, spellings)
    case .mouse(let event):
      guard !state.list.isReading else { return [] }
      let rows = state.list.rows(WorkbenchLayout(state.body), state.runs).list
      return state.list.go(to: event.point, in: rows) ? press(.enter, &state, &frame) : []
    case .resize, .hangup, .ground: break
    }
    return []
  }

  private func press(_ key: Key, _ state: inout State, _ frame: inout Frame) -> Effects? {
    let isReading = state.list.isReading
    switch key {
    case .escape, .character("q"): leave(&state, &frame)
    case .character("/") where !isReading: state.list.filter.isTyping = true
    case .character("d") where state.list.selected != nil:
      state.list.isReading.toggle()
      state.list.scroll = Scroll()
    case .character("x") where !isReading: askRemove(state, &frame)
    case .character("e"):
      guard let line = state.list.selected else { return [] }
      frame.open(page(line.check, title: line.title, replacing: line.id), coversSheet: true)
    case .character("r"): return run(&state, state.list.selected.map { [$0.id] } ?? [])
    case .character("a"), .character("R"): askRunAll(state, &frame)
    case .enter, .character("o"): openInterface(state, &frame)
    default:
      guard let movement = Movement(key) else { return nil }
      state.list.move(movement)
    }
    return []
  }

  /// Stops what waits for its turn, then closes what is on top.
  private func leave(_ state: inout State, _ frame: inout Frame) {
    if state.runs.hasMore {
      state.runs.stop()
      frame.say(Message(.warning, CheckText.stopping))
    } else if state.list.isReading {
      state.list.isReading = false
    } else {
      frame.closeSheet()
    }
  }

  private func openInterface(_ state: State, _ frame: inout Frame) {
    guard let line = state.list.selected else { return }
    guard let request = line.request else {
      return frame.say(Message(.warning, CheckText.lost))
    }
    frame.closeSheet()
    frame.perform(.workbench(.open(request)))
  }

  func sheetHints(_ state: ChecksState) -> [Hint] { CheckText.hints(state.list, state.runs) }

  func fitSheet(_ state: inout ChecksState, in body: Rect) {
    state.body = body
    state.list.fit(body, WorkbenchLayout(body), state.runs, measure: measure)
  }

  func paintSheet(
    _ state: ChecksState, into grid: inout Grid, in body: Rect, _ brush: Brush
  ) -> Point? {
    ChecksPainter(brush: brush, today: now().day).paint(state, into: &grid, in: body)
  }
}

extension ChecksArea {
  init(_ services: BrowserServices, _ configuration: BrowserConfiguration) {
    self.init(
      services: services.workbench.checks, now: services.now,
      spellings: services.search.spellings, measure: configuration.measure)
  }
}

extension Intent {
  /// Told 检查接口.
  static func checks(_ intent: CheckIntent) -> Intent { .area(AnyAreaIntent(intent)) }
}
