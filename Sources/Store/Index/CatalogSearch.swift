import Catalog
import GRDB
import Search

/// One read of the catalogue's lists: what a query finds, in which order.
///
/// Order is descending by the query's column; by relevance, entries whose titles hold every word
/// come first, both parts by score. Entries equal in it stand in the order they came.
struct CatalogSearch {
  let db: Database
  let memory: SearchMemory
  let state: CatalogEdition

  init(_ db: Database, _ memory: SearchMemory) throws {
    self.db = db
    self.memory = memory
    state = try CatalogEdition.fetch(db)
  }

  func result(_ query: CatalogQuery) throws -> SearchResult {
    if let result = memory.result(query, state.generation) { return result }
    let result = try search(query)
    memory.keep(result, query, state.generation)
    return result
  }

  /// Document numbers of a window.
  func documents(_ query: CatalogQuery, _ range: Range<Int>) throws -> [UInt32] {
    var result = try result(query)
    let range = range.clamped(to: 0..<result.total)
    guard !range.isEmpty else { return [] }
    let size = SearchMemory.window
    var found: [UInt32] = []
    for number in (range.lowerBound / size)...((range.upperBound - 1) / size) {
      let start = number * size
      let window =
        try result.windows[number]
        ?? order(query, result, (start..<(start + size)).clamped(to: 0..<result.total))
      if result.windows[number] == nil {
        result.windows[number] = window
        memory.keep(result, query, state.generation)
      }
      let part = range.clamped(to: start..<(start + size))
      found += window[(part.lowerBound - start)..<min(part.upperBound - start, window.count)]
    }
    return found
  }

  func summaries(_ documents: [UInt32]) throws -> [EntrySummary] {
    try db.checkCancellation()
    let names = try memory.texts(state.generation) { try Names.texts(db) }
    let rows = try RowReader(db, sql: EntryRow.selectSummary)
    var entries: [EntrySummary] = []
    entries.reserveCapacity(documents.count)
    for document in documents {
      rows.bind(1, Int64(document))
      try rows.each { entries.append(try EntryRow.summary($0, names: names)) }
    }
    return entries
  }

  /// What each of some documents is ordered by; all the same by relevance, of which only those of
  /// one store can be compared.
  func measures(of documents: [UInt32], _ sort: Catalog.SortOrder) throws -> [UInt32] {
    guard sort != .relevance else { return Array(repeating: 0, count: documents.count) }
    let values = try column(sort).values
    return documents.map { Int($0) < values.count ? values[Int($0)] : 0 }
  }

  /// Whether there is a catalogue to be searched.
  func hasEntries() throws -> Bool { try !live().isEmpty }

  func place(of document: Int, _ query: CatalogQuery) throws -> Int? {
    let result = try result(query)
    guard result.hits.any.contains(document) else { return nil }
    let column = try column(query.sort)
    guard query.sort == .relevance, result.titles > 0 else {
      return Ranking(documents: result.hits.any, column: column).place(of: document)
    }
    if result.hits.title.contains(document) {
      return Ranking(documents: result.hits.title, column: column).place(of: document)
    }
    return result.titles
      + Ranking(documents: Self.rest(result), column: column).place(of: document)
  }

  private func order(
    _ query: CatalogQuery, _ result: SearchResult, _ range: Range<Int>
  ) throws -> [UInt32] {
    let column = try column(query.sort)
    guard query.sort == .relevance, result.titles > 0 else {
      return Ranking(documents: result.hits.any, column: column).window(range)
    }
    var window: [UInt32] = []
    if range.lowerBound < result.titles {
      window += Ranking(documents: result.hits.title, column: column)
        .window(range.clamped(to: 0..<result.titles))
    }
    if range.upperBound > result.titles {
      let lower = max(0, range.lowerBound - result.titles)
      window += Ranking(documents: Self.rest(result), column: column)
        .window(lower..<(range.upperBound - result.titles))
    }
    return window
  }

  private static func rest(_ result: SearchResult) -> DocumentSet {
    var rest = result.hits.any
    rest.subtract(result.hits.title)
    return rest
  }

  private func column(_ sort: Catalog.SortOrder) throws -> SortColumn {
    let column = Column(sort)
    return try memory.column(column, state.generation) {
      SortColumn(values: try Columns.values(column, count: state.nextDocument, db))
    }
  }

  /// Documents of all entries.
  private func live() throws -> DocumentSet {
    try memory.live(state.generation) { try Columns.live(count: state.nextDocument, db) }
  }

  private func search(_ query: CatalogQuery) throws -> SearchResult {
    let exact = try exactNames(query)
    guard exact.isEmpty else {
      // What the text finds is kept: other kinds, themes and departments are parts of it.
      var hits = try result(CatalogQuery(text: query.text)).hits
      for names in exact { try narrow(&hits.any, names, false) }
      hits.title.formIntersection(hits.any)
      return SearchResult(hits: hits)
    }
    let text = SearchQuery(query.text)
    guard !text.findsNothing else { return SearchResult(hits: Hits(capacity: state.nextDocument)) }
    let evaluator = try SearchEvaluator(db, capacity: state.nextDocument)
    var hits = Hits(capacity: 0)
    hits.any = try live()
    for (names, isExcluded) in try choices(text) where !hits.any.isEmpty {
      try narrow(&hits.any, names, isExcluded)
    }
    if text.hasText { hits.title = hits.any }
    for pattern in text.required where !hits.any.isEmpty {
      hits.formIntersection(try evaluator.hits(pattern))
    }
    for pattern in text.excluded where !hits.any.isEmpty {
      let found = try evaluator.hits(pattern).any
      hits.any.subtract(found)
      hits.title.subtract(found)
    }
    hits.title.formIntersection(hits.any)
    return SearchResult(hits: hits)
  }

  private func narrow(
    _ documents: inout DocumentSet, _ names: [Int], _ isExcluded: Bool
  ) throws {
    var found = DocumentSet(capacity: state.nextDocument)
    for name in names { found.formUnion(try self.documents(named: name)) }
    if isExcluded { documents.subtract(found) } else { documents.formIntersection(found) }
  }

  /// Documents under a row of `names`.
  func documents(named name: Int) throws -> DocumentSet {
    try memory.documents(named: name, state.generation) {
      try SearchEvaluator(db, capacity: state.nextDocument).documents(named: name)
    }
  }

  /// Rows of `names` for the kind, the theme and the department a query asks for: none for one that
  /// is not there.
  private func exactNames(_ query: CatalogQuery) throws -> [[Int]] {
    let exact: [(FacetAxis, String?)] = [
      (.kind, query.kind.map(FacetWords.word)), (.theme, query.theme),
      (.publisher, query.publisher),
    ]
    guard exact.contains(where: { $0.1 != nil }) else { return [] }
    let names = try Names(db)
    return exact.compactMap { axis, name in
      name.map { name in names.numbers[.init(axis: axis, name: name)].map { [$0] } ?? [] }
    }
  }

  /// Rows of `names` of which an entry must have, or must not have, one.
  private func choices(_ text: SearchQuery) throws -> [(names: [Int], isExcluded: Bool)] {
    guard !text.filters.isEmpty else { return [] }
    let names = try Names(db)
    var rows: [FacetAxis: [String: Int]] = [:]
    for (key, row) in names.numbers { rows[key.axis, default: [:]][key.name] = row }
    let known = rows.mapValues { FilterNames(Array($0.keys)) }
    return text.filters.map { filter in
      let axis = FacetAxis(filter.key)
      let chosen = known[axis].map(filter.chosen) ?? []
      return (chosen.compactMap { rows[axis]?[$0] }, filter.isExcluded)
    }
  }
}

extension FacetAxis {
  init(_ key: SearchFilter.Key) {
    switch key {
    case .theme: self = .theme
    case .publisher: self = .publisher
    case .format: self = .format
    case .openStatus: self = .openStatus
    case .year: self = .year
    case .kind: self = .kind
    }
  }
}
