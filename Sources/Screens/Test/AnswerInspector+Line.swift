import Calls
import Formats
import Runtime
import Terminal
import Widgets

/// `/` and `|` in an answer: looking for a text, asking for a part.
extension AnswerInspector {
  func beginLine(
    _ kind: AnswerLine.Kind, _ state: inout State, _ frame: inout Frame
  ) -> Effects {
    guard let test = state.test, test.answer != nil else { return [] }
    open(kind, kind == .search ? test.search.text : test.filter, &state, &frame)
    return []
  }

  private func open(
    _ kind: AnswerLine.Kind, _ text: String, _ state: inout State, _ frame: inout Frame
  ) {
    let history = kind == .filter ? state.test?.questions : nil
    state.test?.line = AnswerLine(
      kind: kind, editor: LineEditor(text, limit: 400, history: history))
    state.hasLine = true
    frame.openLine()
  }

  /// Esc: what was looked for goes first, then what was asked for, which lay below it.
  /// - Returns: nil where all of the answer is there as it came.
  func peel(_ state: inout State, _ frame: inout Frame) -> Effects? {
    guard let test = state.test else { return nil }
    if !test.search.text.isEmpty { return search("", &state) }
    guard !test.filter.isEmpty else { return nil }
    state.test?.questions.add(test.filter)
    state.test?.showWhole()
    state.fitTitles(measure: measure)
    frame.say(Message(.plain, TestText.unfiltered))
    return [.cancel("answer.filter")]
  }

  func type(_ input: InputEvent, _ state: inout TestState, _ frame: inout Frame) -> Effects? {
    guard let line = state.test?.line else { return nil }
    switch input {
    case .paste(let text): state.test?.line?.editor.insert(text)
    case .key(.enter):
      if line.kind == .filter { return filter(line.editor.text, &state, &frame) }
      state.test?.line = nil
      return []
    case .key(.escape):
      state.test?.line = nil
      if line.kind == .search { return search("", &state) }
      state.test?.questions.add(line.editor.text)
      return []
    case .key(.down) where line.kind == .search: return stepHit(1, &state)
    case .key(.up) where line.kind == .search: return stepHit(-1, &state)
    case .key(let key): _ = state.test?.line?.editor.handle(key)
    case .mouse, .resize, .hangup, .ground: return nil
    }
    return lineChanged(&state)
  }

  private func lineChanged(_ state: inout State) -> Effects {
    guard let line = state.test?.line else { return [] }
    if line.kind == .search { return search(line.editor.text, &state) }
    do {
      _ = try JSONQuery(line.editor.text)
      state.test?.line?.fault = nil
    } catch {
      state.test?.line?.fault = error
    }
    return []
  }

  // MARK: Looking for a text

  /// Looks in the view that is open.
  func search(_ text: String, _ state: inout State) -> Effects {
    guard var test = state.test, let answer = test.answer else { return [] }
    let view = test.view
    test.search = AnswerSearch(text: text, view: view)
    let isInPlace = view == .headers || view == .raw && answer.window == nil
    test.search.isRunning = !isInPlace && !text.isEmpty
    if view == .raw { test.answer?.raw.search(text) }
    if view == .headers { test.answer?.headers.search(text) }
    state.test = test
    guard !isInPlace, !text.isEmpty else { return [.cancel("answer.search")] }
    return tasks.search(answer, text, in: view)
  }

  func found(_ search: AnswerSearch, _ state: inout State) -> Effects {
    guard var test = state.test, test.search.text == search.text,
      test.search.view == search.view, test.view == search.view
    else { return [] }
    test.search = search
    test.search.start(at: test.answer?.place(in: test.view))
    test.showHit()
    state.test = test
    return showPlace(&state)
  }

  /// Brings to the screen what of a tree or a long answer the hit is in.
  private func showPlace(_ state: inout State) -> Effects {
    guard let test = state.test, let byte = test.search.byte else { return [] }
    if test.view == .tree { return test.answer?.tree.map { tasks.reveal($0, byte) } ?? [] }
    guard let window = test.answer?.window else { return [] }
    return load(min(byte, max(0, window.file.size - 1)), &state)
  }

  /// `n` and `N`. In another view than the one that was searched, that one is searched first.
  func stepHit(_ step: Int, _ state: inout State) -> Effects {
    guard var test = state.test, !test.search.text.isEmpty else { return [] }
    guard test.search.view == test.view else { return search(test.search.text, &state) }
    switch test.view {
    case .raw where test.answer?.window == nil:
      step > 0 ? test.answer?.raw.nextHit() : test.answer?.raw.previousHit()
    case .headers: step > 0 ? test.answer?.headers.nextHit() : test.answer?.headers.previousHit()
    case .table, .tree, .raw:
      test.search.step(step)
      test.showHit()
    }
    state.test = test
    return showPlace(&state)
  }

  // MARK: Asking for a part

  /// Shows what a question comes to instead of the answer; an empty one shows the answer again.
  private func filter(_ text: String, _ state: inout State, _ frame: inout Frame) -> Effects {
    guard var test = state.test, let whole = test.whole ?? test.answer else { return [] }
    let query: JSONQuery
    do {
      query = try JSONQuery(text)
    } catch {
      state.test?.line?.fault = error
      return []
    }
    test.line = nil
    test.search = AnswerSearch()
    guard !text.allSatisfy(\.isWhitespace), whole.tree != nil else {
      if whole.tree == nil { frame.say(Message(.warning, TestText.noTree)) }
      test.showWhole()
      state.test = test
      return [.cancel("answer.filter")]
    }
    test.asked = text
    test.questions.add(text)
    test.whole = whole
    state.test = test
    if let file = whole.tree?.file {
      frame.say(Message(.plain, TestText.filtering(file), isPassing: false))
    }
    return tasks.filter(whole, query, as: text, labels: test.labels)
  }

  /// What is on the screen stays.
  func cancelFilter(_ state: inout State, _ frame: inout Frame) -> Effects {
    state.test?.stopAsking()
    frame.say(Message(.warning, TestText.filterCancelled))
    return [.cancel("answer.filter")]
  }

  func filtered(
    _ text: String, _ result: Result<TestAnswer, ServiceFault>, _ state: inout State,
    _ frame: inout Frame
  ) {
    guard var test = state.test, test.asked == text else { return }
    test.asked = nil
    frame.say(nil)
    switch result {
    case .success(let part):
      test.answer = part
      test.filter = text
      test.turn(to: test.view.fitting(part))
    case .failure(let fault):
      frame.say(Message(fault))
      test.stopAsking()
      state.test = test
      // It is put right where it was typed.
      if test.focus == .answer, test.line == nil { open(.filter, text, &state, &frame) }
      return
    }
    state.test = test
    state.fitTitles(measure: measure)
  }
}

extension InterfaceTest {
  /// All of the answer again.
  fileprivate mutating func showWhole() {
    answer = whole ?? answer
    whole = nil
    filter = ""
    asked = nil
    if let turned, turned.to == view { view = turned.from }
    turned = nil
  }

  /// Shows a part in a view that has something to show; the whole comes back in its own.
  fileprivate mutating func turn(to other: AnswerView) {
    guard other != view else { return }
    turned = (turned.flatMap { $0.to == view ? $0.from : nil } ?? view, other)
    view = other
  }

  /// What is asked is asked no more.
  fileprivate mutating func stopAsking() {
    asked = nil
    if filter.isEmpty { whole = nil }
  }

  fileprivate mutating func showHit() {
    guard let current = search.current, search.hits.indices.contains(current) else { return }
    answer?.go(to: search.hits[current])
  }

  /// What is said of a search in the open view.
  var hits: String? { hitCount.map { search.isRunning ? TestText.searching : TestText.hits($0) } }

  /// `3/17`, where something is looked for in the open view.
  private var hitCount: (current: Int?, total: Int)? {
    guard !search.text.isEmpty, search.view == view else { return nil }
    switch view {
    case .table, .tree: return (search.current.map { $0 + 1 }, search.hits.count)
    case .raw where answer?.window != nil:
      return (search.current.map { $0 + 1 }, search.hits.count)
    case .raw: return answer.map { ($0.raw.currentHit.map { $0 + 1 }, $0.raw.hits.count) }
    case .headers:
      return answer.map { ($0.headers.currentHit.map { $0 + 1 }, $0.headers.hits.count) }
    }
  }
}
