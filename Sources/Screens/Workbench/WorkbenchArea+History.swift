import Calls
import Catalog
import Runtime
import Terminal
import Widgets

/// 历史 over the screen, and two of its calls compared.
extension WorkbenchArea {
  func openHistory(_ state: inout State, _ frame: inout Frame) -> Effects {
    let subject = frame.shared.place.testPane == nil ? nil : frame.shared.opened?.id
    return show(HistoryList(subject: subject, showsAll: subject == nil), &state, &frame)
  }

  private func show(
    _ list: HistoryList, _ state: inout State, _ frame: inout Frame
  ) -> Effects {
    var list = list
    list.calls.begin()
    state.sheet = .history(list)
    frame.openSheet()
    let history = services.history
    let entry = list.entry
    return [
      .task("history") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await history.list(entry)
        }
        post(.history(entry, result))
      }
    ]
  }

  func press(
    _ key: Key, _ list: inout HistoryList, _ state: inout State, _ frame: inout Frame
  ) -> Effects? {
    defer { if case .history = state.sheet { state.sheet = .history(list) } }
    if list.takesFilter(key, spellings) { return [] }
    switch key {
    case .escape, .character("q"): frame.closeSheet()
    case .character("a") where list.subject != nil:
      list.showsAll.toggle()
      let effects = show(list, &state, &frame)
      list.calls.begin()
      return effects
    case .character("/"): list.filter.isTyping = true
    case .character("m"): return compare(&list, &frame)
    case .character("x"): return remove(&list)
    case .character("X") where !list.shown.isEmpty:
      frame.show(.menu(.clearHistory(of: list.entry)))
    case .enter, .character("r"):
      guard let call = list.selected else { return [] }
      frame.closeSheet()
      let isRerun = key == .character("r")
      return run(
        PendingRequest(request: call.request, past: isRerun ? nil : call, sends: isRerun),
        &state, &frame)
    default:
      guard let movement = Movement(key) else { return nil }
      list.list.move(movement)
    }
    return []
  }

  private func remove(_ list: inout HistoryList) -> Effects {
    guard let call = list.selected else { return [] }
    list.calls.value?.removeAll { $0.id == call.id }
    list.refresh()
    let history = services.history
    return [
      .task { post in
        let result = await Result { () async throws(ServiceFault) in
          try await history.remove(call.id)
        }
        post(.removed(result.fault))
      }
    ]
  }

  func clearHistory(of entry: EntryID?, _ frame: inout Frame) -> Effects {
    let history = services.history
    frame.say(Message(.success, WorkbenchText.cleared))
    return [
      .task("history.clear") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await history.clear(entry)
        }
        if let fault = result.fault { post(.removed(fault)) }
      }
    ]
  }

  // MARK: Two calls

  /// Marks a call, or compares it with the one that is marked.
  private func compare(_ list: inout HistoryList, _ frame: inout Frame) -> Effects {
    guard let call = list.selected else { return [] }
    guard let marked = list.marked, marked.id != call.id else {
      list.marked = list.marked == nil ? call : nil
      frame.say(list.marked == nil ? nil : Message(.plain, WorkbenchText.marked))
      return []
    }
    let (old, new) = marked.id < call.id ? (marked, call) : (call, marked)
    let (history, specification, measure) = (services.history, specification, measure)
    return [
      .task("history.compare") { post in
        let result = await Result { () async throws(ServiceFault) in
          let before = try await history.answer(old.id)
          let after = try await history.answer(new.id)
          guard case .rows(let oldTable, _, _) = before.answer,
            case .rows(let newTable, _, _) = after.answer
          else { throw ServiceFault(.failed, summary: WorkbenchText.noRows, advice: "") }
          let results = await specification.stored(new.request.id)?.results ?? []
          return AnswerComparison(
            old, oldTable, new, newTable, labels: FieldLabels(results), measure: measure)
        }
        guard !Task.isCancelled else { return }
        post(.comparison(result))
      }
    ]
  }

  func press(
    _ key: Key, _ comparison: inout AnswerComparison, _ state: inout State, _ frame: inout Frame
  ) -> Effects? {
    switch key {
    case .escape, .character("q"): return openHistory(&state, &frame)
    case .character("c"): comparison.turnKey()
    case .left, .character("h"): comparison.move(columns: -1)
    case .right, .character("l"): comparison.move(columns: 1)
    default:
      guard let movement = Movement(key) else { return nil }
      comparison.move(movement)
    }
    state.sheet = .comparison(comparison)
    return []
  }
}

extension Menu {
  fileprivate static func clearHistory(of entry: EntryID?) -> Menu {
    Menu(
      asking: WorkbenchText.clearTitle, yes: WorkbenchText.clear,
      .workbench(.clearHistory(entry)), no: WorkbenchText.keep)
  }
}
