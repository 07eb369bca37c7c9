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
  /// Where the person came from to an entry, and goes back to; nil for 首页.
  var wayBack: Intent?
  /// The entry that was gone to, until it is under the cursor.
  var opening: EntryID?
  /// The entry that was opened by being gone to: its list was not seen, and Esc leads past it.
  var passing: EntryID?
  /// The lists as they were before a way to an entry took them over.
  var own: [Scope: OwnList] = [:]
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
    shared.isArriving = opening != nil
    shared.listPane = browse.focus
    shared.listIsSearched = !browse.results.query.text.isEmpty
    shared.listIsEmpty = browse.results.total == 0 && !browse.results.isStale
  }

  var awaited: Awaited? {
    let isAwaited = browse.results.isAwaited || opening != nil || isToBeFilled
    return browse.focus == .results && isAwaited ? .whatHasKeys : nil
  }

  /// The first pull is under way and has brought nothing yet: an empty list is no answer.
  private var isToBeFilled: Bool {
    browse.results.total == 0 && seen.pull.isRunning && !seen.hasCatalogue
  }

  /// An empty list, where no pull has brought any entry yet.
  var trouble: PaneTrouble? {
    guard browse.results.total == 0 else { return nil }
    return seen.emptyCatalogueFault.map { .fault($0, of: nil) }
  }

  /// From list to list it stays.
  /// - Parameter back: what leads back; nil for the section.
  mutating func noteWayBack(_ shared: Shared, _ back: Intent? = nil) {
    if let back {
      wayBack = back
    } else if !shared.isBrowsing {
      wayBack = .section(shared.section)
    }
  }

  /// The entry that was gone to, once, when it has come under the cursor. What stands beside the
  /// list is open with that.
  mutating func takeOpening() -> EntryID? {
    guard let id = opening, !browse.results.isStale, browse.results.selected?.id == id else {
      return nil
    }
    opening = nil
    return id
  }

  /// What is open was gone to, and its list is not to be seen.
  func isPassing(_ shared: Shared) -> Bool {
    passing != nil && passing == shared.opened?.id
      && !FrameLayout.showsThreePanes(shared.size.columns)
  }

  /// Shows the list of another query from its top.
  mutating func ask(_ change: (inout CatalogQuery) -> Void) {
    var query = browse.results.query
    change(&query)
    guard browse.results.ask(query) else { return }
    browse.results.list.move(.home)
    browse.navigation.point(at: query)
  }

  /// The way to an entry takes the list of a query in place of the person's own, which is kept.
  mutating func visit(_ query: CatalogQuery) {
    let kept = own[scope].flatMap { $0.visited == browse.results.query ? $0.browse : nil }
    let before = kept ?? browse
    own[scope] = before.results.query == query ? nil : OwnList(visited: query, browse: before)
    ask { $0 = query }
  }

  /// The person's own list again, unless another was asked for since.
  mutating func comeHome() {
    guard let kept = own.removeValue(forKey: scope), kept.visited == browse.results.query else {
      return
    }
    asked = nil
    isPlacing = false
    browse = kept.browse
    browse.search = nil
    // What has changed meanwhile is read.
    browse.results.invalidate()
    browse.navigation.asked = nil
    if browse.focus == .detail { browse.focus = .results }
  }

  /// No line is typed in any list.
  mutating func endSearch() {
    for scope in browses.keys { browses[scope]?.search = nil }
  }
}

/// A list that is come back to, and the query that has its place meanwhile.
struct OwnList: Sendable {
  let visited: CatalogQuery
  let browse: BrowseState
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
  /// With the keyboard in the detail: the entry so many rows further down.
  case step(Int)
  /// An entry in its list, that in order of 更新时间, and opened.
  case entry(EntryID, EntryKind)
  /// An entry in its list as that is by itself, and opened.
  /// - Parameter back: what leads back to where the person came from; nil for the section.
  case opened(EntryID, EntryKind, back: Intent?)
  /// An entry in its list as that is by itself, under the cursor.
  case listed(EntryID, EntryKind)
  /// Gives a pane the keyboard.
  case focus(BrowsePane)
  /// Back to where the person came from.
  case leave
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
