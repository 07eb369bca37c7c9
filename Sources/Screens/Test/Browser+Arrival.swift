import Calls
import Catalog
import Runtime
import Widgets

/// An answer while it comes.
extension Browser {
  /// Calls, and says how far the answer has come, its first rows before all.
  func call(_ request: InvokeRequest) -> Effect<BrowserAction> {
    let services = services
    let measure = configuration.measure
    let id = request.id
    return .task("test.call") { post in
      let (arrivals, feed) = AsyncStream<AnswerArrival>.makeStream()
      var watched = request
      watched.options.watch = AnswerWatch { feed.yield($0) }
      let sent = watched
      async let result = Result { () async throws(ServiceFault) in
        defer { feed.finish() }
        return TestAnswer(try await services.platform.invoke(sent), measure: measure)
      }
      for await arrival in arrivals {
        let start = arrival.start.map { TestAnswer($0, measure: measure) }
        guard !Task.isCancelled else { break }
        post(.test(.arrival(id, DownloadStep(arrival), start)))
      }
      let ended = await result
      guard !Task.isCancelled else { return }
      post(.test(.answer(id, ended)))
    }
  }

  /// - Parameter start: the rows that have come, once.
  func take(_ state: inout State, _ id: EntryID, _ step: DownloadStep, _ start: TestAnswer?) {
    guard state.detail?.entry.id == id, var test = state.detail?.test, test.isSending else {
      return
    }
    let rate = step.bytesPerSecond ?? test.arrival?.bytesPerSecond
    test.arrival = DownloadStep(received: step.received, total: step.total, bytesPerSecond: rate)
    if let start, start.cells?.isEmpty == false {
      test.show(start)
      test.past = nil
      test.hasStart = true
    }
    state.detail?.test = test
    if start != nil, let titles = state.detail?.answerTitles {
      state.detail?.test?.answer?.setTitles(titles, measure: configuration.measure)
    }
    state.message = Message(.plain, TestText.arriving(test), isPassing: false)
  }

  /// What has come stays.
  func cancelCall(_ state: inout State) -> Effects {
    guard var test = state.detail?.test else { return [] }
    test.isSending = false
    if test.hasStart, let arrival = test.arrival {
      test.answer?.exchange.keptOf = arrival.received
    }
    state.message = Message(.warning, TestText.cancelled(test))
    test.endArrival()
    state.detail?.test = test
    return [.cancel("test.call")]
  }
}

extension TestState {
  /// An answer takes the place of the one before, and of what was asked of that.
  mutating func show(_ answer: TestAnswer) {
    self.answer = answer
    whole = nil
    filter = ""
    asked = nil
    line = nil
    search = AnswerSearch()
    fault = nil
    view = view.fitting(answer)
    focus = .answer
  }

  /// All of the answer whose start is on the screen: what was looked at stays where it was.
  mutating func complete(_ answer: TestAnswer) {
    guard whole == nil, let shown = self.answer else {
      whole = answer
      return
    }
    var answer = answer
    var table = shown.table
    table.setColumns(answer.table.columns)
    table.setRowCount(answer.table.rows.count)
    answer.table = table
    if let node = shown.tree.node { answer.tree.reveal(node) }
    self.answer = answer
  }

  mutating func endArrival() {
    arrival = nil
    hasStart = false
  }
}

extension DownloadStep {
  fileprivate init(_ arrival: AnswerArrival) {
    self.init(
      received: arrival.received, total: arrival.total, bytesPerSecond: arrival.bytesPerSecond)
  }
}
