import Base
public import FoundationEssentials
import Glibc
import PostgreSQL

/// The platform's storage: one façade over one SQLite file (`portal.sqlite`, mode 0600, in a
/// directory of mode 0700), or over a database of PostgreSQL's. The engine behind it stays inside
/// this room; nothing but the areas speaks SQL.
///
/// Several processes may hold the same directory open at once (two browsers, each with its own
/// embedded platform): every write is one immediate transaction, waits up to five seconds for
/// another's, and never rests on what was read before it began. Of PostgreSQL's database any number
/// of servers have parts: each has a directory with the same key and with files of its own making.
public struct PortalDatabase: Sendable {
  /// The file in a platform's data directory that makes it one.
  public static let fileName = "portal.sqlite"
  static let lockName = "portal.lock"

  let engine: any SQLEngine
  /// The files made for downloading.
  let fileStore: FileStore
  /// What personal data is kept with.
  let vault: Vault
  /// That the directory is in use.
  let hold: DirectoryHold

  /// Opens the database in `directory`, making both where they are missing, and brings its schema
  /// up to date.
  /// - Throws: `PortalFault` where a file cannot be made, or a later version's is there; GRDB's
  ///   `DatabaseError` where it is no database of ours.
  public static func open(directory: URL) throws -> PortalDatabase {
    try PrivateFiles.makeDirectory(directory.path)
    return try withLock(directory: directory) {
      let hold = try DirectoryHold(directory: directory.path)
      let path = directory.appendingPathComponent(fileName).path
      try PrivateFiles.makeFile(path)
      let engine = try SQLiteEngine(path: path)
      return PortalDatabase(
        engine: engine, fileStore: FileStore(directory: directory.path),
        vault: try engine.vault(directory: directory), hold: hold)
    }
  }

  /// Opens a database of PostgreSQL's, brings its schema up to date where the role may do that, and
  /// keeps key and made files in `directory`.
  /// - Parameters:
  ///   - server: libpq's connection URL (PostgreSQL, section 34.1.1.2), without a password.
  ///   - statementSeconds: after which the server gives a statement up; nil for the usual time.
  /// - Throws: `PortalFault`; what `PortalFault.init(storage:)` knows.
  public static func open(
    directory: URL, server: String, statementSeconds: Int? = nil
  ) throws -> PortalDatabase {
    let url = try ServerURL(server)
    try PrivateFiles.makeDirectory(directory.path)
    return try withLock(directory: directory) {
      let hold = try DirectoryHold(directory: directory.path)
      let engine = try PostgreSQLEngine(url, statementSeconds: statementSeconds)
      return PortalDatabase(
        engine: engine, fileStore: FileStore(directory: directory.path),
        vault: try engine.vault(directory: directory), hold: hold)
    }
  }

  /// Closes every connection; later calls fail.
  public func close() throws {
    try engine.close()
    hold.release()
  }

  /// Holds the directory's lock file while `body` runs: schema changes are the one thing SQLite's
  /// own locks do not order between processes.
  static func withLock<Result>(directory: URL, _ body: () throws -> Result) throws -> Result {
    let path = directory.appendingPathComponent(lockName).path
    let file = Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw PortalFault.unusable(path: path, errno: errno) }
    defer { Glibc.close(file) }
    if case .failed(let fault) = AdvisoryLock.take(file, waits: true) {
      throw PortalFault.unusable(path: path, errno: fault)
    }
    return try body()
  }
}
