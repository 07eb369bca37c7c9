import Catalog
import Terminal
import Widgets
import Wording

/// The three panes of a catalogue list, but for the detail, which paints itself.
struct CataloguePainter {
  let brush: Brush
  let state: CatalogueState
  /// Where a search text is found in a title.
  let highlights: @Sendable (String, String) -> [Range<Int>]

  var look: Look { brush.look }

  /// - Returns: where the terminal's cursor belongs.
  func paint(into grid: inout Grid, in body: Rect) -> Point? {
    let layout = CatalogueLayout(state, body)
    if !layout.navigation.isEmpty { paintNavigation(into: &grid, in: layout.navigation) }
    return layout.results.isEmpty ? nil : paintResults(layout, into: &grid)
  }

  // MARK: 主题, 部门, 热点

  private func paintNavigation(into grid: inout Grid, in rect: Rect) {
    let browse = state.browse
    let navigation = browse.navigation
    let isFocused = browse.focus == .navigation
    let stack = navigation.stack
    let insides = stack.paint(
      into: &grid, in: rect, look: look, focused: isFocused ? navigation.dimension.rawValue : nil)
    for dimension in Dimension.allCases {
      let hasKeys = isFocused && dimension == navigation.dimension
      // Elsewhere a mark stands by what the list is narrowed to, and by nothing else.
      let filters = browse.results.query.choice(of: dimension) != nil
      navigation.list(dimension).paint(
        into: &grid, in: insides[dimension.rawValue], look: look, focused: hasKeys,
        showsCursor: hasKeys || filters
      ) { row in
        content(of: navigation, dimension, row)
      }
    }
  }

  private func content(
    of navigation: NavigationState, _ dimension: Dimension, _ row: Int
  ) -> RowContent? {
    if dimension == .hot { return HotLine(rawValue: row).map { hot($0) } }
    let kind = state.scope.kind
    let facets = navigation.facets(dimension)
    guard let total = navigation.totals[dimension]?.count(kind) else {
      return row == 0 ? RowContent(BrowseText.all) : nil
    }
    let width = max(2, "\(total)".utf8.count)
    let facet = facets.indices.contains(row - 1) ? facets[row - 1] : nil
    guard row == 0 || facet != nil else { return nil }
    let count = RowColumn(
      "\(facet?.count(kind) ?? total)", .number, width: width, alignment: .right)
    return RowContent(facet?.name ?? BrowseText.all, columns: [count])
  }

  private func hot(_ line: HotLine) -> RowContent {
    let unseen = line == .changes ? state.seen.unseen.count : 0
    return RowContent(
      HomeText.title(line),
      columns: unseen == 0 ? [] : [RowColumn("\(unseen)", .warning, width: 4, alignment: .right)])
  }

  // MARK: The list

  private func paintResults(_ layout: CatalogueLayout, into grid: inout Grid) -> Point? {
    let browse = state.browse
    let results = browse.results
    var pane = Pane(
      BrowseText.title(results, hasCatalogue: state.seen.hasCatalogue),
      footer: footer(browse, columns: layout.results.columns, in: grid),
      joinsLeft: !layout.navigation.isEmpty)
    pane.scroll = results.list.extent(visible: layout.rows.rows)
    let isFocused = browse.focus == .results
    let inside = pane.paint(into: &grid, in: layout.results, look: look, focused: isFocused)
    let (line, rows) = inside.splitTop(layout.showsSearchLine ? 1 : 0)
    let cursor = line.isEmpty ? nil : paintSearchLine(browse, into: &grid, in: line)
    if let fault = results.fault {
      brush.paint(fault, into: &grid, in: rows)
      return cursor
    }
    guard results.total > 0 else {
      paintNothing(into: &grid, in: rows)
      return cursor
    }
    let text = results.query.text
    let columns = ResultColumns(
      in: rows, of: browse, isRated: isRated(results, in: rows),
      isPlain: !FrameLayout.showsThreePanes(state.seen.size.columns))
    results.list.paint(into: &grid, in: rows, look: look, focused: isFocused) { row in
      results.entry(at: row).map { content(of: $0, matching: text, columns) }
    }
    return cursor
  }

  private func footer(_ browse: BrowseState, columns: Int, in grid: Grid) -> String? {
    let results = browse.results
    guard !results.query.text.isEmpty,
      let elsewhere = BrowseText.elsewhere(
        results.query, browse.navigation.numbers(beside: results.query))
    else { return BrowseText.place(results) }
    return BrowseText.places(results, elsewhere: elsewhere).first {
      grid.measure.width(of: $0) + Pane.footerMargin <= columns
    }
  }

  private func paintSearchLine(
    _ browse: BrowseState, into grid: inout Grid, in line: Rect
  ) -> Point? {
    let start = grid.paint(BrowseText.searchSign, .key, in: line, look: look)
    let field = line.splitLeft(start - line.column).rest
    guard let search = browse.search else {
      grid.paint(browse.results.query.text, .match, in: field, look: look)
      return nil
    }
    let strip = OffersStrip(search, in: field, grid.measure)
    let (input, offers) = field.splitLeft(field.columns - strip.columns)
    grid.paint(strip.spans, in: offers, look: look)
    return search.editor.paint(
      into: &grid, in: input, look: look, focused: true, placeholder: BrowseText.searchPlaceholder)
  }

  /// An empty list: still on its way, empty by search, or empty altogether.
  private func paintNothing(into grid: inout Grid, in rect: Rect) {
    let results = state.browse.results
    if results.isStale {
      if results.isSlow { brush.paint(note: BrowseText.loading, into: &grid, in: rect) }
      return
    }
    let query = results.query
    if state.seen.hasCatalogue, query.isNarrowed || query.kind != nil {
      let numbers = state.browse.navigation.numbers(beside: results.query)
      let misses = state.browse.misses
      let note = BrowseText.noHits(
        results.query, numbers,
        misses: misses?.text == results.query.text ? misses?.all ?? [] : [])
      brush.paint(note: note, into: &grid, in: rect)
    } else if state.seen.pull.isRunning {
      brush.paint(note: BrowseText.firstSync, into: &grid, in: rect)
    } else if let fault = state.seen.emptyCatalogueFault {
      brush.paint(brush.notices.notice(ofPull: fault, hasCatalogue: false), into: &grid, in: rect)
    } else {
      brush.paint(note: BrowseText.nothing, into: &grid, in: rect)
    }
  }
}

extension NavigationState {
  /// The three panes; the open one gets the room, the others their title and what is left.
  var stack: PaneStack {
    PaneStack(
      Dimension.allCases.map {
        Pane(BrowseText.title($0, at: list($0).cursor, of: count($0), isKnown: isKnown))
      },
      wanted: Dimension.allCases.map { count($0) })
  }
}
