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

/// The left panes: three lists, of which one is open.
struct NavigationState: Sendable {
  var dimension = Dimension.theme
  var themes: [Facet] = []
  var publishers: [Facet] = []
  /// What 全部 counts: the entries whose theme or department nobody knows too.
  private(set) var totals: [Dimension: Facet] = [:]
  var lists: [Dimension: ListState] = [:]
  var fault: ServiceFault?

  /// The same themes and departments with the cursors at the top, for another list.
  var fresh: NavigationState {
    var copy = self
    copy.dimension = .theme
    copy.lists = [:]
    return copy
  }

  func list(_ dimension: Dimension) -> ListState {
    var list = lists[dimension] ?? ListState()
    list.setCount(count(dimension))
    return list
  }

  func facets(_ dimension: Dimension) -> [Facet] {
    switch dimension {
    case .theme: themes
    case .publisher: publishers
    case .hot: []
    }
  }

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

  /// The catalogue's numbers changed: the cursor stays on the name it was on.
  mutating func take(_ all: [Facet], for dimension: Dimension) {
    // A nameless line would lead nowhere.
    let facets = all.filter { !$0.name.isEmpty }
    totals[dimension] = Facet(
      name: "", datasets: all.reduce(0) { $0 + $1.datasets },
      interfaces: all.reduce(0) { $0 + $1.interfaces })
    let old = self.facets(dimension)
    let row = list(dimension).cursor
    let name = old.indices.contains(row - 1) ? old[row - 1].name : nil
    switch dimension {
    case .theme: themes = facets
    case .publisher: publishers = facets
    case .hot: break
    }
    if let name, let place = facets.firstIndex(where: { $0.name == name }) {
      select(row: place + 1, in: dimension)
    }
  }

  mutating func select(row: Int, in dimension: Dimension) {
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
