import Base
public import FoundationEssentials
import GRDB
import Glibc

/// A copy of a platform in a directory of its own: the data as a SQLite file, whichever engine it
/// is kept in, and its key where that was wanted. Without the key the copy shows no mobile number,
/// name or token to anybody; it can then be restored only where the key is. The files for
/// downloading are made anew of the data.
public struct PlatformBackup: Sendable {
  public let directory: URL

  public init(directory: URL) { self.directory = directory }

  public enum Fault: Error, Hashable, Sendable {
    /// There is a backup in the directory already.
    case exists
    /// There is none.
    case missing
    /// The copy is no whole database of ours.
    case damaged
    /// Neither with the copy nor where it is to go is the key it was sealed with.
    case keyMissing
    /// What is to be replaced was sealed with another key, which its servers have.
    case otherKey
    /// At this path is another platform's key, which the copy's would take the place of.
    case keyThere(path: String)
    /// In the directory of a server, at this path, is another key than the one that goes with the
    /// copy: the server would not start.
    case keyInTheWay(path: String)
    /// The database did not say whether it has taken the copy; what was there before lies at this
    /// path, where there was anything.
    case outcomeUnknown(before: String?)
  }

  var database: String { path(PortalDatabase.fileName) }
  var key: String { path(Vault.fileName) }

  private func path(_ name: String) -> String { directory.appendingPathComponent(name).path }

  // MARK: Making one

  /// Copies the platform while it serves: all as it is at one moment. The copy is whole when this
  /// returns, and not there when it fails.
  /// - Throws: `Fault.exists`, `.keyThere` where another platform's key is in the directory;
  ///   `PortalFault`; GRDB's `DatabaseError`; `PostgreSQLError`.
  public func make(of platform: PortalDatabase, from source: URL, withKey: Bool) throws {
    try PrivateFiles.makeDirectory(directory.path)
    guard access(database, F_OK) != 0 else { throw Fault.exists }
    if withKey, let there = FileManager.default.contents(atPath: key),
      there != FileManager.default.contents(atPath: Self.placeOfKey(source))
    {
      throw Fault.keyThere(path: key)
    }
    let draft = database + ".new"
    unlink(draft)
    try PrivateFiles.makeFile(draft)
    do {
      try Self.write(platform.engine, to: draft)
      if withKey {
        try Self.copy(Self.placeOfKey(source), to: key)
      }
      try Self.settle(draft, as: database)
    } catch {
      unlink(draft)
      throw error
    }
  }

  private static func write(_ engine: any SQLEngine, to draft: String) throws {
    let copy = try DatabaseQueue(path: draft)
    if let pool = (engine as? SQLiteEngine)?.pool {
      try pool.backup(to: copy)
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    } else {
      try engine.readNow { try fill(copy, from: $0) }
    }
    try check(copy)
    try copy.close()
  }

  /// Makes a SQLite database of what another engine has.
  static func fill(_ copy: DatabaseQueue, from source: any SQLSession) throws {
    try SQLiteSchema.migrator.migrate(copy)
    try copy.write { db in
      try TableCopy().copy(from: source, to: SQLiteSession(db: db))
      try PlatformMove.removeTraces(SQLiteSession(db: db))
    }
  }

  // MARK: Files

  static func copy(_ source: String, to target: String) throws {
    guard let data = FileManager.default.contents(atPath: source) else {
      throw PortalFault.unusable(path: source, errno: ENOENT)
    }
    do throws(FileFault) {
      let file = try WholeFile(target)
      try file.write(Array(data))
      try file.keep()
    } catch {
      throw PortalFault(error)
    }
  }

  /// On the disk, then under its name.
  static func settle(_ draft: String, as name: String) throws {
    let file = open(draft, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { throw PortalFault.unusable(path: draft, errno: errno) }
    defer { close(file) }
    guard fsync(file) == 0, rename(draft, name) == 0 else {
      throw PortalFault.unusable(path: name, errno: errno)
    }
    let parent = open(PrivateFolder.parent(of: name), O_RDONLY | O_CLOEXEC)
    if parent >= 0 {
      fsync(parent)
      close(parent)
    }
  }
}
