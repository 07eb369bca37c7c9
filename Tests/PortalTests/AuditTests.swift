import Catalog
import Foundation
import PortalAPI
import Testing

@testable import Portal

@Suite("Who did what when, without secrets", .everyEngine)
struct AuditTests {
  @Test func whatChangesSomethingIsWrittenDown() async throws {
    let folder = try Scratch()
    let log = AuditLog(path: folder.path("audit.jsonl"))
    let adjust: @Sendable (inout PortalServer.Configuration) -> Void = {
      $0.audit = log
      _ = $0.trustedProxies.add("unix")
    }
    try await TestPlatform.run(adjust: adjust) { platform in
      try platform.database.seedSampleAccount(now: platform.clock.seconds)
      let client = AccountClient(http: platform.http)
      _ = try await client.login("nobody", "wrong-secret-1")
      _ = try await client.login("candy", "wrong-secret-2")
      let session = try await client.session("candy", SampleAccount.password)
      let id = try #require(EntryID(FixtureSeed.malls))
      let stars = Stars(accuracy: 5, satisfaction: 5, timeliness: 5, usability: 5)
      _ = try await client.send("PUT", .rating(id), stars, session: session)
      _ = try await client.send("GET", .account, session: session)
      _ = try await client.send("DELETE", .session, session: session)
      let text = try String(contentsOfFile: log.path, encoding: .utf8)
      let lines = text.split(separator: "\n").map(String.init)
      let session401 = #""address":"local","action":"POST /api/v1/session","status":401}"#
      #expect(
        lines == [
          #"{"time":"2019-04-01T10:00:00+08:00","actor":null,"# + session401,
          #"{"time":"2019-04-01T10:00:00+08:00","actor":"candy","# + session401,
          #"{"time":"2019-04-01T10:00:00+08:00","actor":"candy","address":"local","#
            + #""action":"POST /api/v1/session","status":200}"#,
          #"{"time":"2019-04-01T10:00:00+08:00","actor":"candy","address":"local","#
            + #""action":"PUT /api/v1/entries/\#(id)/rating","status":200}"#,
          #"{"time":"2019-04-01T10:00:00+08:00","actor":"candy","address":"local","#
            + #""action":"DELETE /api/v1/session","status":200}"#,
        ])
      for secret in ["secret", session, SampleAccount.password] {
        #expect(!text.contains(secret))
      }
      #expect(try Scratch.mode(log.path) == 0o600)
    }
  }

  @Test func aFileThatWasMovedAwayBeginsAnew() throws {
    let folder = try Scratch()
    let log = AuditLog(path: folder.path("audit.jsonl"))
    let event = AuditLog.Event(time: 0, actor: "a\n\"b", address: "1.2.3.4", action: "x")
    #expect(log.append(event))
    try FileManager.default.moveItem(atPath: log.path, toPath: log.path + ".1")
    #expect(log.append(event) && log.append(event))
    let lines = try String(contentsOfFile: log.path, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 2 && lines[0].contains(#""actor":"a\n\"b""#))
    #expect(AuditLog(path: folder.path("none/audit.jsonl")).append(event) == false)
  }
}
