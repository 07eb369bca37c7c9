import Catalog
import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

@Suite struct HomeTests {
  /// Of a catalogue of somebody else's there is nobody to name.
  @Test func whatAPlatformDoesNotTellIsNotNamed() {
    var site = Site(name: "City")
    #expect(HomeText.operators(site).isEmpty && HomeText.operatorsInShort(site).isEmpty)
    site.host = "City of X"
    #expect(HomeText.operators(site) == "主办单位：City of X")
    site.operatedBy = "天津市大数据管理中心"
    #expect(
      HomeText.operatorsInShort(site) == "主办：City of X　承办：天津市大数据管理中心　ICP：暂无")
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func theFirstScreen(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    expectGrid(driver.grid, "home-\(columns)x\(rows)")
  }

  /// Closer rather than cut; and from 80 columns on it is said whose calls are counted.
  @Test(arguments: [(200, 60), (120, 40), (80, 24), (60, 20)])
  func whatTheFirstScreenSaysIsWhole(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    for word in ["数据量 1234", "友情链接", "使用帮助", "样例城市", "--platform tianjin"] {
      #expect(driver.shows(word), "\(word)\n\(driver.grid.text)")
    }
    #expect(columns < 80 || driver.shows("次数属示例开发者"))
    let banner = driver.grid.text(row: 2)
    let left = banner.prefix { $0 == " " }.count
    let right = columns - DisplayWidth().width(of: banner)
    #expect(abs(left - right) <= 1, "in the middle: \(banner)")
  }

  @Test func gapsShrinkUntilAllFits() {
    #expect(HomeLayout.gap(between: [4, 4], [3, 1], in: 11) == 3)
    #expect(HomeLayout.gap(between: [4, 4], [3, 1], in: 10) == 1)
    #expect(HomeLayout.gap(between: [4, 4], [3, 1], in: 2) == 1)
    #expect(HomeLayout.gap(between: [], [3, 1], in: 0) == 3)
  }

  @Test func aThemeOpensAllItsData() async throws {
    let driver = try await openBrowser(120, 40)
    await driver.pressSettled(.right, .enter)
    #expect(driver.state.scope == .everything)
    #expect(driver.state.browse.results.query.theme == "生态环境")
    #expect(driver.state.browse.results.total == 1)
  }

  @Test func aDepartmentOpensAllItsData() async throws {
    let driver = try await openBrowser(120, 40)
    await driver.pressSettled(.tab, .down, .enter)
    #expect(driver.state.scope == .everything)
    #expect(driver.state.browse.results.query == CatalogQuery(publisher: "市统计局"))
    // The way there is by the arrows too: the departments stand beside the themes.
    let other = try await openBrowser(80, 24)
    await other.pressSettled(.right, .right, .enter)
    #expect(other.state.browse.results.query == CatalogQuery(publisher: "市应急局"))
  }

  @Test func thePanesAreWalkedAndPagesRead() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.pressSettled(.tab, .tab, .right, .right)
    #expect(driver.state.areas[HomeArea.self].hot == .policies)
    await driver.pressSettled(.enter)
    #expect(driver.state.place == .reading)
    #expect(driver.shows("促进大数据发展行动纲要"))
    await driver.pressSettled(.escape, .tab, .enter)
    #expect(driver.shows("网站介绍的正文。"))
  }

  @Test func aLatestEntryIsOpenedInItsList() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.pressSettled(.tab, .tab, .down, .enter)
    #expect(driver.state.scope == .datasets)
    #expect(driver.state.browse.results.query.sort == .updated)
    #expect(driver.state.browse.results.list.cursor == 1)
  }

  /// A visit to an entry leaves the lists as the person had them.
  @Test(arguments: [(80, 24), (120, 40)])
  func theListIsThePersonsOwnAfterAVisit(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("2S3jj")
    let before = driver.state.browse.results
    #expect(before.query.sort == .views && before.list.cursor == 2)
    await driver.pressSettled(.alt("1"), .tab, .tab, .down, .enter)
    #expect(driver.state.browse.results.query.sort == .updated)
    await driver.pressSettled(.alt("1"), .up, .enter, .alt("2"))
    #expect(driver.state.browse.results.query == before.query)
    #expect(driver.state.browse.results.list.cursor == 2)
    #expect(driver.state.browse.results.selected == before.selected)
  }

  /// The keys of an entry act on the one under the cursor of 数据热点.
  @Test(arguments: [(80, 24), (120, 40)])
  func theKeysOfAnEntryActOnALatestOne(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.pressSettled(.tab, .tab, .right, .down)
    let entry = try #require(driver.state.areas[HomeArea.self].latest[.interface]?[1])
    await driver.typeSettled("r")
    #expect(driver.state.form?.title.contains(entry.title) == true)
    await driver.pressSettled(.escape)
    await driver.typeSettled("c")
    #expect(driver.state.form?.title.contains(entry.title) == true)
    await driver.pressSettled(.escape)
    await driver.typeSettled("y")
    #expect(driver.shows("名称") && driver.shows("编号"))
    await driver.pressSettled(.escape)
    await driver.typeSettled("d")
    #expect(driver.shows("数据接口的文件要打开后才知道"))
    await driver.typeSettled("t")
    #expect(driver.state.place == .test(.form) && driver.state.detail?.entry.id == entry.id)
    await driver.pressSettled(.escape, .escape, .escape)
    #expect(driver.state.section == .home)
  }

  @Test func aLatestFileIsFetched() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.pressSettled(.tab, .tab)
    let entry = try #require(driver.state.areas[HomeArea.self].latest[.dataset]?.first)
    await driver.typeSettled("d")
    #expect(driver.state.place == .detail(.files) && driver.state.detail?.entry.id == entry.id)
    #expect(driver.state.areas[FilesArea.self].downloads.keys.map(\.entry) == [entry.id])
  }

  @Test func whatThePlatformDoesNotCountIsNoZero() {
    let silent = HomeText.counters(SiteCounters(datasets: 3, interfaces: 2, publishers: 1))
    #expect(silent.map(\.label) == ["数据集", "数据接口", "部门"])
    let telling = HomeText.counters(SiteCounters(datasets: 3, rows: 9, applications: 4))
    #expect(telling.map(\.value) == [3, 0, 0, 9, 4])
  }

  @Test func leavingAsksFirst() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("q")
    #expect(driver.exitStatus == nil)
    #expect(driver.shows("退出津门数据？"))
    await driver.typeSettled("n")
    #expect(driver.exitStatus == nil)
    await driver.typeSettled("qy")
    #expect(driver.exitStatus == 0)
  }

  @Test func capitalQLeavesAtOnce() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("3Q")
    #expect(driver.exitStatus == 0)
  }
}
