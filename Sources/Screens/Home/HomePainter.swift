import Catalog
import Terminal
import Widgets

/// Paints 首页, or what is read in its place.
struct HomePainter {
  let brush: Brush
  let home: HomeState
  /// What is shown was made up, and it is said.
  let isSample: Bool

  var look: Look { brush.look }

  func paint(into grid: inout Grid, in body: Rect) {
    if let reading = home.reading { return reading.paint(into: &grid, in: body, look: look) }
    let layout = HomeLayout(body, home)
    paintBanner(into: &grid, in: layout.banner)
    paintThemes(layout.themes, into: &grid)
    paint(home.publishers, HomeText.publishers, layout.publishers, .publishers, into: &grid)
    paintHot(layout, into: &grid)
    paintPages(layout, into: &grid)
  }

  private func paintBanner(into grid: inout Grid, in rect: Rect) {
    guard let site = home.site else {
      let text = home.pull.isFailed ? HomeText.noSite : HomeText.loading
      grid.paint(text, .dim, in: rect.inset(columns: 2), look: look)
      return
    }
    let counters = counters(site, columns: rect.columns - 4, grid.measure)
    guard rect.rows >= 3 else {
      grid.paint(counters, in: rect.inset(columns: 2), look: look)
      return
    }
    let lines = rect.inset(columns: 2)
    grid.paint(site.name, .heading, in: lines.splitTop(1).top, look: look, alignment: .center)
    grid.paint(
      counters, in: lines.splitTop(1).rest.splitTop(1).top, look: look, alignment: .center)
    guard isSample else { return }
    let note = lines.splitTop(2).rest
    let measure = grid.measure
    let text = HomeText.sample.first { measure.width(of: $0) <= note.columns }
    grid.paint(text ?? "", .warning, in: note, look: look, alignment: .center)
  }

  /// Closer where there is little room.
  private func counters(
    _ site: Site, columns: Int, _ measure: DisplayWidth
  ) -> [Span] {
    let each = HomeText.counters(site.counters).map { counter in
      [Span("\(counter.label) ", .label), Span("\(counter.value)", .number)]
    }
    let gap = HomeLayout.gap(
      between: each.map { measure.width(of: $0) }, [4, 3, 2, 1], in: columns)
    let blank = Span(String(repeating: " ", count: gap))
    return Array(each.joined(separator: [blank]))
  }

  private func paintThemes(_ layout: FacetGridLayout, into grid: inout Grid) {
    guard home.themes.facets.isEmpty else {
      return paint(home.themes, HomeText.themes, layout, .themes, into: &grid)
    }
    let inside = Pane(HomeText.themes).paint(
      into: &grid, in: layout.pane, look: look, focused: home.focus == .themes)
    let none = home.hasCatalogue ? HomeText.noThemes : HomeText.empty
    brush.paint(note: home.isComing ? HomeText.loading : none, into: &grid, in: inside)
  }

  private func paint(
    _ facets: FacetGrid, _ title: String, _ layout: FacetGridLayout, _ place: HomePane,
    into grid: inout Grid
  ) {
    guard !layout.pane.isEmpty else { return }
    let isFocused = home.focus == place
    // Its left border is that of the themes.
    var pane = Pane(title, joinsLeft: place == .publishers)
    pane.scroll = layout.extent
    pane.footer = HomeText.place(facets)
    pane.paint(into: &grid, in: layout.pane, look: look, focused: isFocused)
    for (index, facet) in facets.facets.enumerated() {
      guard let cell = layout.cell(index) else { continue }
      paint(facet, isChosen: index == facets.place, isFocused, into: &grid, in: cell)
    }
  }

  private func paint(
    _ facet: Facet, isChosen: Bool, _ isFocused: Bool, into grid: inout Grid, in cell: Rect
  ) {
    let over = isChosen && isFocused ? look[.cursor] : nil
    if let over { grid.fill(cell, style: over) }
    if isChosen, isFocused { grid.focus = cell.origin }
    let (bar, rest) = cell.splitLeft(1)
    if isChosen {
      grid.fill(bar, with: look.glyphs.bar, style: look[isFocused ? .focusedBorder : .border])
    }
    let count = "\(facet.count(nil))"
    let (name, number) = rest.splitLeft(rest.columns - grid.measure.width(of: count) - 1)
    grid.paint([Span(facet.name)], in: name, look: look, over: over)
    grid.paint([Span(count, .number)], in: number, look: look, alignment: .right, over: over)
  }

  private func paintHot(_ layout: HomeLayout, into grid: inout Grid) {
    let isFocused = home.focus == .hot
    var pane = Pane(HomeText.hot)
    let rows = layout.rows(of: home.hot)
    var list = home.hotList
    list.setCount(home.hotCount)
    pane.scroll = list.extent(visible: rows.rows)
    pane.footer = FrameText.place(list)
    pane.paint(into: &grid, in: layout.hot, look: look, focused: isFocused)
    home.hotTabs.paint(into: &grid, in: layout.hotTabs, look: look, focused: isFocused)
    if layout.showsTwoLists {
      for line in [home.hot, home.hot.neighbour] { paintHeading(line, layout, into: &grid) }
      let beside = ListState(count: home.count(of: home.hot.neighbour))
      paint(home.hot.neighbour, beside, layout, into: &grid, focused: false)
    }
    paint(home.hot, list, layout, into: &grid, focused: isFocused)
  }

  private func paintHeading(_ line: HotLine, _ layout: HomeLayout, into grid: inout Grid) {
    grid.paint(
      [
        Span(HomeText.title(line), line == home.hot ? .heading : .dim),
        Span(home.isCounted(line) ? "  \(home.count(of: line))" : "", .number),
      ], in: layout.column(of: line).inset(columns: 1), look: look)
  }

  /// - Parameter isFocused: it has the keyboard; the one beside it shows its beginning.
  private func paint(
    _ line: HotLine, _ list: ListState, _ layout: HomeLayout, into grid: inout Grid,
    focused isFocused: Bool
  ) {
    let rows = layout.rows(of: line)
    guard home.count(of: line) > 0 else { return paintNothing(in: line, into: &grid, in: rows) }
    list.paint(
      into: &grid, in: rows, look: look, focused: isFocused, showsCursor: line == home.hot
    ) { row in
      if line == .changes {
        return home.news.all.indices.contains(row) ? content(of: home.news.all[row]) : nil
      }
      return home.line(row, of: line).map { RowContent($0) }
    }
  }

  /// Why there is nothing: the pull that was to bring it failed, or there is none.
  private func paintNothing(in line: HotLine, into grid: inout Grid, in rect: Rect) {
    switch line {
    case .changes: brush.paint(note: NewsText.nothing, into: &grid, in: rect)
    case .policies where home.site != nil:
      brush.paint(note: NewsText.noPolicies, into: &grid, in: rect)
    case .policies: break
    case .latestDatasets, .latestInterfaces:
      if home.isComing { return brush.paint(note: HomeText.loading, into: &grid, in: rect) }
      guard case .failed(let fault) = home.pull, !home.hasCatalogue else { return }
      brush.paint(
        brush.notices.notice(ofPull: fault, hasCatalogue: false), into: &grid, in: rect)
    }
  }

  private func paintPages(_ layout: HomeLayout, into grid: inout Grid) {
    guard !layout.pages.isEmpty else { return }
    let isFocused = home.focus == .pages
    let inside = Pane(HomeText.pages).paint(
      into: &grid, in: layout.pages, look: look, focused: isFocused)
    guard let site = home.site else { return }
    let places = layout.places(of: site.pages, grid.measure)
    for (index, (page, place)) in zip(site.pages, places).enumerated() {
      let isChosen = index == home.page && isFocused
      if isChosen { grid.focus = place.origin }
      grid.paint(
        [Span(" \(page.title) ", .link)], in: place, look: look,
        over: isChosen ? look[.cursor] : nil)
    }
    let operators = inside.splitTop(1).rest.inset(columns: 2)
    let text = HomeText.operators(site)
    let fits = grid.measure.width(of: text) <= operators.columns
    grid.paint(fits ? text : HomeText.operatorsInShort(site), .dim, in: operators, look: look)
  }
}

extension HomeState {
  /// The lists of 数据热点, with how many lines of 变化 were not seen.
  var hotTabs: Tabs {
    let titles = HotLine.allCases.map { line in
      let unseen = line == .changes ? news.unseen.count : 0
      return HomeText.title(line) + (unseen == 0 ? "" : " \(unseen)")
    }
    return Tabs(titles, active: hot.rawValue)
  }

  /// One line of a list of 数据热点, in the manual's form.
  func line(_ row: Int, of line: HotLine) -> String? {
    let entries: [EntrySummary]?
    switch line {
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
