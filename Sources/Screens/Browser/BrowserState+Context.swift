import Catalog

/// Where the keyboard is.
enum Context: Hashable, Sendable {
  case home(HomePane)
  /// A table over all of it.
  case table(TableMode)
  /// A page of 网站信息 or a policy.
  case reading
  /// A section whose substance the platform does not give.
  case elsewhere
  /// 数据应用: its list, or an application.
  case applications(isOpen: Bool)
  case developers
  case user(UserPane)
  case exchange(ExchangeTab)
  case navigation
  case results
  case detail(DetailTab)
  case test(TestPane)
}

extension BrowserState {
  var context: Context { layers.hasTable ? .table(tables.mode) : place }

  /// Where in the section it is, or will be when nothing lies over it.
  var place: Context {
    if section == .home { return home.reading == nil ? .home(home.focus) : .reading }
    if missingHere != nil { return .elsewhere }
    if section == .applications { return .applications(isOpen: applications.isOpen) }
    if section == .developers { return .developers }
    if section == .account { return .user(account.focus) }
    if section == .exchange { return .exchange(exchange.tab) }
    switch browse.focus {
    case .navigation: return .navigation
    case .results: return .results
    case .detail:
      guard let detail else { return .results }
      guard detail.tab == .test, let test = detail.test else { return .detail(detail.tab) }
      return .test(test.focus)
    }
  }

  var isBrowsing: Bool { section == .datasets || section == .interfaces }

  /// `n` and `N` go from hit to hit.
  var hasHits: Bool {
    switch context {
    case .results: !browse.results.query.text.isEmpty
    case .test(.answer): detail?.test?.search.text.isEmpty == false
    default: false
    }
  }

  /// The entry a command is about: the opened one, or the one under the cursor.
  var subject: EntrySummary? {
    guard isBrowsing else { return nil }
    return browse.results.selected
  }
}
