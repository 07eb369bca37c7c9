import Catalog
import PortalAPI
import Terminal
import Widgets

extension BrowserPainter {
  func paintUserCenter(
    _ state: BrowserState, _ layout: BrowserLayout, into grid: inout Grid
  ) -> Point? {
    let account = state.account
    let (list, content) = layout.userCenter
    if !list.isEmpty {
      let inside = Pane(AccountText.center).paint(
        into: &grid, in: list, look: look, focused: account.focus == .list)
      let all = UserTab.allCases
      ListState(count: all.count, cursor: account.tab.rawValue, visible: inside.rows)
        .paint(into: &grid, in: inside, look: look, focused: account.focus == .list) {
          all.indices.contains($0) ? title(of: all[$0], state) : nil
        }
    }
    guard !content.isEmpty else { return nil }
    var pane = Pane(AccountText.title(account.tab), footer: account.name)
    pane.scroll =
      account.tab.footprints.map { list in
        let rows = BrowserLayout.footprints(in: layout.userPage).list.rows
        return state.footprints[list].extent(visible: rows)
      } ?? account.scroll.extent
    let inside = pane.paint(
      into: &grid, in: content, look: look, focused: account.focus == .content
    ).inset(columns: 1)
    paintPage(state, into: &grid, in: inside)
    return nil
  }

  /// A page's name, with how much in it changed.
  private func title(of tab: UserTab, _ state: BrowserState) -> RowContent {
    let news = tab.footprints.map { state.footprints.news($0) } ?? 0
    return RowContent(
      AccountText.title(tab),
      columns: news == 0 ? [] : [RowColumn("\(news)", .warning, width: 2, alignment: .right)])
  }

  private func paintPage(_ state: BrowserState, into grid: inout Grid, in rect: Rect) {
    let account = state.account
    if let list = account.tab.footprints, account.name != nil {
      return paint(list, state, into: &grid, in: rect)
    }
    if account.name != nil, account.developer.value == nil, let fault = account.developer.fault {
      return paint(fault, into: &grid, in: rect)
    }
    Document.developer(account, columns: rect.columns, measure: grid.measure, look.glyphs)
      .paint(into: &grid, in: rect, look: look, scroll: account.scroll)
  }

  /// 开发者中心: the way in four steps, with where one is, and where it leads (manual 2.5).
  func paintDevelopers(
    _ state: BrowserState, _ layout: BrowserLayout, into grid: inout Grid
  ) -> Point? {
    let inside = Pane(AccountText.developers).paint(
      into: &grid, in: layout.body, look: look, focused: true)
    let lines = inside.inset(columns: 1)
    let (top, rest) = lines.splitTop(min(5, max(2, lines.rows - Jump.allCases.count)))
    grid.paint(AccountText.flow, .dim, in: top, look: look)
    let line = String(repeating: Character(look.glyphs.horizontal), count: 2)
    let spans = AccountText.steps.enumerated().flatMap { index, title -> [Span] in
      let role: Role =
        index == state.account.step
        ? .activeTab : index < state.account.step ? .success : .tab
      let between = index == 0 ? [] : [Span(" \(line) ", .border)]
      return between + [Span(" \(index + 1) \(title) ", role)]
    }
    grid.paint(spans, in: top.splitTop(min(2, top.rows - 1)).rest, look: look)
    state.account.jumps.paint(into: &grid, in: rest, look: look, focused: true) { row in
      guard Jump.allCases.indices.contains(row) else { return nil }
      let jump = Jump.allCases[row]
      return RowContent([
        Span(AccountText.title(jump), .text), Span("  "), Span(AccountText.detail(jump), .dim),
      ])
    }
    return nil
  }
}

extension BrowserLayout {
  /// The list of 用户中心 and its page; one of them where there is no room for both.
  var userCenter: (list: Rect, content: Rect) {
    let none = Rect(column: body.column, row: body.row, columns: 0, rows: 0)
    guard body.columns >= Self.twoPanes else {
      return userListIsFocused ? (body, none) : (none, body)
    }
    let (list, content) = body.splitLeft(18)
    return (list, content)
  }

  /// Inside of the page.
  var userPage: Rect { Pane.content(of: userCenter.content).inset(columns: 1) }
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
    document.heading(AccountText.usage)
    document.add(details, glyphs)
    return document
  }

  /// A bar a day, to the day's limit.
  private mutating func add(_ details: DeveloperDetails, _ glyphs: Glyphs) {
    let room = max(1, min(40, columns - 22))
    let most = max(details.callsPerDay, details.usage.map(\.calls).max() ?? 0, 1)
    for day in details.usage.reversed() {
      let cells = day.calls == 0 ? 0 : max(1, day.calls * room / most)
      add([
        Span("\(day.day.dayText)  ", .label),
        Span(String(repeating: Character(glyphs.filled), count: cells), .number),
        Span(day.calls == 0 ? "0" : " \(day.calls)", day.calls == 0 ? .dim : .number),
      ])
    }
  }
}
