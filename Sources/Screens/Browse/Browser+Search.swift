import Catalog
import Runtime
import Terminal
import Widgets

/// Search as you type (manual 2.1.2).
extension Browser {
  func beginSearch(_ state: inout State) -> Effects {
    var effects: Effects = []
    if !state.isBrowsing { effects += show(&state, scope: .everything) }
    state.browse.focus = .results
    state.isZoomed = false
    let text = state.browse.results.query.text
    state.browse.search = SearchState(
      editor: LineEditor(text, limit: SearchState.limit), before: text)
    state.layers.open(.search)
    let services = services
    effects.append(
      .task("search.history") { post in
        post(.catalogue(.history(await services.search.history())))
      })
    return effects
  }

  /// Keys of the search line. Keys that mean nothing to it go on to the commands, so that the list
  /// can be walked and the order changed while the line is open.
  /// - Returns: nil for such a key.
  func pressSearch(_ state: inout State, _ key: Key) -> Effects? {
    switch key {
    case .enter: return endSearch(&state) + openSelected(&state)
    case .down: return walkDown(&state)
    case .escape:
      let before = state.browse.search?.before ?? ""
      state.browse.search = nil
      return ask(&state) { $0.text = before }
    case .control("n"): return perform(&state, .move(.down))
    case .control("p"): return perform(&state, .move(.up))
    case .pageDown: return perform(&state, .move(.pageDown))
    case .pageUp: return perform(&state, .move(.pageUp))
    case .tab:
      guard state.browse.search?.completions.isEmpty == false else { return endSearch(&state) }
      complete(&state)
      return searchChanged(&state)
    default:
      guard state.browse.search?.editor.handle(key) == true else { return nil }
      return searchChanged(&state)
    }
  }

  func pasteSearch(_ state: inout State, _ text: String) -> Effects {
    state.browse.search?.editor.insert(text)
    return searchChanged(&state)
  }

  private func searchChanged(_ state: inout State) -> Effects {
    guard let text = state.browse.search?.editor.text else { return [] }
    let services = services
    return ask(&state) { $0.text = text } + [
      .task("search.completions") { post in
        post(.catalogue(.completions(text: text, await services.search.completions(text))))
      }
    ]
  }

  /// Down goes back to newer searches while history is walked, else into the list.
  private func walkDown(_ state: inout State) -> Effects {
    let before = state.browse.search?.editor.text
    _ = state.browse.search?.editor.handle(.down)
    return state.browse.search?.editor.text == before ? endSearch(&state) : searchChanged(&state)
  }

  /// The keyboard goes back to the list; the text stays in its query.
  private func endSearch(_ state: inout State) -> Effects {
    let text = state.browse.search?.editor.text ?? ""
    state.browse.search = nil
    guard !text.isEmpty else { return followCursor(&state) }
    let services = services
    return followCursor(&state) + [.task { _ in await services.search.remember(text) }]
  }

  /// Takes the first completion of the filter word at the end.
  private func complete(_ state: inout State) {
    guard var search = state.browse.search, let first = search.completions.first else { return }
    search.editor.setText(first)
    search.completions = []
    state.browse.search = search
  }

  /// `Ctrl-T`: 全部, 数据集, 数据接口; the search text goes along.
  func cycleScope(_ state: inout State) -> Effects {
    let search = state.browse.search
    let query = state.browse.results.query
    state.browse.search = nil
    let shown = show(&state, scope: state.scope.next)
    state.browse.search = search
    state.browse.focus = .results
    return shown
      + ask(&state) {
        $0.text = query.text
        $0.theme = query.theme
        $0.publisher = query.publisher
      }
  }

  /// `n` and `N` outside a search line: the next hit is the next row; in a text it is the next
  /// match.
  func moveToHit(_ state: inout State, _ step: Int) -> Effects {
    switch state.place {
    case .results: return perform(&state, .move(step > 0 ? .down : .up))
    default: return []
    }
  }
}
