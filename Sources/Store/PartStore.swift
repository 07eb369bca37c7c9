public import Catalog
import FoundationEssentials
import GRDB

/// Something fetched earlier, and when.
public struct Kept<Value: Sendable>: Sendable {
  public var value: Value
  /// Seconds since the Unix epoch.
  public var fetchedAt: Int
}

/// What has been seen of single entries and of the site: shown at once, and offline. Beside it
/// their pages, and interfaces by address.
public struct PartStore: StoreArea {
  let store: LocalStore

  /// The columns as they were kept last; nil where they never were.
  public func fields(of id: EntryID) async throws -> Kept<[Field]>? {
    try await kept(.fields, of: id)
  }

  /// The first rows as they were kept last; nil where they never were.
  public func preview(of id: EntryID) async throws -> Kept<Preview>? {
    try await kept(.preview, of: id)
  }

  /// How it is called, as that was kept last; nil where it never was.
  public func specification(of id: EntryID) async throws -> Kept<CallSpecification>? {
    try await kept(.specification, of: id)
  }

  /// The files as they were kept last; nil where they never were.
  public func files(of id: EntryID) async throws -> Kept<[Distribution]>? {
    try await kept(.files, of: id)
  }

  /// The platform's texts as they were kept last; nil where they never were.
  public func site() async throws -> Kept<Site>? { try await document("site") }

  /// Keeps 数据项; from now on search finds the entry by their codes and labels.
  public func keep(fields: [Field], of id: EntryID) async throws {
    let now = now()
    try await write { db in
      var batch = try Batch(db, state: StateRow.fetch(db), now: now)
      try batch.put(fields, of: id)
      _ = try batch.finish()
    }
  }

  /// Keeps first rows in place of those before.
  public func keep(preview: Preview, of id: EntryID) async throws {
    try await keep(preview, .preview, of: id)
  }

  /// Keeps how it is called in place of what was known.
  public func keep(specification: CallSpecification, of id: EntryID) async throws {
    try await keep(specification, .specification, of: id)
  }

  /// Keeps a list of files in place of the one before.
  public func keep(files: [Distribution], of id: EntryID) async throws {
    try await keep(files, .files, of: id)
  }

  /// Keeps the platform's texts in place of those before.
  public func keep(site: Site) async throws { try await keep(site, document: "site") }

  /// Any other answer worth having offline, under a key of the caller's.
  public func document<Value: Codable & Sendable>(_ key: String) async throws -> Kept<Value>? {
    try await read { db in
      Details.kept(
        try Row.fetchOne(
          db, sql: "SELECT body, fetched FROM documents WHERE key = ?", arguments: [key]))
    }
  }

  public func keep(_ value: some Codable & Sendable, document key: String) async throws {
    let body = try JSONEncoder().encode(value)
    let now = now()
    try await write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO documents (key, body, fetched) VALUES (?, ?, ?)",
        arguments: [key, body, now])
    }
  }
}

extension PartStore {
  private func kept<Value: Codable & Sendable>(
    _ slot: Details.Slot, of id: EntryID
  ) async throws -> Kept<Value>? {
    try await read { db in Details.kept(try Details.row(slot, of: id, db)) }
  }

  private func keep(
    _ value: some Codable & Sendable, _ slot: Details.Slot, of id: EntryID
  ) async throws {
    let body = try JSONEncoder().encode(value)
    let now = now()
    try await write { db in try Details.keep(body, slot, of: id, now: now, db) }
  }
}
