import GridSupport
import Runtime
import Terminal
import Testing

@testable import Screens

/// What is made of room, and where there is little.
@Suite struct WideTests {
  @Test func anEntryHasItsPreviewBesideIt() async throws {
    let driver = try await openBrowser(200, 60)
    await driver.typeSettled("3")
    await driver.pressSettled(.enter)
    #expect(driver.state.place == .detail(.basics))
    #expect(driver.shows("所属主题") && driver.shows("可预览数据共"))
    expectGrid(driver.grid, "basics-200x60")
    // In the list it is not asked for: the cursor only passes by.
    let passing = try await openBrowser(200, 60)
    await passing.typeSettled("3")
    #expect(passing.state.detail?.preview.value == nil)
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func groupsHaveBarsBesideTheirCounts(columns: Int, rows: Int) async throws {
    let driver = try await openTable(columns, rows)
    await driver.typeSettled("lF")
    let lines = driver.grid.text.split(separator: "\n").filter { $0.contains("2500") }
    #expect(!lines.isEmpty && lines.allSatisfy { $0.contains("████") })
  }

  /// Panes side by side share the border between them.
  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func noFrameIsDouble(columns: Int, rows: Int) async throws {
    for keys in ["2", "3", "4", "7"] {
      let driver = try await openBrowser(columns, rows)
      await driver.typeSettled(keys)
      #expect(!driver.grid.text.contains("││") && !driver.grid.text.contains("┐┌"), "\(keys)")
      #expect(!driver.grid.text.contains("█│"), "\(keys)")
    }
  }
}
