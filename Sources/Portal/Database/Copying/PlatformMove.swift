public import FoundationEssentials
import GRDB
import Glibc
import PostgreSQL

/// Takes a platform from its SQLite file to a database of PostgreSQL's while it serves: all as it
/// is at one moment, then again and again what has changed since, which triggers write down, and
/// the last of it while nobody may write. From then on the file takes no write.
///
///     let move = try PlatformMove(directory: …, server: …)
///     try move.begin()
///     while try move.follow() > few {}
///     let pause = try move.finish()
public final class PlatformMove {
  /// Why it does not begin.
  public enum Fault: Error, Hashable, Sendable {
    /// There is no platform in the directory.
    case missing
    /// The platform has been taken somewhere already.
    case moved
    /// In the database is another platform.
    case occupied
    /// Another process is at it.
    case underWay
    /// The server did not confirm the last step: the file goes on, and all of it can be done again.
    case unconfirmed
  }

  /// Rows at most that a round brought before the last one: as few are left then.
  public static let few = 200
  /// How long one statement of the last step may take, its end included.
  private static let lastSeconds = 10

  private let hold: DirectoryHold
  private let tables: TableCopy
  private let source: PortalDatabase
  private let writer: DatabasePool
  /// Sees the file as it is at one moment, as long as that takes.
  private let reader: DatabaseQueue
  private let target: PostgreSQLEngine

  /// Opens both, and brings both schemas up to date.
  /// - Parameters:
  ///   - directory: the platform's, which has its key.
  ///   - server: libpq's connection URL, without a password.
  /// - Throws: `Fault`; `PortalFault`; GRDB's `DatabaseError`; `PostgreSQLError`.
  public init(directory: URL, server: String) throws {
    let url = try ServerURL(server)
    let path = directory.appendingPathComponent(PortalDatabase.fileName).path
    guard access(path, F_OK) == 0 else { throw Fault.missing }
    hold = try Self.hold(directory)
    source = try PortalDatabase.open(directory: directory)
    guard let pool = (source.engine as? SQLiteEngine)?.pool else { throw Fault.missing }
    writer = pool
    guard try !Self.isMoved(source) else {
      try Self.settle(source, url)
      throw Fault.moved
    }
    var readOnly = Configuration()
    readOnly.readonly = true
    readOnly.busyMode = .timeout(5)
    reader = try DatabaseQueue(path: path, configuration: readOnly)
    tables = try TableCopy()
    target = try PostgreSQLEngine(url, statementSeconds: TableCopy.statementSeconds)
  }

  /// Closes both.
  public func close() throws {
    target.close()
    try reader.close()
    try source.close()
    hold.release()
  }

  private static func hold(_ directory: URL) throws -> DirectoryHold {
    do throws(PortalFault) {
      return try DirectoryHold(directory: directory.path, for: .moving, alone: true)
    } catch {
      throw error == .busy ? Fault.underWay as any Error : error
    }
  }

  // MARK: The three steps

  /// Copies the whole, in one transaction of the target's.
  /// - Returns: how many rows it has.
  public func begin() throws -> Int {
    try writer.write { try ChangeLog.begin(tables.tables, SQLiteSession(db: $0)) }
    return try reader.read { db in
      let session = SQLiteSession(db: db)
      let epoch = try MetaValue.epoch.get(session) ?? ""
      return try target.writeNow(.rows) { server in
        let unfinished = try MetaValue.copyOf.get(server)
        guard try TableCopy.isEmpty(server) || unfinished == epoch else { throw Fault.occupied }
        let count = try tables.copy(from: session, to: server)
        // Of the platform's own values these two are the server's; in the file none changes them.
        try MetaValue.keyMark.set(source.vault.mark, server)
        try MetaValue.copyOf.set(epoch, server)
        return count
      }
    }
  }

  /// Brings what has changed since the step before.
  /// - Returns: how many rows, or groups of rows, that were.
  public func follow() throws -> Int {
    let last = try reader.read { db in
      let session = SQLiteSession(db: db)
      guard let last = try ChangeLog.last(session) else { return nil as Int? }
      try target.writeNow(.rows) { try carry(session, to: $0) }
      return last
    }
    guard let last else { return 0 }
    return try writer.write { try ChangeLog.remove(upTo: last, SQLiteSession(db: $0)) }
  }

  /// Brings the rest while the file takes no write, and lets it take none from then on. Cut at any
  /// moment, it can be done again from the start: the server's platform counts as unfinished until
  /// the file has been closed.
  /// - Returns: for how long writes waited.
  @discardableResult
  public func finish() throws -> Duration { try finish {} }

  /// - Parameter closing: called when the server has all, and the file is about to be closed.
  func finish(closing: () throws -> Void) throws -> Duration {
    let clock = ContinuousClock()
    var start = clock.now
    try writer.write { db in
      // Others held the file until here.
      start = clock.now
      let session = SQLiteSession(db: db)
      try Self.confirmed(target) { server in
        // Writers wait: not for a standby that is away, nor for whoever has a row of the server's.
        try server.execute(sql: "SET LOCAL statement_timeout = '\(Self.lastSeconds)s'")
        try carry(session, to: server)
        try tables.copyCounters(from: session, to: server)
      }
      try closing()
      try Self.removeTraces(session)
      for table in tables.tables { try Self.refuseWrites(table, session) }
    }
    let pause = clock.now - start
    try target.writeNow(.rows) { try MetaValue.copyOf.clear($0) }
    return pause
  }

  /// What a move that was cut right at its end has left: the file is closed already.
  private static func settle(_ source: PortalDatabase, _ url: ServerURL) throws {
    let target = try PostgreSQLEngine(url, statementSeconds: TableCopy.statementSeconds)
    defer { target.close() }
    let epoch = try source.engine.readNow { try MetaValue.epoch.get($0) }
    try target.writeNow(.rows) { server in
      guard try MetaValue.copyOf.get(server) == epoch else { return }
      try MetaValue.copyOf.clear(server)
    }
  }

  private static func confirmed(
    _ target: PostgreSQLEngine, _ body: (any SQLSession) throws -> Void
  ) throws {
    do {
      try target.writeNow(.rows, body)
    } catch PostgreSQLError.outcomeUnknown {
      throw Fault.unconfirmed
    }
  }

  private func carry(_ source: any SQLSession, to target: any SQLSession) throws {
    let log = ChangeLog(source: source, target: target)
    for table in tables.tables.reversed() { try log.removeOld(table) }
    for table in tables.tables { try log.putNew(table) }
  }

  // MARK: What is left in the file

  /// What the triggers' names begin with.
  private static let refusal = "moved"

  private static func refuseWrites(_ table: PlatformTable, _ db: any SQLSession) throws {
    for act in ["INSERT", "UPDATE", "DELETE"] {
      try db.execute(
        sql: """
          CREATE TRIGGER \(refusal)_\(act.lowercased())_\(table.name) BEFORE \(act) ON \(table.name)
          BEGIN SELECT RAISE(ABORT, 'moved'); END
          """)
    }
  }

  /// Whether the platform has been taken to PostgreSQL, so that this file takes no write.
  public static func isMoved(_ database: PortalDatabase) throws -> Bool {
    guard database.engine is SQLiteEngine else { return false }
    return try database.engine.readNow { try !triggers(refusal, $0).isEmpty }
  }

  /// Takes back that the platform was taken somewhere, or that this was begun: the file is again as
  /// if it had not been.
  public static func undo(directory: URL) throws {
    let path = directory.appendingPathComponent(PortalDatabase.fileName).path
    guard access(path, F_OK) == 0 else { throw Fault.missing }
    let hold = try hold(directory)
    defer { hold.release() }
    let database = try PortalDatabase.open(directory: directory)
    let hasMoved = try isMoved(database)
    try database.engine.writeNow(.rows) { db in
      try removeTraces(db)
      // Clients may have pulled what was changed elsewhere meanwhile.
      if hasMoved { try MetaValue.epoch.set(Secret.make(bytes: 16), db) }
    }
    try database.close()
  }

  /// So that nobody takes it for one that was taken elsewhere, or for a copy that is not whole yet.
  /// - Parameter db: of a SQLite file.
  static func removeTraces(_ db: any SQLSession) throws {
    for name in try triggers(refusal, db) + triggers(ChangeLog.prefix, db) {
      try db.execute(sql: "DROP TRIGGER \(name)")
    }
    try db.execute(sql: "DROP TABLE IF EXISTS \(ChangeLog.table)")
    try MetaValue.copyOf.clear(db)
    try MetaValue.cluster.clear(db)
  }

  private static func triggers(_ beginning: String, _ db: any SQLSession) throws -> [String] {
    try String.fetchAll(
      db,
      sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE ? ESCAPE '!'",
      arguments: ["\(beginning)!_%"])
  }
}
