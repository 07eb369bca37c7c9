/// Which life of which cluster a database is in: its system identifier and its timeline
/// (PostgreSQL, section 26.3.5). Where a standby takes over, or a copy of an earlier moment,
/// changes that clients have pulled may be gone, and their revisions are given out anew for others:
/// such clients start anew, by another epoch.
enum ClusterLife {
  /// NULL on a standby.
  private static let present = """
    SELECT CASE WHEN NOT pg_is_in_recovery() THEN
      (SELECT system_identifier::text FROM pg_control_system())
        || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8)
    END
    """

  /// Begins another epoch where the database is in another life than it was.
  /// - Parameter db: of a transaction that changes something.
  /// - Returns: whether it was in this one already.
  static func acknowledge(_ db: any SQLSession) throws -> Bool {
    guard let life = try String.fetchOne(db, sql: present), try MetaValue.cluster.get(db) != life
    else { return true }
    // One at a time; who comes behind finds it done.
    _ = try String.fetchOne(
      db, sql: "SELECT value FROM meta WHERE name = ? \(db.dialect.keeping)",
      arguments: [MetaValue.epoch.rawValue])
    let known = try MetaValue.cluster.get(db)
    guard known != life else { return true }
    try MetaValue.cluster.set(life, db)
    if known != nil { try MetaValue.epoch.set(Secret.make(bytes: 16), db) }
    return false
  }
}
