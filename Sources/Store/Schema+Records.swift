import GRDB

extension Schema {
  /// Bits of `Untold`; NULL where all is told. What older versions took for 0 or 其他 stays it until
  /// the entry is brought again.
  static let untold = "ALTER TABLE entries ADD COLUMN untold INTEGER"

  /// Tables whose ids had to have 16 bytes.
  private static let narrowTables = ["entries", "news", "listed", "pages"]
  private static let narrowCheck = " CHECK (length(id) = 16)"

  /// Lets ids have any form, and remembers where a pull in steps stands.
  ///
  /// - `state.mark`: the source's own word for how far the store follows it; NULL before the first
  ///   whole pull. `pull_mark` is what it becomes at the end of the open pull, `pull_place` where
  ///   that pull goes on.
  /// - `state.skipped`: records of the last whole pull that could not be read.
  static func openIDs(_ db: Database) throws {
    for table in narrowTables { try widen(table, db) }
    try db.execute(
      sql: """
        ALTER TABLE state ADD COLUMN mark TEXT;
        ALTER TABLE state ADD COLUMN pull_mark TEXT;
        ALTER TABLE state ADD COLUMN pull_place TEXT;
        ALTER TABLE state ADD COLUMN pull_skipped INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE state ADD COLUMN skipped INTEGER NOT NULL DEFAULT 0;
        """)
  }

  /// SQLite cannot drop a constraint: the table is made anew and filled from the old one, by the
  /// steps of its own page on ALTER TABLE.
  private static func widen(_ table: String, _ db: Database) throws {
    let rows = try Row.fetchAll(
      db, sql: "SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type",
      arguments: [table])
    let texts: [String] = rows.map { $0[0] }
    guard let made = texts.first(where: { $0.hasPrefix("CREATE TABLE") }) else { return }
    try db.execute(sql: "ALTER TABLE \(table) RENAME TO narrow_\(table)")
    try db.execute(sql: made.replacing(narrowCheck, with: ""))
    try db.execute(sql: "INSERT INTO \(table) SELECT * FROM narrow_\(table)")
    try db.execute(sql: "DROP TABLE narrow_\(table)")
    for index in texts where index.hasPrefix("CREATE INDEX") { try db.execute(sql: index) }
  }
}
