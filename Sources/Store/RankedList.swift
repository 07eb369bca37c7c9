public import Catalog
import GRDB

/// What a query finds in one store, in its order and without the rows: what is needed to put the
/// lists of several stores together.
public struct RankedList: Sendable {
  /// How many there are in all; exact.
  public let total: Int
  /// What each of the first ones is ordered by, descending; all the same by relevance.
  public let measures: [UInt32]
  let query: CatalogQuery
  let documents: [UInt32]
  /// Of the catalogue that was searched.
  let generation: Int
}

extension LocalStore {
  /// The first of what `query` finds. Cancel the task to stop early.
  /// - Returns: nil where the store has no catalogue.
  public func ranked(_ query: CatalogQuery, limit: Int) async throws -> RankedList? {
    let memory = memory
    return try await read { db in
      let search = try CatalogSearch(db, memory)
      guard try search.hasEntries() else { return nil }
      let total = try search.result(query).total
      let documents = try search.documents(query, 0..<min(max(0, limit), total))
      return RankedList(
        total: total, measures: try search.measures(of: documents, query.sort), query: query,
        documents: documents, generation: search.state.generation)
    }
  }

  /// The rows of the first of a list. A catalogue that changed since is searched again.
  public func page(_ list: RankedList, first count: Int) async throws -> CatalogPage {
    let memory = memory
    return try await read { db in
      let search = try CatalogSearch(db, memory)
      let isSame = search.state.generation == list.generation
      let documents =
        isSame
        ? Array(list.documents.prefix(count)) : try search.documents(list.query, 0..<count)
      return CatalogPage(
        total: isSame ? list.total : try search.result(list.query).total, offset: 0,
        entries: try search.summaries(documents))
    }
  }
}
