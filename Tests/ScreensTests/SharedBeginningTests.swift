import Catalog
import GridSupport
import Runtime
import Terminal
import Testing

@testable import Screens

/// What most departments' names begin with is left out where there is little room.
@Suite struct SharedBeginningTests {
  @Test(arguments: [
    ("市", ["市民政局", "市教委", "市商务局", "市市场监管委", "市公安局", "市司法局", "和平区政府", "河西区政府"]),
    ("济南市", "教育 民政 公安 司法 水务 商务 审计 体育".split(separator: " ").map { "济南市\($0)局" } + ["济南铁路"]),
    // Half of them is not most, and few names tell nothing.
    ("", ["市民政局", "市教委", "市商务局", "市公安局", "教育局", "和平区政府", "河西区政府", "档案馆"]),
    ("", ["市民政局", "市教委", "市商务局"]), ("", []),
    // Words of other scripts are not to be cut.
    ("", (1...9).map { "Department of \($0)" }),
  ])
  func itIsFound(beginning: String, names: [String]) {
    let name = beginning + "民政局"
    #expect(SharedBeginning(of: names).dropped(from: name) == "民政局")
    #expect(SharedBeginning(of: names).dropped(from: "档案馆") == "档案馆")
    if !beginning.isEmpty {
      #expect(SharedBeginning(of: names).dropped(from: beginning + "局") == beginning + "局")
    }
  }

  @Test(arguments: ["市场监督管理局", "市政公用局", "市容园林委", "市民中心"])
  func noWordIsCut(name: String) {
    let names = ["市民政局", "市教委", "市商务局", "市公安局", "市司法局", "市审计局", "市市场监管委", name]
    let beginning = SharedBeginning(of: names)
    #expect(beginning.dropped(from: name) == name)
    #expect(beginning.dropped(from: "市市场监管委") == "市场监管委")
    #expect(beginning.dropped(from: "市民政局") == "民政局")
  }

  /// At 80 and 120 columns a department is whole wherever the title leaves the room for it.
  @Test(arguments: [(80, 24), (120, 40)])
  func departmentsAreWhole(columns: Int, rows: Int) async throws {
    let names = [
      "市民政局", "市交通运输委员会", "市发展改革委", "市规划自然资源局", "市工业和信息化局", "市教委", "市住房城乡建设委",
      "和平区政府",
    ]
    var city = SampleCity()
    for place in city.entries.indices {
      city.entries[place].publisher = names[place % names.count]
    }
    city.entries[4].title = "建筑施工安全生产标准化考评结果公示名单"
    let driver = try await openBrowser(columns, rows, services: city.services)
    await driver.typeSettled("3")
    let whole = ["民政局", "发展改革委", "工业和信息化局", "住房城乡建设委"]
    #expect(whole.allSatisfy { driver.shows(" \($0) ") }, "\(driver.grid.text)")
    expectGrid(driver.grid, "whole-departments-\(columns)x\(rows)")
  }
}
