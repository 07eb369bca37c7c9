import GRDB

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

  func get(_ db: Database) throws -> String? {
    let statement = try db.cachedStatement(sql: "SELECT value FROM meta WHERE name = ?")
    return try String.fetchOne(statement, arguments: [rawValue])
  }

  func integer(_ db: Database) throws -> Int {
    try get(db).flatMap { Int($0) } ?? 0
  }

  func set(_ value: String, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO meta (name, value) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """)
    try statement.execute(arguments: [rawValue, value])
  }
}
