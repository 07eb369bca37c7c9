public import Catalog
import FoundationEssentials
import GRDB

/// A page that is to be asked for.
public struct PageTask: Identifiable, Hashable, Sendable {
  public var id: EntryID
  public var kind: EntryKind
  public var title: String
  /// Empty where the page was never read.
  public var validators: Validators
}

/// Pages of entries. Each step is a transaction of its own: a process killed between two pages asks
/// for none of those again that it has.
extension PartStore {
  /// Seconds until a page that was read is asked for again.
  public static let pageAge = 7 * 86_400
  /// Seconds until a page that could not be had is tried again; doubled each time.
  public static let pageRetry = 600
  /// Seconds it takes at most.
  public static let pageRetryLimit = 86_400

  /// The page that is wanted most: first those that were never read or whose entry changed, the
  /// latest entries before the others, then the most viewed; nil while nothing is due.
  public func nextPage() async throws -> PageTask? {
    let now = now()
    return try await read { db in
      let select = try db.cachedStatement(
        sql: """
          SELECT l.id, l.kind, e.title, p.tag, p.time
          FROM listed l JOIN entries e ON e.id = l.id LEFT JOIN pages p ON p.id = l.id
          WHERE p.due IS NULL OR p.due <= ?
          ORDER BY p.facts IS NOT NULL AND p.stale = 0, e.modified DESC, e.views DESC, l.id LIMIT 1
          """)
      guard let row = try Row.fetchOne(select, arguments: [now]), let id = EntryID(bytes: row[0])
      else { return nil }
      return PageTask(
        id: id, kind: ListedFacts.kind(row[1]), title: row[2],
        validators: Validators(entityTag: row[3], lastModified: row[4]))
    }
  }

  /// How many pages are due, and how many there are in all.
  public func pageCounts() async throws -> (due: Int, all: Int) {
    let now = now()
    return try await read { db in
      let select = try db.cachedStatement(
        sql: """
          SELECT count(*) FILTER (WHERE p.due IS NULL OR p.due <= ?), count(*)
          FROM listed l LEFT JOIN pages p ON p.id = l.id
          """)
      let row = try Row.fetchOne(select, arguments: [now])
      return (row?[0] ?? 0, row?[1] ?? 0)
    }
  }

  /// What is known of a page; nil for an entry that no list has.
  public func page(of id: EntryID) async throws -> (task: PageTask, checkedAt: Int?)? {
    try await read { db in
      let select = try db.cachedStatement(
        sql: """
          SELECT l.kind, e.title, p.tag, p.time, p.facts IS NOT NULL, p.stale, p.checked
          FROM listed l JOIN entries e ON e.id = l.id LEFT JOIN pages p ON p.id = l.id
          WHERE l.id = ?
          """)
      guard let row = try Row.fetchOne(select, arguments: [id.data]) else { return nil }
      let task = PageTask(
        id: id, kind: ListedFacts.kind(row[0]), title: row[1],
        validators: Validators(entityTag: row[2], lastModified: row[3]))
      let isRead: Bool = row[4]
      let isStale: Bool = row[5] ?? false
      return (task, isRead && !isStale ? row[6] : nil)
    }
  }

  /// Keeps a page that was read, its parts, and the entry as it tells it.
  public func keep(
    page: PageContent, _ validators: Validators, of id: EntryID
  ) async throws {
    let now = now()
    try await write { db in
      // What a page tells the first time was there before; what it tells differently later is news.
      let wasRead = try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT facts IS NOT NULL FROM pages WHERE id = ?"),
        arguments: [id.data])
      try db.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO pages (id, tag, time, facts, checked, due) VALUES (?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        id.data, validators.entityTag, validators.lastModified, ListedFacts.data(page.facts), now,
        now + Self.pageAge,
      ])
      var batch = try Batch(
        db, state: StateRow.fetch(db), now: now, notes: wasRead ?? false)
      try PullStore.put(id, into: &batch, now: now, db)
      try batch.put(page.fields, of: id)
      _ = try batch.finish()
      try Details.keep(try JSONEncoder().encode(page.files), .files, of: id, now: now, db)
      if let specification = page.specification {
        let body = try JSONEncoder().encode(specification)
        try Details.keep(body, .specification, of: id, now: now, db)
      }
    }
  }

  /// Notes that a page is as it was, or is not there; it is asked for again much later.
  public func notePageUnchanged(_ id: EntryID) async throws {
    let now = now()
    try await write { db in
      try Self.notePage(id, now: now, due: now + Self.pageAge, failures: 0, db)
      try db.execute(sql: "UPDATE pages SET stale = 0 WHERE id = ?", arguments: [id.data])
    }
  }

  /// Notes that a page could not be read; every time the wait doubles.
  public func notePageFailure(_ id: EntryID) async throws {
    let now = now()
    try await write { db in
      let failures = try Int.fetchOne(
        db, sql: "SELECT failures FROM pages WHERE id = ?", arguments: [id.data])
      let wait = min(Self.pageRetry << min(failures ?? 0, 10), Self.pageRetryLimit)
      try Self.notePage(id, now: now, due: now + wait, failures: (failures ?? 0) + 1, db)
    }
  }

  private static func notePage(
    _ id: EntryID, now: Int, due: Int, failures: Int, _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO pages (id, checked, due, failures) VALUES (?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET checked = excluded.checked, due = excluded.due,
          failures = excluded.failures
        """
    ).execute(arguments: [id.data, now, due, failures])
  }
}
