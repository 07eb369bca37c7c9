import Catalog
import PortalAPI

/// The lists of 用户中心 (manual 2.7).
extension SQLFeedback {
  func footprints(of account: AccountID) async throws -> FootprintsBody {
    try await engine.read { db in
      let seen = try Self.seen(by: account, db)
      func list(_ list: FootprintList, _ kind: SubmissionKind) throws -> [SubmissionBody] {
        try Self.submissions(kind, of: account, seen: seen[list] ?? 0, db)
      }
      return FootprintsBody(
        favourites: try Self.favourites(of: account, seen: seen[.favourites], db),
        requests: try list(.requests, .request), suggestions: try list(.suggestions, .suggestion),
        corrections: try list(.corrections, .correction))
    }
  }

  func markSeen(_ list: FootprintList, by account: AccountID, now: Int) async throws {
    try await engine.write(.statement) { db in
      try db.execute(
        sql: """
          INSERT INTO seen (account, list, seen) VALUES (?, ?, ?)
          ON CONFLICT (account, list) DO UPDATE SET seen = excluded.seen
          """, arguments: [account.name, list.rawValue, now])
    }
  }

  private static func seen(by account: AccountID, _ db: any SQLSession) throws -> [FootprintList:
    Int]
  {
    let rows = try ResultRow.fetchAll(
      db, sql: "SELECT list, seen FROM seen WHERE account = ?", arguments: [account.name])
    return Dictionary(
      rows.compactMap { row in
        FootprintList(rawValue: row[0]).map { ($0, row[1] as Int) }
      }
    ) { first, _ in first }
  }

  /// Newest first. An entry that was withdrawn is shown as it was when it was added.
  ///
  /// 更新时间 is known to the minute: an entry that changed in the very minute of the last look
  /// counts as new.
  private static func favourites(
    of account: AccountID, seen: Int?, _ db: any SQLSession
  ) throws -> [FavouriteBody] {
    let rows = try ResultRow.fetchAll(
      db,
      sql: """
        SELECT favourites.entry_id, favourites.kind, COALESCE(entries.title, favourites.title),
          COALESCE(entries.theme, favourites.theme),
          COALESCE(entries.publisher, favourites.publisher),
          COALESCE(entries.modified, favourites.modified), favourites.added,
          favourites.modified, entries.id IS NULL
        FROM favourites LEFT JOIN entries ON entries.id = favourites.entry_id
        WHERE account = ? ORDER BY favourites.added DESC, favourites.entry_id LIMIT 1000
        """, arguments: [account.name])
    return rows.compactMap { row in
      guard let id = EntryID(row[0] as String), let kind = EntryKind(rawValue: row[1]),
        let modified = Moment(row[5] as String)
      else { return nil }
      let since = max(row[6] as Int, seen ?? 0)
      let hasChanged = (row[5] as String) != (row[7] as String)
      return FavouriteBody(
        id: id, kind: kind, title: row[2], theme: row[3], publisher: row[4], modified: modified,
        added: Moment(unixSeconds: row[6]),
        isNew: hasChanged && modified.unixSeconds + 60 > since, isWithdrawn: row[8])
    }
  }
}
