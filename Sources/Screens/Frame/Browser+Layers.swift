import Runtime
import Terminal
import Widgets

/// Who gets what: each a walk from the layer on top down to the first that takes it.
extension Browser {
  func press(_ state: inout State, _ key: Key) -> Effects {
    for layer in state.layers.all.reversed() {
      if let effects = press(&state, layer, key) { return effects }
    }
    return []
  }

  /// - Returns: nil for a key that means nothing to the layer.
  private func press(_ state: inout State, _ layer: Layer, _ key: Key) -> Effects? {
    switch layer {
    case .overlay(let overlay): return press(&state, overlay, key)
    case .form: return pressPage(&state, key)
    case .line(.table): return pressPrompt(&state, key)
    case .line(.search): return pressSearch(&state, key)
    case .line(.questions): return pressFilter(&state, key)
    case .line(.answer): return pressAnswerLine(&state, key)
    case .table: return command(&state, key) ?? []
    case .section:
      if state.place == .test(.form), let effects = pressForm(&state, key) { return effects }
      return command(&state, key)
    }
  }

  private func command(_ state: inout State, _ key: Key) -> Effects? {
    commands.command(for: key, in: state).map { give(&state, $0) }
  }

  func paste(_ state: inout State, _ text: String) -> Effects {
    switch state.layers.top {
    case .overlay(let overlay): pasteOverlay(&state, overlay, text)
    case .form: pastePage(&state, text)
    case .line(.table): pastePrompt(&state, text)
    case .line(.search): pasteSearch(&state, text)
    case .line(.questions): pasteFilter(&state, text)
    case .line(.answer): pasteAnswerLine(&state, text)
    case .table: []
    case .section: state.place == .test(.form) ? pasteForm(&state, text) : []
    }
  }

  private func pasteForm(_ state: inout State, _ text: String) -> Effects {
    if let effects = pasteCall(&state, text) { return effects }
    state.detail?.test?.form.paste(text)
    checkForm(&state)
    return []
  }

  func take(_ state: inout State, mouse event: MouseEvent) -> Effects {
    for layer in state.layers.all.reversed() {
      switch layer {
      case .overlay: return []
      case .form(let page): return take(&state, page, mouse: event)
      case .line: continue
      case .table: return takeInTable(&state, mouse: event)
      case .section: return takeInSection(&state, mouse: event)
      }
    }
    return []
  }

  /// What the hint line says.
  func hints(_ state: State) -> [Hint] {
    switch state.layers.top {
    case .overlay(let overlay): hints(state, overlay)
    case .form(let page): FormText.hints(page)
    case .line(.table): TableText.promptHints
    case .line(.search): FrameText.searchHints
    case .line(.questions): FrameText.filterHints
    case .line(.answer): state.detail?.test?.line.map(TestText.hints) ?? []
    case .table, .section: hints(for: state)
    }
  }

  private func hints(_ state: State, _ overlay: Overlay) -> [Hint] {
    switch overlay {
    case .help: FrameText.helpHints
    case .palette: FrameText.paletteHints
    case .menu: FrameText.menuHints
    case .reading: FrameText.readingHints
    case .share: ShareText.hints
    case .files: FormText.chooserHints
    case .notice: ElsewhereText.hints
    case .workbench(let desk): WorkbenchText.hints(desk, state.workbench.checks)
    }
  }
}
