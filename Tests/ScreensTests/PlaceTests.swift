import Catalog
import GridSupport
import PortalAPI
import Runtime
import Synchronization
import Terminal
import Testing
import Widgets

@testable import Screens

/// That one sees where one is, and that the terminal's cursor can show it.
@Suite struct PlaceTests {
  private static let sizes = [(80, 24), (120, 40)]

  @Test(arguments: sizes)
  func everyPaneSaysWhereOneIs(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    #expect(driver.shows("第 1/20 条"))
    // Themes are counted without 全部, here as there.
    #expect(driver.shows("第 1/4 个"))
    await driver.typeSettled("l")
    #expect(driver.shows("第 2/4 个"))
    await driver.typeSettled("3mj")
    #expect(driver.shows("主题 1/3") && driver.shows("部门 1 "))
    await driver.typeSettled("k")
    await driver.pressSettled(.enter)
    await driver.pressSettled(.enter)
    await driver.typeSettled("]")
    #expect(driver.state.place == .detail(.fields))
    await driver.typeSettled("j")
    #expect(driver.shows("第 2/") && driver.shows("行 · 数据接口"))
    await driver.typeSettled("t")
    await driver.pressSettled(.enter)
    await driver.typeSettled("j")
    #expect(driver.shows("第 2/2 行"))
  }

  /// So do lists outside the catalogue.
  @Test(arguments: sizes)
  func everyListSaysWhereOneIs(columns: Int, rows: Int) async throws {
    var services = SampleCity().services
    services.account = SampleAccounts(name: "candy").services
    let driver = try await openBrowser(columns, rows, services: services)
    await driver.pressSettled(.alt("4"))
    await driver.typeSettled("j")
    #expect(driver.shows("第 2/"))
    await driver.pressSettled(.alt("5"))
    await driver.typeSettled("j")
    #expect(driver.shows("第 2/5 项"))
    await driver.pressSettled(.alt("6"))
    await driver.typeSettled("]]")
    #expect(driver.shows("共 ") && driver.shows(" 问"))
    await driver.typeSettled("j")
    #expect(driver.shows("第 1/"))
    await driver.pressSettled(.alt("7"))
    await driver.typeSettled("hgj")
    #expect(driver.shows("第 2/5 项"))
  }

  /// Text that is longer than its pane.
  @Test func whatIsReadSaysHowMuchThereIs() async throws {
    let driver = try await openBrowser(60, 20)
    await driver.typeSettled("2")
    await driver.pressSettled(.enter)
    #expect(driver.shows("1-14/"))
  }

  @Test(arguments: sizes)
  func theCursorsRowStandsOutAsAWhole(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("3")
    let row = try #require(
      driver.grid.text.split(separator: "\n").firstIndex { $0.contains("▌非煤") })
    let letters = driver.grid.roleLetters.split(separator: "\n", omittingEmptySubsequences: false)
    let cells = letters[row].drop { $0 != "C" }.prefix { $0 == "C" }
    // From the bar to the blank before the border.
    let layout = CatalogueLayout(driver.state.areas[CatalogueArea.self], driver.state.common.body)
    #expect(cells.count == layout.rows.columns - 1)
  }

  @Test(arguments: sizes)
  func aRowTellsWhatPeopleChooseBy(columns: Int, rows: Int) async throws {
    let city = SampleCity()
    city.voice.state.withLock {
      $0.favourites = [SampleCity.mine]
      $0.voice.isFavourite = true
    }
    var services = city.services
    services.account = SampleAccounts(name: "candy").services
    let driver = try await openBrowser(columns, rows, city: city, services: services)
    await driver.typeSettled("3")
    #expect(driver.shows("藏 非煤矿山企业"))
    let lines = driver.grid.text.split(separator: "\n").map(String.init)
    let first = try #require(lines.first { $0.contains("藏 非煤") })
    // Its rating, department, date, and what the list is sorted by.
    #expect(first.contains("★4.5") && first.contains("市应急局"))
    #expect(first.contains("2019-03-19") && first.contains("700"))
    #expect(lines.contains { $0.contains("示例条目1 ") && $0.contains("未评") })
    await driver.typeSettled("f")
    #expect(!driver.shows("藏 非煤"))
  }

  // MARK: The terminal's cursor

  /// What stands where the cursor is.
  private func text(under driver: BrowserDriver) -> String {
    guard let cursor = driver.cursor else { return "" }
    return driver.grid.row(cursor.row).dropFirst(cursor.column).prefix(6).map(\.text).joined()
  }

  @Test(arguments: sizes)
  func theCursorRestsOnWhatHasTheKeyboard(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows, showsCursor: true)
    #expect(text(under: driver).hasPrefix("▌公共"))
    await driver.pressSettled(.tab)
    #expect(text(under: driver).hasPrefix("▌市应急"))
    await driver.pressSettled(.tab)
    #expect(text(under: driver).hasPrefix("▌["))
    await driver.typeSettled("2j")
    #expect(text(under: driver).hasPrefix("▌示例"))
    await driver.typeSettled("S")
    #expect(text(under: driver).hasPrefix("▌ 1"))
    await driver.pressSettled(.escape)
    await driver.typeSettled("/非")
    // While something is typed it stands there.
    #expect(
      driver.cursor?.row
        == driver.grid.text.split(separator: "\n").firstIndex { $0.contains("/ 非") })
    await driver.pressSettled(.escape)
    await driver.pressSettled(.enter)
    #expect(driver.cursor != nil)
    let hidden = try await openBrowser(columns, rows)
    #expect(hidden.cursor == nil)
  }
}
