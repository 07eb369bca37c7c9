import Base
import Catalog
import Client
import Formats
import PortalAPI
import Store
import Sync
import Wording

/// What the subcommands of people's voice share.
struct FeedbackCommand: Sendable {
  let session: Session
  let voice: Feedback
  let store: LocalStore

  /// Opens store and platform for as long as `body` runs. What waits from before goes out first.
  /// - Parameter id: the entry it is about, whose web page is named where the platform hears
  ///   nobody.
  static func run<Value: Sendable>(
    _ session: Session, needs: Capabilities = .voice, of id: EntryID? = nil,
    _ body: (FeedbackCommand) async throws -> Value
  ) async throws -> Value {
    try await session.require(needs, of: id)
    let store = try session.openStore()
    return try await session.withSource { source in
      let sent = try? await session.sendOutbox(to: source, store)
      for line in sent?.lines ?? [] { session.console.note(line) }
      // Whoever did not answer just now is not waited for once more.
      let absence = sent?.absence
      let voice = Feedback(
        source: {
          if let absence { throw absence }
          return source
        }, store: { store }, account: { try session.accountInUse() },
        ended: { session.end($0) })
      return try await body(FeedbackCommand(session: session, voice: voice, store: store))
    }
  }

  /// The key of what is said in a command: the same words on the same day are the same thing. A
  /// command that was broken off may have been heard, and is given once more.
  func key(_ texts: [String: String]) -> String {
    let day = Moment(unixSeconds: session.now()).day
    return SenderKey.of(texts.merging(["day": "\(day)"]) { $1 }, in: "subcommand")
  }

  /// What the entry is called, for messages and the outbox.
  func title(of id: EntryID) async -> String {
    let entry = try? await store.entry(id)
    return (entry ?? nil)?.title ?? id.text
  }

  /// The same of what is reviewed. What was handed in today already in the same words counts once:
  /// where it is answered by now, that is told in place of thanks.
  func report(_ outcome: Feedback.Outcome<SubmissionBody>, _ done: String) throws {
    var said = done
    if case .delivered(let body) = outcome, body.state != .pending {
      let answer = body.answer.isEmpty ? "" : "，答复：\(body.answer.safe)"
      said = "今天已提交过同样的内容，\(body.state.label(of: body.kind))\(answer)"
    }
    try report(outcome, said) { [JSON.Member("submission", $0.receipt)] }
  }

  /// Prints what became of a deed: JSON with `state` (`delivered` or `waiting`) and what else there
  /// is, or a line for people.
  func report<Answer>(
    _ outcome: Feedback.Outcome<Answer>, _ done: String, _ members: (Answer) -> [JSON.Member]
  ) throws {
    switch outcome {
    case .delivered(let answer):
      guard session.wantsJSON else { return try session.console.write(done + "\n") }
      let state = JSON.Member("state", "delivered")
      try JSON.object([state] + members(answer)).print(to: session.console)
    case .waiting:
      session.console.note(
        "平台不可达，已存入待发送；下次 \(ProgramCommand.line("sync")) 或打开浏览界面时自动发出")
      guard session.wantsJSON else { return }
      try JSON.object([JSON.Member("state", "waiting")]).print(to: session.console)
    }
  }
}
