import Catalog
import Glibc

/// The single values the database keeps of itself.
enum MetaValue: String {
  case epoch
  /// The catalogue's latest revision.
  case revision
  /// Version of the seed that was sown last.
  case seedVersion
  /// The day, counted from 1970-01-01 Beijing time, against which scores take an entry's age.
  case scoreDay
  /// The day on which use was last reported; see `CatalogueStorage.keepUp`.
  case upkeepDay
  case siteName, siteHost, siteOperator, siteICP
  case surveyTitle
  /// A fingerprint of the key that personal data is kept with.
  case keyMark
  /// On a database server, the life that the catalogue's changes were written in; see
  /// `ClusterLife`.
  case cluster
  /// The epoch of the file that is being copied here, until all of it is.
  case copyOf

  func get(_ db: any SQLSession) throws -> String? { try Self.get(rawValue, db) }

  /// The same of what is kept there under another name.
  static func get(_ name: String, _ db: any SQLSession) throws -> String? {
    let statement = "SELECT value FROM meta WHERE name = ?"
    return try String.fetchOne(db, sql: statement, arguments: [name])
  }

  func integer(_ db: any SQLSession) throws -> Int {
    try get(db).flatMap { Int($0) } ?? 0
  }

  func set(_ value: String, _ db: any SQLSession) throws { try Self.set(rawValue, value, db) }

  static func set(_ name: String, _ value: String, _ db: any SQLSession) throws {
    let statement = """
      INSERT INTO meta (name, value) VALUES (?, ?)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """
    try db.execute(sql: statement, arguments: [name, value])
  }

  /// Keeps it as it is until this transaction ends; others may do so beside.
  func hold(_ db: any SQLSession) throws {
    _ = try String.fetchOne(
      db, sql: "SELECT value FROM meta WHERE name = ? \(db.dialect.holding)",
      arguments: [rawValue])
  }

  func clear(_ db: any SQLSession) throws {
    try db.execute(sql: "DELETE FROM meta WHERE name = ?", arguments: [rawValue])
  }

  /// As a new database begins. `epoch` names this life of it: a client that pulled from another
  /// starts anew.
  static func begin(_ db: any SQLSession) throws {
    let today = String(Moment(unixSeconds: time(nil)).day)
    try epoch.set(Secret.make(bytes: 16), db)
    try revision.set("0", db)
    try scoreDay.set(today, db)
    try upkeepDay.set(today, db)
  }
}
