import Calls
import Catalog
import Runtime
import Terminal
import Widgets

/// 在线测试 (manual 2.3.5), a tab of an interface: the form, and what came of what it says.
struct TestArea: Area {
  typealias State = TestState
  typealias Intent = TestIntent
  typealias Fact = TestFact

  static let place = AreaPlace.within(DetailArea.self)

  /// Calls, those made before, and what is read of their answers.
  let tasks: AnswerTasks
  let notices: Notices
  let measure: DisplayWidth
  let glyphs: Glyphs

  var inspector: AnswerInspector { AnswerInspector(tasks: tasks, measure: measure) }

  func perform(
    _ gesture: Gesture, _ state: inout TestState, _ frame: inout Frame
  ) -> Effects? {
    guard let focus = state.test?.focus else { return nil }
    switch gesture {
    case .move(let movement): return move(movement, &state)
    case .left: state.test?.step(-1)
    case .right: state.test?.step(1)
    case .open:
      if state.test?.isUntried == true { return send(&state, &frame) }
      state.test?.toggleNode()
    case .back: return goBack(&state, &frame)
    case .search: return focus == .answer ? inspector.beginLine(.search, &state, &frame) : nil
    case .nextHit: return focus == .answer ? inspector.stepHit(1, &state) : []
    case .previousHit: return focus == .answer ? inspector.stepHit(-1, &state) : []
    case .nextPane, .previousPane: state.test?.turnPane()
    case .narrower: state.test?.answer?.table.widen(by: -2)
    case .wider: state.test?.answer?.table.widen(by: 2)
    case .showCodes: state.turnNames(measure: measure)
    // In the form, the detail's tabs are turned.
    case .nextTab: return focus == .answer ? turnView(&state, by: 1) : nil
    case .previousTab: return focus == .answer ? turnView(&state, by: -1) : nil
    }
    return []
  }

  func perform(
    _ intent: TestIntent, _ state: inout TestState, _ frame: inout Frame
  ) -> Effects {
    switch intent {
    case .begin: return begin(&state, &frame)
    case .close: state.test = nil
    case .run(let pending): return run(pending, &state, &frame)
    case .send: return send(&state, &frame)
    case .turnView(let step): return turnView(&state, by: step)
    case .foldAll: state.test?.answer?.tree?.toggleAll()
    case .filter: return inspector.beginLine(.filter, &state, &frame)
    case .copy(let source):
      guard let subject = frame.shared.subject else { return [] }
      let menu = state.test?.copyMenu(
        source, of: subject, page: notices.page(of: subject), by: notices.sharing)
      if let menu { frame.show(.menu(menu)) }
    case .copyNode: return inspector.copyNode(state, &frame)
    case .openAsTable(let exports): inspector.openAsTable(state, &frame, exports: exports)
    case .options: if let test = state.test { frame.show(.menu(.options(test))) }
    case .turnMethod, .turnPrivacy, .save, .askTimeout, .paste, .fetch:
      change(intent, &state, &frame)
    case .showFetch(let id): if state.test?.id == id { state.test?.focus = .answer }
    }
    return []
  }

  func take(_ fact: TestFact, _ state: inout TestState, _ frame: inout Frame) -> Effects {
    switch fact {
    case .arrival(let id, let step, let start): arrive(id, step, start, &state, &frame)
    case .answer(let id, let result): end(id, result, past: nil, &state, &frame)
    case .past(let call, let result): end(call.request.id, result, past: call, &state, &frame)
    case .values(let id, let values): if state.test?.id == id { state.test?.setHistory(values) }
    case .timeout(let seconds): state.test?.options.timeout = seconds
    case .pasted(let call): fill(call, &state, &frame)
    case .found(let search): return inspector.found(search, &state)
    case .filtered(let text, let result): inspector.filtered(text, result, &state, &frame)
    case .window(let file, let offset, let movement, let result):
      inspector.takeWindow(of: file, at: offset, movement, result, &state, &frame)
    case .outline(let file, let result):
      return inspector.takeOutline(of: file, result, &state, &frame)
    case .nodes(let file, .success(let nodes)): state.test?.change(file) { $0.take(nodes) }
    case .nodes(_, .failure(let fault)): frame.say(Message(fault))
    case .revealed(let file, let chain): state.test?.change(file) { $0.reveal(chain) }
    case .copied(let text): frame.perform(.copyText(text))
    }
    return []
  }

  // MARK: Keys

  func handle(
    _ input: InputEvent, _ state: inout TestState, _ frame: inout Frame
  ) -> Effects? {
    guard let test = state.test else { return nil }
    switch input {
    // What runs is stopped by it, and the program stays.
    case .key(.control("c")) where test.isWaiting: return goBack(&state, &frame)
    case .key(let key): return test.focus == .form ? press(key, &state, &frame) : nil
    case .paste(let text):
      guard test.focus == .form else { return [] }
      if let call = test.call(in: text) {
        fill(call, &state, &frame)
        return []
      }
      state.test?.form.paste(text)
      state.test?.check()
      return []
    case .mouse(let event): return click(event, &state, &frame)
    case .resize, .hangup, .ground: return nil
    }
  }

  /// Keys of the form. Enter sends from every field; past the last field Tab goes on to the answer.
  /// - Returns: nil for a key that means nothing to it.
  private func press(_ key: Key, _ state: inout State, _ frame: inout Frame) -> Effects? {
    switch key {
    case .enter: return send(&state, &frame)
    case .escape: return nil
    case .tab where state.test?.isAtLastField == true: state.test?.turnPane()
    case .backTab where state.test?.isAtFirstField == true: state.test?.turnPane()
    case .down where state.test?.walksHistory == false: return press(.tab, &state, &frame)
    default:
      let response = state.test?.form.handle(key)
      state.test?.check()
      return response == .handled ? [] : nil
    }
    return []
  }

  /// Stops what runs; then takes back what was looked and asked for; then from the answer to the
  /// form.
  /// - Returns: nil where the form is to be left.
  private func goBack(_ state: inout State, _ frame: inout Frame) -> Effects? {
    if state.test?.isSending == true { return cancelCall(&state, &frame) }
    if state.test?.asked != nil { return inspector.cancelFilter(&state, &frame) }
    guard state.test?.focus == .answer else { return nil }
    if let effects = inspector.peel(&state, &frame) { return effects }
    state.test?.focus = .form
    return []
  }

  /// Up from where nothing has come yet leads back to the form, as down led there.
  func move(_ movement: Movement, _ state: inout State) -> Effects {
    if movement == .up, state.test?.isUntried == true {
      state.test?.focus = .form
      return []
    }
    guard let window = state.test?.nextWindow(movement) else {
      state.test?.move(movement)
      return []
    }
    return inspector.load(window.offset, then: window.movement, &state)
  }

  func turnView(_ state: inout State, by step: Int) -> Effects {
    state.test?.turnView(by: step)
    guard let text = state.test?.search.text, !text.isEmpty else {
      return state.test?.faultOffset.map { inspector.load($0, &state) } ?? []
    }
    return inspector.search(text, &state)
  }

  // MARK: What is in view

  func type(_ input: InputEvent, _ state: inout TestState, _ frame: inout Frame) -> Effects? {
    inspector.type(input, &state, &frame)
  }

  func needed(_ state: inout TestState, _ frame: inout Frame) -> Effects {
    let shared = frame.shared
    let pane = shared.place.testPane
    state.isFocused = pane != nil
    if pane != .answer { state.test?.line = nil }
    if state.hasLine, state.test?.line == nil {
      state.hasLine = false
      frame.closeLine()
    }
    guard state.test?.id == shared.opened?.id else { return [] }
    if let preview = shared.preview, preview != state.test?.preview { state.test?.offer(preview) }
    state.test?.fetch = shared.fetch
    state.test?.now = shared.now
    if state.test?.isOurs == true {
      state.test?.standing = shared.standing
      state.test?.standingFault = shared.callFault
      state.test?.registersDevelopers = shared.capabilities.contains(.developers)
    }
    return inspector.nodesNeeded(&state)
  }

  func leave(_ state: inout TestState) { state.test?.line = nil }

  func lineHints(_ state: TestState) -> [Hint] { state.test?.line.map(TestText.hints) ?? [] }

  func fit(_ state: inout TestState, in body: Rect) {
    state.pane = body
    state.test?.fit(in: body, measure: measure)
  }

  func paint(
    _ state: TestState, into grid: inout Grid, in body: Rect, _ brush: Brush
  ) -> Point? {
    guard let test = state.test else { return nil }
    return TestPainter(brush: brush, isFocused: state.isFocused).paint(test, into: &grid, in: body)
  }
}

extension TestArea {
  init(_ services: BrowserServices, _ configuration: BrowserConfiguration) {
    self.init(
      tasks: AnswerTasks(
        invoke: services.platform.invoke, files: services.workbench.files,
        history: services.workbench.history, measure: configuration.measure),
      notices: Notices(facts: services.facts, sharing: services.voice.sharing),
      measure: configuration.measure, glyphs: configuration.look.glyphs)
  }
}

extension Intent {
  /// Told 在线测试.
  static func test(_ intent: TestIntent) -> Intent { .area(AnyAreaIntent(intent)) }
}

extension BrowserAction {
  /// Happens to 在线测试, as what follows a form of its own.
  static func test(_ fact: TestFact) -> BrowserAction { .area(AreaFact(TestArea.self, fact)) }
}
