import Catalog
import GRDB

/// Something in the store that is not as it must be.
public enum StoreFault: Hashable, Sendable {
  /// A line of SQLite's `integrity_check`.
  case file(String)
  /// A count kept of a name differs from the entries counted.
  case count(name: String, kept: Int, counted: Int)
  /// Entries the index does not hold, or holds though they are gone.
  case index(missing: Int, stale: Int)
  /// Documents in no segment of the index, or in two.
  case segments
}

/// Looking after the file; nothing here is on the way from a key to the screen.
extension LocalStore {
  /// Checks the whole file; takes seconds with a large catalogue. Empty where all is well.
  public func verify() async throws -> [StoreFault] {
    try await read { db in
      var faults = try String.fetchAll(db, sql: "PRAGMA integrity_check")
        .filter { $0 != "ok" }.map(StoreFault.file)
      faults += try Self.wrongCounts(db)
      faults += try Self.wrongIndex(db)
      return faults
    }
  }

  /// Builds the index anew where most of its document numbers are of entries long changed or
  /// gone. Call it after a pull.
  ///
  /// - Parameter slack: dead numbers a small catalogue may have all the same.
  /// - Returns: whether it was needed.
  @discardableResult
  public func compactIfSparse(slack: Int = 65_536) async throws -> Bool {
    try await write { db in
      let state = try StateRow.fetch(db)
      let entries = try Int.fetchOne(db, sql: "SELECT count(*) FROM entries") ?? 0
      guard state.nextDocument > 2 * entries + slack else { return false }
      try Self.rebuildIndex(db)
      return true
    }
  }

  /// Lets go of the pages that writing has kept in memory. They are caches: failing is no loss.
  public func shrinkMemory() async {
    try? await pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA shrink_memory") }
  }

  /// Builds the index anew from the entries, in one transaction; numbers become dense.
  public func rebuildIndex() async throws {
    try await write { try Self.rebuildIndex($0) }
  }

  private static let rebuildBatch = 8192

  /// - Parameter told: how many entries are in it so far, now and then.
  static func rebuildIndex(_ db: Database, told: (Int) -> Void = { _ in }) throws {
    try db.execute(sql: "DELETE FROM blocks; DELETE FROM segments; DELETE FROM columns")
    let anyFields = try Details.hasAny(.fields, db)
    var names = try Names(db)
    var index = IndexBatch(next: 0)
    var last = -1
    while true {
      let rows = try Row.fetchAll(
        db.cachedStatement(sql: EntryRow.select + " WHERE e.number > ? ORDER BY e.number LIMIT ?"),
        arguments: [last, rebuildBatch])
      guard !rows.isEmpty else { break }
      for row in rows {
        last = row[0]
        let entry = try EntryRow.entry(row)
        let fields = anyFields ? try Details.fields(of: entry.id, db) ?? [] : []
        let number = try index.add(
          entry, fields: fields, names: names.all(of: entry, db).all, db)
        // Ascending, and never above the old number: no two rows meet.
        try db.cachedStatement(sql: "UPDATE entries SET number = ? WHERE number = ?")
          .execute(arguments: [number, last])
      }
      try index.flush(db)
      told(index.next)
    }
    try db.execute(
      sql: "UPDATE state SET generation = generation + 1, next_document = ?",
      arguments: [index.next])
  }
}

extension LocalStore {
  private static func wrongCounts(_ db: Database) throws -> [StoreFault] {
    var counted: [Names.Key: Int] = [:]
    let rows = try Row.fetchCursor(db, sql: EntryRow.select)
    while let row = try rows.next() {
      for key in Names.keys(of: try EntryRow.entry(row)) { counted[key, default: 0] += 1 }
    }
    var faults: [StoreFault] = []
    let kept = try Row.fetchCursor(db, sql: "SELECT axis, name, datasets + interfaces FROM names")
    while let row = try kept.next() {
      guard let axis = FacetAxis(rawValue: row[0]) else { continue }
      let count = counted.removeValue(forKey: Names.Key(axis: axis, name: row[1])) ?? 0
      if count != row[2] { faults.append(.count(name: row[1], kept: row[2], counted: count)) }
    }
    return faults + counted.map { .count(name: $0.key.name, kept: 0, counted: $0.value) }
  }

  private static func wrongIndex(_ db: Database) throws -> [StoreFault] {
    let state = try StateRow.fetch(db)
    var faults: [StoreFault] = []
    var stale = try Columns.live(count: state.nextDocument, db)
    var missing = 0
    for number in try Int.fetchAll(db, sql: "SELECT number FROM entries") {
      if stale.contains(number) { stale.remove(number) } else { missing += 1 }
    }
    if missing > 0 || !stale.isEmpty {
      faults.append(.index(missing: missing, stale: stale.count))
    }
    var next = 0
    for segment in try Segment.all(db) {
      if segment.firstDocument != next { faults.append(.segments) }
      next = segment.firstDocument + segment.documents
    }
    if next != state.nextDocument { faults.append(.segments) }
    return faults
  }
}
