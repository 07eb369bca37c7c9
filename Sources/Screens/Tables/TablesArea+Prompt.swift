import Runtime
import Tabular
import Terminal
import Widgets

/// The line that is typed in over a table: a search, a filter, an expression, SQL.
extension TablesArea {
  func begin(_ state: inout State, _ frame: inout Frame, _ kind: TablePrompt.Kind) -> Effects {
    guard let page = state.page else { return [] }
    var text = ""
    switch kind {
    case .search, .text: break
    case .expression: text = page.intended.filter?.text(page.base.headings) ?? ""
    case .sql: if case .sql(let typed) = page.origin { text = typed }
    }
    let history = state.history[kind] ?? InputHistory()
    state.prompt = TablePrompt(kind, text: text, history: history)
    frame.openLine()
    return []
  }

  func type(
    _ input: InputEvent, _ state: inout TablesState, _ frame: inout Frame
  ) -> Effects? {
    switch input {
    case .key(.escape):
      // For ↑ to bring back: nothing that was typed is lost.
      if let prompt = state.prompt {
        state.history[prompt.kind, default: InputHistory()].add(prompt.editor.text)
      }
      close(&state, &frame)
    case .key(.enter): return acceptPrompt(&state, &frame)
    case .key(let key):
      guard state.prompt?.editor.handle(key) == true else { return [] }
      state.checkPrompt()
    case .paste(let text):
      state.prompt?.editor.insert(text)
      state.checkPrompt()
    case .mouse, .resize, .hangup, .ground: return nil
    }
    return []
  }

  private func close(_ state: inout State, _ frame: inout Frame) {
    state.prompt = nil
    frame.closeLine()
  }

  private func acceptPrompt(_ state: inout State, _ frame: inout Frame) -> Effects {
    guard let prompt = state.prompt, let page = state.page else { return [] }
    let text = prompt.editor.text
    var query = page.intended
    switch prompt.kind {
    case .search:
      state.page?.search = text
    case .text:
      if !text.isEmpty { query.narrow(.anywhere(text)) }
    case .expression:
      switch page.filter(of: text) {
      case .success(let filter): query.filter = filter
      case .failure(let fault):
        state.prompt?.error = fault
        return []
      }
    case .sql: break
    }
    close(&state, &frame)
    state.history[prompt.kind, default: InputHistory()].add(text)
    switch prompt.kind {
    case .search where !text.isEmpty:
      return find(
        &state, &frame,
        TableSearch(
          text: text, start: page.grid.rows.cursor, isForward: true, columns: page.columns))
    case .search: return []
    case .text, .expression: return query == page.intended ? [] : ask(&state, &frame, query)
    case .sql: return text.isEmpty ? [] : runSQL(&state, &frame, text)
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

extension TablesState {
  /// After every key: an expression is read as it grows. Its end being missing is no fault yet.
  fileprivate mutating func checkPrompt() {
    guard let prompt, let page else { return }
    guard prompt.kind == .expression, case .failure(let fault) = page.filter(of: prompt.editor.text)
    else {
      self.prompt?.error = nil
      return
    }
    let isAtEnd = fault.place.map { $0 >= prompt.editor.count } ?? false
    self.prompt?.error = isAtEnd ? nil : fault
  }
}
