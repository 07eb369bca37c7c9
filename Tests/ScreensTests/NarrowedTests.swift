import GridSupport
import Runtime
import Terminal
import Testing

@testable import Screens

/// Lists that typing narrows say when nothing is left, and help says what numbers do.
@Suite struct NarrowedTests {
  @Test(arguments: [(80, 24), (120, 40)])
  func whatIsNotFoundIsSaid(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("?/甲乙丙")
    #expect(driver.shows("没有找到"))
    await driver.pressSettled(.escape)
    #expect(!driver.shows("没有找到"))
    await driver.pressSettled(.escape)
    driver.press(.control("p"))
    await driver.typeSettled("甲乙丙")
    #expect(driver.shows("没有找到"))
  }

  @Test func helpSaysThatNumbersCount() async throws {
    let driver = try await openBrowser(120, 40)
    await driver.typeSettled("?/10G")
    #expect(driver.shows("先键入数再移动"))
  }
}
