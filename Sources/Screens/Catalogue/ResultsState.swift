import Catalog
import Widgets

/// The list of a query, of which only the pages near the view are in memory: a million entries cost
/// no more than a hundred.
struct ResultsState: Sendable {
  /// Entries asked for at once.
  static let pageSize = 64
  /// Pages kept on each side of the view.
  private static let pagesKept = 2

  private(set) var query: CatalogQuery
  /// The query `pages` and `total` answer. It lags behind `query` while an answer is awaited, so
  /// that the old list stays readable instead of flashing empty.
  private(set) var answered: CatalogQuery?
  private(set) var total = 0
  private var pages: [Int: [EntrySummary]] = [:]
  var list = ListState()
  /// The row the cursor goes to once the list it belongs to is there.
  private var wanted: Int?
  var fault: ServiceFault?
  /// An answer is overdue, and the pane says so.
  var isSlow = false

  init(query: CatalogQuery) { self.query = query }

  var isStale: Bool { answered != query }
  /// Whether `total` is the query's, or so lately another's that it need not flash.
  var isCounted: Bool { !pages.isEmpty && !isSlow }
  /// The list of the query is on its way.
  var isAwaited: Bool { isStale && fault == nil }

  func entry(at row: Int) -> EntrySummary? {
    let (page, place) = row.quotientAndRemainder(dividingBy: Self.pageSize)
    guard let entries = pages[page], entries.indices.contains(place) else { return nil }
    return entries[place]
  }

  var selected: EntrySummary? {
    total > 0 ? entry(at: list.cursor) : nil
  }

  /// - Returns: whether it is another query than before.
  mutating func ask(_ query: CatalogQuery) -> Bool {
    guard query != self.query else { return false }
    self.query = query
    fault = nil
    wanted = nil
    return true
  }

  /// Puts the cursor on a row of the query's list, now or when the list has come.
  mutating func follow(to row: Int) {
    if isStale { wanted = row } else { list.follow(to: row) }
  }

  /// Forgets the pages, so that they are asked for anew; the list stays readable until then.
  mutating func invalidate() {
    answered = nil
    fault = nil
  }

  /// Shows an entry's new numbers where it is in view.
  mutating func replace(_ entry: EntrySummary) {
    for (page, entries) in pages {
      guard let place = entries.firstIndex(where: { $0.id == entry.id }) else { continue }
      pages[page]?[place] = entry
    }
  }

  /// The first page that the view needs and does not have; nil when all are there.
  func missingPage(visible: Int) -> Int? {
    if isStale { return (wanted ?? list.cursor) / Self.pageSize }
    guard total > 0 else { return nil }
    let first = max(0, list.top) / Self.pageSize
    let last = min(total - 1, list.top + max(1, visible) - 1) / Self.pageSize
    let cursor = list.cursor / Self.pageSize
    return ([cursor] + Array(first...max(first, last))).first { pages[$0] == nil }
  }

  /// Takes an answer in; one to an older query is dropped.
  mutating func take(_ page: CatalogPage, for query: CatalogQuery) -> Bool {
    guard query == self.query else { return false }
    if answered != query {
      pages = [:]
      answered = query
    }
    fault = nil
    isSlow = false
    total = page.total
    list.setCount(page.total)
    if let wanted { list.follow(to: wanted) }
    wanted = nil
    if !page.entries.isEmpty || page.total == 0 {
      pages[page.offset / Self.pageSize] = page.entries
    }
    let near = list.cursor / Self.pageSize
    pages = pages.filter {
      abs($0.key - near) <= Self.pagesKept || $0.key * Self.pageSize == page.offset
    }
    return true
  }
}
