import Catalog
import Synchronization

/// What a query found, and the windows of it that were looked at.
struct SearchResult: Sendable {
  var hits: Hits
  var total: Int
  /// Of `total`, those found in the title; they stand first in the order of relevance.
  var titles: Int
  /// Documents of windows of `SearchMemory.window`, by window.
  var windows: [Int: [UInt32]] = [:]

  init(hits: Hits) {
    self.hits = hits
    total = hits.any.count
    titles = hits.title.count
  }
}

/// What reads have worked out, for as long as the catalogue stays as it is: answers to the last
/// queries, so that moving through a list asks nothing again, and the column they were last sorted
/// by.
final class SearchMemory: Sendable {
  /// Entries of a list that are ordered at once.
  static let window = 512
  static let resultLimit = 6
  static let nameLimit = 24

  private struct State {
    var generation = -1
    var live: DocumentSet?
    /// Four megabytes at a million entries, so one is kept: the windows of other orders are there
    /// already.
    var column: (kind: Column, cells: SortColumn)?
    var names: [Int: DocumentSet] = [:]
    var texts: [Int: String]?
    var results: [(query: CatalogQuery, result: SearchResult)] = []
  }

  private let state = Mutex(State())

  private func with<Value>(_ generation: Int, _ body: (inout State) -> Value) -> Value
  where Value: Sendable {
    state.withLock { state in
      if state.generation != generation { state = State(generation: generation) }
      return body(&state)
    }
  }

  func result(_ query: CatalogQuery, _ generation: Int) -> SearchResult? {
    with(generation) { state in
      guard let index = state.results.firstIndex(where: { $0.query == query }) else { return nil }
      let found = state.results.remove(at: index)
      state.results.append(found)
      return found.result
    }
  }

  func keep(_ result: SearchResult, _ query: CatalogQuery, _ generation: Int) {
    with(generation) { state in
      state.results.removeAll { $0.query == query }
      if state.results.count >= Self.resultLimit { state.results.removeFirst() }
      state.results.append((query, result))
    }
  }

  func live(_ generation: Int, load: () throws -> DocumentSet) rethrows -> DocumentSet {
    if let live = with(generation, { $0.live }) { return live }
    let live = try load()
    with(generation) { $0.live = live }
    return live
  }

  func texts(_ generation: Int, load: () throws -> [Int: String]) rethrows -> [Int: String] {
    if let texts = with(generation, { $0.texts }) { return texts }
    let texts = try load()
    with(generation) { $0.texts = texts }
    return texts
  }

  func column(
    _ column: Column, _ generation: Int, load: () throws -> SortColumn
  ) rethrows -> SortColumn {
    let kept = with(generation) { $0.column?.kind == column ? $0.column?.cells : nil }
    if let kept { return kept }
    let cells = try load()
    with(generation) { $0.column = (column, cells) }
    return cells
  }

  func documents(
    named number: Int, _ generation: Int, load: () throws -> DocumentSet
  ) rethrows -> DocumentSet {
    if let documents = with(generation, { $0.names[number] }) { return documents }
    let documents = try load()
    with(generation) { state in
      if state.names.count >= Self.nameLimit { state.names = [:] }
      state.names[number] = documents
    }
    return documents
  }
}
