import FoundationEssentials
import GRDB
import Glibc

extension SQLiteEngine {
  /// The vault of `directory`. Its key is made where there is none, unless something was sealed
  /// with another one: that could be read no more, and what came since would be sealed with a key
  /// that goes when the right one is put back. The caller holds the directory's lock.
  func vault(directory: URL) throws -> Vault {
    let path = directory.appendingPathComponent(Vault.fileName).path
    if access(path, F_OK) != 0, try pool.read(Self.sealed) != nil {
      throw PortalFault.server(.keyMissing(path: path))
    }
    return try Vault.open(directory: directory)
  }

  /// Something that is sealed with the key; nil where nothing is yet.
  static func sealed(_ db: Database) throws -> Data? {
    try Data.fetchOne(
      db,
      sql: """
        SELECT mobile_sealed FROM accounts WHERE mobile_sealed IS NOT NULL UNION ALL
        SELECT token_sealed FROM developers WHERE token_sealed IS NOT NULL LIMIT 1
        """)
  }
}
