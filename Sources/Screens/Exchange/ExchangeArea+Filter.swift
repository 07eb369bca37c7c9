import Runtime
import Terminal
import Widgets

/// The filter of 常见问题.
extension ExchangeArea {
  func beginFilter(_ state: inout State, _ frame: inout Frame) {
    state.questions.editor = LineEditor(
      state.questions.filter, limit: QuestionsState.filterLimit)
    frame.openLine()
  }

  func leave(_ state: inout ExchangeState) { state.questions.editor = nil }

  func type(
    _ input: InputEvent, _ state: inout ExchangeState, _ frame: inout Frame
  ) -> Effects? {
    switch input {
    case .paste(let text): state.questions.editor?.insert(text)
    case .key(.enter), .key(.down), .key(.tab):
      end(&state, &frame)
      return []
    case .key(.escape):
      end(&state, &frame)
      state.questions.filter = ""
      refilter(&state)
      return []
    case .key(let key):
      guard state.questions.editor?.handle(key) == true else { return nil }
    case .mouse, .resize, .hangup, .ground: return nil
    }
    state.questions.filter = state.questions.editor?.text ?? ""
    refilter(&state)
    return []
  }

  private func end(_ state: inout State, _ frame: inout Frame) {
    state.questions.editor = nil
    frame.closeLine()
  }

  func refilter(_ state: inout State) {
    let spellings = spellings
    state.questions.refilter { needle, text in
      if !Span.matches(of: needle, in: text).isEmpty { return true }
      guard needle.utf8.count > 1, needle.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
      return spellings(text).contains { !Span.matches(of: needle, in: $0).isEmpty }
    }
  }
}
