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
    let layout = HomeLayout(body, themes: home.themes.count)
    paintBanner(into: &grid, in: layout.banner)
    paintThemes(layout.themeColumns, into: &grid, in: layout.themes)
    paintHot(into: &grid, in: layout.hot)
    paintPages(into: &grid, in: layout.pages)
  }

  private func paintBanner(into grid: inout Grid, in rect: Rect) {
    guard let site = home.site else {
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
    guard isSample else { return }
    let note = lines.splitTop(2).rest
    let fits = grid.measure.width(of: HomeText.sample) <= note.columns
    grid.paint(
      fits ? HomeText.sample : HomeText.sampleInShort, .warning, in: note, look: look,
      alignment: .center)
  }

  private func paintThemes(_ columns: Int, into grid: inout Grid, in rect: Rect) {
    let isFocused = home.focus == .themes
    let inside = Pane(HomeText.themes).paint(
      into: &grid, in: rect, look: look, focused: isFocused)
    let themes = home.themes
    guard !themes.isEmpty else {
      let isComing = home.pull.isRunning || home.awaitsThemes
      let none = home.hasCatalogue ? HomeText.noThemes : HomeText.empty
      brush.paint(note: isComing ? HomeText.loading : none, into: &grid, in: inside)
      return
    }
    // Where not all rows fit, those around the chosen theme are shown.
    let first = max(0, min(home.theme / columns, themes.count / columns) - inside.rows + 1)
    for (index, theme) in themes.enumerated() {
      let row = index / columns - first
      guard (0..<inside.rows).contains(row) else { continue }
      let cell = Rect(
        column: inside.column + 1 + index % columns * HomeLayout.themeWidth,
        row: inside.row + row, columns: HomeLayout.themeWidth - 2, rows: 1)
      paint(theme, isChosen: index == home.theme, isFocused, into: &grid, in: cell)
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

  private func paintHot(into grid: inout Grid, in rect: Rect) {
    let isFocused = home.focus == .hot
    var pane = Pane(HomeText.hot)
    let inside = Pane.content(of: rect)
    let (tabs, rows) = inside.splitTop(1)
    var list = home.hotList
    list.setCount(home.hotCount)
    pane.scroll = list.extent(visible: rows.rows)
    pane.paint(into: &grid, in: rect, look: look, focused: isFocused)
    Tabs(HotLine.allCases.map { title(of: $0) }, active: home.hot.rawValue)
      .paint(into: &grid, in: tabs, look: look, focused: isFocused)
    guard home.hotCount > 0 else { return paintNothingHot(into: &grid, in: rows) }
    list.paint(into: &grid, in: rows, look: look, focused: isFocused) { row in
      if home.hot == .changes {
        return home.news.all.indices.contains(row) ? content(of: home.news.all[row]) : nil
      }
      return home.hotLine(row).map { RowContent($0) }
    }
  }

  /// A list's name, with how many of its lines were not seen.
  private func title(of line: HotLine) -> String {
    let unseen = line == .changes ? home.news.unseen.count : 0
    return HomeText.title(line) + (unseen == 0 ? "" : " \(unseen)")
  }

  /// Why there is nothing: the pull that was to bring it failed, or there is none.
  private func paintNothingHot(into grid: inout Grid, in rect: Rect) {
    switch home.hot {
    case .changes: brush.paint(note: NewsText.nothing, into: &grid, in: rect)
    case .policies where home.site != nil:
      brush.paint(note: NewsText.noPolicies, into: &grid, in: rect)
    case .policies: break
    case .latestDatasets, .latestInterfaces:
      guard case .failed(let fault) = home.pull, !home.hasCatalogue else { return }
      brush.paint(
        brush.notices.notice(ofPull: fault, hasCatalogue: false), into: &grid, in: rect)
    }
  }

  private func paintPages(into grid: inout Grid, in rect: Rect) {
    let isFocused = home.focus == .pages
    let inside = Pane(HomeText.pages).paint(into: &grid, in: rect, look: look, focused: isFocused)
    guard let site = home.site else { return }
    var column = inside.column + 1
    for (index, page) in site.pages.enumerated() {
      let isChosen = index == home.page && isFocused
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
  func hotLine(_ row: Int) -> String? {
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

/// Where things are on 首页.
struct HomeLayout {
  /// Cells of one theme in the grid.
  static let themeWidth = 18

  let banner: Rect
  let themes: Rect
  let hot: Rect
  let pages: Rect
  /// How many themes stand in a row.
  let themeColumns: Int

  init(_ body: Rect, themes count: Int) {
    themeColumns = max(1, (body.columns - 4) / Self.themeWidth)
    let (banner, rest) = body.splitTop(body.rows >= 16 ? 3 : 1)
    let (pages, middle) = rest.splitBottom(body.rows >= 18 ? 4 : 3)
    let rows = (count + themeColumns - 1) / themeColumns
    self.banner = banner
    self.pages = pages
    (themes, hot) = middle.splitTop(min(max(1, rows) + 2, max(3, middle.rows * 3 / 5)))
  }

  var hotRows: Int { max(0, hot.rows - 3) }
}
