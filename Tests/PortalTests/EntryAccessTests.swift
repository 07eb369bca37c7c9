import Catalog
import PortalAPI
import Testing

@testable import Portal

@Suite("Data is given out by its 开放状态", .everyEngine)
struct EntryAccessTests {
  private func setStatus(_ status: OpenStatus, _ voice: VoiceClient) async throws {
    try await voice.platform.database.engine.write(.rows) { db in
      try db.execute(sql: "UPDATE entries SET open_status = ?", arguments: [status.rawValue])
    }
  }

  private func invoke(_ voice: VoiceClient) async throws -> String {
    let path = "/api/invoke/\(FixtureSeed.accounts)?authToken=\(FixtureSeed.token)"
    return try await voice.platform.http.get(path).text
  }

  private func answer(_ state: SubmissionState, _ voice: VoiceClient) async throws {
    let database = voice.platform.database
    for request in try await database.admin.submissions(.request, in: .pending) {
      _ = try await database.admin.answer(
        .request, request.id, state, "", now: voice.platform.clock.seconds)
    }
  }

  private func apply(for id: EntryID, key: String, _ voice: VoiceClient) async throws {
    let request = AccessRequest(reason: "研究", key: key)
    let _: SubmissionBody = try await voice.ask(
      "POST", .requests(id), request, session: voice.candy)
  }

  @Test func conditionalFilesGoToWhomTheOperatorAgreedTo() async throws {
    try await VoiceClient.run { voice in
      try await voice.platform.database.admin.publish([FilePublication.make(status: .conditional)])
      let id = try FilePublication.id()
      let file = Route.file(id, name: FilePublication.names[1])
      func status(_ session: String?) async throws -> Int {
        try await voice.client.send("GET", file, session: session).status
      }
      #expect(try await status(nil) == 401)
      #expect(try await status(voice.candy) == 403)
      try await apply(for: id, key: "key-00000001", voice)
      #expect(try await status(voice.candy) == 403)
      try await answer(.accepted, voice)
      #expect(try await status(voice.candy) == 200)
      #expect(try await status(voice.other) == 403)
      #expect(try await status(nil) == 401)
      try await apply(for: id, key: "key-00000002", voice)
      try await answer(.declined, voice)
      #expect(try await status(voice.candy) == 403)
    }
  }

  @Test func conditionalInterfacesAnswerWhomTheOperatorAgreedToAndARefusalCostsNoCall()
    async throws
  {
    try await VoiceClient.run { voice in
      try await setStatus(.conditional, voice)
      let id = try #require(EntryID(FixtureSeed.accounts))
      #expect(try await invoke(voice).hasPrefix(#"{"code":403,"msg":"该数据有条件开放"#))
      try await apply(for: id, key: "key-00000001", voice)
      try await answer(.accepted, voice)
      #expect(try await invoke(voice).contains("调用成功"))
      let count = try await voice.platform.database.engine.read { db in
        try Int.fetchOne(db, sql: "SELECT SUM(count) FROM calls")
      }
      #expect(count == 1)
    }
  }

  @Test func nobodyGetsTheDataOfWhatIsClosed() async throws {
    try await VoiceClient.run { voice in
      try await setStatus(.closed, voice)
      let id = try #require(EntryID(FixtureSeed.accounts))
      #expect(try await invoke(voice) == #"{"code":403,"msg":"该数据不予开放"}"#)
      let preview = try await voice.client.send("GET", .preview(id), session: voice.candy)
      #expect(preview.status == 403)
      #expect(try await voice.client.send("GET", .entry(id)).status == 200)
      #expect(try await voice.client.send("GET", .fields(id)).status == 200)
    }
  }
}
