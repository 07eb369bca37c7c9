import Catalog
import PortalAPI
import Testing

@testable import Portal

/// Two accounts at a platform, and what they say there.
struct VoiceClient: Sendable {
  let platform: TestPlatform
  let client: AccountClient
  /// candy's session, and that of another account.
  let candy: String
  let other: String

  static func run(_ body: @escaping @Sendable (VoiceClient) async throws -> Void) async throws {
    try await TestPlatform.run { platform in
      let now = platform.clock.seconds
      try platform.database.seedSampleAccount(now: now)
      try await platform.database.engine.write(.rows) { db in
        try db.execute(
          sql: "INSERT INTO accounts (account, password, registered) VALUES ('other', '', ?)",
          arguments: [now])
      }
      func session(_ name: String) async throws -> String {
        try await platform.database.accounts.session(of: name, now: now)
      }
      try await body(
        VoiceClient(
          platform: platform, client: AccountClient(http: platform.http),
          candy: try await session("candy"), other: try await session("other")))
    }
  }

  /// What a request that is expected to succeed answers.
  func ask<Answer: Codable & Sendable>(
    _ method: String, _ route: Route, _ body: (some Encodable)? = Nothing?.none,
    session: String? = nil, as _: Answer.Type = Answer.self
  ) async throws -> Answer {
    let answer = try await client.send(method, route, body, session: session)
    #expect(answer.status == 200, "\(answer.text)")
    return try #require(try answer.decode(Envelope<Answer>.self).data)
  }

  func footprints(_ session: String) async throws -> FootprintsBody {
    try await ask("GET", .footprints, session: session)
  }
}
