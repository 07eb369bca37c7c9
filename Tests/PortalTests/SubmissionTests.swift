import Catalog
import PortalAPI
import Testing

@testable import Portal

@Suite("建议, 纠错, 申请: handed in once, answered, seen", .everyEngine)
struct SubmissionTests {
  let malls: EntryID

  init() throws { malls = try #require(EntryID(FixtureSeed.malls)) }

  private func suggestion(
    _ content: String = "开放公交线路", theme: String = "信用服务", captcha: CaptchaAnswer? = nil,
    key: String = "key-00000001"
  ) -> SuggestionRequest {
    SuggestionRequest(
      content: content, kind: .interface, theme: theme, reason: "出行研究", captcha: captcha, key: key)
  }

  @Test func aSuggestionIsListedWithItsPartsAndNobodyElsesIs() async throws {
    try await VoiceClient.run { voice in
      let sent: SubmissionBody = try await voice.ask(
        "POST", .suggestions, suggestion(), session: voice.candy)
      #expect(sent.details.map(\.text) == ["数据接口", "信用服务", "出行研究"])
      #expect(sent.state == .pending && !sent.isNew)
      #expect(try await voice.footprints(voice.candy).suggestions == [sent])
      #expect(try await voice.footprints(voice.other).suggestions.isEmpty)
    }
  }

  @Test func withoutASessionACaptchaIsWanted() async throws {
    try await VoiceClient.run { voice in
      let bare = try await voice.client.send("POST", .suggestions, suggestion())
      #expect(bare.status == 422)
      #expect(try bare.refusal().fields["captcha"] != nil)
      let wrong = suggestion(captcha: CaptchaAnswer(id: "x", text: "0000"))
      for session in [nil, voice.candy] {
        let answer = try await voice.client.send("POST", .suggestions, wrong, session: session)
        #expect(answer.status == 422)
      }
      let solved = suggestion(captcha: try await voice.client.solveCaptcha())
      let _: SubmissionBody = try await voice.ask("POST", .suggestions, solved)
      #expect(
        try await voice.platform.database.admin.submissions(.suggestion, in: .pending).count == 1)
    }
  }

  @Test func everyFaultHasItsFieldAndCostsNoCaptcha() async throws {
    try await VoiceClient.run { voice in
      let captcha = try await voice.client.solveCaptcha()
      let wrong = SuggestionRequest(
        content: " ", kind: .dataset, theme: "没有", reason: String(repeating: "长", count: 1001),
        captcha: captcha, key: "key-00000001")
      let answer = try await voice.client.send("POST", .suggestions, wrong)
      #expect(answer.status == 422)
      #expect(Set(try answer.refusal().fields.keys) == ["content", "theme", "reason"])
      let _: SubmissionBody = try await voice.ask(
        "POST", .suggestions, suggestion(captcha: captcha))
    }
  }

  @Test func whatIsSentTwiceUnderOneKeyIsTakenOnce() async throws {
    try await VoiceClient.run { [malls] voice in
      let request = CorrectionRequest(field: "摘要", description: "有错字", key: "key-00000001")
      let first: SubmissionBody = try await voice.ask(
        "POST", .corrections(malls), request, session: voice.candy)
      let again: SubmissionBody = try await voice.ask(
        "POST", .corrections(malls), request, session: voice.candy)
      #expect(first == again)
      #expect(first.title == "绿色商场名单" && first.entry == malls)
      // The same key of another account is another thing.
      let other: SubmissionBody = try await voice.ask(
        "POST", .corrections(malls), request, session: voice.other)
      #expect(other.id != first.id)
      let bad = CorrectionRequest(field: "摘要", description: "有错字", key: "; DROP")
      let answer = try await voice.client.send(
        "POST", .corrections(malls), bad, session: voice.candy)
      #expect(answer.status == 400)
    }
  }

  @Test func aDayTakesSoManyOfAKind() async throws {
    try await VoiceClient.run { voice in
      for number in 1...SubmissionLimits.aDay {
        let _: SubmissionBody = try await voice.ask(
          "POST", .suggestions, suggestion(key: "key-\(1000 + number)"), session: voice.candy)
      }
      let more = suggestion(key: "key-9999")
      let answer = try await voice.client.send(
        "POST", .suggestions, more, session: voice.candy)
      #expect(answer.status == 429 && answer.header("retry-after") == "86400")
      voice.platform.clock.advance(86_399)
      let early = try await voice.client.send("POST", .suggestions, more, session: voice.candy)
      #expect(early.status == 429 && early.header("retry-after") == "1")
      voice.platform.clock.advance(1)
      let _: SubmissionBody = try await voice.ask(
        "POST", .suggestions, more, session: voice.candy)
    }
  }

  @Test func anAnswerIsNewUntilItIsSeen() async throws {
    try await VoiceClient.run { voice in
      let first: SubmissionBody = try await voice.ask(
        "POST", .suggestions, suggestion(), session: voice.candy)
      let _: SubmissionBody = try await voice.ask(
        "POST", .suggestions, suggestion(key: "key-00000002"), session: voice.candy)
      voice.platform.clock.advance(60)
      let database = voice.platform.database
      let now = voice.platform.clock.seconds
      #expect(try await database.admin.answer(.suggestion, first.id, .accepted, "已列入计划", now: now))
      #expect(try await !database.admin.answer(.correction, first.id, .accepted, "", now: now))
      let answered = try await voice.footprints(voice.candy).suggestions
      #expect(answered.first?.id == first.id && answered.first?.answer == "已列入计划")
      #expect(answered.map(\.isNew) == [true, false])
      let _: SeenRequest = try await voice.ask(
        "POST", .footprints, SeenRequest(list: .suggestions), session: voice.candy)
      #expect(try await voice.footprints(voice.candy).suggestions.allSatisfy { !$0.isNew })
      #expect(try await database.admin.submissions(.suggestion, in: .pending).count == 1)
    }
  }

  @Test func onlyWhatIsOpenOnConditionsIsAppliedFor() async throws {
    try await VoiceClient.run { [malls] voice in
      let request = AccessRequest(reason: "学术研究", key: "key-00000001")
      let open = try await voice.client.send(
        "POST", .requests(malls), request, session: voice.candy)
      #expect(open.status == 422)
      try await voice.platform.database.engine.write(.rows) { db in
        try db.execute(sql: "UPDATE entries SET open_status = 'conditional'")
      }
      let sent: SubmissionBody = try await voice.ask(
        "POST", .requests(malls), request, session: voice.candy)
      let mine: EntryFeedback = try await voice.ask("GET", .voice(malls), session: voice.candy)
      #expect(mine.request == sent)
      // Sent again it is the same; another has to wait for the answer.
      let again: SubmissionBody = try await voice.ask(
        "POST", .requests(malls), request, session: voice.candy)
      #expect(again.id == sent.id)
      let more = AccessRequest(reason: "再来", key: "key-00000002")
      let refused = try await voice.client.send(
        "POST", .requests(malls), more, session: voice.candy)
      #expect(refused.status == 422)
      #expect(try refused.refusal().fields == ["reason": "您已申请过该数据，请等待答复"])
      let database = voice.platform.database
      let now = voice.platform.clock.seconds
      _ = try await database.admin.answer(.request, sent.id, .declined, "请说明用途", now: now)
      let next: SubmissionBody = try await voice.ask(
        "POST", .requests(malls), more, session: voice.candy)
      #expect(next.state == .pending)
      let others: EntryFeedback = try await voice.ask("GET", .voice(malls), session: voice.other)
      #expect(others.request == nil)
    }
  }
}
