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
      let inside = Pane(AccountText.center).paint(
        into: &grid, in: list, look: look, focused: state.focus == .list)
      let all = UserTab.allCases
      ListState(count: all.count, cursor: state.tab.rawValue, visible: inside.rows)
        .paint(into: &grid, in: inside, look: look, focused: state.focus == .list) {
          all.indices.contains($0) ? title(of: all[$0]) : nil
        }
    }
    guard !content.isEmpty else { return }
    var pane = Pane(
      AccountText.title(state.tab), footer: state.name, joinsLeft: !layout.list.isEmpty)
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
    let inside = Pane(AccountText.developers).paint(
      into: &grid, in: body, look: look, focused: true)
    let lines = inside.inset(columns: 1)
    let (top, rest) = lines.splitTop(min(5, max(2, lines.rows - Jump.allCases.count)))
    grid.paint(AccountText.flow, .dim, in: top, look: look)
    let line = String(repeating: Character(look.glyphs.horizontal), count: 2)
    let spans = AccountText.steps.enumerated().flatMap { index, title -> [Span] in
      let role: Role =
        index == state.step
        ? .activeTab : index < state.step ? .success : .tab
      let between = index == 0 ? [] : [Span(" \(line) ", .border)]
      return between + [Span(" \(index + 1) \(title) ", role)]
    }
    grid.paint(spans, in: top.splitTop(min(2, top.rows - 1)).rest, look: look)
    state.jumps.paint(into: &grid, in: rest, look: look, focused: true) { row in
      guard Jump.allCases.indices.contains(row) else { return nil }
      let jump = Jump.allCases[row]
      return RowContent([
        Span(AccountText.title(jump), .text), Span("  "), Span(AccountText.detail(jump), .dim),
      ])
    }
  }
}

/// The list of 用户中心 and its page; one of them where there is no room for both.
struct AccountLayout {
  let list: Rect
  let content: Rect

  init(_ body: Rect, _ focus: UserPane) {
    let none = Rect(column: body.column, row: body.row, columns: 0, rows: 0)
    if body.columns >= CatalogueLayout.twoPanes {
      let (list, content) = body.splitLeft(18)
      (self.list, self.content) = (list, content.joined)
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
