import Catalog
import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// Esc in an answer takes away what lies on it, one by one, and nothing that was typed is lost.
@Suite struct AnswerPeelTests {
  private static let sizes = [(80, 24), (120, 40)]

  private func open(_ columns: Int, _ rows: Int) async throws -> BrowserDriver {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("3t")
    await driver.pressSettled(.control("s"))
    return driver
  }

  @Test(arguments: sizes)
  func escTakesAwayTheFilterThenTheAnswer(columns: Int, rows: Int) async throws {
    let driver = try await open(columns, rows)
    let all = driver.state.test?.answer?.cells?.count
    await driver.typeSettled("|.data[] | .企业名称")
    await driver.pressSettled(.enter)
    #expect(driver.state.test?.filter.isEmpty == false && driver.state.test?.view == .tree)
    await driver.pressSettled(.escape)
    // In the view it was in.
    #expect(driver.state.test?.view == .table)
    #expect(driver.state.test?.filter == "" && driver.state.place == .test(.answer))
    #expect(driver.state.test?.answer?.cells?.count == all && driver.shows("按 | 再按 ↑ 可找回"))
    await driver.pressSettled(.character("|"), .up)
    #expect(driver.state.test?.line?.editor.text == ".data[] | .企业名称")
    await driver.pressSettled(.escape, .escape)
    #expect(driver.state.place == .test(.form))
    await driver.pressSettled(.escape)
    #expect(driver.state.place == .results)
  }

  @Test(arguments: sizes)
  func escTakesAwayWhatWasLookedFor(columns: Int, rows: Int) async throws {
    let driver = try await open(columns, rows)
    await driver.typeSettled("/矿业")
    await driver.pressSettled(.enter)
    #expect(driver.state.test?.search.text == "矿业")
    await driver.pressSettled(.escape)
    #expect(driver.state.test?.search.text == "" && driver.state.place == .test(.answer))
    await driver.pressSettled(.escape)
    #expect(driver.state.place == .test(.form))
  }

  @Test(arguments: sizes)
  func aFieldThatIsNowhereLeavesTheLineOpen(columns: Int, rows: Int) async throws {
    let driver = try await open(columns, rows)
    await driver.typeSettled("|.data[] | .法人")
    await driver.pressSettled(.enter)
    #expect(driver.shows("这里没有字段“法人”"))
    #expect(driver.state.test?.line?.editor.text == ".data[] | .法人")
    await driver.pressSettled(.backspace, .backspace)
    await driver.typeSettled("企业名称")
    await driver.pressSettled(.enter)
    #expect(driver.state.test?.filter == ".data[] | .企业名称" && driver.state.test?.line == nil)
  }

  /// Esc closes the line; what was typed in it comes back, though it was never asked.
  @Test(arguments: sizes)
  func whatWasTypedComesBack(columns: Int, rows: Int) async throws {
    let driver = try await open(columns, rows)
    await driver.typeSettled("|.data[] | .法人")
    await driver.pressSettled(.enter, .escape)
    #expect(driver.state.test?.line == nil && driver.state.test?.filter == "")
    await driver.typeSettled("|")
    #expect(driver.state.test?.line?.editor.text == "" && driver.shows("↑ 历史"))
    await driver.pressSettled(.up)
    #expect(driver.state.test?.line?.editor.text == ".data[] | .法人")
  }

  /// One key for one thing: the bar of an answer's views too.
  @Test(arguments: sizes)
  func bracketsTurnTheViews(columns: Int, rows: Int) async throws {
    let driver = try await open(columns, rows)
    await driver.typeSettled("]")
    #expect(driver.state.test?.view == .tree && driver.state.detail?.tab == .test)
    await driver.typeSettled("[[")
    #expect(driver.state.test?.view == .headers)
  }
}
