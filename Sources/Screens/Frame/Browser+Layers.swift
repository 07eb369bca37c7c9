import Runtime
import Terminal
import Widgets

/// Who gets what: each a walk from the layer on top down to the first that takes it.
extension Browser {
  func press(_ state: inout State, _ key: Key) -> Effects {
    // Where Esc takes something away, Ctrl-C takes the same away, and no more.
    let key = key == .control("c") && state.isLeftByInterrupt ? .escape : key
    if key != .control("c") { state.wasInterrupted = false }
    if let effects = always(&state, key) { return effects }
    if let effects = AheadHost(browser: self).keep(&state, .key(key)) { return effects }
    if let counted = state.count(key, in: areas) {
      if counted.waits {
        return [.afterPause(TypedCount.pause, "count", .intent(.program(.openCounted)))]
      }
      let effects = counted.intents.reduce([]) { $0 + perform(&state, $1) }
      return counted.goesOn ? effects + press(&state, key) : effects
    }
    for layer in state.layers.all.reversed() {
      if let effects = press(&state, layer, key) { return effects }
    }
    return guide.refuse(key, given: hints(state), &state)
  }

  /// Whatever is being read or typed, the person can redraw, suspend or leave. A form keeps its
  /// draft first, and where the commands have the keyboard they say which keys these are.
  private func always(_ state: inout State, _ key: Key) -> Effects? {
    switch state.layers.top {
    case .section, .area, .form: return nil
    case .overlay, .sheet, .line: break
    }
    switch key {
    case .control("l"): return [.terminal(.redraw)]
    case .control("z"): return [.terminal(.suspend)]
    default: return nil
    }
  }

  /// - Returns: nil for a key that means nothing to the layer.
  private func press(_ state: inout State, _ layer: Layer, _ key: Key) -> Effects? {
    switch layer {
    case .overlay(let overlay): return press(&state, overlay, key)
    case .sheet(let id):
      return areas[id].flatMap { tell($0, &state, .sheet(.key(key))) }
        ?? guide.refuse(key, given: hints(state), &state)
    case .form:
      return forms.press(&state, key) ?? guide.refuse(key, given: hints(state), &state)
    case .line(let id): return areas[id].flatMap { tell($0, &state, .typed(.key(key))) }
    case .area:
      return give(&state, .key(key)) ?? command(&state, key)
        ?? guide.refuse(key, given: hints(state), &state)
    case .section: return give(&state, .key(key)) ?? command(&state, key)
    }
  }

  private func press(_ state: inout State, _ overlay: Overlay, _ key: Key) -> Effects {
    let reply = overlay.pressed(key)
    state.overlay = reply.next
    guard reply.takesKey else { return guide.refuse(key, given: hints(state), &state) }
    return reply.intents.reduce([]) { $0 + perform(&state, $1) }
  }

  private func command(_ state: inout State, _ key: Key) -> Effects? {
    command(for: key, in: state).map { give(&state, $0) }
  }

  func paste(_ state: inout State, _ text: String) -> Effects {
    if let effects = AheadHost(browser: self).keep(&state, .paste(text)) { return effects }
    switch state.layers.top {
    case .overlay(let overlay): state.overlay = overlay.pasted(text)
    case .sheet(let id): return areas[id].flatMap { tell($0, &state, .sheet(.paste(text))) } ?? []
    case .form: return forms.paste(&state, text)
    case .line(let id): return areas[id].flatMap { tell($0, &state, .typed(.paste(text))) } ?? []
    case .area, .section: return give(&state, .paste(text)) ?? []
    }
    return []
  }

  /// Input to the areas that have the keyboard, the innermost first.
  private func give(_ state: inout State, _ input: InputEvent) -> Effects? {
    tellFirst(of: areas.keyholders(state).reversed(), &state, .input(input))
  }

  /// What the hint line says.
  func hints(_ state: State) -> [Hint] {
    switch state.layers.top {
    case .overlay(let overlay): overlay.hints
    case .sheet(let id): areas[id].map { state.sheetHints($0) } ?? []
    case .form(let page): FormText.hints(page)
    case .line(let id): areas[id].map { state.lineHints($0) } ?? []
    case .area, .section: guide.hints(for: state)
    }
  }
}
