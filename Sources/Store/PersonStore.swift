public import Catalog
import GRDB

/// What the person types and leaves behind: searches, drafts, favourites, what a registration can
/// be gone on with, and what waits to be sent.
public struct PersonStore: StoreArea {
  let store: LocalStore

  /// Whether an account was last known to have marked an entry.
  public func isFavourite(_ id: EntryID, of account: String) async throws -> Bool {
    try await read { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM favourites WHERE account = ? AND entry = ?)",
        arguments: [account, id.data]) ?? false
    }
  }

  /// All that an account was last known to have marked.
  public func favourites(of account: String) async throws -> Set<EntryID> {
    try await read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT entry FROM favourites WHERE account = ?", arguments: [account])
      return Set(rows.compactMap { EntryID(bytes: $0[0]) })
    }
  }

  /// Remembers whether an account has marked an entry.
  public func setFavourite(_ id: EntryID, _ isFavourite: Bool, of account: String) async throws {
    let sql =
      isFavourite
      ? "INSERT OR IGNORE INTO favourites (account, entry) VALUES (?, ?)"
      : "DELETE FROM favourites WHERE account = ? AND entry = ?"
    try await write { db in try db.execute(sql: sql, arguments: [account, id.data]) }
  }

  /// What a registration can be gone on with, while it is good.
  public func registrationTicket() async throws -> String? {
    let now = now()
    return try await read { db in
      try String.fetchOne(
        db, sql: "SELECT ticket FROM registration WHERE until > ?", arguments: [now])
    }
  }

  /// Keeps what a registration can be gone on with, in place of another.
  /// - Parameter until: seconds since the Unix epoch.
  public func keepRegistration(ticket: String, until: Int) async throws {
    try await write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO registration (number, ticket, until) VALUES (1, ?, ?)",
        arguments: [ticket, until])
    }
  }

  /// Forgets what a registration could be gone on with.
  public func forgetRegistration() async throws {
    try await write { db in try db.execute(sql: "DELETE FROM registration") }
  }
}
