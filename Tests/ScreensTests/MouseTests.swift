import Calls
import Catalog
import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// What can be clicked and turned, for those who turn the mouse on.
@Suite struct MouseTests {
  /// Clicks on the first cell of a text that is on the screen.
  private func click(_ driver: BrowserDriver, _ text: String, row: Int? = nil) async throws {
    let lines = driver.grid.text.split(separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(
      row ?? lines.firstIndex { $0.contains(text) }, "\(text) is not on the screen")
    let start = try #require(lines[place].firstRange(of: text)?.lowerBound)
    let column = DisplayWidth().width(of: String(lines[place][..<start]))
    driver.send(.mouse(MouseEvent(kind: .press, point: Point(column: column, row: place))))
    await driver.settle()
  }

  private func turn(_ driver: BrowserDriver, _ kind: MouseEvent.Kind, _ column: Int, _ row: Int)
    async
  {
    driver.send(.mouse(MouseEvent(kind: kind, point: Point(column: column, row: row))))
    await driver.settle()
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func theFirstLineLeadsToItsSections(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    let configuration = BrowserConfiguration(look: .test, syncInterval: nil, platform: nil)
    for section in Browser.areas(SampleCity().services, configuration).sections.reversed() {
      try await click(driver, " \(section.number)", row: 0)
      // The blank before the number belongs to the section before, where there is one blank.
      if driver.state.section != section {
        let line = driver.grid.text.prefix { $0 != "\n" }
        let start = try #require(line.firstRange(of: " \(section.number)")?.upperBound)
        let column = DisplayWidth().width(of: String(line[..<start])) - 1
        await turn(driver, .press, column, 0)
      }
      #expect(driver.state.section == section)
    }
    try await click(driver, "● 已同步", row: 0)
    #expect(driver.shows("同步完成：新增 3，更新 12，删除 1"))
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func homeIsClicked(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    try await click(driver, "市商务局")
    #expect(driver.state.place == .home(.publishers))
    try await click(driver, "市商务局")
    #expect(driver.state.browse.results.query == CatalogQuery(publisher: "市商务局"))
    await driver.typeSettled("1")
    try await click(driver, "开放政策")
    #expect(driver.state.areas[HomeArea.self].hot == .policies)
    try await click(driver, "促进大数据发展行动纲要")
    #expect(driver.state.place == .reading)
    await driver.pressSettled(.escape)
    try await click(driver, "使用帮助")
    #expect(driver.state.place == .reading)
  }

  /// As a key does.
  @Test func aClickTakesAwayWhatIsOver() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("M")
    #expect(driver.shows("鼠标已打开（按 M 关闭）；选取文字时按住 Shift"))
    await turn(driver, .wheelDown, 40, 8)
    #expect(driver.shows("鼠标已打开"))
    await turn(driver, .press, 40, 8)
    #expect(!driver.shows("鼠标已打开"))
  }

  @Test func tabsAreClicked() async throws {
    let driver = try await openBrowser(120, 40)
    await driver.typeSettled("3")
    try await click(driver, "数据预览")
    #expect(driver.state.detail?.tab == .preview)
    try await click(driver, "基本信息")
    #expect(driver.state.detail?.tab == .basics)
    await driver.typeSettled("6")
    try await click(driver, ExchangeText.title(.questions))
    #expect(driver.state.areas[ExchangeArea.self].tab == .questions)
    await driver.typeSettled("4")
    try await click(driver, ApplicationText.title(.own))
    #expect(driver.state.applications.tab == .own)
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func aTestIsClicked(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("3t")
    try await click(driver, "分页大小")
    #expect(driver.state.test?.form.focused?.id == CallSpecification.pageSizeName)
    await driver.pressSettled(.control("s"))
    #expect(driver.state.place == .test(.answer))
    for view in [AnswerView.raw, .headers, .tree, .table] {
      try await click(driver, TestText.title(view))
      #expect(driver.state.test?.view == view)
    }
    try await click(driver, "示例矿业有限公司2")
    #expect(driver.state.test?.answer?.table.cell?.row == 1)
    #expect(driver.state.test?.answer?.table.cell?.column == 1)
    try await click(driver, columns == 120 ? "当前页" : TestText.form)
    #expect(driver.state.place == .test(.form))
  }

  /// The keys of a question, and those that the last line names for it.
  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func aQuestionIsClicked(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("q")
    try await click(driver, BrowserText.quitNo)
    #expect(driver.state.overlay == nil && driver.exitStatus == nil)
    await driver.typeSettled("q")
    try await click(driver, "Esc 取消", row: rows - 1)
    #expect(driver.state.overlay == nil && driver.exitStatus == nil)
    await driver.typeSettled("q")
    try await click(driver, "y  \(BrowserText.quitYes)")
    #expect(driver.exitStatus == 0)
  }

  /// A click on a line of the palette is Enter on it; of help it goes to the line.
  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func thePaletteAndHelpAreClicked(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled(":")
    try await click(driver, CommandText.nextTab)
    #expect(driver.state.overlay == nil)
    #expect(driver.state.areas[HomeArea.self].hot == .latestInterfaces)
    await driver.typeSettled(":")
    await turn(driver, .wheelDown, columns / 2, 10)
    guard case .palette(let palette) = driver.state.overlay else {
      Issue.record("the wheel closed the palette")
      return
    }
    #expect(palette.list.cursor == 3)
    await driver.pressSettled(.escape)
    await driver.typeSettled("?")
    try await click(driver, CommandText.scrollUp)
    guard case .help(let help) = driver.state.overlay else {
      Issue.record("help is gone")
      return
    }
    let lines = driver.grid.text.split(separator: "\n")
    #expect(help.list.cursor > 0)
    #expect(lines.contains { $0.contains("▌") && $0.contains(CommandText.scrollUp) })
    try await click(driver, "/ 筛选", row: rows - 1)
    await driver.typeSettled("重画")
    try await click(driver, CommandText.redraw)
    #expect(
      driver.grid.text.split(separator: "\n").contains {
        $0.contains("▌") && $0.contains(CommandText.redraw)
      })
  }

  /// The first click goes to a line of a sheet, the next opens it.
  @Test(arguments: [(120, 40), (80, 24)])
  func sheetsAreClicked(columns: Int, rows: Int) async throws {
    var services = SampleCity().services
    services.workbench = SampleBench().services
    services.workbench.checks = SampleChecks().services
    let driver = try await openBrowser(columns, rows, services: services)
    await driver.pressSettled(.alt("c"))
    try await click(driver, "别处的接口")
    #expect(driver.state.areas[ChecksArea.self].list.list.cursor == 2)
    await driver.pressSettled(.escape)
    await driver.typeSettled("H")
    try await click(driver, "03-20 10:31")
    #expect(!driver.state.layers.isClear)
    try await click(driver, "03-20 10:31")
    #expect(driver.state.layers.isClear && driver.state.place == .test(.answer))
    #expect(driver.shows("历史 2019-03-20 10:31"))
  }

  /// A cell of two answers gets the cursor, a heading tells rows apart by its column.
  @Test(arguments: [(120, 40), (80, 24)])
  func aComparisonIsClicked(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows, services: .twoAnswers)
    await driver.pressSettled(.character("H"), .character("m"), .down, .character("m"))
    try await click(driver, "丙")
    guard case .comparison(let comparison) = driver.state.areas[WorkbenchArea.self].sheet else {
      Issue.record("nothing is compared")
      return
    }
    #expect(comparison.table.column == 2 && comparison.table.cell?.row ?? 0 > 0)
    // The gap behind a column is its own.
    try await click(driver, "  丙")
    guard case .comparison(let beside) = driver.state.areas[WorkbenchArea.self].sheet else {
      return
    }
    #expect(beside.table.column == 1, "\(driver.grid.text)")
    try await click(driver, "名 ", row: 3)
    #expect(driver.shows("按“名”对应各行"), "\(driver.grid.text)")
    try await click(driver, "Esc 返回", row: rows - 1)
    #expect(driver.shows("历史 · 全部接口"))
  }

  /// Each way of sharing, and the way out, is a line of its own.
  @Test(arguments: [(120, 40), (80, 24)])
  func sharingIsClicked(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("2s")
    try await click(driver, ShareText.weibo)
    #expect(driver.shows(ShareText.weiboCopied))
    try await click(driver, ShareText.copyLink)
    #expect(driver.shows(ShareText.linkCopied) && !driver.state.layers.isClear)
    try await click(driver, "Esc  \(ShareText.close)")
    #expect(driver.state.layers.isClear)
  }

  @Test func theWheelWalksWhatLiesOverTheScreen() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("2S")
    await turn(driver, .wheelDown, 40, 12)
    await driver.pressSettled(.enter)
    #expect(driver.state.browse.results.query.sort == .downloads)
  }

  /// The wheel moves what is under the pointer; the keyboard stays where it is.
  @Test func theWheelNeedsNoFocus() async throws {
    let driver = try await openBrowser(120, 24)
    await driver.typeSettled("3")
    let lines = driver.grid.text.split(separator: "\n")
    let detail = try #require(lines[1].ranges(of: "┬").last?.upperBound)
    let column = DisplayWidth().width(of: String(lines[1][..<detail])) + 4
    #expect(driver.state.place == .results)
    await turn(driver, .wheelDown, column, 8)
    #expect(driver.state.place == .results && driver.state.browse.results.list.cursor == 0)
    #expect(driver.state.detail?.basicsScroll.extent.top ?? 0 > 0)
    await turn(driver, .wheelDown, 40, 8)
    #expect(driver.state.browse.results.list.cursor == 3)
    await driver.pressSettled(.enter)
    await turn(driver, .wheelUp, 10, 8)
    #expect(driver.state.browse.results.list.cursor == 0)
    guard case .detail = driver.state.place else {
      Issue.record("the wheel took the keyboard along")
      return
    }
  }
}
