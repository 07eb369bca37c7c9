import Catalog
import GRDB
import Search

/// What stands beside a list: what else could be chosen, counted for what is searched for.
extension CatalogSearch {
  /// Entries up to which their rows are read; beyond, the postings of every name are gone through.
  private static let rowLimit = 1000

  func facets(_ query: CatalogQuery) throws -> CatalogFacets {
    if query.text.isEmpty, query.theme == nil, query.publisher == nil { return try wholeFacets() }
    let base = try result(CatalogQuery(text: query.text)).hits.any
    let whole = try split(base)
    let byTheme = try narrowed(whole, .theme, query.theme)
    let byPublisher = try narrowed(whole, .publisher, query.publisher)
    let found = try narrowed(byTheme, .publisher, query.publisher)
    let isAll = query.text.isEmpty
    return CatalogFacets(
      themes: try facets(.theme, byPublisher, isAll: isAll && query.publisher == nil),
      publishers: try facets(.publisher, byTheme, isAll: isAll && query.theme == nil),
      found: found.counts, unfiltered: whole.counts)
  }

  /// Where nothing is asked for: the numbers that every batch keeps, and no look at the index.
  private func wholeFacets() throws -> CatalogFacets {
    let all = try Names.counts(db)
    return CatalogFacets(
      themes: try Names.facets(db, axis: .theme),
      publishers: try Names.facets(db, axis: .publisher), found: all, unfiltered: all)
  }

  /// - Parameter isAll: nothing narrows it, so that the catalogue's own numbers are those.
  private func facets(_ axis: FacetAxis, _ within: Kinds, isAll: Bool) throws -> [Facet] {
    let names = try Names.counted(db, axis: axis)
    if isAll { return names.map(\.facet) }
    var counts = within.total > Self.rowLimit ? [:] : try rowCounts(axis, within)
    if within.total > Self.rowLimit {
      let segments = try Segment.all(db)
      let blocks = try PostingsReader(db)
      for name in names { counts[name.number] = try count(name.number, within, segments, blocks) }
    }
    return names.map { name in
      let own = counts[name.number]
      return Facet(
        name: name.facet.name, datasets: own?.datasets ?? 0, interfaces: own?.interfaces ?? 0)
    }
  }

  /// Of a few entries, by their rows.
  private func rowCounts(_ axis: FacetAxis, _ within: Kinds) throws -> [Int: Facet] {
    var counts: [Int: Facet] = [:]
    let column = axis == .theme ? "theme" : "publisher"
    let select = try db.cachedStatement(
      sql: """
        SELECT e.\(column) FROM json_each(?) wanted
        CROSS JOIN entries e ON e.number = wanted.value
        """)
    for (documents, path) in within.paths {
      var wanted: [String] = []
      documents.forEach { wanted.append(String($0)) }
      let list = "[" + wanted.joined(separator: ",") + "]"
      let rows = try Row.fetchCursor(select, arguments: [list])
      while let row = try rows.next() {
        let number: Int = row[0]
        counts[number, default: .none][keyPath: path] += 1
      }
    }
    return counts
  }

  /// Of many entries, by what stands under the name.
  private func count(
    _ name: Int, _ within: Kinds, _ segments: [Segment], _ blocks: PostingsReader
  ) throws -> Facet {
    try db.checkCancellation()
    var facet = Facet.none
    let token = IndexToken.name(name)
    for segment in segments {
      try blocks.each(token...token, of: segment) { bytes in
        guard let view = PostingsView(bytes) else { return }
        within.count(view, from: segment.firstDocument, into: &facet)
      }
    }
    return facet
  }

  // MARK: Sets

  private func split(_ documents: DocumentSet) throws -> Kinds {
    let names = try Names(db)
    func of(_ kind: EntryKind) throws -> DocumentSet {
      let key = Names.Key(axis: .kind, name: FacetWords.word(kind))
      return try narrowed(documents, names.numbers[key])
    }
    return Kinds(datasets: try of(.dataset), interfaces: try of(.interface))
  }

  private func narrowed(_ kinds: Kinds, _ axis: FacetAxis, _ name: String?) throws -> Kinds {
    guard let name else { return kinds }
    let number = try Names(db).numbers[Names.Key(axis: axis, name: name)]
    return Kinds(
      datasets: try narrowed(kinds.datasets, number),
      interfaces: try narrowed(kinds.interfaces, number))
  }

  /// - Parameter number: nil for a name that nothing has.
  private func narrowed(_ documents: DocumentSet, _ number: Int?) throws -> DocumentSet {
    guard let number else { return DocumentSet(capacity: state.nextDocument) }
    var narrowed = documents
    narrowed.formIntersection(try self.documents(named: number))
    return narrowed
  }
}

/// What was found, by kind.
private struct Kinds {
  var datasets: DocumentSet
  var interfaces: DocumentSet

  var counts: Facet {
    Facet(name: "", datasets: datasets.count, interfaces: interfaces.count)
  }
  var total: Int { counts.count(nil) }

  var paths: [(DocumentSet, WritableKeyPath<Facet, Int>)] {
    [(datasets, \.datasets), (interfaces, \.interfaces)]
  }

  /// Adds how many of a view's documents, which count from `first`, are of either kind.
  func count(_ view: PostingsView, from first: Int, into facet: inout Facet) {
    var counts = (datasets: 0, interfaces: 0)
    datasets.words.withUnsafeBufferPointer { datasets in
      interfaces.words.withUnsafeBufferPointer { interfaces in
        view.forEachDocument { offset in
          let document = first &+ offset
          let (word, bit) = (document >> 6, UInt64(document & 63))
          guard word >= 0, word < datasets.count, word < interfaces.count else { return }
          counts.datasets &+= Int(truncatingIfNeeded: datasets[word] &>> bit & 1)
          counts.interfaces &+= Int(truncatingIfNeeded: interfaces[word] &>> bit & 1)
        }
      }
    }
    facet.datasets += counts.datasets
    facet.interfaces += counts.interfaces
  }
}

extension Facet {
  fileprivate static let none = Facet(name: "", datasets: 0, interfaces: 0)
}
