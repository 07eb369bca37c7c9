import Catalog

/// What the platform says of itself.
struct SQLSite: SQLArea, SiteStorage {
  let database: PortalDatabase

  func probe() async throws {
    try await engine.read(.statement) { _ = try MetaValue.epoch.get($0) }
  }

  func site() async throws -> Site {
    try await engine.read { db in
      let pages = try ResultRow.fetchAll(db, sql: "SELECT title, body FROM pages ORDER BY position")
      return Site(
        name: try MetaValue.siteName.get(db) ?? "", host: try MetaValue.siteHost.get(db) ?? "",
        operatedBy: try MetaValue.siteOperator.get(db) ?? "",
        icp: try MetaValue.siteICP.get(db) ?? "",
        pages: pages.map { SitePage(title: $0[0], body: $0[1]) },
        policies: try Self.policies(db), counters: try Self.counters(db))
    }
  }

  /// Newest first.
  private static func policies(_ db: any SQLSession) throws -> [Policy] {
    let rows = try ResultRow.fetchAll(
      db, sql: "SELECT title, issuer, issued, body FROM policies ORDER BY issued DESC, position")
    return rows.compactMap { row in
      Moment(row[2] as String).map {
        Policy(title: row[0], issuer: row[1], issued: $0, body: row[3])
      }
    }
  }

  private static func counters(_ db: any SQLSession) throws -> SiteCounters {
    let kinds = try ResultRow.fetchAll(
      db,
      sql: """
        SELECT kind, SUM(count), SUM(row_total) FROM entry_counts GROUP BY kind
        """)
    var counters = SiteCounters()
    for row in kinds {
      if row[0] == EntryKind.dataset.rawValue { counters.datasets = row[1] }
      if row[0] == EntryKind.interface.rawValue { counters.interfaces = row[1] }
      counters.rows += row[2] as Int
    }
    counters.applications =
      try Int.fetchOne(
        db, sql: "SELECT COUNT(*) FROM applications WHERE state = ?",
        arguments: [SubmissionState.accepted.rawValue]) ?? 0
    counters.publishers = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM publishers") ?? 0
    return counters
  }

  static func write(_ site: SiteText, _ db: any SQLSession) throws {
    try MetaValue.siteName.set(site.name, db)
    try MetaValue.siteHost.set(site.host, db)
    try MetaValue.siteOperator.set(site.operatedBy, db)
    try MetaValue.siteICP.set(site.icp, db)
    try db.execute(sql: "DELETE FROM pages")
    try db.execute(sql: "DELETE FROM policies")
    for (position, page) in site.pages.enumerated() {
      try db.execute(
        sql: "INSERT INTO pages (position, title, body) VALUES (?, ?, ?)",
        arguments: [position, page.title, page.body])
    }
    for (position, policy) in site.policies.enumerated() {
      try db.execute(
        sql: "INSERT INTO policies (position, title, issuer, issued, body) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          position, policy.title, policy.issuer, policy.issued.description, policy.body,
        ])
    }
  }
}
