public import FoundationEssentials
import GRDB
import Glibc

/// The platform's storage: one façade over one SQLite file (`portal.sqlite`, mode 0600, in a
/// directory of mode 0700). The engine behind it stays inside this room; nothing but the areas
/// speaks SQL.
///
/// Several processes may hold the same directory open at once (two browsers, each with its own
/// embedded platform): every write is one immediate transaction, waits up to five seconds for
/// another's, and never rests on what was read before it began.
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
      return PortalDatabase(
        engine: try SQLiteEngine(path: path), fileStore: FileStore(directory: directory.path),
        vault: try Vault.open(directory: directory), hold: hold)
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
    while flock(file, LOCK_EX) != 0 {
      guard errno == EINTR else { throw PortalFault.unusable(path: path, errno: errno) }
    }
    return try body()
  }
}

/// What keeps a platform from running.
public enum PortalFault: Error, Hashable, Sendable {
  /// A file, directory or socket that cannot be made or used, with the system's error number.
  case unusable(path: String, errno: Int32)
  /// Another server answers on this socket.
  case socketInUse(path: String)
  /// Longer than the 107 bytes a Unix socket's path may have (unix(7)).
  case socketPathTooLong(path: String)
  /// A database that a later version of this program has changed.
  case newer(path: String)
  /// SQLite finds the database damaged, or it is none.
  case damaged
  case diskFull
  /// The file, or the system it lies on, cannot be written.
  case readOnly
  /// Another process holds the database for longer than a write waits.
  case busy
}

extension PortalFault {
  /// What SQLite said, where a person can do something about it; nil for any other error.
  public init?(storage error: any Error) {
    // The file that connections share has no room to grow.
    if (error as? DatabaseError)?.extendedResultCode == .SQLITE_IOERR_SHMSIZE {
      self = .diskFull
      return
    }
    switch (error as? DatabaseError)?.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .readOnly
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    default: return nil
    }
  }
}
