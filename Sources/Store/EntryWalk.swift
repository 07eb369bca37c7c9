public import Catalog
import GRDB

/// Every entry that a query finds, whole and in its order, some at a time: for whoever writes the
/// catalogue out. All of it is of the moment the walk began, whatever a sync writes meanwhile.
public struct EntryWalk: Sendable {
  private let store: LocalStore
  private let snapshot: any DatabaseReader
  private let memory = SearchMemory()
  private let query: CatalogQuery

  /// Holds the store as it is now.
  /// - Throws: `StoreError`.
  public init(_ store: LocalStore, _ query: CatalogQuery) throws {
    self.store = store
    self.query = query
    snapshot = try store.snapshot()
  }

  /// How many there are.
  public func total() async throws -> Int {
    let (memory, query) = (memory, query)
    return try await store.read(of: snapshot) { try CatalogSearch($0, memory).result(query).total }
  }

  /// Some of them, without what only their pages tell (`Entry.others`).
  /// - Parameter range: places in the query's order, from 0; may reach beyond the end.
  public func entries(_ range: Range<Int>) async throws -> [Entry] {
    let (memory, query) = (memory, query)
    return try await store.read(of: snapshot) { db in
      let documents = try CatalogSearch(db, memory).documents(query, range)
      let list = "[" + documents.map(String.init).joined(separator: ",") + "]"
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: EntryRow.select + " WHERE e.number IN (SELECT value FROM json_each(?))"),
        arguments: [list])
      var found: [UInt32: Entry] = [:]
      while let row = try rows.next() {
        let number: Int = row[0]
        found[UInt32(truncatingIfNeeded: number)] = try EntryRow.entry(row)
      }
      return documents.compactMap { found[$0] }
    }
  }
}
