import Calls
import Catalog
import Formats

/// All rows of a table, page by page, none twice and none left out while rows come and go:
///
/// - by ranges since 2.12: rows whose `_id` is greater than the last one's;
/// - before, by offset in order of `_id`: a page begins with the last row of the one before, and
///   where it does not, rows were removed, and it is asked for again from further ahead;
/// - in another order likewise, but there nothing tells how far ahead: that the order moved is
///   told.
///
/// `datastore_search_sql` is left alone: it is off unless a site allows it, and two of the holes
/// that CKAN closed in April 2026 were in it.
struct RowWalk {
  enum Finding {
    /// Rows that have not come before.
    case page(ArraySlice<JSON>, PageFacts)
    /// To be asked again, from where the walk stands now.
    case again
    /// The order moved, and nothing tells by how much.
    case moved
  }

  /// Pages are asked for again so often before the order counts as one that never rests.
  static let mostTurns = 40

  private let pageSize: Int
  private let table: DatastoreQuery
  let isByID: Bool
  private let takesRanges: Bool
  private var place: RowPlace
  private var back: Int

  /// - Parameter takesRanges: whether the site's filters may be ranges.
  /// - Returns: nil for a page that is marked in a way of somebody else.
  init?(_ request: InvokeRequest, _ table: DatastoreQuery, takesRanges: Bool) {
    let first = (max(1, request.pageNumber) - 1) * request.pageSize
    let marked = request.mark.map { RowPlace($0) }
    guard let place = marked ?? RowPlace(offset: first, before: first) else { return nil }
    pageSize = request.pageSize
    self.table = table
    self.place = place
    isByID = table.sort == nil
    self.takesRanges = takesRanges && isByID && !table.isFiltered(by: RowPlace.idName)
    back = max(1, request.pageSize / 4)
  }

  private var isBehindARow: Bool { !place.last.isEmpty }

  /// The number behind which rows are asked for; nil where they are asked for by offset.
  private var floor: Int? { takesRanges ? Int(place.last) : nil }

  /// Where in the table the next answer begins.
  private var begin: Int { isBehindARow ? max(0, place.offset - 1) : place.offset }

  /// Rows that are asked for: of an offset one that has come already besides.
  private var size: Int { pageSize + (isBehindARow && floor == nil ? 1 : 0) }

  /// What the next page is asked for by.
  var query: CKANPort.Query {
    let range: [JSON.Member] =
      floor.map { [JSON.Member(RowPlace.idName, ["gt": .integer($0)])] } ?? []
    var query = table.page(limit: size, offset: floor == nil ? begin : 0, besides: range)
    // Rows that are alike in the order wanted would stand anyhow.
    if !isByID, let index = query.firstIndex(where: { $0.name == ParameterNames.sort }) {
      query[index].value += ", \(RowPlace.idName)"
    }
    return query
  }

  /// Takes the answer to `query`.
  mutating func take(_ page: SearchedRows) -> Finding {
    let count = page.records.count
    guard !isByID || isInOrder(page) else { return .moved }
    let isFull = count > 0 && count >= min(size, page.limit ?? size)
    guard let known = known(page) else { return .moved }
    if known == 0, isBehindARow, floor == nil, begin > 0 {
      place.offset = max(0, begin - back) + 1
      back *= 2
      return .again
    }
    if known == count, known > 1, isFull {
      place.offset = begin + count + 1
      return .again
    }
    let fresh = page.records[known...]
    let rest = page.total.map { max(0, $0 - count - (floor == nil ? begin : 0)) }
    let next = RowPlace(
      offset: floor == nil ? begin + count : place.offset + count,
      before: place.before + fresh.count, last: fresh.last.map(SearchedRows.name) ?? place.last)
    var facts = PageFacts()
    facts.next = next.mark
    facts.hasMore = isFull || rest ?? 0 > 0
    // A count that lags behind (2.12 keeps counts for some seconds) ends nothing.
    facts.total =
      rest.map { isFull && $0 == 0 ? .atLeast(next.before) : .exact(next.before + $0) } ?? .unknown
    place = next
    return .page(fresh, facts)
  }

  /// Whether the rows come in the order they were asked for in: a site that keeps to none gives
  /// some twice and others never.
  private func isInOrder(_ page: SearchedRows) -> Bool {
    var last = floor ?? .min
    for record in page.records {
      guard let id = record[RowPlace.idName]?.integerValue else { continue }
      guard id > last else { return false }
      last = id
    }
    return true
  }

  /// Rows at its beginning that have come before; nil where the order moved.
  private func known(_ page: SearchedRows) -> Int? {
    guard isBehindARow, floor == nil else { return 0 }
    let names = page.records.map(SearchedRows.name)
    if isByID, let last = Int(place.last) {
      return names.firstIndex { Int($0).map { $0 > last } ?? true } ?? names.count
    }
    return names.first == place.last ? 1 : nil
  }
}
