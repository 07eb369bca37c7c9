import Catalog
import FoundationEssentials
import GRDB

/// The `details` table: what was fetched of single entries.
enum Details {
  enum Slot: String { case fields, preview, specification, files, others }

  /// Id, slot, body, time.
  static let write = "INSERT OR REPLACE INTO " + values
  /// The same where nothing is kept yet. Nearly always it is so in a pull, and `OR REPLACE` has
  /// SQLite copy each page it changes, for the case that it stops half-way.
  static let insert = "INSERT OR IGNORE INTO " + values

  private static let values = "details (id, slot, body, fetched) VALUES (?, ?, ?, ?)"

  static func hasAny(_ slot: Slot, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM details WHERE slot = ?)"),
      arguments: [slot.rawValue]) ?? false
  }

  static func row(_ slot: Slot, of id: EntryID, _ db: Database) throws -> Row? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT body, fetched FROM details WHERE id = ? AND slot = ?"),
      arguments: [id.data, slot.rawValue])
  }

  static func fields(of id: EntryID, _ db: Database) throws -> [Field]? {
    try kept(row(.fields, of: id, db), as: [Field].self)?.value
  }

  static func keep(
    _ body: Data, _ slot: Slot, of id: EntryID, now: Int, _ db: Database
  ) throws {
    try db.cachedStatement(sql: write).execute(arguments: [id.data, slot.rawValue, body, now])
  }

  static func remove(_ slot: Slot, of id: EntryID, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM details WHERE id = ? AND slot = ?")
      .execute(arguments: [id.data, slot.rawValue])
  }

  static func remove(_ id: EntryID, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM details WHERE id = ?")
      .execute(arguments: [id.data])
  }

  /// What an older version kept in another shape counts as not kept.
  static func kept<Value: Codable & Sendable>(
    _ row: Row?, as type: Value.Type = Value.self
  ) -> Kept<Value>? {
    guard let row, let value = try? JSONDecoder().decode(type, from: row[0]) else { return nil }
    return Kept(value: value, fetchedAt: row[1])
  }
}

/// Finds 数据项 that are kept of entries. Most entries of a pull come in order of id and have none,
/// which is known without a question.
struct KeptFields {
  private let finder: RowWriter
  /// Of an id beyond this one none are kept.
  private var greatest: [UInt8]?

  init(_ db: Database) throws {
    finder = try RowWriter(db, sql: "SELECT 1 FROM details WHERE id = ? AND slot = 'fields'")
    greatest = try Data.fetchOne(db, sql: "SELECT max(id) FROM details").map(Array.init)
  }

  /// - Parameter bytes: of the id.
  func of(_ id: EntryID, _ bytes: [UInt8], _ db: Database) throws -> [Field]? {
    guard let greatest, !greatest.lexicographicallyPrecedes(bytes) else { return nil }
    finder.bind(1, bytes)
    return try finder.finds() ? Details.fields(of: id, db) : nil
  }

  /// Some were kept just now.
  mutating func note(_ bytes: [UInt8]) {
    if greatest?.lexicographicallyPrecedes(bytes) ?? true { greatest = bytes }
  }
}
