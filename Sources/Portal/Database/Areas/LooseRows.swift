import Catalog
import Glibc

/// Rows that no entry shows: not yet, or not any more. A long table is written in slices, so that
/// nobody who writes besides waits for all of it, and is shown by one change of its entry, which
/// names the places its rows have; what was shown before goes in slices too. What a writer that was
/// killed has left is cleared away.
enum LooseRows {
  /// Rows that are written or removed by one transaction.
  static let slice = 10_000
  /// Seconds after which a writer that says nothing is taken for dead.
  static let patience = 3600

  enum Fault: Error {
    /// The rows were cleared away, as nothing was written for so long.
    case cleared
  }

  /// Places of an entry's rows.
  struct Places: Hashable, Sendable {
    var id: String
    var first: Int
    /// Behind the last.
    var end: Int

    fileprivate var bounds: SQLArguments { [id, first, end] }
    fileprivate static let condition = "entry_id = ? AND position >= ? AND position < ?"
  }

  // MARK: Writing

  /// Takes places behind all that an entry has. In a change of the catalogue.
  static func reserve(
    _ id: EntryID, count: Int, now: Int, _ db: any SQLSession
  ) throws -> Places {
    let first = try free(id, db)
    // What is shown may have had no end, as nothing was behind it.
    try db.execute(
      sql: "UPDATE entries SET end_row = ? WHERE id = ? AND end_row > ?",
      arguments: [first, id.text, first])
    let places = Places(id: id.text, first: first, end: first + count)
    try enter(places, written: now, db)
    return places
  }

  /// The first place behind all rows of an entry, shown and loose, and not before those it showed.
  /// Of an entry that was withdrawn nothing is left but the revision: its places begin beyond what
  /// that many publications of a million rows would have taken.
  static func free(_ id: EntryID, _ db: any SQLSession) throws -> Int {
    let statements = [
      "SELECT MAX(position) + 1 FROM rows WHERE entry_id = ?",
      "SELECT MAX(end_row) FROM loose_rows WHERE entry_id = ?",
      "SELECT first_row + 1 FROM entries WHERE id = ? AND end_row > 0",
      "SELECT revision * 1000000 FROM tombstones WHERE id = ?",
    ]
    return try statements.map {
      try Int.fetchOne(db, sql: $0, arguments: [id.text]) ?? 0
    }.max() ?? 0
  }

  /// Says that somebody writes there still.
  static func touch(_ places: Places, now: Int, _ db: any SQLSession) throws {
    try db.execute(
      sql: "UPDATE loose_rows SET written = ? WHERE entry_id = ? AND first_row = ?",
      arguments: [now, places.id, places.first])
    guard db.changesCount == 1 else { throw Fault.cleared }
  }

  /// Nobody writes there any more.
  static func abandon(_ places: Places, _ db: any SQLSession) throws {
    try db.execute(
      sql: "UPDATE loose_rows SET written = 0 WHERE entry_id = ? AND first_row = ?",
      arguments: [places.id, places.first])
  }

  private static func enter(_ places: Places, written: Int, _ db: any SQLSession) throws {
    try db.execute(
      sql: "INSERT INTO loose_rows (entry_id, first_row, end_row, written) VALUES (?, ?, ?, ?)",
      arguments: [places.id, places.first, places.end, written])
  }

  // MARK: Showing

  /// Places that an entry shows now in place of those it did.
  static func show(_ places: Places, _ db: any SQLSession) throws {
    try db.execute(
      sql: "DELETE FROM loose_rows WHERE entry_id = ? AND first_row = ?",
      arguments: [places.id, places.first])
    guard db.changesCount == 1 else { throw Fault.cleared }
    try set(places, db)
  }

  static func set(_ places: Places, _ db: any SQLSession) throws {
    try db.execute(
      sql: "UPDATE entries SET first_row = ?, end_row = ? WHERE id = ?",
      arguments: [places.first, places.end, places.id])
  }

  /// Takes away what an entry shows: at once where it is short, else later.
  static func leave(_ id: String, _ db: any SQLSession) throws {
    let shown = try ResultRow.fetchOne(
      db,
      sql: """
        SELECT first_row, (
          SELECT MAX(position) + 1 FROM rows
          WHERE entry_id = entries.id AND position >= first_row AND position < end_row)
        FROM entries WHERE id = ?
        """, arguments: [id])
    guard let shown, let end = shown[1] as Int? else { return }
    let first: Int = shown[0]
    let places = Places(id: id, first: first, end: end)
    if end - first > slice { return try enter(places, written: 0, db) }
    try remove(places, db)
  }

  /// Where the rows begin or end that the entry of a `?` shows.
  static func shown(_ column: String) -> String { "(SELECT \(column) FROM entries WHERE id = ?)" }

  // MARK: Clearing away

  /// Removes what nobody writes any more, a slice at a time.
  /// - Parameter now: seconds since the Unix epoch.
  static func sweep(_ engine: any SQLEngine, now: Int) async throws {
    while let places = try await engine.read(.statement, { try dead(now, $0) }) {
      try await engine.write(.rows) { try shorten(places, $0) }
      try await engine.pause()
    }
  }

  private static func dead(_ now: Int, _ db: any SQLSession) throws -> Places? {
    try ResultRow.first(
      db,
      sql: """
        SELECT entry_id, first_row, end_row FROM loose_rows WHERE written < ?
        ORDER BY entry_id, first_row LIMIT 1
        """, arguments: [now - patience]
    ) { Places(id: $0[0], first: $0[1], end: $0[2]) }
  }

  /// From the end, so that its name stays.
  private static func shorten(_ places: Places, _ db: any SQLSession) throws {
    var last = places
    last.first = max(places.first, places.end - slice)
    try remove(last, db)
    if last.first > places.first {
      try db.execute(
        sql: "UPDATE loose_rows SET end_row = ? WHERE entry_id = ? AND first_row = ?",
        arguments: [last.first, places.id, places.first])
    } else {
      try db.execute(
        sql: "DELETE FROM loose_rows WHERE entry_id = ? AND first_row = ?",
        arguments: [places.id, places.first])
    }
  }

  private static func remove(_ places: Places, _ db: any SQLSession) throws {
    for table in ["rows", "row_keys"] {
      try db.execute(
        sql: "DELETE FROM \(table) WHERE \(Places.condition)", arguments: places.bounds)
    }
  }
}
