import Catalog
import PortalAPI
import Testing

@testable import Portal

@Suite("One look tells what single questions tell of a call", .everyEngine)
struct CallGroundTests {
  private static let page = CallPage(filters: [], offset: 0, limit: 1)

  private func ground(
    _ platform: TestPlatform, token: String = FixtureSeed.token, id: String = FixtureSeed.accounts,
    page: @escaping @Sendable (InterfaceTable) throws(InvokeRefusal) -> CallPage = { _ in
      CallGroundTests.page
    }
  ) async throws -> CallGround? {
    let request = CallRequest(token: token, id: EntryID(id), page: page)
    return try await platform.database.calls.ground(
      of: request, now: Moment(unixSeconds: platform.clock.seconds))
  }

  @Test func itHoldsWhatEachAreaSays() async throws {
    try await TestPlatform.run { platform in
      let (database, id) = (platform.database, try #require(EntryID(FixtureSeed.accounts)))
      let ground = try #require(try await ground(platform))
      let developer = try await database.developers.developer(
        token: FixtureSeed.token, now: Moment(unixSeconds: platform.clock.seconds))
      #expect(ground.developer == developer?.developer)
      #expect(ground.callsLeft == developer?.callsLeft)
      let table = try await database.rows.table(id)
      #expect(ground.table?.columns == table?.columns && ground.table?.fields == table?.fields)
      let account = AccountID(name: ground.developer.account)
      #expect(ground.access == (try await database.feedback.access(to: id, by: account)))
      let rows = try await database.rows.rows(id, filters: [], offset: 0, limit: 1)
      #expect(ground.rows == rows && rows.count == 1)
      #expect(try ground.page?.get().limit == 1)
    }
  }

  @Test func nothingIsReadForACallThatIsRefused() async throws {
    try await TestPlatform.run { platform in
      #expect(try await ground(platform, token: "x") == nil)
      #expect(try await ground(platform, token: FixtureSeed.expiredToken) == nil)
      for id in ["", String(repeating: "0", count: 32)] {
        let ground = try #require(try await ground(platform, id: id))
        #expect(ground.table == nil && ground.access == nil && ground.rows == nil)
      }
      let misspelt = try #require(
        try await ground(
          platform, page: { _ throws(InvokeRefusal) in throw .unknownParameter("x") }))
      #expect(misspelt.access == .open && misspelt.rows == nil)
      #expect(throws: InvokeRefusal.self) { try misspelt.page?.get() }
      let developer = misspelt.developer
      let day = Moment(unixSeconds: platform.clock.seconds).dayText
      while try await platform.database.callCounts.count(developer, day: day) != nil {}
      let spent = try #require(try await ground(platform))
      #expect(spent.callsLeft == 0 && spent.rows == nil)
      try await platform.database.engine.write(.rows) { db in
        try db.execute(
          sql: "UPDATE entries SET open_status = ?", arguments: [OpenStatus.closed.rawValue])
        try db.execute(sql: "DELETE FROM calls")
      }
      let closed = try #require(try await ground(platform))
      #expect(closed.callsLeft > 0 && closed.access == .closed && closed.rows == nil)
      #expect(closed.page == nil)
    }
  }
}
