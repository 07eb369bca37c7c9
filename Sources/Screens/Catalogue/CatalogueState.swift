import Catalog
import Terminal
import Widgets

/// 数据集 and 数据接口 (manual 2.1.2, 2.1.3): a list each, and 全部 for both kinds together.
struct CatalogueState: AreaState {
  /// Which list is on the screen.
  var scope = Scope.datasets
  var browses: [Scope: BrowseState] = [:]
  /// The detail takes the whole body.
  var isZoomed = false
  /// The page that is on its way.
  var asked: PageRequest?
  /// The row of the entry under the cursor is being looked for; the list waits for it.
  var isPlacing = false
  /// What there is beside it.
  var seen = Shared()

  var browse: BrowseState {
    get { browses[scope] ?? BrowseState(scope: scope) }
    set { browses[scope] = newValue }
  }

  var guests: [AreaID] { [AreaID(DetailArea.self)] }
  var takesCounts: Bool { true }
  var keyholder: AreaID? { browse.focus == .detail ? AreaID(DetailArea.self) : nil }

  /// The list of what is typed is on its way: that matters to what leads out of the line, and not
  /// to letters.
  func awaitsInLine(_ input: InputEvent) -> Bool {
    guard browse.results.isAwaited else { return false }
    switch input {
    case .key(.enter), .key(.down), .key(.pageDown), .key(.pageUp), .key(.control("n")),
      .key(.control("p")):
      return true
    default: return false
    }
  }

  func publish(to shared: inout Shared) {
    guard shared.isBrowsing else { return }
    shared.subject = browse.results.selected
    shared.isEverything = scope == .everything
    shared.listPane = browse.focus
    shared.listIsSearched = !browse.results.query.text.isEmpty
    shared.listIsEmpty = browse.results.total == 0 && !browse.results.isStale
  }

  var awaited: Awaited? {
    browse.focus == .results && browse.results.isAwaited ? .whatHasKeys : nil
  }

  /// An empty list, where no pull has brought any entry yet.
  var trouble: PaneTrouble? {
    guard browse.results.total == 0 else { return nil }
    return seen.emptyCatalogueFault.map { .fault($0, of: nil) }
  }

  /// Shows the list of another query from its top.
  mutating func ask(_ change: (inout CatalogQuery) -> Void) {
    var query = browse.results.query
    change(&query)
    guard browse.results.ask(query) else { return }
    browse.results.list.move(.home)
    browse.navigation.point(at: query)
  }

  /// No line is typed in any list.
  mutating func endSearch() {
    for scope in browses.keys { browses[scope]?.search = nil }
  }
}

/// A page of a list that was asked for.
struct PageRequest: Hashable, Sendable {
  let scope: Scope
  let query: CatalogQuery
  let page: Int
}

enum CatalogueIntent: AreaIntent {
  /// `Ctrl-T`: 全部, 数据集, 数据接口.
  case cycleScope
  /// Asks for the order, then sets it.
  case sort
  case order(SortOrder)
  case nextDimension
  case zoom
  /// Opens the search line, from any section.
  case search
  /// All entries of a theme.
  case theme(String)
  /// All entries of a department.
  case publisher(String)
  /// The list without the theme and the department it is narrowed to.
  case dropFilters
  /// An entry in its list, that in order of 更新时间.
  case entry(EntryID, EntryKind)
  /// An entry in its list as that is by itself.
  case listed(EntryID, EntryKind)
  /// Gives a pane the keyboard.
  case focus(BrowsePane)
  /// The lists as the catalogue is now.
  case reload
  /// An entry has new numbers.
  case replace(EntrySummary)
}

/// What the catalogue's services have answered.
enum CatalogueFact: Sendable {
  case page(Scope, CatalogQuery, Result<CatalogPage, ServiceFault>)
  case slow(Scope, CatalogQuery)
  case facets(CatalogQuery, Result<CatalogFacets, ServiceFault>)
  /// The list changed under the cursor; the selected entry is at this row now.
  case position(Scope, CatalogQuery, Int?)
  case history([String])
  case offers(text: String, SearchOffers)
  case misses(text: String, [SearchMiss])
}

extension Intent {
  /// Told 数据集 and 数据接口.
  static func catalogue(_ intent: CatalogueIntent) -> Intent { .area(AnyAreaIntent(intent)) }
}
