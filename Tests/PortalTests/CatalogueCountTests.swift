import Catalog
import Foundation
import PortalAPI
import Testing

@testable import Portal

@Suite("Entries are counted as they change, never when a list is asked for", .everyEngine)
struct CatalogueCountTests {
  private static let requests: [EntriesRequest] = [
    EntriesRequest(), EntriesRequest(kind: .dataset), EntriesRequest(kind: .interface),
    EntriesRequest(theme: "信用服务"), EntriesRequest(theme: "主题1", publisher: "市商务局"),
    EntriesRequest(format: .xls), EntriesRequest(format: .csv, openStatus: .unconditional),
    EntriesRequest(theme: "没有"), EntriesRequest(text: "门店"), EntriesRequest(text: "没有"),
    EntriesRequest(limit: 1), EntriesRequest(offset: 1000),
  ]

  @Test func countsAreThoseOfTheEntries() async throws {
    try await TestPlatform.run { platform in
      try platform.database.seedSampleAccount(now: 1)
      for seed in 0..<3 {
        var life = PlatformLife(platform.database, seed: UInt64(seed))
        try await life.go(on: 60)
        try await Self.check(platform.database)
      }
      // Behind the back of this version, until the day's upkeep.
      try await platform.database.engine.write(.statement) { db in
        try db.execute(sql: "DELETE FROM entry_counts")
      }
      try await platform.database.catalogue.keepUp(today: 40_000)
      try await Self.check(platform.database)
    }
  }

  private static func check(_ database: PortalDatabase) async throws {
    let all = try await database.engine.read { db in
      try ResultRow.map(db, sql: "SELECT \(EntryRecord.columns) FROM entries") {
        try EntryRecord.entry($0)
      }
    }
    for request in requests {
      let expected = all.filter { entry in
        (request.kind.map { entry.kind == $0 } ?? true)
          && (request.theme.map { entry.theme == $0 } ?? true)
          && (request.publisher.map { entry.publisher == $0 } ?? true)
          && (request.openStatus.map { entry.openStatus == $0 } ?? true)
          && (request.format.map { entry.formats.contains($0) } ?? true)
          && (request.text.isEmpty || entry.title.contains(request.text)
            || entry.abstract.contains(request.text))
      }
      let page = try await database.catalogue.entries(request)
      #expect(page.total == expected.count, "\(request)")
      #expect(page.entries.count == max(0, min(request.limit, expected.count - request.offset)))
    }
    for facet in try await database.catalogue.facets(.theme) {
      let own = all.filter { $0.theme == facet.name }
      #expect(facet.datasets == own.count { $0.kind == .dataset })
      #expect(facet.interfaces == own.count { $0.kind == .interface })
    }
    #expect(try await database.catalogue.catalogueHeader().total == all.count)
    let counters = try await database.site.site().counters
    #expect(counters.datasets == all.count { $0.kind == .dataset })
    #expect(counters.rows == all.reduce(0) { $0 + ($1.rowCount ?? 0) })
  }

  /// By the engine's own word.
  @Test func aTotalScansNoEntries() async throws {
    try await TestPlatform.run { platform in
      let plans = try await platform.database.engine.read { db in
        try Self.requests.filter { $0.text.isEmpty }.map { request in
          let filter = EntryFilter(request, db.dialect)
          let isFile = if case .sqlite = db.dialect { true } else { false }
          return try ResultRow.map(
            db, sql: "EXPLAIN \(isFile ? "QUERY PLAN" : "") SELECT \(filter.total)",
            arguments: filter.arguments
          ) { $0[isFile ? 3 : 0] as String }.joined(separator: "\n")
        }
      }
      for plan in plans {
        #expect(plan.contains("entry_counts") && !plan.contains("entries"), "\(plan)")
      }
    }
  }
}

@Suite("Calls filter by the columns the operator wants, each by an index", .everyEngine)
struct CallFilterTests {
  private static func find(
    _ database: PortalDatabase, _ code: String, _ value: String
  ) async throws -> [[String]] {
    try await database.rows.rows(
      try FilePublication.id(), filters: [(code: code, value: value)], offset: 0, limit: 10)
  }

  @Test func anyDeclaredColumnFilters() async throws {
    try await TestPlatform.run { platform in
      let database = platform.database
      let id = try FilePublication.id()
      // More rows than are indexed at once.
      let rows = (0..<12_001).map { ["\($0 % 1000)", "店\($0)", "\($0).50", "2019-01-02"] }
      var publication = try FilePublication.make(rows: rows)
      publication.filters = ["f_1"]
      try await database.admin.publish([publication])
      let before = try await database.catalogue.position().revision
      #expect(try await Self.find(database, "f_3", "12000.5") == [])
      let codes = ["f_1", "f_2", "f_3", "f_4"]
      #expect(try await database.admin.setFilters(of: id, codes))
      #expect(try await database.admin.filters(of: id)?.filters == codes)
      #expect(try await database.catalogue.position().revision == before + 1)
      // In the form of the column's type, as calls are.
      #expect(try await Self.find(database, "f_3", "12000.5") == [rows[12_000]])
      #expect(try await Self.find(database, "f_2", "7").count == 10)
      #expect(try await Self.find(database, "f_1", "店5000") == [rows[5000]])
      #expect(try await database.admin.setFilters(of: id, ["f_3"]))
      #expect(try await Self.find(database, "f_2", "7") == [])
      #expect(try await Self.find(database, "f_3", "12000.5") == [rows[12_000]])
      // What is so already is no change.
      #expect(try await database.admin.setFilters(of: id, ["f_3"]))
      #expect(try await database.catalogue.position().revision == before + 2)
    }
  }

  /// No engine keeps it whole: a filter would find what is not meant.
  @Test func aTextWithANullCharacterIsRefused() async throws {
    try await TestPlatform.run { platform in
      let database = platform.database
      var publication = try FilePublication.make(rows: [["1", "甲\0乙", "", ""]])
      publication.filters = ["f_1"]
      await #expect {
        try await database.admin.publish([publication])
      } throws: {
        PortalFault(storage: $0) == .nullCharacter
      }
      #expect(try await database.catalogue.entry(FilePublication.id()) == nil)
    }
  }

  @Test func whatIsNotThereIsRefused() async throws {
    try await TestPlatform.run { platform in
      let malls = try #require(EntryID(FixtureSeed.accounts))
      await #expect(throws: PublicationFault.unknownField("f_9")) {
        _ = try await platform.database.admin.setFilters(of: malls, ["f_1_000", "f_9"])
      }
      #expect(try await platform.database.admin.filters(of: malls)?.filters == ["f_1_002"])
      let none = try #require(EntryID("ffffffffffffffffffffffffffffffff"))
      #expect(try await !platform.database.admin.setFilters(of: none, []))
    }
  }

  /// The interface takes the new filter at once, and says so in its specification.
  @Test func callsTakeTheNewFilter() async throws {
    try await TestPlatform.run { platform in
      let id = try #require(EntryID(FixtureSeed.accounts))
      let path = "/api/invoke/\(FixtureSeed.accounts)?\(InvokeTests.token)&f_1_000=1358"
      #expect(try await platform.http.get(path).text.contains("参数不存在"))
      #expect(try await platform.database.admin.setFilters(of: id, ["f_1_000"]))
      let answer = try await platform.http.get(path).text
      #expect(answer.contains("2017年限额") && !answer.contains("2016年限额"))
    }
  }
}
