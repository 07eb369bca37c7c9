import Catalog
import PortalAPI
import Terminal
import Widgets

/// Paints 用户中心 and 开发者中心.
struct AccountPainter {
  let brush: Brush
  let state: AccountState

  var look: Look { brush.look }

  func paintCenter(into grid: inout Grid, in body: Rect) {
    let layout = AccountLayout(body, state.focus)
    let (list, content) = (layout.list, layout.content)
    if !list.isEmpty {
      paintTabs(into: &grid, in: list)
    }
    guard !content.isEmpty else { return }
    let place = state.tab.footprints.flatMap { list in
      state.name == nil ? nil : FrameText.place(state.footprints[list])
    }
    let footer = [place, state.name].compactMap(\.self).joined(separator: " · ")
    var pane = Pane(
      AccountText.title(state.tab), footer: footer, joinsLeft: !layout.list.isEmpty)
    pane.scroll =
      state.tab.footprints.map { list in
        let rows = FootprintLayout(layout.page).list.rows
        return state.footprints[list].extent(visible: rows)
      } ?? state.scroll.extent
    let inside = pane.paint(
      into: &grid, in: content, look: look, focused: state.focus == .content
    ).inset(columns: 1)
    paintPage(into: &grid, in: inside)
  }

  private func paintTabs(into grid: inout Grid, in rect: Rect) {
    let all = UserTab.allCases
    let list = ListState(count: all.count, cursor: state.tab.rawValue, visible: all.count)
    let isFocused = state.focus == .list
    let pane = Pane(AccountText.center, footer: FrameText.place(list, of: AccountText.item))
    let inside = pane.paint(into: &grid, in: rect, look: look, focused: isFocused)
    list.paint(into: &grid, in: inside, look: look, focused: isFocused) {
      all.indices.contains($0) ? title(of: all[$0]) : nil
    }
  }

  /// A page's name, with how much in it changed.
  private func title(of tab: UserTab) -> RowContent {
    let news = tab.footprints.map { state.footprints.news($0) } ?? 0
    return RowContent(
      AccountText.title(tab),
      columns: news == 0 ? [] : [RowColumn("\(news)", .warning, width: 2, alignment: .right)])
  }

  private func paintPage(into grid: inout Grid, in rect: Rect) {
    if let list = state.tab.footprints, state.name != nil {
      return paint(list, into: &grid, in: rect)
    }
    if state.name != nil, state.developer.value == nil, let fault = state.developer.fault {
      return brush.paint(fault, into: &grid, in: rect)
    }
    Document.developer(state, columns: rect.columns, measure: grid.measure, look.glyphs)
      .paint(into: &grid, in: rect, look: look, scroll: state.scroll)
  }

  /// 开发者中心: the way in four steps, with where one is, and where it leads (manual 2.5).
  func paintDevelopers(into grid: inout Grid, in body: Rect) {
    let pane = Pane(
      AccountText.developers, footer: FrameText.place(state.jumps, of: AccountText.item))
    let inside = pane.paint(into: &grid, in: body, look: look, focused: true)
    let lines = inside.inset(columns: 1)
    let (top, rest) = lines.splitTop(min(5, max(2, lines.rows - Jump.allCases.count)))
    var flow = Document(columns: top.columns, measure: grid.measure)
    flow.add(label: "", value: AccountText.flow, labelWidth: 0, role: .dim)
    flow.paint(into: &grid, in: top, look: look, scroll: Scroll())
    let steps = steps(in: top.columns, grid.measure)
    grid.paint(
      steps, in: top.splitTop(min(flow.lines.count + 1, top.rows - 1)).rest, look: look)
    paintJumps(into: &grid, in: rest)
  }

  /// The four steps; those around the present one are left out where there is no room for lines
  /// between them.
  private func steps(in columns: Int, _ measure: DisplayWidth) -> [Span] {
    let line = String(repeating: Character(look.glyphs.horizontal), count: 2)
    func spans(_ between: String) -> [Span] {
      AccountText.steps.enumerated().flatMap { index, title -> [Span] in
        let role: Role =
          index == state.step
          ? .activeTab : index < state.step ? .success : .tab
        return (index == 0 ? [] : [Span(between, .border)]) + [Span("\(index + 1) \(title)", role)]
      }
    }
    let wide = spans("  \(line)  ")
    return measure.width(of: wide) <= columns ? wide : spans(" ")
  }

  /// Where it leads, each with what that is; where not all of that fits, only of the one under the
  /// cursor, below the list.
  private func paintJumps(into grid: inout Grid, in rect: Rect) {
    let all = Jump.allCases
    let widest =
      all.map { jump in
        grid.measure.width(of: AccountText.title(jump) + AccountText.detail(jump)) + 4
      }.max() ?? 0
    let isWide = widest <= rect.columns
    let (list, below) = rect.splitTop(isWide ? rect.rows : all.count)
    state.jumps.paint(into: &grid, in: list, look: look, focused: true) { row in
      guard all.indices.contains(row) else { return nil }
      let detail = isWide ? [Span("  "), Span(AccountText.detail(all[row]), .dim)] : []
      return RowContent([Span(AccountText.title(all[row]), .text)] + detail)
    }
    guard !isWide, all.indices.contains(state.jumps.cursor) else { return }
    var document = Document(columns: below.columns - 1, measure: grid.measure)
    document.add()
    document.add(
      label: "", value: AccountText.detail(all[state.jumps.cursor]), labelWidth: 0, role: .dim)
    document.paint(into: &grid, in: below.splitLeft(1).rest, look: look, scroll: Scroll())
  }
}

/// The list of 用户中心 and its page; one of them where there is no room for both.
struct AccountLayout {
  let list: Rect
  let content: Rect

  init(_ body: Rect, _ focus: UserPane) {
    let none = Rect(column: body.column, row: body.row, columns: 0, rows: 0)
    if body.columns >= CatalogueLayout.twoPanes {
      (list, content) = body.splitPanes(18)
    } else {
      (list, content) = focus == .list ? (body, none) : (none, body)
    }
  }

  /// Inside of the page.
  var page: Rect { Pane.content(of: content).inset(columns: 1) }
}

extension Document {
  /// The page 注册开发者: the token and what was called with it.
  static func developer(
    _ account: AccountState, columns: Int, measure: DisplayWidth, _ glyphs: Glyphs
  ) -> Document {
    var document = Document(columns: columns, measure: measure)
    guard account.name != nil else {
      for line in AccountText.signedOutLines { document.add(label: "", value: line, labelWidth: 0) }
      return document
    }
    guard let page = account.developer.value else {
      document.add([Span(DetailText.loading, .dim)])
      return document
    }
    guard let details = page.developer else {
      for line in AccountText.notDeveloperLines {
        document.add(label: "", value: line, labelWidth: 0)
      }
      return document
    }
    for line in AccountText.token(details, revealed: account.revealed) {
      document.add(label: "", value: line, labelWidth: 0)
    }
    if details.isExpired { document.add([Span(AccountText.expired, .warning)]) }
    if let now = account.now, details.token != nil {
      document.add(label: "", value: AccountText.today(details, now), labelWidth: 0)
    }
    document.heading(AccountText.usage)
    document.add(details, glyphs)
    return document
  }

  /// A bar a day, to the day's limit.
  private mutating func add(_ details: DeveloperDetails, _ glyphs: Glyphs) {
    let room = max(1, min(40, columns - 22))
    let most = max(details.callsPerDay, details.usage.map(\.calls).max() ?? 0, 1)
    for day in details.usage.reversed() {
      add([
        Span("\(day.day.dayText)  ", .label),
        Span(glyphs.bar(Double(day.calls), of: Double(most), in: room), .dim),
        Span(day.calls == 0 ? "0" : " \(day.calls)", day.calls == 0 ? .dim : .number),
      ])
    }
  }
}
