import Catalog
import PortalAPI

/// The catalogue's history and its whole, for those who keep a copy.
extension SQLCatalogue {

  func position() async throws -> CataloguePosition {
    try await engine.read { try Self.position($0) }
  }

  static func position(_ db: any SQLSession) throws -> CataloguePosition {
    CataloguePosition(
      epoch: try MetaValue.epoch.get(db) ?? "", revision: try MetaValue.revision.integer(db))
  }

  func changes(after: Int, limit: Int) async throws -> ChangesPage {
    try await engine.read { db in
      let position = try Self.position(db)
      var changes = try Self.entryChanges(after: after, limit: limit + 1, db)
      changes += try Self.tombstones(after: after, limit: limit + 1, db)
      changes.sort { $0.revision < $1.revision }
      let more = changes.count > limit
      let page = Array(changes.prefix(limit))
      let reached = more ? page.last?.revision ?? after : max(after, position.revision)
      return ChangesPage(
        revision: min(reached, position.revision), more: more, changes: page,
        epoch: position.epoch)
    }
  }

  private static func entryChanges(after: Int, limit: Int, _ db: any SQLSession) throws -> [Change]
  {
    try ResultRow.map(
      db,
      sql: """
        SELECT \(EntryRecord.feedColumns(db.dialect)) FROM entries WHERE revision > ?
        ORDER BY revision LIMIT ?
        """, arguments: [after, limit]
    ) { row in
      let entry = try EntryRecord.feedEntry(row)
      return Change(revision: entry.revision, id: entry.id, entry: entry)
    }
  }

  private static func tombstones(after: Int, limit: Int, _ db: any SQLSession) throws -> [Change] {
    try ResultRow.map(
      db,
      sql: "SELECT revision, id FROM tombstones WHERE revision > ? ORDER BY revision LIMIT ?",
      arguments: [after, limit]
    ) { row in
      EntryID(row[1] as String).map { Change(revision: row[0], id: $0, entry: nil) }
    }.compactMap { $0 }
  }

  func catalogueHeader() async throws -> CatalogueHeader {
    try await engine.read { db in
      let position = try Self.position(db)
      let total = try Int.fetchOne(db, sql: "SELECT SUM(count) FROM entry_counts") ?? 0
      return CatalogueHeader(
        revision: position.revision, total: total, epoch: position.epoch)
    }
  }

  func catalogueLines(after id: String, limit: Int) async throws -> EntryLines {
    try await engine.read(.statement) { db in
      var lines = EntryLines()
      try db.each(
        sql: """
          SELECT \(EntryRecord.feedColumns(db.dialect)) FROM entries
          WHERE id > ? ORDER BY id LIMIT ?
          """, arguments: [id, limit]
      ) { row in
        lines.append(row)
        return true
      }
      return lines
    }
  }
}
