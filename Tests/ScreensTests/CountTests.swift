import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// Numbers before movements, in lists whose sections have numbers too; and the other reflexes of
/// lists and trees.
@Suite struct CountTests {
  private static let sizes = [(80, 24), (120, 40)]

  private func place(_ driver: BrowserDriver) -> Int { driver.state.browse.results.list.cursor + 1 }

  /// Key after key, as somebody does who knows what is to be typed.
  private func type(_ text: String, _ driver: BrowserDriver) async {
    driver.type(text)
    await driver.settle()
  }

  @Test(arguments: sizes)
  func aNumberCountsInALongList(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("2")
    await type("10j", driver)
    #expect(place(driver) == 11 && driver.shows("第 11/36 条"))
    await type("3k", driver)
    #expect(place(driver) == 8)
    await type("5G", driver)
    #expect(place(driver) == 5)
    await type("50%", driver)
    #expect(place(driver) == 18)
    #expect(driver.state.section == .datasets)
  }

  /// In the navigation, which is a list as well.
  @Test func aNumberCountsInTheNavigation() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("3m")
    await type("2j", driver)
    #expect(driver.state.browse.navigation.list(.theme).cursor == 2)
    #expect(driver.state.section == .interfaces)
  }

  @Test(arguments: sizes)
  func aNumberAloneLeadsToItsSection(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("2")
    driver.type("3")
    #expect(driver.shows("3…") && driver.shows("打开数据接口"))
    #expect(driver.state.section == .datasets)
    await driver.pressSettled(.enter)
    #expect(driver.state.section == .interfaces && driver.state.place == .results)
    // Any key but a movement is given there, and a pause is enough.
    await type("2m", driver)
    #expect(driver.state.section == .datasets && driver.state.place == .navigation)
    driver.type("3")
    driver.advance(by: .milliseconds(300))
    #expect(driver.state.section == .datasets)
    driver.advance(by: .milliseconds(100))
    #expect(driver.state.section == .interfaces && driver.state.message == nil)
    await driver.pressSettled(.alt("6"))
    #expect(driver.state.section == .exchange)
  }

  @Test func escapeForgetsANumberAndNothingElse() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("2")
    driver.type("7")
    await driver.pressSettled(.escape)
    #expect(driver.state.section == .datasets && driver.state.message == nil)
    await driver.typeSettled("j")
    #expect(place(driver) == 2)
    // Two digits are no section.
    await type("12S", driver)
    #expect(driver.state.section == .datasets && driver.state.overlay != nil)
  }

  /// What is typed into a form is text, whatever stands around it.
  @Test func digitsOfAFormAreText() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("3t42")
    #expect(driver.state.test?.form.fields.first?.text == "42")
    await driver.pressSettled(.alt("2"))
    #expect(driver.state.section == .datasets)
  }

  @Test(arguments: sizes)
  func theViewMovesUnderTheCursor(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("2")
    await type("18G", driver)
    await driver.typeSettled("zz")
    let list = driver.state.browse.results.list
    #expect(
      list.cursor == 17 && list.top == max(0, min(17 - (list.visible - 1) / 2, 36 - list.visible)))
    await driver.pressSettled(.control("y"))
    #expect(driver.state.browse.results.list.top == max(0, list.top - 1))
    await driver.pressSettled(.control("e"))
    #expect(driver.state.browse.results.list.top == (list.top == 0 ? 1 : list.top))
    #expect(driver.state.browse.results.list.cursor == 17)
  }

  @Test(arguments: sizes)
  func hAndLFoldInATree(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("3t")
    await driver.pressSettled(.enter)
    await driver.typeSettled("v")
    func rowsOfTree() -> Int { driver.state.test?.answer?.tree?.tree.rows.count ?? 0 }
    func row() -> Int { driver.state.test?.answer?.tree?.tree.rows.cursor ?? -1 }
    await driver.typeSettled("g")
    let all = rowsOfTree()
    await driver.typeSettled("h")
    #expect(all > 1 && rowsOfTree() == 1)
    await driver.typeSettled("l")
    #expect(rowsOfTree() > 1 && row() == 0)
    await driver.typeSettled("l")
    #expect(row() == 1)
    await driver.typeSettled("h")
    #expect(row() == 0 && driver.state.place == .test(.answer))
    await driver.typeSettled("hh")
    #expect(driver.state.place == .test(.form))
  }
}
