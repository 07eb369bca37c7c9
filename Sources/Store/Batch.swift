import Catalog
import GRDB

/// The changes of one transaction: rows at once, counts at the end.
struct Batch {
  private let db: Database
  private let state: StateRow
  private let now: Int
  private var names: Names
  private var next: Int
  private var rows = 0
  private var counts = AppliedCounts()

  init(_ db: Database, state: StateRow, now: Int) throws {
    self.db = db
    self.state = state
    self.now = now
    names = try Names(db)
    next = state.nextDocument
  }

  mutating func put(_ entry: Entry) throws {
    if let (number, old) = try stored(entry.id) {
      try replace(number, old, by: entry)
    } else {
      try insert(entry, step: 1)
      counts.added += 1
    }
  }

  mutating func remove(_ id: EntryID) throws {
    guard let (number, old) = try stored(id) else { return }
    try delete(number, old)
    counts.removed += 1
  }

  mutating func finish() throws -> AppliedCounts {
    try names.flush(db)
    let changed = counts != AppliedCounts()
    try db.execute(
      sql: "UPDATE state SET generation = generation + ?, next_document = ?, rows = rows + ?",
      arguments: [changed ? 1 : 0, next, rows])
    return counts
  }

  private func stored(_ id: EntryID) throws -> (number: Int, entry: Entry)? {
    let select = try db.cachedStatement(sql: EntryRow.select + " WHERE e.id = ?")
    return try Row.fetchOne(select, arguments: [id.bytes]).map { ($0[0], try EntryRow.entry($0)) }
  }

  private mutating func insert(_ entry: Entry, step: Int) throws {
    let theme = try names.number(.theme, entry.theme, db)
    let publisher = try names.number(.publisher, entry.publisher, db)
    try db.cachedStatement(sql: EntryRow.insert).execute(
      arguments: EntryRow.arguments(
        entry, number: next, theme: theme, publisher: publisher, pull: state.pull))
    names.count(try names.all(of: entry, db), kind: entry.kind, by: 1)
    rows += entry.rowCount ?? 0
    next += 1
  }

  private mutating func replace(_ number: Int, _ old: Entry, by entry: Entry) throws {
    if old == entry {
      let touch = try db.cachedStatement(sql: "UPDATE entries SET pull = ? WHERE number = ?")
      try touch.execute(arguments: [state.pull, number])
      return
    }
    try delete(number, old)
    try insert(entry, step: 1)
    counts.updated += 1
  }

  private mutating func delete(_ number: Int, _ old: Entry) throws {
    try db.cachedStatement(sql: "DELETE FROM entries WHERE number = ?")
      .execute(arguments: [number])
    names.count(try names.all(of: old, db), kind: old.kind, by: -1)
    rows -= old.rowCount ?? 0
  }
}
