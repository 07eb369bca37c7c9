public import Catalog
import GRDB

/// Every entry that a query finds, whole and in its order, some at a time: for whoever writes the
/// catalogue out.
public struct EntryWalk: Sendable {
  private let store: LocalStore
  private let query: CatalogQuery

  /// Nothing is read yet.
  public init(_ store: LocalStore, _ query: CatalogQuery) {
    self.store = store
    self.query = query
  }

  /// How many there are.
  public func total() async throws -> Int {
    try await store.page(query, offset: 0, limit: 0).total
  }

  /// Some of them, without what only their pages tell (`Entry.others`).
  /// - Parameter range: places in the query's order, from 0; may reach beyond the end.
  public func entries(_ range: Range<Int>) async throws -> [Entry] {
    let (memory, query) = (store.memory, query)
    return try await store.read { db in
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
