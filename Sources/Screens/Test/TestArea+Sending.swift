import Calls
import Catalog
import Runtime
import Widgets

/// Sending, and an answer while it comes.
extension TestArea {
  func send(_ state: inout State, _ frame: inout Frame) -> Effects {
    guard var test = state.test, !test.isSending else { return [] }
    guard let request = test.request else {
      state.test?.focus = .form
      state.test?.showFaults()
      frame.say(Message(.warning, TestText.checkForm))
      return []
    }
    if frame.shared.fetch?.isRunning == true {
      frame.say(Message(.warning, FetchText.busy))
      return []
    }
    frame.perform(.fetch(.forget(test.id)))
    test.isSending = true
    test.sent = request
    test.endArrival()
    test.fault = nil
    if !request.options.isPrivate { test.remember(request) }
    state.test = test
    frame.say(Message(.plain, TestText.sending, isPassing: false))
    return [tasks.call(request)]
  }

  /// - Parameter start: the rows that have come, once.
  func arrive(
    _ id: EntryID, _ step: DownloadStep, _ start: TestAnswer?, _ state: inout State,
    _ frame: inout Frame
  ) {
    guard var test = state.test, test.id == id, test.isSending else { return }
    let rate = step.bytesPerSecond ?? test.arrival?.bytesPerSecond
    test.arrival = DownloadStep(received: step.received, total: step.total, bytesPerSecond: rate)
    if let start, start.cells?.isEmpty == false {
      test.show(start)
      test.past = nil
      test.hasStart = true
    }
    state.test = test
    if start != nil { state.fitTitles(measure: measure) }
    frame.say(Message(.plain, TestText.arriving(test), isPassing: false))
  }

  /// - Parameter past: the call of the history this is the answer of; nil for one just made.
  func end(
    _ id: EntryID, _ result: Result<TestAnswer, ServiceFault>, past: PastCall?,
    _ state: inout State, _ frame: inout Frame
  ) {
    guard var test = state.test, test.id == id else { return }
    test.isSending = false
    switch result {
    case .success(let answer):
      if test.hasStart, past == nil { test.complete(answer) } else { test.show(answer) }
      test.past = past
      let tokens = test.isOurs ? notices.facts.tokens : .host
      frame.say(past == nil ? TestText.message(for: answer, test.rowsSoFar, tokens) : nil)
      if past == nil {
        if let quota = answer.exchange.quota { frame.learn(callsLeft: quota.remaining) }
        frame.warnOfQuota()
      }
    case .failure(let fault):
      test.fault = fault
      // What was known before the call is told where its answer would be, and once.
      frame.say(fault == frame.shared.callFault ? nil : Message(fault))
    }
    test.endArrival()
    state.test = test
    state.fitTitles(measure: measure)
    if frame.shared.standing?.isLocalCount == true { frame.askStanding() }
  }

  /// What has come stays.
  func cancelCall(_ state: inout State, _ frame: inout Frame) -> Effects {
    guard var test = state.test else { return [] }
    test.isSending = false
    if test.hasStart, let arrival = test.arrival {
      test.answer?.exchange.keptOf = arrival.received
    }
    frame.say(Message(.warning, TestText.cancelled(test)))
    test.endArrival()
    state.test = test
    return [.cancel("test.call")]
  }
}

extension InterfaceTest {
  /// An answer takes the place of the one before, and of what was asked of that.
  mutating func show(_ answer: TestAnswer) {
    self.answer = answer
    whole = nil
    turned = nil
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
    if let path = shown.tree?.tree.path { answer.tree?.follow(path) }
    self.answer = answer
  }

  mutating func endArrival() {
    arrival = nil
    hasStart = false
  }
}
