import Runtime
import Terminal
import Widgets

/// Who gets what: each a walk from the layer on top down to the first that takes it.
extension Browser {
  func press(_ state: inout State, _ key: Key) -> Effects {
    if let effects = always(&state, key) { return effects }
    for layer in state.layers.all.reversed() {
      if let effects = press(&state, layer, key) { return effects }
    }
    return []
  }

  /// Whatever is being read or typed, the person can redraw, suspend or leave. A form keeps its
  /// draft first, and where the commands have the keyboard they say which keys these are.
  private func always(_ state: inout State, _ key: Key) -> Effects? {
    switch state.layers.top {
    case .section, .area, .form, .line(.search): return nil
    case .overlay, .sheet, .line(.area): break
    }
    switch key {
    case .control("l"): return perform(&state, .redraw)
    case .control("z"): return perform(&state, .suspend)
    case .control("c"): return perform(&state, .quitNow)
    default: return nil
    }
  }

  /// - Returns: nil for a key that means nothing to the layer.
  private func press(_ state: inout State, _ layer: Layer, _ key: Key) -> Effects? {
    switch layer {
    case .overlay(let overlay): return press(&state, overlay, key)
    case .sheet(let id): return giveSheet(&state, id, .key(key))
    case .form: return forms.press(&state, key)
    case .line(.area(let id)):
      return area(id)?.type(&state, .key(key)).map { carryOut(&state, $0) }
    case .line(.search): return pressSearch(&state, key)
    case .area(let id):
      let handled = area(id)?.handle(&state, .key(key)).map { carryOut(&state, $0) }
      return handled ?? command(&state, key) ?? []
    case .section:
      if let outcome = areas.chosen(in: state)?.handle(&state, .key(key)) {
        return carryOut(&state, outcome)
      }
      return command(&state, key)
    }
  }

  private func press(_ state: inout State, _ overlay: Overlay, _ key: Key) -> Effects {
    let reply = overlay.pressed(key)
    state.overlay = reply.next
    return reply.intents.reduce([]) { $0 + perform(&state, $1) }
  }

  private func command(_ state: inout State, _ key: Key) -> Effects? {
    commands.command(for: key, in: state).map { give(&state, $0) }
  }

  func paste(_ state: inout State, _ text: String) -> Effects {
    switch state.layers.top {
    case .overlay(let overlay): state.overlay = overlay.pasted(text)
    case .sheet(let id): return giveSheet(&state, id, .paste(text))
    case .form: return forms.paste(&state, text)
    case .line(.area(let id)):
      return area(id)?.type(&state, .paste(text)).map { carryOut(&state, $0) } ?? []
    case .line(.search): return pasteSearch(&state, text)
    case .area(let id):
      return area(id)?.handle(&state, .paste(text)).map { carryOut(&state, $0) } ?? []
    case .section: return pasteInSection(&state, text)
    }
    return []
  }

  private func giveSheet(_ state: inout State, _ id: AreaID, _ input: InputEvent) -> Effects {
    area(id)?.handleSheet(&state, input).map { carryOut(&state, $0) } ?? []
  }

  private func pasteInSection(_ state: inout State, _ text: String) -> Effects {
    areas.chosen(in: state)?.handle(&state, .paste(text)).map { carryOut(&state, $0) } ?? []
  }

  func take(_ state: inout State, mouse event: MouseEvent) -> Effects {
    for layer in state.layers.all.reversed() {
      switch layer {
      case .overlay: return []
      case .sheet(let id): return giveSheet(&state, id, .mouse(event))
      case .form(let page): return forms.take(&state, page, mouse: event)
      case .line: continue
      case .area(let id): return take(&state, mouse: event, in: area(id))
      case .section:
        if let area = areaOfSection(state) { return take(&state, mouse: event, in: area) }
        return takeInSection(&state, mouse: event)
      }
    }
    return []
  }

  /// The hint line is the frame's, and so is the wheel of an area that does not take it.
  private func take(
    _ state: inout State, mouse event: MouseEvent, in area: (any Area)?
  ) -> Effects {
    let hints = BrowserLayout(state).hints
    if event.kind == .press, hints.contains(event.point) {
      return pressHint(&state, at: event.point, in: hints)
    }
    if let outcome = area?.handle(&state, .mouse(event)) { return carryOut(&state, outcome) }
    switch event.kind {
    case .press: return []
    case .wheelUp: return (0..<3).reduce([]) { effects, _ in effects + perform(&state, .move(.up)) }
    case .wheelDown:
      return (0..<3).reduce([]) { effects, _ in effects + perform(&state, .move(.down)) }
    }
  }

  /// What the hint line says.
  func hints(_ state: State) -> [Hint] {
    switch state.layers.top {
    case .overlay(let overlay): overlay.hints
    case .sheet(let id): area(id)?.sheetHints(state) ?? []
    case .form(let page): FormText.hints(page)
    case .line(.area(let id)): area(id)?.lineHints(state) ?? []
    case .line(.search): FrameText.searchHints
    case .area, .section: guide.hints(for: state)
    }
  }
}
