import FoundationEssentials
import Glibc

extension PostgreSQLEngine {
  /// The vault of `directory`, whose key must be that of every other server of this database. The
  /// first server's is the one; the others get a copy of its file.
  ///
  /// With another key a server would find no account by its number, and show nobody their own name.
  func vault(directory: URL) throws -> Vault {
    if let mark = try readNow({ try MetaValue.keyMark.get($0) }) {
      return try Self.known(directory, mark: mark)
    }
    return try writeNow(.alone("key")) { db in
      if let mark = try MetaValue.keyMark.get(db) {
        return try Self.known(directory, mark: mark)
      }
      let vault = try Vault.open(directory: directory)
      try MetaValue.keyMark.set(vault.mark, db)
      return vault
    }
  }

  private static func known(_ directory: URL, mark: String) throws -> Vault {
    let path = directory.appendingPathComponent(Vault.fileName).path
    guard access(path, F_OK) == 0 else { throw PortalFault.server(.keyMissing(path: path)) }
    let vault = try Vault.read(path)
    guard vault.mark == mark else { throw PortalFault.server(.keyMismatch(path: path)) }
    return vault
  }
}
