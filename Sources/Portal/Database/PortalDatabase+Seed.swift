import Catalog
public import FoundationEssentials

extension PortalDatabase {
  /// Sows the seed in `directory` where the database is new or was sown with an older version;
  /// otherwise only looks at the version.
  ///
  /// Of a newer version, entries that did not change keep their revision, those no longer in it
  /// are withdrawn, and nothing else in the database is touched.
  /// - Parameter today: days since 1970-01-01 Beijing time; scores take age against it.
  /// - Returns: whether anything was written.
  /// - Throws: `SeedFault`; GRDB's `DatabaseError`.
  @discardableResult
  public func seed(directory: URL, today: Int) throws -> Bool {
    let version = Seed.version(directory: directory)
    guard try engine.readNow({ try Self.sown(before: version, $0) }) != nil else { return false }
    let seed = try Seed(directory: directory)
    return try engine.writeNow(.catalogue) { db in
      // Another process may have been quicker.
      guard let sown = try Self.sown(before: version, db) else { return false }
      if sown == 0 {
        try MetaValue.scoreDay.set(String(today), db)
        try MetaValue.upkeepDay.set(String(today), db)
      }
      try sow(seed, db)
      try MetaValue.seedVersion.set(String(version), db)
      return true
    }
  }

  /// The version that was sown last, 0 for none; nil where that one is not to be sown.
  private static func sown(before version: Int, _ db: any SQLSession) throws -> Int? {
    let sown = try MetaValue.seedVersion.integer(db)
    guard sown < version else { return nil }
    // What was begun without the sample catalogue has a city's own data.
    let hasEntries = try Int.fetchOne(db, sql: "SELECT 1 FROM entries LIMIT 1") != nil
    return sown > 0 || !hasEntries ? sown : nil
  }

  /// Whether no seed is ever sown: it was begun so, or has a city's own data.
  public func staysUnsown() throws -> Bool {
    try engine.readNow { try Self.sown(before: .max, $0) } == nil
  }

  /// A new database stays without the sample catalogue, whoever opens it later.
  public func stayUnsown() throws {
    try engine.writeNow(.catalogue) { db in
      guard try MetaValue.seedVersion.integer(db) == 0 else { return }
      try MetaValue.seedVersion.set(String(Int.max), db)
    }
  }

  private func sow(_ seed: Seed, _ db: any SQLSession) throws {
    try Self.writeNames(seed.themes, table: "themes", db)
    try Self.writeNames(seed.departments, table: "publishers", db)
    try Self.sowEntries(seed.entries, db)
    try Self.keepNames(table: "themes", column: "theme", db)
    try Self.keepNames(table: "publishers", column: "publisher", db)
    for developer in seed.developers {
      try SQLDevelopers(database: self).write(
        Developer(
          account: developer.account, name: developer.name, callsPerDay: developer.callsPerDay,
          expires: developer.expires), token: developer.token, db)
    }
    try SQLApplications.sow(seed.applications, db)
    try SQLSite.write(seed.site, db)
    try SQLFeedback.write(seed.site.questions, db)
    try SQLFeedback.write(seed.site.survey, db)
  }

  private static func sowEntries(_ entries: [SeedEntry], _ db: any SQLSession) throws {
    let rows = try ResultRow.fetchAll(
      db, sql: "SELECT id, source FROM entries WHERE source IS NOT NULL")
    var old = Dictionary(rows.map { ($0[0] as String, $0[1] as String) }) { first, _ in first }
    for entry in entries {
      let id = entry.publication.entry.id.text
      guard old.removeValue(forKey: id) != entry.digest else { continue }
      try SQLCatalogue.write(entry.publication, source: entry.digest, db)
    }
    for id in old.keys.sorted() { _ = try SQLCatalogue.withdraw(id, db) }
  }

  /// Names that only entries published here have go behind the seed's.
  private static func keepNames(table: String, column: String, _ db: any SQLSession) throws {
    try db.execute(
      sql: """
        INSERT INTO \(table) (name, position)
        SELECT DISTINCT \(column), (SELECT COALESCE(MAX(position), -1) + 1 FROM \(table))
        FROM entries WHERE \(column) <> '' AND \(column) NOT IN (SELECT name FROM \(table))
        """)
  }

  private static func writeNames(_ names: [String], table: String, _ db: any SQLSession) throws {
    try db.execute(sql: "DELETE FROM \(table)")
    for (position, name) in names.enumerated() {
      try db.execute(
        sql: "INSERT INTO \(table) (name, position) VALUES (?, ?)", arguments: [name, position])
    }
  }
}

extension PortalDatabase {
  /// Whether an account has the password that everybody knows.
  public func hasSampleAccount() throws -> Bool {
    try engine.readNow { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM accounts WHERE password = ?)",
        arguments: [SampleAccount.hash.text]) ?? false
    }
  }

  /// Adds the sample account where it is missing; a password set since is left alone. For platforms
  /// that nobody but their user can reach.
  /// - Parameter now: seconds since the Unix epoch.
  public func seedSampleAccount(now: Int) throws {
    // A look first: writing waits for every other writer, and costs each start a sync to disk.
    let isThere = try engine.readNow { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM accounts WHERE account = ?)",
        arguments: [SampleAccount.account]) ?? false
    }
    guard !isThere else { return }
    try engine.writeNow(.statement) { db in
      try db.execute(
        sql: """
          INSERT INTO accounts (account, password, registered) VALUES (?, ?, ?)
          ON CONFLICT DO NOTHING
          """, arguments: [SampleAccount.account, SampleAccount.hash.text, now])
    }
  }
}
