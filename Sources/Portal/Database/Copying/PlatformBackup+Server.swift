import Base
public import FoundationEssentials
import GRDB
import Glibc
import PostgreSQL

/// Bringing a copy back to a database server.
extension PlatformBackup {
  /// Puts the copy in place of what is in a database of PostgreSQL's, in one transaction: servers
  /// go on meanwhile, reading what was there before; who writes waits. What was there is kept in
  /// `target` as `portal.sqlite.before`. Clients that keep a copy of the catalogue take it anew.
  /// - Parameters:
  ///   - target: the directory of one of its servers, which has its key, or gets it with the copy;
  ///     where it has another one nothing is done.
  ///   - server: libpq's connection URL, without a password.
  /// - Returns: as where the platform is a file.
  /// - Throws: `Fault`; `PortalFault`; GRDB's `DatabaseError`; `PostgreSQLError`.
  @discardableResult
  public func restore(to target: URL, server: String) throws -> String? {
    guard access(database, F_OK) == 0 else { throw Fault.missing }
    let url = try ServerURL(server)
    try PrivateFiles.makeDirectory(target.path)
    let place = target.appendingPathComponent(PortalDatabase.fileName).path
    let draft = place + ".new"
    return try PortalDatabase.withLock(directory: target) {
      guard let vault = try knownVault(for: target) else { throw Fault.keyMissing }
      try copyChecked(to: draft, vault: vault)
      defer { unlink(draft) }
      let engine = try PostgreSQLEngine(url, statementSeconds: TableCopy.statementSeconds)
      defer { engine.close() }
      let placeOfKey = Self.placeOfKey(target)
      let isKeyThere = access(placeOfKey, F_OK) == 0
      let aside = place + ".before.new"
      // Of a run that was killed: it may be all that is left of what was there.
      try Self.keep(aside)
      defer { unlink(aside) }
      let isKnown = try replace(in: engine, from: draft, aside: aside, vault: vault) {
        guard isKeyThere, try Vault.read(placeOfKey).mark != vault.mark else { return }
        throw Fault.keyInTheWay(path: placeOfKey)
      }
      let isAside = access(aside, F_OK) == 0
      let earlier = isAside ? try Self.makeRoom(beside: place, key: placeOfKey) : nil
      if isAside { try Self.settle(aside, as: place + ".before") }
      if !isKeyThere { try Self.copy(key, to: placeOfKey) }
      guard isKnown else { throw Fault.outcomeUnknown(before: isAside ? place + ".before" : nil) }
      return earlier
    }
  }

  /// Gives a file of that name another one that is free.
  private static func keep(_ name: String) throws {
    guard access(name, F_OK) == 0 else { return }
    guard rename(name, "\(name).\(freeNumber(behind: [name]))") == 0 else {
      throw PortalFault.unusable(path: name, errno: errno)
    }
  }

  /// - Parameters:
  ///   - aside: where what was there is written to, if anything was.
  ///   - check: what else must be right before anything is written.
  /// - Returns: whether it is known that all was kept; else it may have been, or not.
  private func replace(
    in engine: PostgreSQLEngine, from draft: String, aside: String, vault: Vault,
    _ check: () throws -> Void
  ) throws -> Bool {
    let tables = try TableCopy()
    let source = try DatabaseQueue(path: draft)
    do {
      try engine.writeNow(.rows) { db in
        let names = tables.tables.map(\.name).joined(separator: ", ")
        try db.execute(sql: "LOCK TABLE \(names) IN EXCLUSIVE MODE")
        if let mark = try MetaValue.keyMark.get(db), mark != vault.mark { throw Fault.otherKey }
        try check()
        unlink(aside)
        if try !TableCopy.isEmpty(db) {
          try PrivateFiles.makeFile(aside)
          let copy = try DatabaseQueue(path: aside)
          try Self.fill(copy, from: db)
          try copy.close()
        }
        try source.read { _ = try tables.copy(from: SQLiteSession(db: $0), to: db) }
        try MetaValue.keyMark.set(vault.mark, db)
      }
    } catch PostgreSQLError.outcomeUnknown {
      return false
    }
    try source.close()
    return true
  }
}
