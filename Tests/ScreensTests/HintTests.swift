import Catalog
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// The hint line calls a key what it comes to where one is, not what it comes to elsewhere.
@Suite struct HintTests {
  static let sizes = [(80, 24), (120, 40)]

  @Test(arguments: sizes)
  func escSaysWhatItTakesAwayInLists(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("2")
    #expect(driver.shows("Esc 返回"))
    await driver.typeSettled("mj/名")
    await driver.pressSettled(.enter)
    #expect(driver.state.browse.results.query.isFiltered)
    #expect(driver.shows("Esc 清除搜索") && !driver.shows("Esc 返回"))
    await driver.pressSettled(.escape)
    #expect(driver.state.browse.results.query.text == "")
    #expect(driver.shows("Esc 去筛选"))
    await driver.pressSettled(.escape)
    #expect(!driver.state.browse.results.query.isFiltered && driver.shows("Esc 返回"))
  }

  @Test(arguments: sizes)
  func escSaysWhatItTakesAwayInAnswers(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("3t")
    #expect(driver.shows("Tab 下一项") && !driver.shows("Tab 窗格"))
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("/ 查找") && !driver.shows("/ 搜索") && driver.shows("Esc 返回"))
    await driver.typeSettled("|.data[] | .企业名称")
    await driver.pressSettled(.enter)
    await driver.typeSettled("/矿业")
    await driver.pressSettled(.enter)
    #expect(driver.shows("Esc 取消查找"))
    await driver.pressSettled(.escape)
    #expect(driver.shows("Esc 取消筛选"))
    await driver.pressSettled(.escape)
    #expect(driver.shows("Esc 返回"))
  }

  @Test(arguments: sizes)
  func escSaysWhatItTakesAwayInTables(columns: Int, rows: Int) async throws {
    let driver = try await openTable(columns, rows)
    await driver.typeSettled("l@/街道2")
    await driver.pressSettled(.enter)
    #expect(driver.shows("Esc 取消查找"))
    await driver.pressSettled(.escape)
    #expect(driver.shows("Esc 取消筛选"))
    await driver.pressSettled(.escape)
    #expect(driver.shows("Esc 返回"))
  }

  /// Where nothing was sent, the pane of answers says Enter sends, and the form stays beside it.
  @Test(arguments: sizes)
  func enterSendsWhereThePaneSaysSo(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("3t")
    let fields = driver.state.test?.form.fields.count ?? 0
    for _ in 0..<fields { await driver.pressSettled(.down) }
    #expect(driver.state.place == .test(.answer) && driver.shows("*分页大小"))
    #expect(driver.shows("按 Enter 或 Ctrl-S 发送请求") && driver.shows("Enter 发送"))
    // Nothing is named that there is nothing for.
    #expect(!driver.shows("/ 查找") && !driver.shows("v 视图"))
    await driver.pressSettled(.up)
    #expect(driver.state.place == .test(.form))
    await driver.pressSettled(.down, .enter)
    #expect(driver.state.test?.answer != nil && !driver.shows("不能用"))
  }

  @Test(arguments: sizes)
  func escSaysWhatItTakesAwayAmongQuestions(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("6]]")
    #expect(driver.shows("/ 查找") && driver.shows("Esc 返回"))
    await driver.typeSettled("/接口")
    await driver.pressSettled(.enter)
    #expect(driver.shows("Esc 取消查找"))
    await driver.pressSettled(.escape)
    #expect(driver.state.section == .exchange && driver.shows("Esc 返回"))
  }

  @Test func helpSaysWhatEscTakesAway() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("?/同步")
    #expect(driver.shows("Esc 取消筛选") && driver.shows("Enter 完成"))
    await driver.pressSettled(.enter)
    #expect(driver.shows("Esc 取消筛选") && driver.shows("/ 筛选"))
    await driver.pressSettled(.escape)
    #expect(driver.shows("Esc 关闭") && driver.state.overlay != nil)
  }

  /// What people come to 用户中心 for who have no account, or are no developers, comes first.
  @Test(arguments: sizes)
  func theCentreNamesItsWaysIn(columns: Int, rows: Int) async throws {
    let nobody = try await openBrowser(columns, rows)
    #expect(!nobody.shows("N 注册"))
    await nobody.typeSettled("7")
    #expect(nobody.shows("Enter 登录  N 注册") || nobody.shows("Enter 登录 N 注册"))
    await nobody.pressSettled(.enter)
    #expect(nobody.state.form?.name == "login")
    await nobody.pressSettled(.escape)
    await nobody.typeSettled("2")
    #expect(!nobody.shows("N 注册") && !nobody.shows("Enter 登录"))
    var services = SampleCity().services
    services.account = SampleAccounts(name: "candy").services
    let candy = try await openBrowser(columns, rows, services: services)
    await candy.typeSettled("7")
    #expect(candy.shows("Enter 注册开发者") && !candy.shows("N 注册开发者"))
    await candy.typeSettled("k")
    #expect(candy.shows("Enter 打开") && candy.shows("N 注册开发者"))
  }

  /// Words of a form that asks for something else than 提交.
  @Test func leavingAsksInTheFormsWords() async throws {
    let driver = try await openTable(80, 24)
    await driver.typeSettled("e")
    await driver.pressSettled(.right, .escape)
    #expect(driver.shows("还没有导出，离开吗？"))
  }
}
