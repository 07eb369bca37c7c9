import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// What a person has typed, chosen or opened stays until the person lets it go.
@Suite struct NothingLostTests {
  private func page(_ fields: [FormField]) -> FormPage {
    FormPage(
      "advice", title: "开放建议", fields: fields,
      submit: { _ throws(ServiceFault) in FormSuccess("已提交") })
  }

  // MARK: Forms

  @Test(arguments: [(80, 24), (120, 40)])
  func whatDoesNotFitIsSaid(columns: Int, rows: Int) async throws {
    let driver = try await openForm(
      columns, rows, page([FormField("a", "内容", input: .text(limit: 3))]))
    driver.type("一二三")
    #expect(!driver.shows("没有填入"))
    driver.type("四")
    #expect(driver.shows("最多 3 个字，有 1 个没有填入") && driver.shows("一二三"))
    driver.send(.paste("五六"))
    #expect(driver.shows("有 3 个没有填入"))
    driver.press(.backspace)
    #expect(!driver.shows("没有填入"))
  }

  @Test func aRestoredDraftSaysThatItIsOne() async throws {
    let shelf = DraftShelf()
    shelf.keep("advice", ["a": "公交"])
    let driver = try await openForm(
      80, 24, page([FormField("a", "内容", input: .text(limit: 30))]), shelf: shelf)
    #expect(driver.shows("开放建议（上次的草稿）") && driver.shows("公交"))
    driver.type("线")
    #expect(driver.shows("开放建议（上次的草稿）"))
    await driver.pressSettled(.escape)
    await driver.typeSettled("d")
    #expect(shelf["advice"].isEmpty)
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func aRequiredDropDownIsNotAnsweredByItself(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("6]")
    await driver.pressSettled(.enter)
    #expect(driver.shows("*您的职业 请选择"))
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("此项必填") && driver.shows("请先改正标出的各项"))
  }

  @Test func fieldsOutOfViewAreCounted() async throws {
    let fields = (1...30).map { FormField("\($0)", "第 \($0) 项", input: .text(limit: 9)) }
    let driver = try await openForm(80, 24, page(fields))
    let shown = fields.count { driver.shows(" \($0.label) ") }
    #expect(shown > 5 && driver.shows("▾ 还有 \(30 - shown) 项"))
    driver.press(.backTab, .up)
    #expect(driver.shows("上面 \(30 - shown) 项") && !driver.shows("还有"))
  }

  // MARK: Ctrl-C, and questions

  @Test func interruptingTakesAwayOrAsksTwice() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("?")
    await driver.pressSettled(.control("c"))
    #expect(driver.state.overlay == nil && driver.exitStatus == nil)
    await driver.pressSettled(.control("c"))
    #expect(driver.shows("再按一次 Ctrl-C 退出程序"))
    await driver.typeSettled("2")
    await driver.pressSettled(.control("c"))
    #expect(driver.exitStatus == nil)
    await driver.pressSettled(.control("c"))
    #expect(driver.exitStatus == 0)
  }

  /// Whatever is asked, and whatever stands first: the choice that does nothing.
  @Test func everyQuestionBeginsWithWhatDoesNothing() {
    let call = Menu.Choice(title: "调用", key: "y", intent: .program(.quitNow))
    let nothing = Menu.Choice(title: "不", key: "n", intent: nil)
    #expect(Menu(title: "", choices: [call, nothing]).list.cursor == 1)
    #expect(Menu(title: "", choices: [nothing, call]).list.cursor == 0)
    #expect(Menu(title: "", choices: [call, call]).list.cursor == 0)
    #expect(Menu(asking: "", yes: "", .program(.quitNow), no: "").list.cursor == 1)
  }

  /// What is all there may be opened; to go on costs calls.
  @Test func theMenuOfAFetchBeginsWithWhatCostsNothing() {
    var line = FetchLine.sample(pages: 1, rows: 36)
    line.isComplete = true
    #expect(Menu.fetch(line).list.cursor == 0 && Menu.fetch(line).choices[0].key == "o")
    line.isComplete = false
    let menu = Menu.fetch(line)
    #expect(menu.choices[menu.list.cursor].intent == nil)
  }

  @Test func theSafeAnswerIsUnderTheCursor() async throws {
    let driver = try await openBrowser(80, 24)
    #expect(driver.shows("q 退出"))
    await driver.typeSettled("q")
    await driver.pressSettled(.enter)
    #expect(driver.exitStatus == nil && driver.state.overlay == nil)
  }

  @Test(arguments: [(60, 20), (80, 24), (120, 40)])
  func aKeyThatIsForNothingHereSaysSo(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("%")
    #expect(driver.shows("% 在这里没有用处；可用 Enter 打开、"))
    await driver.typeSettled("d")
    #expect(driver.shows("d 在这里不能用；可用 Enter 打开、"))
    #expect(driver.shows("；按 ? 看全部"))
    await driver.typeSettled("2")
    #expect(driver.state.message == nil)
    await driver.typeSettled("E")
    await driver.pressSettled(.escape)
    await driver.typeSettled("H")
    #expect(driver.shows("H 在这里不能用；可用 "))
  }
}

/// The same of tables.
@Suite struct TableKeepingTests {
  @Test(arguments: [(80, 24), (120, 40)])
  func escapeTakesOneThingAtATime(columns: Int, rows: Int) async throws {
    let driver = try await openTable(columns, rows)
    await driver.typeSettled("l@/街道2")
    await driver.pressSettled(.enter)
    #expect(driver.state.tables.page?.search == "街道2")
    await driver.pressSettled(.escape)
    #expect(driver.state.tables.page?.search == "" && driver.shows("筛选 区县"))
    await driver.pressSettled(.escape)
    #expect(driver.shows("10,000 行 × 6 列") && driver.state.tableMode == .grid)
    await driver.typeSettled("w")
    await driver.pressSettled(.up)
    #expect(driver.state.tables.prompt?.editor.text == "区县 = \"河西区\"")
    await driver.pressSettled(.escape, .escape)
    #expect(driver.state.tableMode == nil && driver.shows("按 O 回到这张表"))
  }

  @Test func aTableComesBackAsItWas() async throws {
    let driver = try await openTable(80, 24)
    await driver.typeSettled("jjjls")
    let before = driver.grid.text.split(separator: "\n").dropLast(2)
    await driver.pressSettled(.escape)
    await driver.typeSettled("2O")
    #expect(driver.grid.text.split(separator: "\n").dropFirst().dropLast(2) == before.dropFirst())
  }

  @Test func aWrongStatementStaysInItsLine() async throws {
    let driver = try await openTable(80, 24)
    await driver.typeSettled(";selec 1")
    await driver.pressSettled(.enter)
    #expect(driver.state.tables.prompt?.editor.text == "selec 1")
    #expect(driver.shows("只能执行 SELECT"))
    await driver.pressSettled(.control("u"))
    await driver.typeSettled("select 1")
    await driver.pressSettled(.enter)
    #expect(driver.shows("› SQL"))
  }

  /// Esc closes the line; ↑ brings back what was typed in it.
  @Test(arguments: [";", "w", "&", "/"])
  func whatWasTypedComesBack(key: Character) async throws {
    let driver = try await openTable(80, 24)
    await driver.typeSettled("\(key)区县 ~ 河")
    await driver.pressSettled(.escape)
    #expect(driver.state.tables.prompt == nil)
    await driver.typeSettled("\(key)")
    #expect(driver.state.tables.prompt?.editor.text == "")
    await driver.pressSettled(.up)
    #expect(driver.state.tables.prompt?.editor.text == "区县 ~ 河")
  }

  /// What is wrong with a statement is read whole.
  @Test(arguments: [(80, 24), (60, 20)])
  func aFaultOfAStatementIsWhole(columns: Int, rows: Int) async throws {
    let driver = try await openTable(columns, rows)
    await driver.typeSettled(";select 区 from data")
    await driver.pressSettled(.enter)
    let words = driver.grid.text.filter { !$0.isWhitespace && $0 != "│" }
    #expect(words.contains("没有列“区”；") && words.contains("数据表名为data，列名为中文描述"))
    #expect(driver.state.tables.prompt?.editor.text == "select 区 from data")
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func anExportNamesItsRowsAndItsFormat(columns: Int, rows: Int) async throws {
    let table = SampleTable()
    let driver = try await openTable(columns, rows, table)
    await driver.typeSettled("l@e")
    #expect(driver.shows("筛选出的 2,500 行") && driver.shows("全部 10,000 行"))
    #expect(driver.shows("街道名单.csv"))
    await driver.pressSettled(.right, .right, .right)
    #expect(driver.shows("街道名单.xlsx") && !driver.shows("街道名单.csv  "))
    await driver.pressSettled(.tab, .tab, .tab, .tab)
    for _ in 0..<4 { await driver.pressSettled(.backspace) }
    await driver.typeSettled("json")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("文件名的结尾与格式不符：XLSX 应以 .xlsx 结尾"))
    #expect(!table.log.all.contains { $0.hasPrefix("export") })
  }
}
