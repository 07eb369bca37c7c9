import Base
public import FoundationEssentials
import GRDB
import Glibc

/// Bringing a copy back.
extension PlatformBackup {
  /// Puts the copy in place of what is in `target`, whose database is kept beside as
  /// `portal.sqlite.before`, and its key, where the copy brings another one, as
  /// `portal.key.before`. Clients that keep a copy of the catalogue take it anew.
  /// - Returns: what the database is called that was kept beside until now, if one was: it has a
  ///   number behind its name.
  /// - Throws: `Fault`; `PortalFault.busy` while a server or browser has the directory open;
  ///   `PortalFault.newer`; GRDB's `DatabaseError`.
  @discardableResult
  public func restore(to target: URL) throws -> String? {
    guard access(database, F_OK) == 0 else { throw Fault.missing }
    try PrivateFiles.makeDirectory(target.path)
    let hold = try DirectoryHold(directory: target.path, alone: true)
    defer { hold.release() }
    let place = target.appendingPathComponent(PortalDatabase.fileName).path
    let draft = place + ".new"
    try copyChecked(to: draft, vault: try knownVault(for: target))
    let earlier = try Self.makeRoom(beside: place, key: Self.placeOfKey(target))
    try Self.putAside(place)
    if access(key, F_OK) == 0 {
      try Self.putKeyAside(Self.placeOfKey(target), for: key)
      try Self.copy(key, to: Self.placeOfKey(target))
    }
    try Self.settle(draft, as: place)
    return earlier
  }

  static func placeOfKey(_ target: URL) -> String {
    target.appendingPathComponent(Vault.fileName).path
  }

  /// The key that goes with the copy, or is there already; nil where there is none.
  func knownVault(for target: URL) throws -> Vault? {
    for path in [key, Self.placeOfKey(target)] where access(path, F_OK) == 0 {
      return try Vault.read(path)
    }
    return nil
  }

  /// - Parameter vault: whose key must be the one that the copy was kept with.
  func copyChecked(to draft: String, vault: Vault?) throws {
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
      try Self.checkKey(vault, copy)
      try copy.write { db in
        try PlatformMove.removeTraces(SQLiteSession(db: db))
        try MetaValue.epoch.set(Secret.make(bytes: 16), SQLiteSession(db: db))
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

  static func check(_ copy: DatabaseQueue) throws {
    let verdict = try copy.read { db in
      try String.fetchOne(db, sql: "PRAGMA integrity_check")
    }
    let isOurs = try copy.read { try $0.tableExists("meta") }
    guard verdict == "ok", isOurs else { throw Fault.damaged }
  }

  private static func checkKey(_ vault: Vault?, _ copy: DatabaseQueue) throws {
    let fits = try copy.read { db in
      guard let vault else { return try !SealedValues.areThere(db) }
      return try SealedValues.verdict(on: vault, db) != .another
    }
    guard fits else { throw Fault.keyMissing }
  }

  /// What was put aside before makes room, together with its key: whoever brings the wrong copy
  /// back first, and then the right one, finds in it what was written until then.
  /// - Returns: as `restore`.
  static func makeRoom(beside place: String, key: String) throws -> String? {
    let (database, oldKey) = (place + ".before", key + ".before")
    let names = [(oldKey, ""), (database, ""), (database, "-wal"), (database, "-shm")]
      .filter { access($0.0 + $0.1, F_OK) == 0 }
    guard !names.isEmpty else { return nil }
    let number = freeNumber(behind: [database, oldKey])
    for (name, suffix) in names {
      let target = "\(name).\(number)\(suffix)"
      guard rename(name + suffix, target) == 0 else {
        throw PortalFault.unusable(path: target, errno: errno)
      }
    }
    return "\(database).\(number)"
  }

  /// From 2 on, so that no file has one of the names with it behind.
  static func freeNumber(behind names: [String]) -> Int {
    var number = 2
    while names.contains(where: { access("\($0).\(number)", F_OK) == 0 }) { number += 1 }
    return number
  }

  /// Without its key the database there was would give back nothing that is sealed.
  private static func putKeyAside(_ place: String, for key: String) throws {
    let files = FileManager.default
    guard let old = files.contents(atPath: place), old != files.contents(atPath: key) else {
      return
    }
    try copy(place, to: place + ".before")
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
    if link(place, aside) != 0 {
      // Not every file system knows links.
      try FileManager.default.copyItem(atPath: place, toPath: aside + ".new")
      try settle(aside + ".new", as: aside)
    }
    for suffix in ["-wal", "-shm"] { rename(place + suffix, aside + suffix) }
  }
}
