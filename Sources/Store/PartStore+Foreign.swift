public import Catalog
import FoundationEssentials
import GRDB

/// Interfaces added by their address. They stand in the catalogue like any other entry, and no pull
/// removes them.
extension PartStore {
  /// Keeps one, in place of what was known of it.
  ///
  /// - Parameters:
  ///   - value: all that is needed to call it; nothing secret.
  ///   - entry: its record; its `fields` are its 数据项.
  public func keep(
    foreign value: some Codable & Sendable, as entry: Entry, specification: CallSpecification
  ) async throws {
    let body = try JSONEncoder().encode(value)
    let spoken = try JSONEncoder().encode(specification)
    let now = now()
    try await write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO foreign_interfaces (id, body, added) VALUES (?, ?, ?)",
        arguments: [entry.id.data, body, now])
      var batch = try Batch(db, state: StateRow.fetch(db), now: now)
      try batch.put(entry)
      _ = try batch.finish()
      try Details.keep(spoken, .specification, of: entry.id, now: now, db)
    }
  }

  /// - Returns: nil where it is no such interface.
  public func foreign<Value: Codable & Sendable>(
    _ id: EntryID, as _: Value.Type = Value.self
  ) async throws -> Value? {
    try await read { db in
      try Data.fetchOne(
        db, sql: "SELECT body FROM foreign_interfaces WHERE id = ?", arguments: [id.data]
      ).flatMap { try? JSONDecoder().decode(Value.self, from: $0) }
    }
  }

  /// Whether an id is that of an interface added by its address.
  public func isForeign(_ id: EntryID) async throws -> Bool {
    try await read { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM foreign_interfaces WHERE id = ?)",
        arguments: [id.data]) ?? false
    }
  }

  /// In the order they were added.
  public func foreigns<Value: Codable & Sendable>(
    as _: Value.Type = Value.self
  ) async throws -> [Value] {
    try await read { db in
      try Data.fetchAll(db, sql: "SELECT body FROM foreign_interfaces ORDER BY added, id")
        .compactMap { try? JSONDecoder().decode(Value.self, from: $0) }
    }
  }

  /// - Returns: whether there was one.
  @discardableResult
  public func removeForeign(_ id: EntryID) async throws -> Bool {
    try await write { db in
      try db.execute(
        sql: "DELETE FROM foreign_interfaces WHERE id = ?", arguments: [id.data])
      guard db.changesCount > 0 else { return false }
      var batch = try Batch(db, state: StateRow.fetch(db), now: self.now())
      try batch.remove(id)
      _ = try batch.finish()
      return true
    }
  }
}
