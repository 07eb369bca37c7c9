import Catalog

/// Where the keyboard is in the section, or will be when nothing lies over it.
enum Place: Hashable, Sendable {
  case home(HomePane)
  /// A page of 网站信息 or a policy.
  case reading
  /// A section whose substance the platform does not give.
  case elsewhere
  /// A section that is an area, which knows where in it.
  case area
  case navigation
  case results
  case detail(DetailTab)
  case test(TestPane)
}

extension BrowserState {
  var place: Place {
    if section == .home {
      let home = areas[HomeArea.self]
      return home.reading == nil ? .home(home.focus) : .reading
    }
    if missingHere != nil { return .elsewhere }
    if [.applications, .developers, .exchange, .account].contains(section) { return .area }
    switch browse.focus {
    case .navigation: return .navigation
    case .results: return .results
    case .detail:
      guard let detail else { return .results }
      guard detail.tab == .test, let pane = testPane(of: detail.entry.id) else {
        return .detail(detail.tab)
      }
      return .test(pane)
    }
  }

  var isBrowsing: Bool { section == .datasets || section == .interfaces }

  /// `n` and `N` go from hit to hit.
  var hasHits: Bool {
    switch place {
    case .results: !browse.results.query.text.isEmpty
    case .test(.answer): searchesAnswer
    default: false
    }
  }

  /// The entry a command is about: the opened one, or the one under the cursor.
  var subject: EntrySummary? {
    guard isBrowsing else { return nil }
    return browse.results.selected
  }
}
