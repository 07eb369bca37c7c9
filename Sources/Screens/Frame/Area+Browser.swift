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
  var section: Section? { Self.section }

  func sight(_ state: BrowserState) -> Sight<State> {
    Sight(state: state.areas[Self.self], shared: state.shared(for: Self.self))
  }

  /// The same commands in the browser's table.
  func lifted(_ rows: [Command<Sight<State>, Intent>]) -> [Command<BrowserState, Screens.Intent>] {
    rows.map { row in
      Command(
        row.name, keys: row.keys, title: row.title, hint: row.hint, group: row.group,
        action: .area(AnyAreaIntent(row.action))
      ) { state in
        // Over a section only what is in view can be told anything.
        guard state.layers.area ?? id == id, section != nil || state.layers.area == id else {
          return .hidden
        }
        return row.availability(sight(state))
      }
    }
  }

  var liftedCommands: [Command<BrowserState, Screens.Intent>] { lifted(commands) }

  var liftedEntrances: [Command<BrowserState, Screens.Intent>] {
    entrances.map { row in
      Command(
        row.name, keys: row.keys, title: row.title, hint: row.hint, group: row.group,
        action: .area(AnyAreaIntent(row.action))
      ) { state in
        state.layers.area ?? id == id ? row.availability(sight(state)) : .hidden
      }
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
    var frame = FrameRequests(state.shared(for: Self.self))
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
}

extension BrowserState {
  /// What an area may know beyond itself.
  fileprivate func shared<Room: Area>(for area: Room.Type) -> Shared {
    Shared(
      section: section,
      isInView: layers.area.map { $0 == AreaID(area) } ?? (Room.section == section),
      isClear: layers.isClear, size: size, account: account.name, standing: standing,
      capabilities: capabilities,
      subject: subject)
  }
}
