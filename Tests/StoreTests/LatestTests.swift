import Base
import Catalog
import CatalogueGenerator
import GRDB
import Store
import Testing

/// What 首页 shows is kept, and equals what is found anew, however the store came to be as it is.
@Suite struct LatestTests {
  private static let entries = Array(CatalogueGenerator(count: 400, seed: 3))

  @Test func whatIsKeptEqualsWhatIsFoundAfterEveryKindOfChange() async throws {
    let scratch = try Scratch()
    var store = try scratch.open()
    try await check(store, scratch, isKept: false)
    try await store.pulls.beginFirstPull(epoch: "one", revision: 10)
    try await store.pulls.apply(Array(Self.entries[..<150]))
    try await check(store, scratch, isKept: false)
    // As a process that was killed in the middle.
    try store.close()
    store = try scratch.open()
    try await check(store, scratch, isKept: false)
    try await store.pulls.apply(Array(Self.entries[150...]))
    try await store.pulls.finishFirstPull()
    try await end(store, scratch)
    var revision = 10
    var chance = SeededGenerator(seed: 5)
    for changes in try await Self.changes(store) {
      revision += 1
      try await store.pulls.apply(changes: changes, upTo: revision, epoch: "one")
      // The batch carried them over, as far as they reached.
      try await check(store, scratch, isKept: true)
    }
    try await end(store, scratch)
    for entry in Self.entries[..<150] where Bool.random(using: &chance) {
      revision += 1
      try await store.pulls.apply(changes: [change(entry, &chance)], upTo: revision, epoch: "one")
      try await check(store, scratch, isKept: true)
    }
    try await store.rebuildIndex()
    try await check(store, scratch, isKept: false)
    try await end(store, scratch)
    try await store.pull(Array(Self.entries[..<7]), epoch: "two")
    try await check(store, scratch, isKept: true)
    try await end(store, scratch)
    // Nothing changed: what was kept is still good.
    try await end(store, scratch)
  }

  @Test func stepsAndListsAreKeptToo() async throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    _ = try await store.pulls.beginSteps(edition: "1")
    let records = Self.entries[..<60].map { CatalogRecord($0) }
    try await store.pulls.apply(step: records, next: nil, mark: "a")
    try await store.pulls.finishSteps()
    try await end(store, scratch)
    try await store.pulls.remove(records: Self.entries[..<20].map(\.id))
    try await check(store, scratch, isKept: true)
    try await end(store, scratch)
  }

  @Test func aStoreWithoutTheTableIsReadAllTheSame() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: Array(Self.entries[..<60]))
    try await store.pulls.recordSync(SyncReport())
    let kept = try await store.latest(.dataset, limit: 20)
    try store.close()
    try await DatabaseQueue(path: scratch.path).write { try $0.execute(sql: "DROP TABLE latest") }
    #expect(try await scratch.open().latest(.dataset, limit: 20) == kept)
  }

  /// Each kind of change, one after the other.
  private static func changes(_ store: LocalStore) async throws -> [[EntryChange]] {
    let newest = try await store.latest(.dataset, limit: 20)
    var changes: [[EntryChange]] = newest.prefix(3).map { [.remove($0.id)] }
    var oldest = entries[0]
    oldest.modified = Moment(year: 2030, month: 1, day: 1)
    changes.append([.put(oldest)])
    oldest.title += "（新）"
    changes.append([.put(oldest)])
    oldest.modified = Moment(year: 1999, month: 1, day: 1)
    changes.append([.put(oldest)])
    oldest.kind = oldest.kind == .dataset ? .interface : .dataset
    changes.append([.put(oldest)])
    var used = entries[1]
    used.usage.views += 1000
    changes.append([.put(used)])
    changes.append(entries[200...].map { .remove($0.id) })
    return changes
  }

  /// One entry gone, or with another time, or other words, or both.
  private func change(_ entry: Entry, _ chance: inout SeededGenerator) -> EntryChange {
    var entry = entry
    switch Int.random(in: 0..<4, using: &chance) {
    case 0: return .remove(entry.id)
    case 1: entry.title += "（\(Int.random(in: 0..<99, using: &chance))）"
    case 2:
      entry.modified = Moment(year: Int.random(in: 1960..<2040, using: &chance), month: 1, day: 1)
    default:
      entry.title += "（改）"
      entry.modified = Moment(year: 2031, month: 1, day: Int.random(in: 1...28, using: &chance))
    }
    return .put(entry)
  }

  /// Ends a pull: from then on it is kept.
  private func end(_ store: LocalStore, _ scratch: Scratch) async throws {
    try await store.pulls.recordSync(SyncReport())
    try await check(store, scratch, isKept: true)
  }

  private func check(_ store: LocalStore, _ scratch: Scratch, isKept: Bool) async throws {
    let (kept, counted) = try await DatabaseQueue(path: scratch.path).read { db in
      let kept = try Int.fetchOne(
        db,
        sql: "SELECT count(*) FROM latest WHERE generation = (SELECT generation FROM state)")
      return (kept, try Self.counted(db))
    }
    #expect(kept == (isKept ? EntryKind.allCases.count : 0))
    for kind in EntryKind.allCases {
      for limit in [20, 32, 100] {
        let query = CatalogQuery(kind: kind, sort: .updated)
        let found = try await store.page(query, offset: 0, limit: limit).entries
        #expect(try await store.latest(kind, limit: limit) == found)
      }
    }
    let facets = try await store.facets(beside: CatalogQuery())
    #expect(Set(facets.themes) == counted.themes)
    #expect(facets.found == counted.all)
    #expect(facets.unfiltered == counted.all)
  }

  /// The numbers beside the whole list, by the rows alone.
  private static func counted(_ db: Database) throws -> (themes: Set<Facet>, all: Facet) {
    let sums = "coalesce(sum(kind = 0), 0), coalesce(sum(kind = 1), 0)"
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT n.name, \(sums) FROM entries e JOIN names n ON n.number = e.theme GROUP BY n.name
        """)
    let all = try Row.fetchOne(db, sql: "SELECT '', \(sums) FROM entries")
    func facet(_ row: Row) -> Facet { Facet(name: row[0], datasets: row[1], interfaces: row[2]) }
    return (Set(rows.map(facet)), try facet(#require(all)))
  }
}
