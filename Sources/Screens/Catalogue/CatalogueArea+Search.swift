import Catalog
import Runtime
import Terminal
import Widgets

/// Search as you type (manual 2.1.2).
extension CatalogueArea {
  func beginSearch(_ state: inout State, _ frame: inout Frame) -> Effects {
    // In the list its text is gone on with; from anywhere else another search begins.
    let goesOn = frame.shared.isBrowsing && state.browse.focus != .detail
    if !frame.shared.isBrowsing {
      state.noteWayBack(frame.shared)
      show(&state, &frame, .everything)
    }
    state.browse.focus = .results
    state.isZoomed = false
    let text = state.browse.results.query.text
    state.browse.search = SearchState(
      editor: LineEditor(goesOn ? text : "", limit: SearchState.limit), before: text,
      place: state.browse.results.selected?.id)
    if !goesOn { state.ask { $0.text = "" } }
    frame.openLine()
    let search = search
    return [.task("search.history") { post in post(.history(await search.history())) }]
  }

  /// Keys of the search line. Keys that mean nothing to it go on to the commands, so that the list
  /// can be walked and the order changed while the line is open.
  func type(
    _ input: InputEvent, _ state: inout CatalogueState, _ frame: inout Frame
  ) -> Effects? {
    switch input {
    case .key(let key): return press(key, &state, &frame)
    case .paste(let text):
      state.browse.search?.editor.insert(text)
      return searchChanged(&state)
    case .mouse, .resize, .hangup, .ground: return nil
    }
  }

  private func press(_ key: Key, _ state: inout State, _ frame: inout Frame) -> Effects? {
    switch key {
    case .enter:
      let remembered = endSearch(&state, &frame)
      openSelected(&state, &frame)
      return remembered
    case .down: return walkDown(&state, &frame)
    case .escape:
      let search = state.browse.search
      state.endSearch()
      frame.closeLine()
      return widen(&state, keeping: search?.place) { $0.text = search?.before ?? "" }
    case .control("n"): state.move(.down)
    case .control("p"): state.move(.up)
    case .pageDown: state.move(.pageDown)
    case .pageUp: state.move(.pageUp)
    case .tab, .backTab:
      guard let hasMore = state.browse.search?.take(key == .tab ? 1 : -1) else {
        return key == .tab ? endSearch(&state, &frame) : nil
      }
      return searchChanged(&state, isComplete: !hasMore)
    default:
      guard state.browse.search?.editor.handle(key) == true else { return nil }
      return searchChanged(&state)
    }
    return []
  }

  /// - Parameter isComplete: what is offered stays.
  private func searchChanged(_ state: inout State, isComplete: Bool = false) -> Effects {
    guard let text = state.browse.search?.editor.text else { return [] }
    state.ask { $0.text = text }
    if isComplete { return [] }
    let search = search
    return [
      .task("search.completions") { post in
        post(.offers(text: text, await search.completions(text)))
      }
    ]
  }

  /// Down goes back to newer searches while history is walked, else into the list.
  private func walkDown(_ state: inout State, _ frame: inout Frame) -> Effects {
    let before = state.browse.search?.editor.text
    _ = state.browse.search?.editor.handle(.down)
    return state.browse.search?.editor.text == before
      ? endSearch(&state, &frame) : searchChanged(&state)
  }

  /// The keyboard goes back to the list; the text stays in its query.
  private func endSearch(_ state: inout State, _ frame: inout Frame) -> Effects {
    let text = state.browse.search?.editor.text ?? ""
    state.endSearch()
    frame.closeLine()
    guard !text.isEmpty else { return [] }
    let search = search
    return [.task { _ in await search.remember(text) }]
  }

  /// `Ctrl-T`: 全部, 数据集, 数据接口; the search goes along.
  func cycleScope(_ state: inout State, _ frame: inout Frame) -> Effects {
    let search = state.browse.search
    let query = state.browse.results.query
    show(&state, &frame, state.scope.next)
    if let search {
      state.browse.search = search
      frame.openLine()
    }
    state.browse.focus = .results
    state.ask {
      $0.text = query.text
      $0.theme = query.theme
      $0.publisher = query.publisher
    }
    return []
  }
}
