import FoundationEssentials
import GRDB
import Glibc

extension SQLiteEngine {
  /// The vault of `directory`. Its key is made where there is none, unless something was sealed
  /// with another one: that could be read no more, and what came since would be sealed with a key
  /// that goes when the right one is put back. The caller holds the directory's lock.
  /// - Throws: `ServerFault.keyMissing`, `.keyMismatch`.
  func vault(directory: URL) throws -> Vault {
    let path = directory.appendingPathComponent(Vault.fileName).path
    if access(path, F_OK) != 0, try pool.read(SealedValues.areThere) {
      throw PortalFault.server(.keyMissing(path: path))
    }
    let vault = try Vault.open(directory: directory)
    switch try pool.read({ try SealedValues.verdict(on: vault, $0) }) {
    case .known: break
    case .another: throw PortalFault.server(.keyMismatch(path: path))
    case .unmarked:
      do {
        try pool.write { try MetaValue.keyMark.set(vault.mark, SQLiteSession(db: $0)) }
      } catch {
        // What takes no writes can be read all the same, and is marked another time.
        let passing: [PortalFault] = [.diskFull, .readOnly, .moved, .busy]
        guard let fault = PortalFault(storage: error), passing.contains(fault) else { throw error }
      }
    }
    return vault
  }
}

/// What of a platform's file is sealed with its key.
enum SealedValues {
  enum Verdict {
    /// It is marked as the one.
    case known
    /// It is the one, or can become it, and is not marked so.
    case unmarked
    case another
  }

  /// Whether a vault has the key that a database was kept with: by the mark of the key. Where there
  /// is none yet, by whether it opens anything: a file that took a wrong key while nobody looked
  /// holds what was sealed with either.
  static func verdict(on vault: Vault, _ db: Database) throws -> Verdict {
    let mark = try MetaValue.keyMark.get(SQLiteSession(db: db))
    guard mark != vault.mark else { return .known }
    guard try areThere(db) else { return .unmarked }
    guard mark == nil else { return .another }
    let sealed = try Data.fetchCursor(db, sql: all)
    while let next = try sealed.next() {
      if vault.open(next) != nil { return .unmarked }
    }
    return .another
  }

  static func areThere(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (\(all))") ?? false
  }

  private static let all = """
    SELECT mobile_sealed FROM accounts WHERE mobile_sealed IS NOT NULL UNION ALL
    SELECT name_sealed FROM accounts WHERE name_sealed IS NOT NULL UNION ALL
    SELECT token_sealed FROM developers WHERE token_sealed IS NOT NULL UNION ALL
    SELECT profile_sealed FROM developers WHERE profile_sealed IS NOT NULL UNION ALL
    SELECT mobile_sealed FROM registrations
    """
}
