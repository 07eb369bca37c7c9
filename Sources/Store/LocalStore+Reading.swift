public import Catalog
import GRDB

/// What the lists and the detail show.
extension LocalStore {
  /// A window of what `query` finds, with the exact total. Cancel the task to stop early.
  public func page(
    _ query: CatalogQuery, offset: Int, limit: Int
  ) async throws -> CatalogPage {
    try await read { db in
      let total = try Names.counts(db).count(nil)
      let rows = try Row.fetchAll(
        db, sql: EntryRow.selectSummary + " ORDER BY e.score DESC, e.number LIMIT ? OFFSET ?",
        arguments: [limit, offset])
      return CatalogPage(total: total, offset: offset, entries: try rows.map(EntryRow.summary))
    }
  }

  /// Where an entry stands in what `query` finds, from 0; nil where it is not found.
  public func position(of id: EntryID, in query: CatalogQuery) async throws -> Int? {
    try await page(query, offset: 0, limit: .max).entries.firstIndex { $0.id == id }
  }

  /// The values of an axis that have entries, those with most first.
  public func facets(_ axis: FacetAxis) async throws -> [Facet] {
    try await read { db in try Names.facets(db, axis: axis) }
  }

  /// The numbers on 首页, as far as the catalogue knows them: `applications` is 0.
  public func counters() async throws -> SiteCounters {
    try await read { db in
      let counts = try Names.counts(db)
      let publishers = try Names.facets(db, axis: .publisher).count
      return SiteCounters(
        datasets: counts.datasets, interfaces: counts.interfaces, publishers: publishers,
        rows: try StateRow.fetch(db).rows)
    }
  }

  /// 最新数据集, 最新数据接口.
  public func latest(_ kind: EntryKind?, limit: Int) async throws -> [EntrySummary] {
    try await page(CatalogQuery(kind: kind, sort: .updated), offset: 0, limit: limit).entries
  }

  public func entry(_ id: EntryID) async throws -> Entry? {
    try await read { db in
      try Row.fetchOne(
        db.cachedStatement(sql: EntryRow.select + " WHERE e.id = ?"), arguments: [id.bytes]
      ).map(EntryRow.entry)
    }
  }
}
