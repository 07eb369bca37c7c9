import Catalog
import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// 数据集 and 数据接口 by themselves.
@Suite struct CatalogueAreaTests {
  private func lists(
    _ section: Section = .datasets, told intent: CatalogueIntent? = nil,
    _ change: (inout Shared) -> Void = { _ in }
  ) async -> AreaDriver<CatalogueArea> {
    let city = SampleCity().services
    let area = CatalogueArea(catalogue: city.catalogue, search: city.search)
    return await drive(area, told: intent) { shared in
      shared.section = section
      shared.hasKeys = true
      change(&shared)
    }
  }

  /// What was told the detail.
  private func details(_ driver: AreaDriver<CatalogueArea>) -> [DetailIntent] {
    driver.state.asked.compactMap {
      if case .perform(.area(let intent)) = $0 { intent.value as? DetailIntent } else { nil }
    }
  }

  @Test func aSectionShowsItsList() async {
    let driver = await lists(.interfaces)
    #expect(driver.state.state.scope == .interfaces)
    #expect(driver.state.state.browse.results.total == 36)
    #expect(driver.grid.text.contains("数据接口 36"))
  }

  @Test func enterGivesTheKeyboardToTheDetail() async throws {
    let driver = await lists(.interfaces)
    let selected = try #require(driver.state.state.browse.results.selected)
    driver.press(.enter)
    #expect(details(driver) == [.open(selected)])
    #expect(driver.state.state.keyholder == AreaID(DetailArea.self))
    driver.press(.escape)
    #expect(driver.state.state.keyholder == nil)
  }

  @Test func aSearchIsTypedInTheLine() async {
    let driver = await lists(.interfaces)
    driver.type("/非煤")
    #expect(driver.state.isTyping)
    await driver.settle()
    #expect(driver.state.state.browse.results.total == 1)
    driver.press(.escape)
    await driver.settle()
    #expect(!driver.state.isTyping && driver.state.state.browse.results.total == 36)
  }

  /// From a section that has no lists, it turns to one that has.
  @Test func aSearchFromElsewhereShowsBothKinds() async {
    let driver = await lists(.home, told: .search)
    #expect(driver.state.state.scope == .everything && driver.state.isTyping)
    let turned = driver.state.asked.contains {
      if case .turn(.datasets) = $0 { true } else { false }
    }
    #expect(turned)
  }

  @Test func whatIsAskedForIsAskedForOnce() async {
    let city = SampleCity()
    let area = CatalogueArea(catalogue: city.services.catalogue, search: city.services.search)
    var (state, frame) = (CatalogueState(), FrameRequests(Shared(section: .interfaces)))
    _ = area.enter(&state, &frame)
    // The page and the word that it is slow; the numbers beside it follow it.
    #expect(area.needed(&state, &frame).count == 2)
    #expect(area.needed(&state, &frame).isEmpty)
    // Another query is another page.
    state.ask { $0.text = "矿" }
    #expect(!area.needed(&state, &frame).isEmpty)
  }

  @Test func whatWasNotCountedYetHasNoNumber() {
    let city = SampleCity().services
    let area = CatalogueArea(catalogue: city.catalogue, search: city.search)
    let shared = Shared(section: .interfaces)
    var (state, frame) = (CatalogueState(), FrameRequests(shared))
    _ = area.enter(&state, &frame)
    area.look(at: shared, &state)
    var grid = Grid(size: Size(columns: 100, rows: 30))
    let brush = Brush(
      look: .test, notices: Notices(facts: PlatformFacts(), sharing: city.voice.sharing))
    _ = area.paint(state, into: &grid, in: grid.bounds, brush)
    #expect(grid.text.contains("主题") && grid.text.contains("数据接口 · "))
    #expect(!grid.text.contains("0"), "\(grid.text)")
  }

  /// As long as the first pull goes on, what the store has is nothing that was counted.
  @Test func whatHasNotComeYetHasNoNumber() async {
    let city = SampleCity().services
    var catalogue = city.catalogue
    let none = Facet(name: "", datasets: 0, interfaces: 0)
    catalogue.page = { _, _, _ throws(ServiceFault) in CatalogPage(total: 0, offset: 0, entries: [])
    }
    catalogue.facets = { _ throws(ServiceFault) in
      CatalogFacets(themes: [], publishers: [], found: none, unfiltered: none)
    }
    let area = CatalogueArea(catalogue: catalogue, search: city.search)
    let driver = await drive(area) { shared in
      shared.section = .interfaces
      shared.pull = .running(SyncProgress(phase: .connecting))
    }
    #expect(driver.grid.text.contains("首次同步正在进行，目录到后列在这里"))
    #expect(driver.grid.text.contains("数据接口 · 综合得分↓"))
    #expect(driver.grid.text.contains("┌ 主题 ─") && !driver.grid.text.contains("0"))
  }

  @Test func anEntryIsFoundInItsList() async {
    let driver = await lists(.home, told: .listed(SampleCity.mine, .interface))
    #expect(driver.state.state.browse.results.selected?.id == SampleCity.mine)
    #expect(driver.state.state.browse.focus == .results)
  }

  @Test func anEmptyCatalogueSaysWhy() async {
    let fault = ServiceFault(.offline, summary: "平台连接不上", advice: "检查网络")
    let city = SampleCity().services
    var catalogue = city.catalogue
    catalogue.page = { _, _, _ throws(ServiceFault) in CatalogPage(total: 0, offset: 0, entries: [])
    }
    let area = CatalogueArea(catalogue: catalogue, search: city.search)
    let driver = await drive(area) { shared in
      shared.section = .datasets
      shared.pull = .failed(fault)
    }
    #expect(driver.grid.text.contains("平台连接不上"))
    guard case .fault(fault, nil)? = driver.state.state.trouble else {
      Issue.record("the page that helps is not offered")
      return
    }
  }
}
