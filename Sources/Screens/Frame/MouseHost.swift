import Catalog
import Runtime
import Terminal
import Widgets

/// Clicks and the wheel: the lines of the frame and bars of tabs are answered here, the rest by
/// what is under the pointer.
struct MouseHost {
  typealias State = BrowserState
  typealias Effects = [Effect<BrowserAction>]

  let browser: Browser

  private var areas: [any Area] { browser.areas }

  func take(_ state: inout State, _ event: MouseEvent) -> Effects {
    state.count = TypedCount()
    if event.kind == .press, let effects = pressHint(&state, at: event.point) { return effects }
    for layer in state.layers.all.reversed() {
      switch layer {
      case .overlay(let overlay): return take(&state, overlay, event)
      case .sheet(let id): return take(&state, id, event)
      case .form(let page): return browser.forms.take(&state, page, mouse: event)
      case .line: continue
      case .area, .section: return takeInBody(&state, mouse: event)
      }
    }
    return []
  }

  /// A key that the line of hints names for what lies on top. Where the commands have the keyboard
  /// it names commands, and a click gives these.
  /// - Returns: nil for a click that is not in that line.
  private func pressHint(_ state: inout State, at point: Point) -> Effects? {
    let rect = FrameLayout(state.size).hints
    guard rect.contains(point), !state.layers.isBare else { return nil }
    let line = HintLine(browser.hints(state))
    let hint = line.hint(at: point, in: rect, measure: browser.configuration.measure)
    guard let key = hint.flatMap({ KeyStroke.key(named: $0.key) }) else { return [] }
    return browser.press(&state, key)
  }

  private func take(
    _ state: inout State, _ overlay: Overlay, _ event: MouseEvent
  ) -> Effects {
    guard event.kind == .press else { return turn(&state, event) }
    let body = FrameLayout(state.size).body
    let measure = browser.configuration.measure
    guard let reply = overlay.clicked(at: event.point, in: body, measure: measure) else {
      return []
    }
    state.overlay = reply.next
    return reply.intents.reduce([]) { $0 + browser.perform(&state, $1) }
  }

  /// A click on an area's sheet is the area's.
  private func take(_ state: inout State, _ sheet: AreaID, _ event: MouseEvent) -> Effects {
    guard event.kind == .press else { return turn(&state, event) }
    return areas[sheet].flatMap { browser.tell($0, &state, .sheet(.mouse(event))) } ?? []
  }

  /// What lies over all else is walked by the wheel as by the arrows.
  private func turn(_ state: inout State, _ event: MouseEvent) -> Effects {
    let key: Key
    switch event.kind {
    case .press: return []
    case .wheelUp: key = .up
    case .wheelDown: key = .down
    }
    return (0..<3).reduce(into: []) { effects, _ in effects += browser.press(&state, key) }
  }

  private func takeInBody(_ state: inout State, mouse event: MouseEvent) -> Effects {
    if event.kind == .press, let effects = pressFrame(&state, at: event.point) { return effects }
    let host = areas.keyholders(state).prefix(1)
    let body = FrameLayout(state.size).body
    if let area = host.first, let effects = give(&state, event, guestsOf: area, in: body) {
      return effects
    }
    // What a pane leaves, the area around it takes.
    if let effects = browser.tellFirst(of: host, &state, .input(.mouse(event))) { return effects }
    // The wheel of an area that does not take it is the frame's.
    switch event.kind {
    case .press: return []
    case .wheelUp:
      return (0..<3).reduce([]) { effects, _ in effects + browser.perform(&state, .move(.up)) }
    case .wheelDown:
      return (0..<3).reduce([]) { effects, _ in effects + browser.perform(&state, .move(.down)) }
    }
  }

  /// To the pane under the pointer, the innermost first.
  private func give(
    _ state: inout State, _ event: MouseEvent, guestsOf area: any Area, in rect: Rect
  ) -> Effects? {
    for (guest, pane) in areas.guests(of: area, state, in: rect) where pane.contains(event.point) {
      if let effects = give(&state, event, guestsOf: guest, in: pane)
        ?? browser.tell(guest, &state, .input(.mouse(event)))
      {
        return effects
      }
    }
    return nil
  }

  /// - Returns: nil for what is neither the frame's nor on a bar of tabs.
  private func pressFrame(_ state: inout State, at point: Point) -> Effects? {
    let layout = FrameLayout(state.size)
    if layout.hints.contains(point) {
      return browser.guide.command(at: point, in: layout.hints, state).map {
        browser.give(&state, $0)
      } ?? []
    }
    if layout.bar.contains(point) {
      switch BrowserPainter(browser: browser).place(at: point.column, of: state, in: layout.bar) {
      case .section(let section): return browser.perform(&state, .section(section))
      case .sync: return browser.perform(&state, .program(.sync))
      case nil: return []
      }
    }
    guard let host = areas.keyholders(state).first else { return nil }
    return pressTabs(of: host, &state, in: layout.body, at: point)
  }

  /// The area's bar of tabs, then those of the areas in its panes.
  private func pressTabs(
    of area: any Area, _ state: inout State, in rect: Rect, at point: Point
  ) -> Effects? {
    let bar = state.tabBar(area, in: rect)
    if let steps = bar?.steps(to: point, measure: browser.configuration.measure) {
      let gesture = Gesture.turn(steps)
      return (0..<abs(steps)).reduce(into: []) { effects, _ in
        effects += browser.tell(area, &state, .gesture(gesture)) ?? []
      }
    }
    for (guest, pane) in areas.guests(of: area, state, in: rect) {
      if let effects = pressTabs(of: guest, &state, in: pane, at: point) { return effects }
    }
    return nil
  }
}

extension Gesture {
  fileprivate static func turn(_ steps: Int) -> Gesture { steps < 0 ? .previousTab : .nextTab }
}
