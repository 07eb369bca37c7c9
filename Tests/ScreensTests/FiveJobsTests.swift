import Catalog
import Runtime
import Terminal
import Testing

@testable import Screens

/// What people come for, walked by keys that are counted: the numbers stand in Tests/README.md, and
/// no way may become longer.
@Suite struct FiveJobsTests {
  /// From the first screen, with the keys that are typed one by one; text counts by itself.
  private struct Walk {
    let driver: BrowserDriver
    private(set) var keys = 0

    mutating func press(_ all: Key...) async {
      for key in all {
        keys += 1
        await driver.pressSettled(key)
      }
    }

    mutating func press(_ text: String) async {
      keys += text.count
      await driver.typeSettled(text)
    }

    func type(_ text: String) async { await driver.typeSettled(text) }
  }

  private static let sizes = [(80, 24), (120, 40)]

  @Test(arguments: sizes)
  func aTestWithAFilterTakesThreeKeysAndItsText(columns: Int, rows: Int) async throws {
    let city = SampleCity()
    var walk = Walk(driver: try await openBrowser(columns, rows, city: city))
    await walk.press("3t")
    await walk.type("津FM1001")
    await walk.press(.enter)
    #expect(city.log.all.contains(#"invoke 1 10 ["津FM1001"]"#))
    #expect(walk.driver.state.test?.answer != nil)
    #expect(walk.keys == 3)
  }

  /// The second theme of the list, of it the second department, and of what is left the first entry
  /// opened.
  @Test(arguments: sizes)
  func findingByThemeAndDepartmentTakesSevenKeys(columns: Int, rows: Int) async throws {
    var walk = Walk(driver: try await openBrowser(columns, rows))
    await walk.press("2mjmj")
    let query = walk.driver.state.browse.results.query
    #expect(query.theme == "信用服务" && query.publisher == "市统计局")
    #expect(walk.driver.shows("数据集 · 信用服务 · 市统计局 12"))
    await walk.press(.enter, .enter)
    #expect(walk.driver.state.place == .detail(.basics))
    let found = try #require(walk.driver.state.detail?.entry)
    #expect(found.theme == "信用服务" && found.publisher == "市统计局")
    #expect(walk.keys == 7)
  }

  @Test(arguments: sizes)
  func aDownloadTakesTwoKeys(columns: Int, rows: Int) async throws {
    var walk = Walk(driver: try await openBrowser(columns, rows))
    await walk.press("2d")
    #expect(walk.driver.shows("已保存（10.0 KB，校验和相符），按 o 打开为表格：/home/candy"))
    #expect(walk.keys == 2)
  }

  @Test(arguments: sizes)
  func filteringSortingAndExportingATableTakesFiveKeysAndItsText(
    columns: Int, rows: Int
  ) async throws {
    let table = SampleTable()
    var walk = Walk(driver: try await openTable(columns, rows, table))
    await walk.press("w")
    await walk.type("面积 > 100")
    await walk.press(.enter)
    await walk.press("se")
    await walk.press(.control("s"))
    #expect(table.log.all.contains { $0.hasPrefix("export") })
    #expect(walk.keys == 5)
  }

  @Test(arguments: sizes)
  func aRatingTakesSevenKeys(columns: Int, rows: Int) async throws {
    let city = SampleCity()
    var walk = Walk(driver: try await openBrowser(columns, rows, city: city))
    await walk.press("2r5432")
    await walk.press(.enter)
    #expect(city.voice.log.all == ["rate 绿色商场名单 5"])
    #expect(walk.keys == 7)
  }
}
