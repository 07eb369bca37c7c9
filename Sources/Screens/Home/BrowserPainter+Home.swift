import Catalog
import Terminal
import Widgets

extension BrowserPainter {
  func paintHome(
    _ state: BrowserState, _ layout: BrowserLayout, into grid: inout Grid
  ) -> Point? {
    if let reading = state.home.reading {
      var pane = Pane(reading.title)
      let inside = layout.reading
      pane.scroll = reading.view.extent(visible: inside.rows)
      pane.paint(into: &grid, in: layout.readingPane, look: look, focused: true)
      reading.view.paint(into: &grid, in: inside, look: look, focused: true)
      return nil
    }
    let parts = layout.home
    paintBanner(state, into: &grid, in: parts.banner)
    paintThemes(state, layout, into: &grid, in: parts.themes)
    paintHot(state, into: &grid, in: parts.hot)
    paintPages(state, into: &grid, in: parts.pages)
    return nil
  }

  private func paintBanner(_ state: BrowserState, into grid: inout Grid, in rect: Rect) {
    guard let site = state.site else {
      grid.paint(HomeText.loading, .dim, in: rect.inset(columns: 2), look: look)
      return
    }
    let counters = HomeText.counters(site.counters).flatMap { counter in
      [Span("\(counter.label) ", .label), Span("\(counter.value)    ", .number)]
    }
    guard rect.rows >= 3 else {
      grid.paint(counters, in: rect.inset(columns: 2), look: look)
      return
    }
    let lines = rect.inset(columns: 2)
    grid.paint(site.name, .heading, in: lines.splitTop(1).top, look: look, alignment: .center)
    grid.paint(
      counters, in: lines.splitTop(1).rest.splitTop(1).top, look: look, alignment: .center)
  }

  private func paintThemes(
    _ state: BrowserState, _ layout: BrowserLayout, into grid: inout Grid, in rect: Rect
  ) {
    let isFocused = state.home.focus == .themes
    let inside = Pane(HomeText.themes).paint(
      into: &grid, in: rect, look: look, focused: isFocused)
    let columns = layout.themeColumns
    let themes = state.home.themes
    guard !themes.isEmpty else {
      let isComing = state.sync.isRunning || state.home.awaitsThemes
      let none = state.hasCatalogue ? HomeText.noThemes : HomeText.empty
      paint(note: isComing ? HomeText.loading : none, into: &grid, in: inside)
      return
    }
    // Where not all rows fit, those around the chosen theme are shown.
    let first = max(0, min(state.home.theme / columns, themes.count / columns) - inside.rows + 1)
    for (index, theme) in themes.enumerated() {
      let row = index / columns - first
      guard (0..<inside.rows).contains(row) else { continue }
      let cell = Rect(
        column: inside.column + 1 + index % columns * BrowserLayout.themeWidth,
        row: inside.row + row, columns: BrowserLayout.themeWidth - 2, rows: 1)
      paint(theme, isChosen: index == state.home.theme, isFocused, into: &grid, in: cell)
    }
  }

  private func paint(
    _ theme: Facet, isChosen: Bool, _ isFocused: Bool, into grid: inout Grid, in cell: Rect
  ) {
    let over = isChosen ? look[isFocused ? .cursor : .selection] : nil
    if let over { grid.fill(cell, style: over) }
    let (bar, rest) = cell.splitLeft(1)
    if isChosen {
      grid.fill(bar, with: look.glyphs.bar, style: look[isFocused ? .focusedBorder : .border])
    }
    grid.paint([Span(theme.name)], in: rest, look: look, over: over)
    grid.paint(
      [Span("\(theme.count(nil))", .number)], in: rest, look: look, alignment: .right, over: over)
  }

  private func paintHot(_ state: BrowserState, into grid: inout Grid, in rect: Rect) {
    let home = state.home
    let isFocused = home.focus == .hot
    var pane = Pane(HomeText.hot)
    let inside = Pane.content(of: rect)
    let (tabs, rows) = inside.splitTop(1)
    var list = home.hotList
    list.setCount(state.hotCount)
    pane.scroll = list.extent(visible: rows.rows)
    pane.paint(into: &grid, in: rect, look: look, focused: isFocused)
    Tabs(HotLine.allCases.map { title(of: $0, state) }, active: home.hot.rawValue)
      .paint(into: &grid, in: tabs, look: look, focused: isFocused)
    guard state.hotCount > 0 else { return paintNothingHot(state, into: &grid, in: rows) }
    list.paint(into: &grid, in: rows, look: look, focused: isFocused) { row in
      if home.hot == .changes {
        return state.news.all.indices.contains(row) ? content(of: state.news.all[row]) : nil
      }
      return home.hotLine(row, state.site).map { RowContent($0) }
    }
  }

  /// A list's name, with how many of its lines were not seen.
  private func title(of line: HotLine, _ state: BrowserState) -> String {
    let unseen = line == .changes ? state.news.unseen.count : 0
    return HomeText.title(line) + (unseen == 0 ? "" : " \(unseen)")
  }

  /// Why there is nothing: the pull that was to bring it failed, or there is none.
  private func paintNothingHot(_ state: BrowserState, into grid: inout Grid, in rect: Rect) {
    switch state.home.hot {
    case .changes: paint(note: NewsText.nothing, into: &grid, in: rect)
    case .policies where state.site != nil: paint(note: NewsText.noPolicies, into: &grid, in: rect)
    case .policies: break
    case .latestDatasets, .latestInterfaces:
      guard let fault = state.emptyCatalogueFault else { return }
      paint(browser.syncNotice(fault, state), into: &grid, in: rect)
    }
  }

  private func paintPages(_ state: BrowserState, into grid: inout Grid, in rect: Rect) {
    let isFocused = state.home.focus == .pages
    let inside = Pane(HomeText.pages).paint(into: &grid, in: rect, look: look, focused: isFocused)
    guard let site = state.site else { return }
    var column = inside.column + 1
    for (index, page) in site.pages.enumerated() {
      let isChosen = index == state.home.page && isFocused
      let text = " \(page.title) "
      let place = Rect(
        column: column, row: inside.row, columns: inside.endColumn - column, rows: 1)
      let end = grid.paint(
        [Span(text, .link)], in: place, look: look, over: isChosen ? look[.cursor] : nil)
      column = end + 2
    }
    let operators = inside.splitTop(1).rest.inset(columns: 2)
    let text = HomeText.operators(site)
    let fits = grid.measure.width(of: text) <= operators.columns
    grid.paint(fits ? text : HomeText.operatorsInShort(site), .dim, in: operators, look: look)
  }
}

extension HomeState {
  /// One line of 数据热点, in the manual's form.
  func hotLine(_ row: Int, _ site: Site?) -> String? {
    let entries: [EntrySummary]?
    switch hot {
    case .latestDatasets: entries = latest[.dataset]
    case .latestInterfaces: entries = latest[.interface]
    case .changes: return nil
    case .policies:
      guard let policies = site?.policies, policies.indices.contains(row) else { return nil }
      return HomeText.policyLine(policies[row])
    }
    guard let entries, entries.indices.contains(row) else { return nil }
    return HomeText.latest(entries[row])
  }
}
