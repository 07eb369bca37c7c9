/// Rows that stand in more than one page of a fetch.
///
/// Of a page and the one before it `PageOverlap` tells. Of pages that lie further apart it can be
/// told as long as in each of them all rows differ: where a table has rows that are alike, one that
/// is there again says nothing.
struct RepeatedRows {
  /// Rows are remembered so far; behind them only pages side by side are compared.
  static let most = 1 << 20

  /// Whether pages that lie apart are compared as well.
  private let comparesAll: Bool
  private var beside = 0
  private var apart = 0
  private var seen: Set<Int> = []
  private var differ = true

  /// Rows that are there again.
  var again: Int { max(beside, differ ? apart : 0) }

  /// - Parameter comparesAll: false for a server that keeps its rows in their order, whose rows
  ///   that are there again are rows that are alike.
  init(comparesAll: Bool) { self.comparesAll = comparesAll }

  /// Takes in a page.
  /// - Parameter last: the page before it.
  mutating func add(_ page: PageReading.Page, after last: PageReading.Page?) {
    beside += PageOverlap(page, after: last).again
    guard comparesAll, differ, page.rows > 0 else { return }
    let rows = Set(page.rowDigests)
    guard rows.count == page.rows else {
      (differ, seen) = (false, [])
      return
    }
    let common = rows.lazy.filter(seen.contains).count
    if common > 1 || page.rows >= PageOverlap.least { apart += common }
    if seen.count < Self.most { seen.formUnion(rows) }
  }
}
