import Glibc
import PostgreSQL

/// The schema in PostgreSQL, one migration a version; one that has shipped is never edited. What a
/// version of the program adds here it adds to `SQLiteSchema` too.
///
/// Tables of rows have their entry in every key, so that they can be parted and distributed by it.
/// Every text is of the collation "C": order and equality are those of its bytes, wherever the
/// database was made.
enum PostgreSQLSchema {
  struct Migration {
    var name: String
    var statements: String
    /// What is written with it.
    var fill: @Sendable (any SQLSession) throws -> Void = { _ in }
  }

  /// The type of every text: compared and sorted by its bytes.
  static let text = #"TEXT COLLATE "C""#

  static let migrations = [
    Migration(
      name: "1 platform",
      statements: [catalogue, parts, people, registration, voice, applications, site]
        .joined(separator: "\n"), fill: { try MetaValue.begin($0) }),
    Migration(name: "2 entry counts", statements: counts),
    Migration(name: "3 loose rows", statements: looseRows),
    Migration(name: "4 due rates", statements: dueRates),
  ]

  /// How often a migration is tried that a long reader holds up, a backup say.
  private static let attempts = 30

  /// Applies what is missing, one migration a transaction, while no other server does.
  /// - Throws: `PortalFault.newer` where there is a migration that is not known here;
  ///   `ServerFault.behind` where one is missing and the role may not make it, `.forbidden` where
  ///   it may not even look; `PostgreSQLError`.
  static func migrate(_ pool: ConnectionPool, _ address: String) throws {
    let known = Set(migrations.map(\.name))
    var hasLooked = false
    do {
      // A standby may be looked at, and has what its primary has.
      let made = try pool.transactionNow(.snapshot) {
        try applied(PostgreSQLSession($0, isSingle: false))
      }
      hasLooked = true
      guard made.isSubset(of: known) else { throw PortalFault.newer(path: address) }
      guard made != known else { return }
      for migration in migrations {
        try unblocked {
          try pool.transactionNow(.change) { connection in
            let session = try PostgreSQLSession(connection, .alone("migrations"))
            let made = try applied(session)
            guard made.isSubset(of: known) else { throw PortalFault.newer(path: address) }
            guard !made.contains(migration.name) else { return }
            try apply(migration, connection, session)
          }
        }
      }
    } catch PostgreSQLError.server(let state, _)
      where state == .insufficientPrivilege || state == .invalidSchemaName
    {
      let role = try pool.transactionNow(.look) {
        try $0.query("SELECT current_user")[0].text(0)
      }
      throw PortalFault.server(hasLooked ? .behind(role: role ?? "") : .forbidden(role: role))
    }
  }

  /// Whoever asks for a table stands behind a migration that waits for it: it waits two seconds,
  /// and lets them go first for one.
  private static func unblocked(_ body: () throws -> Void) throws {
    for attempt in 1... {
      do {
        return try body()
      } catch PostgreSQLError.server(.lockNotAvailable, _) where attempt < attempts {
        sleep(1)
      }
    }
  }

  private static func applied(_ session: PostgreSQLSession) throws -> Set<String> {
    let isThere = try Bool.fetchOne(
      session, sql: "SELECT to_regclass('schema_migrations') IS NOT NULL")
    guard isThere == true else { return [] }
    return Set(try String.fetchAll(session, sql: "SELECT name FROM schema_migrations"))
  }

  private static func apply(
    _ migration: Migration, _ connection: Connection, _ session: PostgreSQLSession
  ) throws {
    try connection.run("SET LOCAL lock_timeout = '2s'")
    try connection.run(
      """
      CREATE TABLE IF NOT EXISTS schema_migrations (
        name \(text) NOT NULL PRIMARY KEY, applied TIMESTAMPTZ NOT NULL DEFAULT now())
      """)
    try connection.run(migration.statements)
    try migration.fill(session)
    try session.execute(
      sql: "INSERT INTO schema_migrations (name) VALUES (?)", arguments: [migration.name])
  }
}
