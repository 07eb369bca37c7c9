import Catalog
import Widgets

/// What the catalogue is walked by (manual 2.1.3): 主题, 部门, 热点.
enum Dimension: Int, CaseIterable, Sendable, Hashable {
  case theme, publisher, hot
}

/// The lines of 热点 (manual 2.1.3.2).
enum HotLine: Int, CaseIterable, Sendable, Hashable {
  case latestDatasets, latestInterfaces, policies
  /// What changed since last time.
  case changes
}

/// The left panes: three lists, of which one is open. A theme and a department are chosen beside
/// each other; the cursor of each list stands on what is chosen of it.
struct NavigationState: Sendable {
  var dimension = Dimension.theme
  /// What can be chosen: what has entries in the list as it is otherwise, most first, and what is
  /// chosen already.
  private var facets: [Dimension: [Facet]] = [:]
  /// What 全部 counts: the entries whose theme or department nobody knows too.
  private(set) var totals: [Dimension: Facet] = [:]
  /// The numbers that have come last, and beside which list.
  private var found: (numbers: CatalogFacets, counted: CatalogQuery)?
  /// What most departments' names begin with.
  private(set) var repeated = SharedBeginning()
  /// The list the numbers were last asked for, whatever its kind and order; nil to ask anew.
  var asked: CatalogQuery?
  var lists: [Dimension: ListState] = [:]
  var fault: ServiceFault?

  /// The same with the cursors at the top, for another list.
  var fresh: NavigationState {
    var copy = self
    copy.dimension = .theme
    copy.lists = [:]
    copy.asked = nil
    return copy
  }

  /// Whether anything is known of what can be chosen.
  var isKnown: Bool { found != nil }

  /// What is found of either kind beside a list, with and without what is chosen; nil until it was
  /// counted.
  func numbers(beside query: CatalogQuery) -> CatalogFacets? {
    found?.counted == query.counted ? found?.numbers : nil
  }

  func list(_ dimension: Dimension) -> ListState {
    var list = lists[dimension] ?? ListState()
    list.setCount(count(dimension))
    return list
  }

  func facets(_ dimension: Dimension) -> [Facet] { facets[dimension] ?? [] }

  /// Rows of a list; 主题 and 部门 begin with 全部.
  func count(_ dimension: Dimension) -> Int {
    dimension == .hot ? HotLine.allCases.count : facets(dimension).count + 1
  }

  /// The facet under the cursor; nil on 全部.
  var chosen: Facet? {
    let row = list(dimension).cursor
    let facets = facets(dimension)
    return facets.indices.contains(row - 1) ? facets[row - 1] : nil
  }

  /// The numbers beside a list have come.
  mutating func take(_ found: CatalogFacets, beside query: CatalogQuery) {
    self.found = (found, query.counted)
    fault = nil
    // What a search leaves of them may begin otherwise.
    if query.counted == CatalogQuery() {
      repeated = SharedBeginning(of: found.publishers.map(\.name))
    }
    for (dimension, all) in [Dimension.theme: found.themes, .publisher: found.publishers] {
      totals[dimension] = Facet(
        name: "", datasets: all.reduce(0) { $0 + $1.datasets },
        interfaces: all.reduce(0) { $0 + $1.interfaces })
      let chosen = query.choice(of: dimension)
      // A nameless line would lead nowhere.
      let offered = all.filter { facet in
        !facet.name.isEmpty && (facet.count(query.kind) > 0 || facet.name == chosen)
      }
      facets[dimension] = offered.enumerated().sorted { left, right in
        (right.element.count(query.kind), left.offset)
          < (left.element.count(query.kind), right.offset)
      }.map(\.element)
    }
    point(at: query)
  }

  /// The cursors go to what a list is narrowed to.
  mutating func point(at query: CatalogQuery) {
    for dimension in [Dimension.theme, .publisher] {
      let name = query.choice(of: dimension)
      let place = name.flatMap { name in facets(dimension).firstIndex { $0.name == name } }
      select(row: place.map { $0 + 1 } ?? 0, in: dimension)
    }
  }

  private mutating func select(row: Int, in dimension: Dimension) {
    var list = list(dimension)
    list.move(.toRow(row))
    lists[dimension] = list
  }

  mutating func move(_ movement: Movement) {
    var list = list(dimension)
    list.move(movement)
    lists[dimension] = list
  }
}

extension CatalogQuery {
  /// What the list is narrowed to by one of the navigation's lists.
  func choice(of dimension: Dimension) -> String? {
    switch dimension {
    case .theme: theme
    case .publisher: publisher
    case .hot: nil
    }
  }

  /// The query as far as the numbers beside its list go by it: they tell both kinds.
  var counted: CatalogQuery { CatalogQuery(text: text, theme: theme, publisher: publisher) }
}
