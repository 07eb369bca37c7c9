import Base
public import FoundationEssentials
import GRDB
import Glibc

/// A copy of a platform in a directory of its own: the database, and its key where that was wanted.
/// Without the key the copy shows no mobile number, name or token to anybody; it can then be
/// restored only where the key is. The files for downloading are made anew of the data.
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
    /// The platform's data is no file here: its server's own tools make copies of it.
    case otherEngine
  }

  private var database: String { path(PortalDatabase.fileName) }
  private var key: String { path(Vault.fileName) }

  private func path(_ name: String) -> String { directory.appendingPathComponent(name).path }

  // MARK: Making one

  /// Copies the platform while it serves (SQLite's backup API): all as it is at one moment. The
  /// copy is whole when this returns, and not there when it fails.
  /// - Throws: `Fault.exists`; `PortalFault`; GRDB's `DatabaseError`.
  public func make(of platform: PortalDatabase, from source: URL, withKey: Bool) throws {
    try PrivateFiles.makeDirectory(directory.path)
    guard access(database, F_OK) != 0 else { throw Fault.exists }
    guard let pool = (platform.engine as? SQLiteEngine)?.pool else {
      throw Fault.otherEngine
    }
    let draft = database + ".new"
    unlink(draft)
    try PrivateFiles.makeFile(draft)
    do {
      let copy = try DatabaseQueue(path: draft)
      try pool.backup(to: copy)
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try Self.check(copy)
      try copy.close()
      if withKey {
        try Self.copy(source.appendingPathComponent(Vault.fileName).path, to: key)
      }
      try Self.settle(draft, as: database)
    } catch {
      unlink(draft)
      throw error
    }
  }

  // MARK: Bringing one back

  /// Puts the copy in place of what is in `target`, whose database is kept beside as
  /// `portal.sqlite.before`. Clients that keep a copy of the catalogue take it anew.
  /// - Throws: `Fault`; `PortalFault.busy` while a server or browser has the directory open;
  ///   `PortalFault.newer`; GRDB's `DatabaseError`.
  public func restore(to target: URL) throws {
    guard access(database, F_OK) == 0 else { throw Fault.missing }
    try PrivateFiles.makeDirectory(target.path)
    let hold = try DirectoryHold(directory: target.path, alone: true)
    defer { hold.release() }
    let place = target.appendingPathComponent(PortalDatabase.fileName).path
    let placeOfKey = target.appendingPathComponent(Vault.fileName).path
    let hasKey = access(key, F_OK) == 0
    let draft = place + ".new"
    try copyChecked(to: draft, keyPath: hasKey ? key : placeOfKey)
    try Self.putAside(place)
    if hasKey { try Self.copy(key, to: placeOfKey) }
    try Self.settle(draft, as: place)
  }

  private func copyChecked(to draft: String, keyPath: String) throws {
    unlink(draft)
    try PrivateFiles.makeFile(draft)
    do {
      var readOnly = Configuration()
      readOnly.readonly = true
      let source = try DatabaseQueue(path: database, configuration: readOnly)
      let copy = try DatabaseQueue(path: draft)
      try source.backup(to: copy)
      try source.close()
      try Self.check(copy)
      guard try !copy.read(SQLiteSchema.migrator.hasBeenSuperseded) else {
        throw PortalFault.newer(path: database)
      }
      try SQLiteSchema.migrator.migrate(copy)
      try Self.checkKey(keyPath, copy)
      try copy.write {
        try MetaValue.epoch.set(Secret.make(bytes: 16), SQLiteSession(db: $0))
      }
      try copy.close()
    } catch let error as DatabaseError {
      unlink(draft)
      let isDamage = error.resultCode == .SQLITE_NOTADB || error.resultCode == .SQLITE_CORRUPT
      if isDamage { throw Fault.damaged }
      throw error
    } catch {
      unlink(draft)
      throw error
    }
  }

  private static func check(_ copy: DatabaseQueue) throws {
    let verdict = try copy.read { db in
      try String.fetchOne(db, sql: "PRAGMA integrity_check")
    }
    let isOurs = try copy.read { try $0.tableExists("meta") }
    guard verdict == "ok", isOurs else { throw Fault.damaged }
  }

  /// Whatever is sealed in the copy must open.
  private static func checkKey(_ path: String, _ copy: DatabaseQueue) throws {
    let sealed = try copy.read { db in
      try Data.fetchOne(
        db,
        sql: """
          SELECT mobile_sealed FROM accounts WHERE mobile_sealed IS NOT NULL UNION ALL
          SELECT token_sealed FROM developers WHERE token_sealed IS NOT NULL LIMIT 1
          """)
    }
    guard let sealed else { return }
    guard access(path, F_OK) == 0, try Vault.read(path).open(sealed) != nil else {
      throw Fault.keyMissing
    }
  }

  /// Keeps the database there was, whole: what is still in its log is written into it first, and
  /// none of its log may stay for the one that takes its place.
  private static func putAside(_ place: String) throws {
    guard access(place, F_OK) == 0 else { return }
    do {
      let old = try DatabaseQueue(path: place)
      try old.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      try old.close()
    } catch is DatabaseError {
      // Damaged: it is kept as it is, its log with it.
    }
    let aside = place + ".before"
    for suffix in ["", "-wal", "-shm"] {
      unlink(aside + suffix)
      if suffix.isEmpty { link(place, aside) } else { rename(place + suffix, aside + suffix) }
    }
  }

  // MARK: Files

  private static func copy(_ source: String, to target: String) throws {
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
  private static func settle(_ draft: String, as name: String) throws {
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
