import Calls
import Catalog
import GridSupport
import Runtime
import Synchronization
import Terminal
import Testing
import Widgets

@testable import Screens

@Suite struct WorkbenchTests {
  func openTest(
    _ columns: Int, _ rows: Int, _ bench: SampleBench = SampleBench(),
    city: SampleCity = SampleCity()
  ) async throws -> BrowserDriver {
    var services = city.services
    services.workbench = bench.services
    let driver = try await openBrowser(columns, rows, city: city, services: services)
    await driver.typeSettled("3t")
    return driver
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func theHistoryListsWhatWasCalled(columns: Int, rows: Int) async throws {
    let driver = try await openTest(columns, rows)
    await driver.pressSettled(.control("o"))
    expectGrid(driver.grid, "history-\(columns)x\(rows)")
  }

  @Test func emptyListsOfferNoKeysThatDoNothing() async throws {
    var services = SampleCity().services
    services.workbench = SampleBench([]).services
    let driver = try await openBrowser(80, 24, services: services)
    await driver.pressSettled(.control("r"))
    #expect(driver.shows("还没有命名请求") && !driver.shows("r 发送") && driver.shows("Esc 返回"))
    await driver.pressSettled(.escape, .character("H"))
    #expect(driver.shows("还没有调用过") && !driver.shows("r 重发") && driver.shows("Esc 返回"))
  }

  @Test func anOldAnswerOpensWithItsRequest() async throws {
    let driver = try await openTest(80, 24)
    await driver.pressSettled(.control("o"), .enter)
    #expect(driver.state.place == .test(.answer))
    #expect(driver.shows("历史 2019-03-20 10:40"))
    #expect(driver.state.test?.text(of: "f_3070020000033_000012000") == "津FM1001")
    expectGrid(driver.grid, "history-answer-80x24")
  }

  @Test func aCallIsSentAgainAsItWas() async throws {
    let city = SampleCity()
    let driver = try await openTest(120, 40, city: city)
    await driver.pressSettled(.control("o"), .down, .character("r"))
    #expect(city.log.all.contains(#"invoke 1 50 ["津FM1002"]"#))
    #expect(driver.state.test?.method == .post)
    #expect(driver.state.test?.past == nil)
  }

  @Test func theHistoryOpensFromAnywhereAndLeadsToTheInterface() async throws {
    var services = SampleCity().services
    services.workbench = SampleBench().services
    let driver = try await openBrowser(80, 24, services: services)
    await driver.pressSettled(.character("H"), .enter)
    await driver.settle()
    #expect(driver.state.detail?.entry.id == SampleBench.mines)
    #expect(driver.state.place == .test(.answer))
    #expect(driver.shows("历史 2019-03-20 10:40"))
  }

  @Test func theHistoryIsFilteredAndForgotten() async throws {
    let bench = SampleBench()
    let driver = try await openTest(80, 24, bench)
    await driver.pressSettled(.control("o"), .character("/"))
    driver.type("fm1002")
    await driver.pressSettled(.enter)
    #expect(driver.shows("· 1 次") && !driver.shows("津FM1001 "))
    await driver.pressSettled(.character("x"))
    #expect(bench.kept == [3, 1])
    #expect(driver.shows("没有符合筛选的内容"))
    await driver.pressSettled(.character("/"), .escape, .character("X"))
    #expect(driver.shows("清空历史？不能恢复"))
    await driver.pressSettled(.character("y"))
    #expect(bench.kept.isEmpty)
  }

  /// What is pasted into a filter goes by pinyin as what is typed does.
  @Test func aFilterTakesPastedPinyin() async throws {
    var services = SampleCity().services
    services.workbench = SampleBench().services
    services.search.spellings = { $0.contains("矿") ? ["kuangshan"] : [] }
    let driver = try await openBrowser(80, 24, services: services)
    await driver.pressSettled(.character("H"), .character("/"))
    driver.send(.paste("kuang"))
    #expect(driver.shows("kuang") && !driver.shows("没有符合筛选的内容"))
    driver.send(.paste("x"))
    #expect(driver.shows("没有符合筛选的内容"))
  }

  @Test func upBringsBackWhatAFieldWasGiven() async throws {
    let driver = try await openTest(120, 40)
    #expect(driver.shows("↑ 2 个旧值"))
    await driver.pressSettled(.up)
    #expect(driver.state.test?.text(of: "f_3070020000033_000012000") == "津FM1001")
    await driver.pressSettled(.up)
    #expect(driver.state.test?.text(of: "f_3070020000033_000012000") == "津FM1002")
    // Behind them what the preview has.
    await driver.pressSettled(.up)
    #expect(driver.state.test?.text(of: "f_3070020000033_000012000") == "津FM1003")
    await driver.pressSettled(.down, .down, .down, .down)
    #expect(driver.state.test?.form.focused?.id == "page")
  }

  @Test func aRequestIsSavedFoundAndDeleted() async throws {
    let bench = SampleBench()
    let city = SampleCity()
    let driver = try await openTest(80, 24, bench, city: city)
    driver.type("津FM1009")
    await driver.pressSettled(.control("x"))
    expectGrid(driver.grid, "request-options-80x24")
    await driver.pressSettled(.character("s"))
    driver.type("每日检查")
    await driver.pressSettled(.tab)
    driver.type("日报  重要")
    await driver.pressSettled(.control("s"))
    #expect(bench.saved.map(\.name) == ["每日检查"])
    #expect(bench.saved.first?.tags == ["日报", "重要"])
    await driver.pressSettled(.control("r"))
    expectGrid(driver.grid, "requests-80x24")
    await driver.pressSettled(.character("r"))
    #expect(city.log.all.contains(#"invoke 1 10 ["津FM1009"]"#))
    await driver.pressSettled(.control("r"), .character("x"), .character("y"))
    #expect(bench.saved.isEmpty)
  }

  @Test func aRequestIsEditedFromAnotherSection() async throws {
    let bench = SampleBench(
      [],
      [
        NamedRequest(
          name: "日报", tags: ["a"], request: SampleBench.request("津FM1003"), title: "许可证")
      ])
    var services = SampleCity().services
    services.workbench = bench.services
    let driver = try await openBrowser(120, 40, services: services)
    await driver.pressSettled(.control("r"))
    expectGrid(driver.grid, "requests-120x40")
    await driver.pressSettled(.character("e"))
    driver.type("周报")
    await driver.pressSettled(.control("s"))
    #expect(bench.saved.map(\.name) == ["日报周报"])
    await driver.pressSettled(.control("r"), .enter)
    await driver.settle()
    #expect(driver.state.place == .test(.form))
    #expect(driver.state.test?.text(of: "f_3070020000033_000012000") == "津FM1003")
  }

  @Test func methodTimeoutAndPrivacyAreChosen() async throws {
    let driver = try await openTest(120, 40)
    await driver.pressSettled(.control("x"), .character("m"))
    #expect(driver.shows("POST https://"))
    await driver.pressSettled(.control("x"), .character("t"))
    driver.type("5000")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("应为 1 至 3600 的整数"))
    await driver.pressSettled(.control("u"))
    driver.type("5")
    await driver.pressSettled(.control("s"), .control("x"), .character("h"))
    let options = driver.state.test?.options
    #expect(options == InvokeOptions(timeout: 5, isPrivate: true))
  }

  @Test func aPastedCommandFillsTheForm() async throws {
    let driver = try await openTest(120, 40)
    let address = "https://data.tj.gov.cn/api/invoke/\(SampleBench.mines)"
    driver.send(
      .paste("curl '\(address)' -d 'page=50&f_3070020000033_000012000=x+y&u=1&authToken=secret'"))
    let test = try #require(driver.state.test)
    #expect(test.method == .post && test.text(of: "page") == "50")
    #expect(test.text(of: "f_3070020000033_000012000") == "x y")
    #expect(driver.shows("接口没有这些参数，已略去：u") && !driver.shows("secret"))
    await driver.pressSettled(.control("x"), .character("u"))
    driver.send(.paste("\(address)?pageNum=3"))
    expectGrid(driver.grid, "request-paste-120x40")
    await driver.pressSettled(.control("s"))
    #expect(driver.state.test?.text(of: "pageNum") == "3")
    #expect(driver.state.test?.method == .get)
  }

  @Test func comparedColumnsGoByTheirNames() async throws {
    let bench = SampleBench()
    var services = SampleCity().services
    services.workbench = bench.services
    services.parts.specification = PartService(
      stored: { _ in SampleCity.specification }, fetch: { _ in SampleCity.specification })
    services.workbench.history.answer = { number in
      let row = #"{"f_3070020000033_000012000":"津FM1","f_3070020000033_000012003":"201\#(number)"}"#
      return InvokeExchange(
        status: 200, headers: [], body: Array(#"{"code":200,"msg":"","data":[\#(row)]}"#.utf8),
        milliseconds: 1)
    }
    let driver = try await openBrowser(100, 24, services: services)
    await driver.pressSettled(.character("H"), .character("m"), .down, .character("m"))
    #expect(driver.shows("*许可证书编号") && driver.shows("发证日期"), "\(driver.grid.text)")
    #expect(driver.shows("按“许可证书编号”对应各行") && !driver.shows("f_3070"))
  }

  /// Beside the list, what a call was given goes by the names of the form.
  @Test func whatACallWasGivenGoesByItsNames() async throws {
    var services = SampleCity().services
    services.workbench = SampleBench().services
    services.parts.specification = PartService(
      stored: { _ in SampleCity.specification }, fetch: { _ in SampleCity.specification })
    let driver = try await openBrowser(120, 40, services: services)
    await driver.typeSettled("H")
    #expect(driver.shows("许可证书编号") && driver.shows("分页大小") && driver.shows("当前页"))
    #expect(!driver.shows("pageNum") && !driver.shows("f_3070"), "\(driver.grid.text)")
  }

  @Test func twoAnswersAreCompared() async throws {
    let driver = try await openBrowser(100, 24, services: .twoAnswers)
    await driver.pressSettled(.character("H"), .character("m"), .down, .character("m"))
    expectGrid(driver.grid, "difference-100x24")
    #expect(driver.shows("第 1/3 行"))
    await driver.pressSettled(.down, .right)
    #expect(driver.shows("第 2/3 行 第 1/2 列"))
    await driver.pressSettled(.character("c"))
    #expect(driver.shows("按“名”对应各行"))
    await driver.pressSettled(.escape)
    #expect(driver.shows("历史 · 全部接口"))
  }

  /// What lies over the screen says of every key whether it means anything there.
  @Test(arguments: [(120, 40), (80, 24)])
  func keysThatMeanNothingInAListSaySo(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows, services: .twoAnswers)
    await driver.pressSettled(.character("H"), .character("%"))
    #expect(driver.shows("% 在这里没有用处；可用 Enter 查看、r 重发、m 标记、Esc 返回"), "\(driver.grid.text)")
    await driver.pressSettled(.character("m"), .down, .character("m"), .character("x"))
    #expect(driver.shows("x 在这里不能用；可用 c 换对应的列"), "\(driver.grid.text)")
    #expect(!driver.shows("按 ? 看全部"))
    await driver.pressSettled(.escape, .escape, .control("r"), .character("%"))
    #expect(driver.shows("% 在这里没有用处；可用 Esc 返回"), "\(driver.grid.text)")
    await driver.pressSettled(.escape, .character("?"), .character("%"))
    #expect(driver.shows("% 在这里没有用处；可用 / 筛选、j k 移动、Esc 关闭"), "\(driver.grid.text)")
    await driver.pressSettled(.escape)
    await driver.typeSettled("2s%")
    #expect(driver.shows("% 在这里没有用处；可用 y 复制链接、w 微信、b 微博、Esc 关闭"), "\(driver.grid.text)")
    await driver.pressSettled(.escape)
    await driver.typeSettled("S%")
    #expect(driver.shows("% 在这里没有用处；可用 Enter 选定、j k 选择、Esc 取消"), "\(driver.grid.text)")
  }

  @Test func anotherEnvironmentIsEntered() async throws {
    let entered = Mutex("")
    var services = SampleCity().services
    services.workbench.environments = EnvironmentServices(names: ["生产", "测试"], current: "生产") {
      name in entered.withLock { $0 = name }
    }
    let driver = try await openBrowser(80, 24, services: services)
    await driver.typeSettled("3t")
    await driver.pressSettled(.control("x"), .character("e"))
    #expect(driver.shows("● 生产") && driver.shows("  测试"))
    await driver.pressSettled(.character("2"))
    #expect(entered.withLock { $0 } == "测试" && driver.exitStatus == 0)
  }
}
