import Catalog
import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

@Suite struct BrowseTests {
  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func theListOfInterfaces(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("3")
    expectGrid(driver.grid, "interfaces-\(columns)x\(rows)")
  }

  @Test func searchNarrowsTheListAtEachKey() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("3/非")
    #expect(driver.state.browse.results.total == 1)
    #expect(driver.state.browse.results.selected?.id == SampleCity.mine)
    expectGrid(driver.grid, "search-80x24", roles: true)
  }

  @Test func escapeBringsTheListBackAndEnterKeepsTheSearch() async throws {
    let city = SampleCity()
    let driver = try await openBrowser(80, 24, city: city)
    await driver.typeSettled("3/非煤")
    await driver.pressSettled(.escape)
    #expect(driver.state.browse.results.total == 36)
    await driver.typeSettled("/非煤")
    await driver.pressSettled(.down)
    #expect(driver.state.browse.results.total == 1)
    #expect(city.log.all.contains("remember 非煤"))
    await driver.pressSettled(.escape)
    #expect(driver.state.browse.results.total == 36)
  }

  /// In the list a search is gone on with; from an entry, or another section, another begins.
  @Test(arguments: [(80, 24), (120, 40)])
  func aSearchFromAnEntryBeginsAnew(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("3/非煤")
    await driver.pressSettled(.enter)
    #expect(driver.state.place == .detail(.basics))
    await driver.typeSettled("/条目")
    #expect(driver.state.browse.search?.editor.text == "条目")
    // Esc brings back what was there.
    await driver.pressSettled(.escape)
    #expect(driver.state.browse.results.query.text == "非煤")
    await driver.typeSettled("/企业")
    #expect(driver.state.browse.search?.editor.text == "非煤企业")
  }

  /// A filter that means nothing is no honest nothing.
  @Test(arguments: [(80, 24), (120, 40)])
  func aFilterThatIsNoneSaysSo(columns: Int, rows: Int) async throws {
    var services = SampleCity().services
    services.search.misses = { text in
      if text == "🚌" { return [.text] }
      return text.contains("注题")
        ? [.filter(typed: "注题", near: "主题", all: ["主题", "部门"])]
        : [.value(filter: "主题", typed: "公安", near: ["公共安全"])]
    }
    let driver = try await openBrowser(columns, rows, services: services)
    await driver.typeSettled("2/主题:公安")
    #expect(driver.shows("主题中没有“公安”；相近的有：公共安全。"))
    await driver.pressSettled(.control("u"))
    await driver.typeSettled("注题:公安")
    #expect(driver.shows("“注题:”不是筛选词，已按文字查找；是不是“主题:”？"))
    await driver.pressSettled(.control("u"))
    await driver.typeSettled("🚌")
    #expect(driver.shows("其中没有可以搜索的内容，可搜索汉字、字母与数字。"))
    // What is found asks for no advice.
    await driver.pressSettled(.control("u"))
    #expect(!driver.shows("不是筛选词"))
  }

  @Test func searchHistoryComesBackWithUp() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("3/")
    await driver.pressSettled(.up)
    #expect(driver.state.browse.search?.editor.text == "非煤")
    await driver.pressSettled(.up)
    #expect(driver.state.browse.search?.editor.text == "绿色")
    await driver.pressSettled(.down)
    #expect(driver.state.browse.search?.editor.text == "非煤")
  }

  @Test func tabCompletesAFilter() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("3/主题:")
    await driver.pressSettled(.tab)
    #expect(driver.state.browse.search?.editor.text == "主题:公共安全")
  }

  /// What there is room for stands whole, the rest is counted; Tab goes through them, round and
  /// round.
  @Test(arguments: [(80, 24), (120, 40)])
  func valuesAreOfferedAndTabGoesThroughThem(size: (Int, Int)) async throws {
    let driver = try await openBrowser(size.0, size.1)
    await driver.typeSettled("3/部门:")
    let line = driver.grid.text.split(separator: "\n").first { $0.contains("/ 部门:") } ?? ""
    #expect(line.contains("第1局 99  第2局 98") && line.contains(" 个"), "\(line)")
    let shown = line.split(separator: "局").count - 1
    #expect(line.contains("另有 \(30 - shown) 个") && !line.contains("…"), "\(line)")
    for place in 1...20 {
      await driver.pressSettled(.tab)
      #expect(driver.state.browse.search?.editor.text == "部门:第\(place)局")
      #expect(driver.grid.text.contains("第\(place)局 \(100 - place)"))
    }
    await driver.pressSettled(.tab)
    #expect(driver.state.browse.search?.editor.text == "部门:第1局")
    await driver.pressSettled(.backTab)
    #expect(driver.state.browse.search?.editor.text == "部门:第20局")
    #expect(driver.state.browse.results.query.text == "部门:第20局")
  }

  @Test func theScopeGoesRoundAndTakesTheSearchAlong() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("2/绿色")
    await driver.pressSettled(.down, .control("t"))
    #expect(driver.state.scope == .interfaces)
    #expect(driver.state.browse.results.total == 0)
    await driver.pressSettled(.control("t"))
    #expect(driver.state.scope == .everything)
    #expect(driver.state.browse.results.selected?.id == SampleCity.mall)
  }

  /// Interfaces have no files.
  @Test func interfacesAreNotOrderedByDownloads() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("2S")
    #expect(driver.shows("下载次数"))
    await driver.pressSettled(.escape)
    await driver.typeSettled("3S")
    #expect(driver.shows("浏览次数") && !driver.shows("下载次数"))
  }

  @Test func theOrderIsChosenFromAMenu() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("3S")
    expectGrid(driver.grid, "sort-menu-80x24")
    await driver.typeSettled("2")
    #expect(driver.state.browse.results.query.sort == .updated)
    #expect(driver.state.overlay == nil)
  }

  @Test func onlyTheWindowOfALongListIsAskedFor() async throws {
    var city = SampleCity()
    city.entries = (1...10_000).map { number in
      var entry = SampleCity.others[0]
      entry.id = .sample(number)
      return entry
    }
    let driver = try await openBrowser(80, 24, city: city)
    await driver.typeSettled("3")
    await driver.pressSettled(.character("G"))
    #expect(driver.state.browse.results.list.cursor == 9999)
    #expect(driver.state.browse.results.selected != nil)
    let pages = city.log.all.filter { $0.hasPrefix("page") }
    #expect(pages.count <= 3, "asked for \(pages)")
  }

  @Test func anOlderAnswerDoesNotReplaceANewerQuestion() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("3/")
    driver.type("非煤")
    await driver.settle()
    #expect(driver.state.browse.results.answered?.text == "非煤")
    #expect(driver.state.browse.results.total == 1)
  }

  @Test func aFaultSaysWhatToDo() async throws {
    var services = SampleCity().services
    services.catalogue.page = { _, _, _ throws(ServiceFault) in
      throw ServiceFault(.failed, summary: "本地数据库读不出来", advice: "运行 tjdata doctor 查看原因")
    }
    let driver = try await openBrowser(80, 24, services: services)
    await driver.typeSettled("3")
    #expect(driver.shows("本地数据库读不出来"))
    #expect(driver.shows("运行 tjdata doctor 查看原因"))
  }

  @Test func theSelectionSurvivesARefresh() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("3jjjj")
    let selected = driver.state.browse.results.selected?.id
    await driver.pressSettled(.character("R"))
    #expect(selected != nil)
    #expect(driver.state.browse.results.selected?.id == selected)
    #expect(driver.shows("同步完成：新增 3，更新 12，删除 1"))
  }
}
