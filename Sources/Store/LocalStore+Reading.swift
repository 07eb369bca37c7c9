public import Catalog
import GRDB

/// What the lists and the detail show.
extension LocalStore {
  /// A window of what `query` finds, with the exact total. Cancel the task to stop early.
  public func page(
    _ query: CatalogQuery, offset: Int, limit: Int
  ) async throws -> CatalogPage {
    let memory = memory
    let start = max(0, offset)
    return try await read { db in
      let search = try CatalogSearch(db, memory)
      let total = try search.result(query).total
      let end = start + min(max(0, limit), max(0, total - start))
      let documents = try search.documents(query, start..<end)
      return CatalogPage(total: total, offset: start, entries: try search.summaries(documents))
    }
  }

  /// Where an entry stands in what `query` finds, from 0; nil where it is not found. Keeps a
  /// selection over a refresh.
  public func position(of id: EntryID, in query: CatalogQuery) async throws -> Int? {
    let memory = memory
    return try await read { db in
      let select = try db.cachedStatement(sql: "SELECT number FROM entries WHERE id = ?")
      guard let document = try Int.fetchOne(select, arguments: [id.data]) else { return nil }
      return try CatalogSearch(db, memory).place(of: document, query)
    }
  }

  /// The values of an axis that have entries, those with most first. The nameless one counts
  /// entries of which nobody knows.
  public func facets(_ axis: FacetAxis) async throws -> [Facet] {
    try await read { db in try Names.facets(db, axis: axis) }
  }

  /// What else could be chosen beside what `query` finds, with what stands under it. Cancel the
  /// task to stop early.
  public func facets(beside query: CatalogQuery) async throws -> CatalogFacets {
    let memory = memory
    return try await read { db in try CatalogSearch(db, memory).facets(query) }
  }

  /// The numbers on 首页, as far as the catalogue knows them: `applications` is 0.
  public func counters() async throws -> SiteCounters {
    try await read { db in
      let counts = try Names.counts(db)
      let publishers = try Names.facets(db, axis: .publisher).count { !$0.name.isEmpty }
      return SiteCounters(
        datasets: counts.datasets, interfaces: counts.interfaces, publishers: publishers,
        rows: try StateRow.fetch(db).rows)
    }
  }

  /// 最新数据集, 最新数据接口: the beginning of the list by 更新时间. As many as are kept come at once,
  /// however large the catalogue.
  public func latest(_ kind: EntryKind, limit: Int) async throws -> [EntrySummary] {
    let memory = memory
    return try await read { db in
      let search = try CatalogSearch(db, memory)
      let limit = max(0, limit)
      let documents =
        try LatestEntries(db, generation: search.state.generation).documents(kind, limit)
        ?? search.documents(LatestEntries.query(kind), 0..<limit)
      return try search.summaries(documents)
    }
  }

  /// An entry as it is known here; nil where it is not.
  public func entry(_ id: EntryID) async throws -> Entry? {
    try await read { db in
      let row = try Row.fetchOne(
        db.cachedStatement(sql: EntryRow.select + " WHERE e.id = ?"), arguments: [id.data])
      guard let row else { return nil }
      var entry = try EntryRow.entry(row)
      let others =
        try ListedFacts.fetch(id, db)?.merged.others
        ?? Details.kept(Details.row(.others, of: id, db), as: [LabelledText].self)?.value ?? []
      entry.others = others.isEmpty ? nil : others
      return entry
    }
  }
}
