import Synchronization
import Testing

@testable import Portal

@Suite("Whether a database answers: asked once at a time, and not waited for for ever")
struct ProbeTests {
  /// A question that is answered when it is said.
  private final class Question: Sendable {
    private let answers = Mutex<[CheckedContinuation<Void, any Error>]>([])
    let asked = Mutex(0)

    func ask() async throws {
      try await withCheckedThrowingContinuation { next in
        answers.withLock { $0.append(next) }
        asked.withLock { $0 += 1 }
      }
    }

    func answer(_ result: Result<Void, any Error> = .success(())) {
      for next in answers.withLock({ answers in
        defer { answers = [] }
        return answers
      }) {
        next.resume(with: result)
      }
    }
  }

  struct Broken: Error {}

  @Test func silenceIsTold() async throws {
    let question = Question()
    let probe = Probe(limit: .milliseconds(50)) { try await question.ask() }
    // Two wait for one question.
    let both = [Task { try await probe.answer() }, Task { try await probe.answer() }]
    for one in both { await #expect(throws: Probe.Silence.self) { try await one.value } }
    // While it is under way no other is asked.
    await #expect(throws: Probe.Silence.self) { try await probe.answer() }
    #expect(question.asked.withLock { $0 } == 1)
    question.answer()
    // The next one is asked anew, once that answer has come in.
    let next = Task {
      while true {
        do { return try await probe.answer() } catch is Probe.Silence { await Task.yield() }
      }
    }
    while question.asked.withLock({ $0 }) < 2 { await Task.yield() }
    question.answer()
    try await next.value
  }

  @Test func anAnswerIsTheAnswer() async throws {
    let question = Question()
    let probe = Probe(limit: .seconds(600)) { try await question.ask() }
    let answers: [Result<Void, any Error>] = [.success(()), .failure(Broken()), .success(())]
    for (number, answer) in answers.enumerated() {
      let asker = Task { try await probe.answer() }
      while question.asked.withLock({ $0 }) == number { await Task.yield() }
      question.answer(answer)
      let result = await asker.result
      #expect((result.fault is Broken) == (number == 1))
    }
  }
}

extension Result {
  fileprivate var fault: Failure? {
    if case .failure(let fault) = self { fault } else { nil }
  }
}
