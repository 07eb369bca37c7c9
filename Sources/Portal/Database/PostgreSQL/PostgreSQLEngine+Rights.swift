import PostgreSQL

extension PostgreSQLEngine {
  /// Lets a role read and write what the platform keeps, now and in tables that later versions add,
  /// and change nothing of the schema.
  /// - Throws: `ServerFault.noRole`; `ServerFault.forbidden` where the tables are not ours to give.
  func allowServing(role: String) throws {
    try writeNow(.alone("migrations")) { db in
      let isThere = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = ?)", arguments: [role])
      guard isThere == true else { throw PortalFault.server(.noRole(role)) }
      for grant in Self.grants {
        // The server writes the names as its own grammar wants them.
        guard
          let statement = try String.fetchOne(
            db, sql: "SELECT format(?, current_schema(), ?::text)", arguments: [grant, role])
        else { throw PortalFault.damaged }
        try db.execute(sql: statement)
      }
    }
  }

  private static let grants = [
    "GRANT USAGE ON SCHEMA %1$I TO %2$I",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %1$I TO %2$I",
    "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %1$I TO %2$I",
    "REVOKE INSERT, UPDATE, DELETE ON schema_migrations FROM %2$I",
    """
    ALTER DEFAULT PRIVILEGES IN SCHEMA %1$I
      GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %2$I
    """,
    "ALTER DEFAULT PRIVILEGES IN SCHEMA %1$I GRANT USAGE, SELECT ON SEQUENCES TO %2$I",
  ]
}

extension PortalDatabase {
  /// Gives a role of PostgreSQL's what serving needs and no more.
  /// - Throws: `PortalFault`; `PostgreSQLError`.
  public func allowServing(role: String) throws {
    guard let engine = engine as? PostgreSQLEngine else { return }
    try engine.allowServing(role: role)
  }
}
