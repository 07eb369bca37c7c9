import Catalog
import Client
import PortalAPI
import PortalClient
import Wording

/// What was answered so far. Faults take their own answers away; the rest is not asked again.
struct KeptAnswers {
  private var answers: [AccountField: String] = [:]
  /// What was answered another time, and can be taken by an empty line.
  private var presets: [AccountField: String] = [:]
  /// The number a code was sent to; another one gets another.
  var codeSentTo: String?
  /// Told each answer as it comes: who is asked may end the program at any of the questions.
  private let onAnswer: @Sendable (KeptAnswers) async -> Void

  init(
    presets: [AccountField: String] = [:],
    onAnswer: @escaping @Sendable (KeptAnswers) async -> Void = { _ in }
  ) {
    self.presets = presets
    self.onAnswer = onAnswer
  }

  /// What was answered in those of the fields that were.
  func answered(_ fields: [AccountField]) -> [AccountField: String] {
    let wanted = Set(fields)
    return presets.merging(answers) { $1 }.filter { wanted.contains($0.key) }
  }

  /// What was answered, or is now.
  /// - Parameter ask: told what an empty line stands for.
  mutating func kept(
    _ field: AccountField, _ ask: (_ preset: String) throws -> String
  ) async rethrows -> String {
    if let known = answers[field] { return known }
    let answer = try ask(presets[field] ?? "")
    answers[field] = answer
    await onAnswer(self)
    return answer
  }

  /// - Parameter faults: names of fields. A captcha has no answer to be taken away; where a fault
  ///   is of nothing that was asked, all is asked anew.
  mutating func forget(_ faults: some Sequence<String>) {
    let wrong = Set(faults.compactMap { AccountField(rawValue: $0) })
    let isOfAnswers = wrong.contains { answers[$0] != nil }
    if !isOfAnswers, !wrong.contains(.captcha) { (answers, codeSentTo) = ([:], nil) }
    for field in wrong { answers[field] = nil }
    // The code went to that number.
    if wrong.contains(.mobile) { (answers[.code], codeSentTo) = (nil, nil) }
  }
}

/// Faults of a form that its person can mend at once.
struct RetriedFault: Error {
  /// By the fields' names.
  var fields: [String: String]

  var message: String { fields.values.sorted().joined(separator: "；") }

  init(_ fields: [String: String]) { self.fields = fields }
}

extension TerminalPrompt {
  /// Asks anew, while the platform finds faults in what was answered, for what they are of; they
  /// are said. Where the platform cannot be reached, what was answered waits for another try. Until
  /// it comes to something it is kept as a draft.
  func untilRight<Value>(
    _ draft: AnswersDraft? = nil, _ attempt: (inout KeptAnswers) async throws -> Value
  ) async throws -> Value {
    let kept = try await draft?.restored(self)
    let keeper = draft?.keeper(over: kept)
    var answers = KeptAnswers(presets: kept?.answers ?? [:]) { await keeper?.keep($0) }
    do {
      let value = try await untilRight(&answers, attempt)
      await keeper?.drop()
      return value
    } catch {
      if let said = await keeper?.said { try say(said) }
      throw error
    }
  }

  private func untilRight<Value>(
    _ answers: inout KeptAnswers, _ attempt: (inout KeptAnswers) async throws -> Value
  ) async throws -> Value {
    while true {
      do {
        return try await attempt(&answers)
      } catch let error as RetriedFault {
        try say("✗ \(error.message)")
        answers.forget(error.fields.keys)
      } catch SourceError.unreachable(let error) {
        let failure = Failure(SourceError.unreachable(error))
        try say("✗ \(failure.message)")
        guard try confirm("填写的内容还在。再试一次吗？") else { throw failure }
      }
    }
  }
}

extension DeveloperIdentity {
  /// By its label, its number in their order, or the beginning of its label.
  init?(answer: String) {
    let all = Self.allCases
    let number = Int(answer).map { $0 - 1 }
    let begun = answer.isEmpty ? [] : all.filter { $0.label.hasPrefix(answer) }
    guard
      let found = all.first(where: { $0.label == answer })
        ?? number.flatMap({ all.indices.contains($0) ? all[$0] : nil })
        ?? (begun.count == 1 ? begun.first : nil)
    else { return nil }
    self = found
  }
}
