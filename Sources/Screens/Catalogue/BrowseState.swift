import Catalog
import Widgets

/// A catalogue list with its navigation beside it: what 数据集 and 数据接口 show.
struct BrowseState: Sendable {
  let scope: Scope
  var navigation = NavigationState()
  var results: ResultsState
  /// The search line while it is being typed in; its text stays in the query afterwards.
  var search: SearchState?
  /// What of a search text that found nothing was meant as a filter.
  var misses: (text: String, all: [SearchMiss])?
  var focus: BrowsePane = .results

  init(scope: Scope) {
    self.scope = scope
    results = ResultsState(query: CatalogQuery(kind: scope.kind))
  }
}

enum BrowsePane: Hashable, Sendable {
  case navigation, results, detail
}

extension Scope {
  var kind: EntryKind? {
    switch self {
    case .datasets: .dataset
    case .interfaces: .interface
    case .everything: nil
    }
  }

  init(kind: EntryKind?) {
    self =
      switch kind {
      case .dataset: .datasets
      case .interface: .interfaces
      case nil: .everything
      }
  }

  /// The order `Ctrl-T` goes through: 全部, 数据集, 数据接口.
  var next: Scope {
    switch self {
    case .everything: .datasets
    case .datasets: .interfaces
    case .interfaces: .everything
    }
  }
}
