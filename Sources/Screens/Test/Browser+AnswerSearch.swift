import Calls
import Formats
import Runtime
import Terminal
import Widgets

/// `/` and `|` in an answer: looking for a text, asking for a part.
extension Browser {
  func beginAnswerLine(_ state: inout State, _ kind: AnswerLine.Kind) -> Effects {
    guard let test = state.detail?.test, test.answer != nil else { return [] }
    let text = kind == .search ? test.search.text : test.filter
    state.detail?.test?.line = AnswerLine(kind: kind, editor: LineEditor(text, limit: 400))
    state.layers.open(.answer)
    return []
  }

  /// - Returns: nil for a key that means nothing to the line.
  func pressAnswerLine(_ state: inout State, _ key: Key) -> Effects? {
    guard let line = state.detail?.test?.line else { return nil }
    switch key {
    case .control("c"), .control("z"), .control("l"): return nil
    case .enter:
      guard line.kind == .filter else {
        state.detail?.test?.line = nil
        return []
      }
      return filter(&state, line.editor.text)
    case .escape:
      state.detail?.test?.line = nil
      return line.kind == .search ? search(&state, "") : []
    case .down where line.kind == .search: return stepHit(&state, 1)
    case .up where line.kind == .search: return stepHit(&state, -1)
    default:
      _ = state.detail?.test?.line?.editor.handle(key)
      return answerLineChanged(&state)
    }
  }

  func pasteAnswerLine(_ state: inout State, _ text: String) -> Effects {
    state.detail?.test?.line?.editor.insert(text)
    return answerLineChanged(&state)
  }

  private func answerLineChanged(_ state: inout State) -> Effects {
    guard let line = state.detail?.test?.line else { return [] }
    switch line.kind {
    case .search: return search(&state, line.editor.text)
    case .filter:
      do {
        _ = try JSONQuery(line.editor.text)
        state.detail?.test?.line?.fault = nil
      } catch {
        state.detail?.test?.line?.fault = error
      }
      return []
    }
  }

  /// Looks in the view that is open; table and tree off the main thread, being long at times.
  func search(_ state: inout State, _ text: String) -> Effects {
    guard var test = state.detail?.test, let answer = test.answer else { return [] }
    let view = test.view
    test.search = AnswerSearch(text: text, view: view)
    let isInPlace = view == .headers || view == .raw && answer.window == nil
    test.search.isRunning = !isInPlace && !text.isEmpty
    if view == .raw { test.answer?.raw.search(text) }
    if view == .raw, let file = answer.window?.file, !text.isEmpty {
      state.detail?.test = test
      return searchFile(file, text)
    }
    if view == .headers { test.answer?.headers.search(text) }
    state.detail?.test = test
    if view == .tree, let long = answer.long, !text.isEmpty { return searchTree(long, text) }
    guard view == .table || view == .tree, !text.isEmpty else {
      return [.cancel("answer.search")]
    }
    return [
      .task("answer.search") { post in
        let hits = answer.places(of: text, in: view)
        guard !Task.isCancelled else { return }
        post(.workbench(.found(AnswerSearch(text: text, view: view, hits: hits))))
      }
    ]
  }

  func take(_ state: inout State, found search: AnswerSearch) -> Effects {
    guard var test = state.detail?.test, test.search.text == search.text,
      test.search.view == search.view, test.view == search.view
    else { return [] }
    test.search = search
    test.search.start(at: test.answer?.place(in: test.view))
    test.showHit()
    state.detail?.test = test
    return showFileHit(&state)
  }

  /// Brings to the screen what of a long answer the hit is in.
  private func showFileHit(_ state: inout State) -> Effects {
    guard let test = state.detail?.test, let current = test.search.current,
      test.search.hits.indices.contains(current), case .byte(let byte) = test.search.hits[current],
      let window = test.answer?.window
    else { return [] }
    if test.view == .tree { return test.answer?.long.map { reveal($0, byte) } ?? [] }
    return load(&state, windowAt: min(byte, max(0, window.file.size - 1)))
  }

  /// `n` and `N`. In another view than the one that was searched, that one is searched first.
  func stepHit(_ state: inout State, _ step: Int) -> Effects {
    guard var test = state.detail?.test, !test.search.text.isEmpty else { return [] }
    guard test.search.view == test.view else { return search(&state, test.search.text) }
    switch test.view {
    case .raw where test.answer?.window != nil, .tree where test.answer?.long != nil:
      test.search.step(step)
      state.detail?.test = test
      return showFileHit(&state)
    case .raw: step > 0 ? test.answer?.raw.nextHit() : test.answer?.raw.previousHit()
    case .headers: step > 0 ? test.answer?.headers.nextHit() : test.answer?.headers.previousHit()
    case .table, .tree:
      test.search.step(step)
      test.showHit()
    }
    state.detail?.test = test
    return []
  }

  /// Shows what a question comes to instead of the answer; an empty one shows the answer again.
  func filter(_ state: inout State, _ text: String) -> Effects {
    guard var test = state.detail?.test, let whole = test.whole ?? test.answer else { return [] }
    let query: JSONQuery
    do {
      query = try JSONQuery(text)
    } catch {
      state.detail?.test?.line?.fault = error
      return []
    }
    test.line = nil
    test.search = AnswerSearch()
    guard !text.allSatisfy(\.isWhitespace), whole.hasTree else {
      if !whole.hasTree { state.message = Message(.warning, TestText.noTree) }
      test.showWhole()
      state.detail?.test = test
      return [.cancel("answer.filter")]
    }
    test.asked = text
    test.whole = whole
    state.detail?.test = test
    if let long = whole.long { return ask(&state, query, long, as: text) }
    guard let json = whole.json else { return [] }
    let measure = configuration.measure
    return [
      .task("answer.filter") { post in
        let answers = query.answers(in: json)
        let part = TestAnswer(part: answers, of: whole.exchange, measure: measure)
        guard !Task.isCancelled else { return }
        post(.workbench(.filtered(text, .success(part))))
      }
    ]
  }

  /// The same of a long answer, all of which is gone through.
  private func ask(
    _ state: inout State, _ query: JSONQuery, _ long: LongTree, as text: String
  ) -> Effects {
    state.message = Message(.plain, TestText.filtering(long.file), isPassing: false)
    guard let exchange = state.detail?.test?.whole?.exchange else { return [] }
    let (services, measure) = (services, configuration.measure)
    return [
      .task("answer.filter") { post in
        let result = await Result { () async throws(ServiceFault) in
          let files = services.workbench.files
          let outline: JSONOutline
          if let known = long.outline.value {
            outline = known
          } else {
            let start = LongTreeStart(try await files.outline(long.file))
            // For the tree, and for the next question.
            post(.workbench(.outline(long.file, .success(start))))
            outline = start.outline
          }
          let part = try await files.ask(query, outline)
          return TestAnswer(part: part, of: exchange, measure: measure)
        }
        guard !Task.isCancelled else { return }
        post(.workbench(.filtered(text, result)))
      }
    ]
  }

  /// What is on the screen stays.
  func cancelFilter(_ state: inout State) -> Effects {
    state.detail?.test?.stopAsking()
    state.message = Message(.warning, TestText.filterCancelled)
    return [.cancel("answer.filter")]
  }

  func take(
    _ state: inout State, filtered text: String, _ result: Result<TestAnswer, ServiceFault>
  ) {
    guard var test = state.detail?.test, test.asked == text else { return }
    test.asked = nil
    state.message = nil
    switch result {
    case .success(let part):
      test.answer = part
      test.filter = text
      test.view = test.view.fitting(part)
    case .failure(let fault):
      state.message = Message(fault)
      test.stopAsking()
    }
    state.detail?.test = test
    if let titles = state.detail?.answerTitles {
      state.detail?.test?.answer?.setTitles(titles, measure: configuration.measure)
    }
  }
}

extension TestState {
  /// All of the answer again.
  fileprivate mutating func showWhole() {
    answer = whole ?? answer
    whole = nil
    filter = ""
    asked = nil
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
