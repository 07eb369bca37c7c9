import Calls
import Catalog
import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

@Suite struct CheckDeskTests {
  private func open(
    _ columns: Int, _ rows: Int, _ checks: SampleChecks = SampleChecks(),
    bench: SampleBench = SampleBench(), city: SampleCity = SampleCity()
  ) async throws -> BrowserDriver {
    var services = city.services
    services.workbench = bench.services
    services.workbench.checks = checks.services
    return try await openBrowser(columns, rows, city: city, services: services)
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func theChecksAreListedRunAndExplained(columns: Int, rows: Int) async throws {
    let checks = SampleChecks()
    let driver = try await open(columns, rows, checks)
    await driver.pressSettled(.alt("c"))
    #expect(driver.shows("检查接口 · 3 项") && driver.shows("未运行"))
    await driver.pressSettled(.character("a"))
    #expect(driver.shows("将用 3 次调用，今日剩余 20 次"))
    #expect(checks.runs.isEmpty)
    await driver.pressSettled(.character("y"))
    #expect(checks.runs == ["许可证可用", "许可证新不新", "别处的接口"])
    #expect(driver.shows("3 项：通过 1，失败 1，未能检查 1") && driver.shows("今日只剩 2 次"))
    await driver.pressSettled(.down)
    expectGrid(driver.grid, "checks-\(columns)x\(rows)")
    await driver.pressSettled(.character("d"))
    expectGrid(driver.grid, "check-\(columns)x\(rows)")
    await driver.pressSettled(.escape)
    #expect(driver.shows("检查接口 · 3 项"))
    await driver.pressSettled(.escape)
    #expect(driver.state.layers.isClear)
  }

  @Test func theCallsLeftFollowTheRuns() async throws {
    let driver = try await open(120, 40)
    await driver.pressSettled(.alt("c"), .character("r"))
    #expect(driver.state.standing?.quota.remaining == 3)
    #expect(driver.shows("许可证可用：通过 · 10 行 · 12 ms"))
  }

  @Test func escStopsBehindTheCallThatIsOnItsWay() async throws {
    let checks = SampleChecks(gate: "许可证可用")
    let driver = try await open(80, 24, checks)
    await driver.pressSettled(.alt("c"), .character("R"))
    driver.press(.character("y"))
    #expect(driver.shows("检查中") && driver.shows("等待") && driver.shows("还有 2 项"))
    #expect(driver.shows("Esc 停止"))
    driver.press(.escape)
    #expect(driver.shows("已停止") && !driver.shows("等待"))
    checks.letGo()
    await driver.settle()
    #expect(checks.runs == ["许可证可用"])
    #expect(driver.shows("通过") && driver.shows("Esc 返回"))
    #expect(driver.state.areas[ChecksArea.self].runs.isRunning == false)
  }

  @Test func resultsStayWhileTheListIsClosed() async throws {
    let checks = SampleChecks(gate: "许可证可用")
    let driver = try await open(80, 24, checks)
    await driver.pressSettled(.alt("c"))
    driver.press(.character("r"))
    driver.press(.escape)
    #expect(driver.state.layers.isClear)
    checks.letGo()
    await driver.settle()
    #expect(driver.shows("许可证可用：通过"))
    await driver.pressSettled(.alt("c"))
    #expect(driver.shows("10 行"))
  }

  /// What ran elsewhere is known, with its day where that is not today.
  @Test func whatCameOfItBeforeIsShown() async throws {
    var lines = SampleChecks.lines
    lines[0].last = SampleChecks.outcomes["许可证可用"]
    lines[1].last = CheckOutcome(
      .failed([.rows(atLeast: 10, found: 2)]), time: .sample("2019-03-18 06:00"), rows: 2)
    let driver = try await open(80, 24, SampleChecks(lines))
    await driver.pressSettled(.alt("c"))
    #expect(driver.shows("10:40") && driver.shows("03-18") && driver.shows("未运行"))
    // The newer one stands, whichever came first to the screen.
    await driver.pressSettled(.down, .character("r"), .escape, .alt("c"))
    #expect(!driver.shows("03-18"))
  }

  @Test func whereNothingIsCalledItIsSaid() async throws {
    var services = SampleCity().services
    services.workbench.checks = SampleChecks().services
    services.workbench.checks.calls = false
    let driver = try await openBrowser(80, 24, services: services)
    await driver.pressSettled(.alt("c"), .character("a"))
    #expect(driver.shows("不会调用接口") && !driver.shows("将用"))
  }

  @Test func noneIsRunWithoutConsent() async throws {
    let checks = SampleChecks()
    let driver = try await open(80, 24, checks)
    await driver.pressSettled(.alt("c"), .character("a"), .character("n"))
    #expect(checks.runs.isEmpty && driver.shows("检查接口 · 3 项"))
    await driver.pressSettled(.character("a"), .escape)
    #expect(checks.runs.isEmpty && driver.shows("检查接口 · 3 项"))
  }

  @Test func theFilterSaysWhichAreRun() async throws {
    let checks = SampleChecks()
    let driver = try await open(80, 24, checks)
    await driver.pressSettled(.alt("c"), .character("/"))
    driver.type("外部")
    await driver.pressSettled(.enter, .character("a"))
    #expect(driver.shows("将用 1 次调用"))
    await driver.pressSettled(.character("y"))
    #expect(checks.runs == ["别处的接口"])
  }

  @Test func aCheckIsRemovedAfterAsking() async throws {
    let checks = SampleChecks()
    let driver = try await open(80, 24, checks)
    await driver.pressSettled(.alt("c"), .down, .character("x"), .character("n"))
    #expect(checks.all.count == 3 && driver.shows("检查接口 · 3 项"))
    await driver.pressSettled(.character("x"), .character("y"))
    #expect(checks.all.map(\.id) == ["许可证可用", "别处的接口"])
    #expect(driver.shows("检查接口 · 2 项") && driver.shows("已删除检查“许可证新不新”"))
  }

  @Test func expectationsAreEdited() async throws {
    let checks = SampleChecks()
    let driver = try await open(120, 40, checks)
    await driver.pressSettled(.alt("c"), .character("r"), .character("e"))
    expectGrid(driver.grid, "check-form-120x40")
    await driver.pressSettled(.tab, .tab)
    driver.type("9999")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("应为 0 至 5000 的整数"))
    await driver.pressSettled(.control("u"))
    driver.type("25")
    await driver.pressSettled(.tab)
    driver.type("a，b c")
    await driver.pressSettled(.tab)
    driver.type("a")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("填写了日期列，请填天数"))
    driver.type("7")
    await driver.pressSettled(.control("s"))
    #expect(
      checks.all.first?.check.expectation
        == Expectation(
          rows: 25, columns: ["a", "b", "c"], freshness: .init(column: "a", days: 7), time: 2000))
    #expect(checks.all.first?.check.request == "日报")
    // What was found before says nothing of the new expectation.
    #expect(driver.shows("已保存检查“许可证可用”") && !driver.shows("通过"))
  }

  @Test func aFormThatIsLeftLeadsBackToTheList() async throws {
    let driver = try await open(80, 24)
    await driver.pressSettled(.alt("c"), .down, .character("e"), .escape)
    #expect(driver.shows("检查接口 · 3 项") && driver.state.layers.forms.isEmpty)
  }

  @Test func aSavedRequestGetsACheckAndAMark() async throws {
    let checks = SampleChecks()
    let bench = SampleBench(
      [],
      ["日报", "周报"].map {
        NamedRequest(
          name: $0, tags: ["报"], request: SampleBench.request("津FM1003"), title: "许可证")
      })
    let driver = try await open(80, 24, checks, bench: bench)
    await driver.pressSettled(.control("r"))
    expectGrid(driver.grid, "requests-checked-80x24")
    await driver.pressSettled(.character("c"))
    #expect(driver.shows("检查接口 · 3 项") && driver.shows("▌许可证可用"))
    await driver.pressSettled(.escape, .control("r"), .down, .character("c"))
    #expect(driver.shows("添加检查"))
    await driver.pressSettled(.control("s"))
    let made = try #require(checks.all.last?.check)
    #expect(made.name == "周报" && made.request == "周报" && made.tags == ["报"])
    #expect(made.subject == .entry(SampleBench.mines) && made.expectation == Expectation())
    #expect(driver.shows("▌周报") && driver.shows("检查接口 · 4 项"))
  }

  @Test func aNameThatIsTakenIsRefused() async throws {
    let checks = SampleChecks()
    let driver = try await open(80, 24, checks)
    await driver.pressSettled(.alt("c"), .character("e"), .control("u"))
    driver.type("别处的接口")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("已有检查“别处的接口”") && driver.shows("修改检查"))
  }

  @Test func enterOpensTheRequestInItsInterface() async throws {
    let driver = try await open(80, 24)
    await driver.pressSettled(.alt("c"), .enter)
    await driver.settle()
    #expect(driver.state.place == .test(.form))
    #expect(driver.state.test?.text(of: "f_3070020000033_000012000") == "津FM1003")
    await driver.pressSettled(.control("x"), .character("c"), .end, .enter)
    #expect(driver.shows("命名请求已不存在"))
  }

  @Test func withoutChecksItSaysHowToMakeOne() async throws {
    let driver = try await open(60, 20, SampleChecks([]))
    await driver.pressSettled(.alt("c"))
    #expect(driver.shows("还没有检查") && driver.shows("按 c 添加") && !driver.shows("r 运行"))
    await driver.pressSettled(.character("a"))
    #expect(driver.shows("没有可运行的检查"))
  }

  @Test func thePaletteFindsIt() async throws {
    let driver = try await open(80, 24)
    await driver.pressSettled(.character(":"))
    driver.type("检查接口")
    await driver.pressSettled(.enter)
    #expect(driver.shows("检查接口 · 3 项"))
  }
}

@Suite struct CheckPartTests {
  private static let wanted = Expectation(
    code: 200, rows: 10, columns: ["a", "b"], freshness: .init(column: "d", days: 3), time: 100)

  private func states(_ verdict: CheckOutcome.Verdict?, rows: Int? = nil) -> [CheckPart.State] {
    let outcome = verdict.map {
      CheckOutcome($0, time: SampleChecks.time, milliseconds: 120, rows: rows)
    }
    return CheckPart.parts(of: Self.wanted, outcome).map(\.state)
  }

  @Test func eachPartSaysWhatCameOfIt() {
    #expect(states(nil) == Array(repeating: .unknown, count: 5))
    #expect(states(.passed, rows: 12) == Array(repeating: .holds, count: 5))
    #expect(
      states(
        .failed([.rows(atLeast: 10, found: 2), .slow(limit: 100, milliseconds: 120)]), rows: 2)
        == [.holds, .fails, .holds, .holds, .fails])
    #expect(
      states(.failed([.missingColumns(["b", "d"])]), rows: 12)
        == [.holds, .holds, .fails, .fails, .holds])
    // A refusal says nothing of rows.
    #expect(
      states(.failed([.code(expected: 200, found: 500, message: "x")]))
        == [.fails, .unknown, .unknown, .unknown, .holds])
  }

  @Test func whatCameIsShownBesideWhatWasWanted() {
    let outcome = CheckOutcome(
      .failed([
        .code(expected: 200, found: 500, message: "令牌不对"),
        .stale(column: "d", days: 3, latest: .sample("2019-03-01 00:00")),
      ]), time: SampleChecks.time, milliseconds: 12, rows: 10)
    let parts = CheckPart.parts(of: Self.wanted, outcome)
    #expect(parts[0].got == "500（令牌不对）" && parts[0].wanted == "200")
    #expect(parts[3].got.hasPrefix("2019-03-01") && parts[3].wanted == "d 在 3 天内")
    #expect(parts[1].got == "10" && parts[4].got == "12")
  }
}
