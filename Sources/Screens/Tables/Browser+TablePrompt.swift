import Runtime
import Tabular
import Terminal
import Widgets

/// The line that is typed in over a table: a search, a filter, an expression, SQL.
extension Browser {
  func begin(_ state: inout State, _ kind: TablePrompt.Kind) -> Effects {
    guard let page = state.tables.page else { return [] }
    var text = ""
    switch kind {
    case .search, .text: break
    case .expression: text = page.query.filter?.text(page.base.headings) ?? ""
    case .sql: if case .sql(let typed) = page.origin { text = typed }
    }
    let history = state.tables.history[kind] ?? InputHistory()
    state.tables.prompt = TablePrompt(kind, text: text, history: history)
    state.layers.open(.table)
    return []
  }

  func pressPrompt(_ state: inout State, _ key: Key) -> Effects {
    switch key {
    case .control("l"): return perform(&state, .redraw)
    case .control("z"): return perform(&state, .suspend)
    case .control("c"): return perform(&state, .quitNow)
    case .escape: state.tables.prompt = nil
    case .enter: return acceptPrompt(&state)
    default:
      guard state.tables.prompt?.editor.handle(key) == true else { return [] }
      checkPrompt(&state)
    }
    return []
  }

  func pastePrompt(_ state: inout State, _ text: String) -> Effects {
    state.tables.prompt?.editor.insert(text)
    checkPrompt(&state)
    return []
  }

  /// After every key: an expression is read as it grows. Its end being missing is no fault yet.
  private func checkPrompt(_ state: inout State) {
    guard let prompt = state.tables.prompt, let page = state.tables.page else { return }
    guard prompt.kind == .expression, case .failure(let fault) = page.filter(of: prompt.editor.text)
    else {
      state.tables.prompt?.error = nil
      return
    }
    let isAtEnd = fault.place.map { $0 >= prompt.editor.count } ?? false
    state.tables.prompt?.error = isAtEnd ? nil : fault
  }

  private func acceptPrompt(_ state: inout State) -> Effects {
    guard let prompt = state.tables.prompt, let page = state.tables.page else { return [] }
    let text = prompt.editor.text
    var query = page.intended
    switch prompt.kind {
    case .search:
      state.tables.page?.search = text
    case .text:
      if !text.isEmpty { query.narrow(.anywhere(text)) }
    case .expression:
      switch page.filter(of: text) {
      case .success(let filter): query.filter = filter
      case .failure(let fault):
        state.tables.prompt?.error = fault
        return []
      }
    case .sql: break
    }
    state.tables.prompt = nil
    state.tables.history[prompt.kind, default: InputHistory()].add(text)
    switch prompt.kind {
    case .search where !text.isEmpty:
      return find(
        &state,
        TableSearch(
          text: text, start: page.grid.rows.cursor, isForward: true, columns: page.columns))
    case .search: return []
    case .text, .expression: return query == page.query ? [] : ask(&state, query)
    case .sql: return text.isEmpty ? [] : runSQL(&state, text)
    }
  }
}

extension TablePage {
  /// What an expression means; nil for an empty one.
  func filter(of text: String) -> Result<TableFilter?, TablePrompt.Fault> {
    do {
      return .success(try FilterParser.parse(text, base.headings))
    } catch {
      return .failure(TablePrompt.Fault(message: error.message, place: error.place))
    }
  }
}
