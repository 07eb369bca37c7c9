import Catalog
import Runtime
import Terminal
import Widgets

/// What came of an event in an area: effects, and what it asks of the frame.
struct AreaOutcome {
  let effects: [Effect<BrowserAction>]
  let requests: [FrameRequest]
  let area: AreaID
}

/// An area as the browser sees it: over the browser's state, in the browser's terms.
extension Area {
  var id: AreaID { AreaID(Self.self) }
  var place: AreaPlace { Self.place }

  func sight(_ state: BrowserState) -> Sight<State> {
    Sight(state: state.areas[Self.self], shared: shared(state))
  }

  /// The area has the body, or what it belongs to has.
  func isInView(_ state: BrowserState) -> Bool {
    switch Self.place {
    case .sections(let sections): state.layers.area == nil && sections.contains(state.section)
    case .tab(let tab):
      state.layers.area == nil && state.isBrowsing && state.detail?.tab == tab
    case .over: state.layers.area == id
    case .beside: state.layers.area == nil
    }
  }

  /// Its commands in the browser's table: those of what is shown over a section with it.
  var liftedCommands: [Command<BrowserState, Screens.Intent>] {
    lifted(commands) { state in
      Self.place == .over ? state.layers.area == id : state.layers.area == nil
    }
  }

  var liftedEntrances: [Command<BrowserState, Screens.Intent>] {
    lifted(entrances) { $0.layers.area ?? id == id }
  }

  private func lifted(
    _ rows: [Command<Sight<State>, Intent>], where isGiven: @escaping (BrowserState) -> Bool
  ) -> [Command<BrowserState, Screens.Intent>] {
    rows.map { row in
      Command(
        row.name, keys: row.keys, title: row.title, hint: row.hint, group: row.group,
        action: .area(AnyAreaIntent(row.action))
      ) { isGiven($0) ? row.availability(sight($0)) : .hidden }
    }
  }

  func offers(_ gesture: Gesture, in state: BrowserState) -> Availability? {
    offers(gesture, sight(state))
  }

  // MARK: Events

  func run(
    _ state: inout BrowserState,
    _ body: (inout State, inout FrameRequests) -> [Effect<Fact>]?
  ) -> AreaOutcome? {
    var frame = FrameRequests(shared(state))
    var own = state.areas.take(Self.self)
    let effects = body(&own, &frame)
    state.areas[Self.self] = own
    return effects.map { effects in
      AreaOutcome(
        effects: effects.map { $0.map { .area(AreaFact(Self.self, $0)) } }, requests: frame.all,
        area: id)
    }
  }

  func start(_ state: inout BrowserState) -> AreaOutcome? { run(&state) { start(&$0, &$1) } }

  func pulled(_ state: inout BrowserState, _ end: PullEnd) -> AreaOutcome? {
    run(&state) { pulled(end, &$0, &$1) }
  }

  func enter(_ state: inout BrowserState) -> AreaOutcome? { run(&state) { enter(&$0, &$1) } }

  func leave(_ state: inout BrowserState) { leave(&state.areas[Self.self]) }

  func perform(_ state: inout BrowserState, _ gesture: Gesture) -> AreaOutcome? {
    run(&state) { perform(gesture, &$0, &$1) }
  }

  /// - Returns: nil where the intent is another's.
  func perform(_ state: inout BrowserState, _ intent: AnyAreaIntent) -> AreaOutcome? {
    guard let intent = intent.value as? Intent else { return nil }
    return run(&state) { perform(intent, &$0, &$1) }
  }

  /// - Returns: nil where the fact is another's.
  func take(_ state: inout BrowserState, _ fact: AreaFact) -> AreaOutcome? {
    guard fact.area == id, let fact = fact.value as? Fact else { return nil }
    return run(&state) { take(fact, &$0, &$1) }
  }

  func handle(_ state: inout BrowserState, _ input: InputEvent) -> AreaOutcome? {
    run(&state) { handle(input, &$0, &$1) }
  }

  func type(_ state: inout BrowserState, _ input: InputEvent) -> AreaOutcome? {
    run(&state) { type(input, &$0, &$1) }
  }

  func handleSheet(_ state: inout BrowserState, _ input: InputEvent) -> AreaOutcome? {
    run(&state) { handleSheet(input, &$0, &$1) }
  }

  func needed(_ state: inout BrowserState) -> AreaOutcome? { run(&state) { needed(&$0, &$1) } }

  // MARK: The picture

  func fit(_ state: inout BrowserState, in body: Rect) { fit(&state.areas[Self.self], in: body) }

  func paint(
    _ state: BrowserState, into grid: inout Grid, in body: Rect, _ brush: Brush
  ) -> Point? {
    paint(state.areas[Self.self], into: &grid, in: body, brush)
  }

  func lineHints(_ state: BrowserState) -> [Hint] { lineHints(state.areas[Self.self]) }

  func fitSheet(_ state: inout BrowserState, in body: Rect) {
    fitSheet(&state.areas[Self.self], in: body)
  }

  func paintSheet(
    _ state: BrowserState, into grid: inout Grid, in body: Rect, _ brush: Brush
  ) -> Point? {
    paintSheet(state.areas[Self.self], into: &grid, in: body, brush)
  }

  func sheetHints(_ state: BrowserState) -> [Hint] { sheetHints(state.areas[Self.self]) }

  /// What it may know beyond itself.
  private func shared(_ state: BrowserState) -> Shared {
    // It is asked for at every command: what has to be looked up is looked up once.
    let place = state.place
    return Shared(
      section: state.section, isInView: isInView(state), isClear: state.layers.isClear,
      size: state.size, account: state.accountName, standing: state.standing,
      standingFault: state.standingFault,
      capabilities: state.capabilities, pull: state.sync.phase, subject: state.subject,
      opened: state.detail?.entry, place: place,
      fields: state.detail?.fields.value ?? [],
      specification: state.detail?.specification.value,
      files: state.detail?.files ?? Loadable(), file: state.detail?.selectedFile,
      fetch: state.detail.flatMap { state.fetch(of: $0.entry.id) },
      hasAnswer: place == .test(.answer) && state.hasAnswer,
      turnsHits: place == .results || place == .test(.answer) && state.searchesAnswer)
  }
}
