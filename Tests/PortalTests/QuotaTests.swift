import Catalog
import Foundation
import Portal
import PortalAPI
import Testing

@Suite("Twenty calls a Beijing day", .everyEngine)
struct QuotaTests {
  private static let path = "/api/invoke/\(FixtureSeed.accounts)?\(InvokeTests.token)"

  @Test func theTwentyFirstIsRefusedUntilTheDayTurns() async throws {
    try await TestPlatform.run { platform in
      try platform.clock.set("2019-04-01 23:59")
      for left in (0..<20).reversed() {
        let answer = try await platform.http.get(Self.path)
        #expect(answer.text.hasPrefix(#"{"code": 200"#))
        #expect(answer.header(HeaderName.remaining) == "\(left)")
        #expect(answer.header(HeaderName.reset) == "60")
      }
      for _ in 0..<2 {
        let answer = try await platform.http.get(Self.path)
        #expect(answer.status == 200)
        #expect(answer.text == InvokeTests.refusal(.quotaSpent(limit: 20)))
        #expect(answer.header(HeaderName.remaining) == "0")
      }
      try platform.clock.set("2019-04-02 00:00")
      let answer = try await platform.http.get(Self.path)
      #expect(answer.header(HeaderName.remaining) == "19")
      #expect(answer.header(HeaderName.reset) == "86400")
    }
  }

  @Test func thirtyAtOnceAreTwentyAccepted() async throws {
    try await TestPlatform.run { platform in
      let texts = try await withThrowingTaskGroup(of: String.self) { group in
        for _ in 0..<30 {
          group.addTask { try await platform.http.get(Self.path).text }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(texts.filter { $0.hasPrefix(#"{"code": 200"#) }.count == 20)
      #expect(texts.filter { $0 == InvokeTests.refusal(.quotaSpent(limit: 20)) }.count == 10)
    }
  }

  @Test func twoPlatformsOnOneDatabaseShareTheQuota() async throws {
    let scratch = try Scratch()
    try FixtureSeed.write(to: scratch)
    let data = scratch.url.appendingPathComponent("data")
    let seed = scratch.url.appendingPathComponent("seed")
    async let one = EmbeddedPortal.start(dataDirectory: data, seedDirectory: seed)
    async let two = EmbeddedPortal.start(dataDirectory: data, seedDirectory: seed)
    let portals = try await [one, two]
    #expect(portals[0].socketPath != portals[1].socketPath)
    let accepted = try await withThrowingTaskGroup(of: Bool.self) { group in
      for index in 0..<30 {
        let http = RawHTTP(endpoint: .unix(path: portals[index % 2].socketPath))
        group.addTask { try await http.get(Self.path).text.hasPrefix(#"{"code": 200"#) }
      }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(accepted == 20)
    for portal in portals { await portal.stop() }
  }

  @Test func theDeveloperRouteSeesWhatIsLeft() async throws {
    try await TestPlatform.run { platform in
      _ = try await platform.http.get(Self.path)
      let answer = try await platform.http.get(
        Route.developer.path, ["Authorization": "Bearer \(FixtureSeed.token)"])
      #expect(try answer.decode(Envelope<DeveloperBody>.self).data?.quota.remaining == 19)
    }
  }
}
