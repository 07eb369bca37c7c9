import GRDB
import Glibc

/// What became of a damaged file.
public struct SetAside: Hashable, Sendable {
  /// Where the damaged file lies now.
  public var path: String
  /// Rows that could be read from it, by table: drafts, deeds not sent, histories.
  public var salvaged: [String: Int]
}

extension LocalStore {
  /// A damaged file is set aside beside its place, never deleted, a new one is made, and what the
  /// person left in the old one is brought over as far as it can be read. The catalogue comes again
  /// with the next pull.
  /// - Returns: nil where the file is sound: another process has done this meanwhile.
  /// - Throws: `StoreError.busy` where another process has it open, which would go on writing to
  ///   the damaged one.
  public static func setAside(
    at path: String, now: @escaping @Sendable () -> Int = LocalStore.systemTime
  ) throws(StoreError) -> (store: LocalStore, setAside: SetAside)? {
    let turn = StoreTurn(besides: path)
    defer { withExtendedLifetime(turn) {} }
    guard !isSound(path) else { return nil }
    guard !StoreFile.isOpenElsewhere(path) else { throw .busy }
    var old = "\(path).damaged-\(now())"
    while access(old, F_OK) == 0 { old += "-2" }
    for suffix in ["", "-wal", "-shm"] where rename(path + suffix, old + suffix) != 0 {
      guard suffix.isEmpty else { continue }
      throw .cannotOpen(path: path, errno: errno)
    }
    let store = try open(at: path, now: now)
    return (store, SetAside(path: old, salvaged: store.salvage(from: old)))
  }

  private static func isSound(_ path: String) -> Bool {
    guard let store = try? open(at: path) else { return false }
    defer { try? store.close() }
    return (try? store.pool.read(faults).isEmpty) ?? false
  }

  private static let personTables = [
    "drafts", "outbox", "searches", "named_requests", "calls", "ledger",
    "fetches", "fetched_pages", "foreign_interfaces", "favourites", "registration",
  ]

  /// Best effort: a table that cannot be read gives what it had given until then.
  private func salvage(from old: String) -> [String: Int] {
    var configuration = Configuration()
    configuration.readonly = true
    guard let source = try? DatabaseQueue(path: old, configuration: configuration) else {
      return [:]
    }
    var salvaged: [String: Int] = [:]
    for table in Self.personTables {
      let rows = source.readableRows(of: table)
      let kept = try? pool.write { db in try rows.map { try Self.insert($0, into: table, db) }.count
      }
      if let kept, kept > 0 { salvaged[table] = kept }
    }
    return salvaged
  }

  private static func insert(_ row: Row, into table: String, _ db: Database) throws {
    let columns = row.columnNames.joined(separator: ", ")
    let places = row.columnNames.map { _ in "?" }.joined(separator: ", ")
    try db.execute(
      sql: "INSERT OR IGNORE INTO \(table) (\(columns)) VALUES (\(places))",
      arguments: StatementArguments(row.databaseValues))
  }
}

extension DatabaseQueue {
  /// The rows up to the first that cannot be read.
  fileprivate func readableRows(of table: String) -> [Row] {
    var rows: [Row] = []
    try? read { db in
      let cursor = try Row.fetchCursor(db, sql: "SELECT * FROM \(table)")
      while let row = try cursor.next() { rows.append(row.copy()) }
    }
    return rows
  }
}
