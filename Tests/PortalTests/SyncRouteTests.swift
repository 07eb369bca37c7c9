import Catalog
import Foundation
import Portal
import PortalAPI
import Testing

@Suite("The catalogue's history", .everyEngine)
struct ChangesTests {
  static func changes(
    _ platform: TestPlatform, _ query: String = ""
  ) async throws -> ChangesPage {
    let answer = try await platform.http.get("\(Route.changes.path)?\(query)")
    return try #require(try answer.decode(Envelope<ChangesPage>.self).data)
  }

  /// The upkeep runs behind the requests.
  private static func wait(
    _ platform: TestPlatform, forRevision revision: Int
  ) async throws -> ChangesPage {
    while true {
      let page = try await changes(platform, "after=3")
      if page.revision >= revision { return page }
      await Task.yield()
    }
  }

  static func publication(_ id: String, title: String) throws -> Publication {
    let day = try #require(Moment("2019-04-01 09:00"))
    return Publication(
      entry: Entry(
        id: try #require(EntryID(id)), kind: .dataset, title: title, theme: "新主题",
        publisher: "市商务局", issued: day, modified: day))
  }

  @Test func historyComesInPagesEachEntryOnce() async throws {
    try await TestPlatform.run { platform in
      let first = try await Self.changes(platform, "limit=2")
      #expect(first.changes.map(\.revision) == [1, 2])
      #expect(first.more && first.revision == 2)
      let second = try await Self.changes(platform, "after=2&limit=2")
      #expect(second.changes.map(\.revision) == [3] && !second.more && second.revision == 3)
      #expect(first.epoch == second.epoch && first.epoch.count == 32)
      let ids = (first.changes + second.changes).map(\.id.text)
      #expect(ids == [FixtureSeed.accounts, FixtureSeed.permits, FixtureSeed.malls])
    }
  }

  @Test func changesAndStreamTellTheFields() async throws {
    try await TestPlatform.run { platform in
      let id = try #require(EntryID(FixtureSeed.permits))
      let listed = try await platform.http.get(Route.fields(id).path)
      let fields = try #require(try listed.decode(Envelope<[Field]>.self).data)
      let changed = try await Self.changes(platform).changes
      #expect(changed.first { $0.id == id }?.entry?.fields == fields && !fields.isEmpty)
      let malls = changed.first { $0.id.text == FixtureSeed.malls }
      #expect(malls?.entry != nil && malls?.entry?.fields == nil)
      let lines = try await platform.http.get(Route.catalogue.path).text.split(separator: "\n")
      let streamed = lines.compactMap { try? JSONDecoder().decode(Entry.self, from: Data($0.utf8)) }
      #expect(streamed.first { $0.id == id } == changed.first { $0.id == id }?.entry)
    }
  }

  @Test func publishingAndWithdrawingAreChanges() async throws {
    try await TestPlatform.run { platform in
      let malls = try #require(EntryID(FixtureSeed.malls))
      var renamed = try Self.publication(FixtureSeed.accounts, title: "改名")
      renamed.entry.usage.views = 3
      try await platform.database.admin.publish([renamed])
      #expect(try await platform.database.admin.withdraw(malls))
      #expect(try await !platform.database.admin.withdraw(malls))
      let page = try await Self.changes(platform, "after=3")
      #expect(page.changes.map(\.revision) == [4, 5] && page.revision == 5)
      #expect(page.changes[0].entry?.title == "改名")
      #expect(page.changes[0].entry?.usage.views == 100)
      #expect(page.changes[1] == Change(revision: 5, id: malls, entry: nil))
      #expect(try await Self.changes(platform).changes.map(\.revision) == [2, 4, 5])
      let gone = try await platform.http.get(Route.entry(malls).path)
      #expect(gone.status == 404)
      try await platform.database.admin.publish([
        try Self.publication(FixtureSeed.malls, title: "回来")
      ])
      let back = try await Self.changes(platform, "after=3")
      #expect(back.changes.map(\.revision) == [4, 6])
      #expect(back.changes[1].entry?.title == "回来")
    }
  }

  @Test func aRefusedPublicationLeavesNothingBehind() async throws {
    try await TestPlatform.run { platform in
      let good = try Self.publication(String(repeating: "a", count: 32), title: "好")
      var bad = try Self.publication(String(repeating: "b", count: 32), title: "坏")
      bad.fields = [Field(code: "page", type: .text, label: "保留")]
      await #expect(throws: PublicationFault.reservedName("page")) {
        try await platform.database.admin.publish([good, bad])
      }
      #expect(try await Self.changes(platform).revision == 3)
    }
  }

  @Test func anUnchangedHistoryIsNotSentAgain() async throws {
    try await TestPlatform.run { platform in
      let first = try await platform.http.get("\(Route.changes.path)?after=0")
      let tag = try #require(first.header("etag"))
      let again = try await platform.http.get(
        "\(Route.changes.path)?after=0", ["If-None-Match": "\"other\", \(tag)"])
      #expect(again.status == 304 && again.body.isEmpty && again.header("etag") == tag)
      #expect(again.header("content-length") == nil)
      try await platform.database.admin.withdraw(try #require(EntryID(FixtureSeed.malls)))
      let changed = try await platform.http.get(
        "\(Route.changes.path)?after=0", ["If-None-Match": tag])
      #expect(changed.status == 200 && changed.header("etag") != tag)
    }
  }

  @Test func usedEntriesTakeARevisionOnceADay() async throws {
    try await TestPlatform.run { platform in
      let malls = Route.entry(try #require(EntryID(FixtureSeed.malls))).path
      for _ in 0..<3 { _ = try await platform.http.get(malls) }
      #expect(try await Self.changes(platform).revision == 3)
      try platform.clock.set("2019-04-02 00:01")
      for _ in 0..<3 { _ = try await platform.http.get(malls) }
      var page = try await Self.wait(platform, forRevision: 4)
      #expect(page.changes.map(\.id.text) == [FixtureSeed.malls])
      #expect(page.changes.first?.entry?.usage.views ?? 0 >= 1271)
      try platform.clock.set("2019-05-02 00:01")
      _ = try await platform.http.get(malls)
      page = try await Self.wait(platform, forRevision: 7)
      #expect(page.changes.count == 3 && page.revision == 7)
    }
  }

  @Test func everyDatabaseHasItsOwnEpoch() async throws {
    let one = try Scratch()
    let two = try Scratch()
    var epochs: Set<String> = []
    for scratch in [one, two, one] {
      try FixtureSeed.write(to: scratch)
      let portal = try await EmbeddedPortal.start(
        dataDirectory: scratch.url.appendingPathComponent("data"),
        seedDirectory: scratch.url.appendingPathComponent("seed"))
      let http = RawHTTP(endpoint: .unix(path: portal.socketPath))
      let answer = try await http.get(Route.changes.path)
      epochs.insert(try #require(try answer.decode(Envelope<ChangesPage>.self).data).epoch)
      await portal.stop()
    }
    #expect(epochs.count == 2)
  }
}

@Suite("The whole catalogue as a stream", .everyEngine)
struct CatalogueStreamTests {
  static func lines(_ answer: RawAnswer) -> [Data] {
    answer.body.split(separator: UInt8(ascii: "\n")).map { Data($0) }
  }

  @Test func itHasAHeadEveryEntryByIdentifierAndAnEnd() async throws {
    try await TestPlatform.run { platform in
      let answer = try await platform.http.get(Route.catalogue.path)
      #expect(answer.header("content-type") == "application/x-ndjson; charset=utf-8")
      let lines = Self.lines(answer)
      let decoder = JSONDecoder()
      let header = try decoder.decode(CatalogueHeader.self, from: lines[0])
      #expect(header.revision == 3 && header.total == 3)
      let entries = try lines.dropFirst().dropLast().map {
        try decoder.decode(Entry.self, from: $0)
      }
      #expect(
        entries.map(\.id.text) == [FixtureSeed.malls, FixtureSeed.accounts, FixtureSeed.permits])
      #expect(try decoder.decode(CatalogueEnd.self, from: try #require(lines.last)).end == 3)
    }
  }

  @Test func itGoesOnBehindAnyEntry() async throws {
    try await TestPlatform.run { platform in
      let answer = try await platform.http.get(
        "\(Route.catalogue.path)?after=\(FixtureSeed.malls)")
      let lines = Self.lines(answer)
      #expect(lines.count == 4)
      let header = try JSONDecoder().decode(CatalogueHeader.self, from: lines[0])
      #expect(header.total == 3)
      #expect(try JSONDecoder().decode(CatalogueEnd.self, from: lines[3]).end == 2)
    }
  }

  @Test func aStreamLongerThanAPageMissesNothing() async throws {
    try await TestPlatform.run { platform in
      let ids = (0..<1203).map { String(format: "%032x", $0 * 7919) }
      try await platform.database.admin.publish(
        try ids.map { try ChangesTests.publication($0, title: "第\($0)") })
      let answer = try await platform.http.get(Route.catalogue.path, ["Accept-Encoding": "gzip"])
      #expect(answer.header("content-encoding") == "gzip")
      let text = try Gunzip.text(answer.body)
      let lines = text.split(separator: "\n")
      #expect(lines.count == 1206 + 2)
      let wanted = (ids + [FixtureSeed.malls, FixtureSeed.accounts, FixtureSeed.permits]).sorted()
      let found = try lines.dropFirst().dropLast().map {
        try JSONDecoder().decode(Entry.self, from: Data($0.utf8)).id.text
      }
      #expect(found == wanted)
      #expect(lines.last == #"{"end":1206}"#)
    }
  }
}
