import Catalog
import FoundationEssentials
import GRDB

/// The one row of `state`.
struct StateRow {
  var epoch: String
  var revision: Int
  var syncedAt: Int?
  var report: String?
  /// Counts whole pulls; rows carry the one that brought them last.
  var pull: Int
  var openPull: SyncState.Pull?
  /// Grows with every change of the catalogue; names what cached answers belong to.
  var generation: Int
  /// Document number the next new entry gets.
  var nextDocument: Int
  /// 数据量 of all entries.
  var rows: Int
  /// Of a source that is pulled in steps.
  var mark: String?
  var skipped: Int

  static func fetch(_ db: Database) throws -> StateRow {
    guard let row = try Row.fetchOne(db.cachedStatement(sql: "SELECT * FROM state")) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no state")
    }
    let open: Bool = row["pull_open"]
    let last: Data? = row["pull_last"]
    return StateRow(
      epoch: row["epoch"], revision: row["revision"], syncedAt: row["synced_at"],
      report: row["report"], pull: row["pull"],
      openPull: open
        ? SyncState.Pull(
          epoch: row["pull_epoch"], revision: row["pull_revision"], total: row["pull_total"],
          applied: row["pull_applied"], last: last.flatMap(EntryID.init(bytes:)),
          place: row["pull_place"], skipped: row["pull_skipped"])
        : nil,
      generation: row["generation"], nextDocument: row["next_document"], rows: row["rows"],
      mark: row["mark"],
      skipped: row["skipped"])
  }

  func state(_ db: Database) throws -> SyncState {
    let report = try report.map { try JSONDecoder().decode(SyncReport.self, from: Data($0.utf8)) }
    return SyncState(
      epoch: epoch, revision: revision, syncedAt: syncedAt, report: report, pull: openPull,
      entries: try Names.counts(db).count(nil), mark: mark, skipped: skipped)
  }
}

/// Which catalogue a read sees: what of `state` every search needs.
struct CatalogEdition {
  var generation: Int
  var nextDocument: Int

  static func fetch(_ db: Database) throws -> CatalogEdition {
    let select = try db.cachedStatement(sql: "SELECT generation, next_document FROM state")
    guard let row = try Row.fetchOne(select) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no state")
    }
    return CatalogEdition(generation: row[0], nextDocument: row[1])
  }
}
