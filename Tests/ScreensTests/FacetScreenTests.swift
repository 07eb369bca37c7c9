import Catalog
import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// Theme and department beside a list: chosen together, counted for what is searched for.
@Suite struct FacetScreenTests {
  private func counts(_ driver: BrowserDriver, _ dimension: Dimension) -> [String: Int] {
    let browse = driver.state.browse
    let facets = browse.navigation.facets(dimension)
    return Dictionary(
      uniqueKeysWithValues: facets.map { ($0.name, $0.count(browse.scope.kind)) })
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func themeAndDepartmentAreChosenTogether(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("2mj")
    let query = driver.state.browse.results.query
    #expect(query.theme == "信用服务")
    #expect(counts(driver, .publisher) == ["市统计局": 12, "市财政局": 12])
    await driver.typeSettled("mj")
    #expect(driver.state.browse.results.query.theme == "信用服务")
    #expect(driver.state.browse.results.query.publisher == "市统计局")
    #expect(driver.state.browse.results.total == 12)
    // The themes are those of the department now.
    #expect(counts(driver, .theme) == ["信用服务": 12, "交通运输": 6])
    expectGrid(driver.grid, "departments-\(columns)x\(rows)", roles: columns == 80)
  }

  @Test func theNumbersFollowTheSearch() async throws {
    let driver = try await openBrowser(120, 40)
    await driver.typeSettled("2")
    #expect(counts(driver, .theme)["信用服务"] == 24)
    await driver.typeSettled("/条目1")
    #expect(counts(driver, .theme) == ["信用服务": 3, "交通运输": 2])
    #expect(driver.shows("在数据接口中有 6 条"))
    await driver.pressSettled(.down)
    await driver.typeSettled("mj")
    #expect(driver.state.browse.results.total == 3)
    #expect(driver.state.browse.results.query.text == "条目1")
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func aSearchSaysWhichFilterHoldsAndDropsItByAKey(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("2mj")
    await driver.pressSettled(.enter)
    await driver.typeSettled("/绿色")
    #expect(driver.state.browse.results.total == 0)
    #expect(driver.shows("在 信用服务 中没有找到“绿色”。"))
    #expect(driver.shows("去掉筛选后有 1 条，按 Ctrl-X 去掉。"))
    expectGrid(driver.grid, "no-hits-\(columns)x\(rows)")
    // In the line that is typed in, too.
    await driver.pressSettled(.control("x"))
    #expect(driver.state.browse.results.query == CatalogQuery(text: "绿色", kind: .dataset))
    #expect(driver.state.browse.results.selected?.id == SampleCity.mall)
    #expect(driver.shows("已去掉筛选：信用服务"))
  }

  @Test func aSearchPointsToTheOtherKind() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("2/非煤")
    #expect(driver.shows("在数据接口中有 1 条，按 Ctrl-T 查看。"))
    await driver.pressSettled(.control("t"))
    #expect(driver.state.browse.results.selected?.id == SampleCity.mine)
  }

  /// Esc takes the search, then theme and department, then leaves.
  @Test func escapeDropsFiltersBeforeItLeaves() async throws {
    let driver = try await openBrowser(120, 40)
    await driver.typeSettled("2mj")
    await driver.pressSettled(.enter)
    await driver.typeSettled("/条目")
    await driver.pressSettled(.down, .escape)
    #expect(
      driver.state.browse.results.query == CatalogQuery(kind: .dataset, theme: "信用服务"))
    await driver.pressSettled(.escape)
    #expect(driver.state.browse.results.query == CatalogQuery(kind: .dataset))
    #expect(driver.state.section == .datasets)
    await driver.pressSettled(.escape)
    #expect(driver.state.section == .home)
  }

  @Test func nothingIsShownBesideAnEmptyList() async throws {
    let driver = try await openBrowser(120, 40)
    await driver.typeSettled("2")
    #expect(driver.state.detail?.entry.id == SampleCity.mall)
    await driver.typeSettled("/没有这样的")
    #expect(driver.state.browse.results.total == 0)
    #expect(driver.state.detail == nil)
    await driver.pressSettled(.escape)
    #expect(driver.state.detail?.entry.id == SampleCity.mall)
  }

  /// A theme of 首页 is what is marked in the list; beside it nothing is.
  @Test func onlyWhatFiltersIsMarked() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.pressSettled(.enter)
    let lines = driver.grid.text.split(separator: "\n")
    #expect(lines.contains { $0.contains("│▌公共安全") })
    #expect(!lines.contains { $0.contains("│▌全部") || $0.contains("│▌最新数据集") })
  }

  @Test func numbersOfAnOlderSearchAreDropped() {
    var state = CatalogueState()
    state.browses[.datasets] = BrowseState(scope: .datasets)
    state.ask { $0.text = "新" }
    let facets = SampleCity().facets(beside: CatalogQuery())
    state.take(.success(facets), beside: CatalogQuery(text: "旧"))
    #expect(!state.browse.navigation.isKnown)
    state.take(.success(facets), beside: CatalogQuery(text: "新"))
    #expect(state.browse.navigation.isKnown)
  }

  /// Both search the same, and it is the list that is waited for.
  @Test func numbersAreAskedForOnceTheListIsThere() {
    var state = CatalogueState()
    state.browses[.datasets] = BrowseState(scope: .datasets)
    state.ask { $0.text = "新" }
    #expect(state.numbersWanted() == nil)
    let query = state.browse.results.query
    let page = CatalogPage(total: 0, offset: 0, entries: [])
    _ = state.browses[.datasets]?.results.take(page, for: query)
    #expect(state.numbersWanted() == query.counted)
    #expect(state.numbersWanted() == nil)
  }
}
