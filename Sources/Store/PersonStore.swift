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
    let mark = FavouriteMark(entry: id, isFavourite: isFavourite, account: account)
    try await write { db in try mark.keep(db) }
  }

  /// Remembers all that an account has marked, in place of what was known.
  public func setFavourites(_ ids: Set<EntryID>, of account: String) async throws {
    try await write { db in
      try db.execute(sql: "DELETE FROM favourites WHERE account = ?", arguments: [account])
      let insert = try db.makeStatement(
        sql: "INSERT INTO favourites (account, entry) VALUES (?, ?)")
      for id in ids { try insert.execute(arguments: [account, id.data]) }
    }
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

/// What is known of an entry's mark.
public struct FavouriteMark: Hashable, Sendable {
  /// What is marked, or is not.
  public var entry: EntryID
  /// Whether it is.
  public var isFavourite: Bool
  /// Whose it is.
  public var account: String

  public init(entry: EntryID, isFavourite: Bool, account: String) {
    self.entry = entry
    self.isFavourite = isFavourite
    self.account = account
  }

  func keep(_ db: Database) throws {
    let sql =
      isFavourite
      ? "INSERT OR IGNORE INTO favourites (account, entry) VALUES (?, ?)"
      : "DELETE FROM favourites WHERE account = ? AND entry = ?"
    try db.execute(sql: sql, arguments: [account, entry.data])
  }
}
