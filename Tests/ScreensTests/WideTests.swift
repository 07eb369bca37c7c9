import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

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

  /// Tab goes on from what an entry is to its rows, and from there to the list.
  @Test func thePreviewBesideAnEntryIsReachedByTab() async throws {
    let driver = try await openBrowser(200, 60)
    await driver.typeSettled("3")
    await driver.pressSettled(.enter)
    #expect(driver.state.detail?.isInAside == false)
    await driver.pressSettled(.tab)
    #expect(driver.state.detail?.isInAside == true)
    await driver.typeSettled("jj")
    #expect(driver.state.detail?.previewTable.rows.cursor == 2 && driver.shows("▌津FM1003"))
    #expect(driver.shows("第 3/20 行"))
    await driver.typeSettled("i")
    #expect(driver.shows("f_3070020000033_000012000"))
    // Esc peels one layer; so does the left edge.
    await driver.pressSettled(.escape)
    #expect(driver.state.detail?.isInAside == false && driver.state.place == .detail(.basics))
    await driver.pressSettled(.tab)
    await driver.typeSettled("lh")
    #expect(driver.state.detail?.isInAside == true)
    await driver.typeSettled("h")
    #expect(driver.state.detail?.isInAside == false)
    await driver.pressSettled(.tab, .tab)
    #expect(driver.state.place == .navigation)
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func groupsHaveBarsBesideTheirCounts(columns: Int, rows: Int) async throws {
    let driver = try await openTable(columns, rows)
    await driver.typeSettled("lF")
    let lines = driver.grid.text.split(separator: "\n").filter { $0.contains("2500") }
    #expect(!lines.isEmpty && lines.allSatisfy { $0.contains("████") })
  }

  /// 首页 has two lists of 数据热点 side by side, and the departments the rows that are left.
  @Test func theFirstScreenUsesItsRoom() async throws {
    let driver = try await openBrowser(200, 60)
    expectGrid(driver.grid, "home-200x60")
    let lines = driver.grid.text.split(separator: "\n")
    #expect(lines.contains { $0.contains("最新数据集  ") && $0.contains("最新数据接口  ") })
    await driver.pressSettled(.tab, .tab)
    await driver.typeSettled("l")
    #expect(driver.state.areas[HomeArea.self].hot == .latestInterfaces)
    let beside = driver.grid.text.split(separator: "\n").filter { $0.contains("▌[") }
    #expect(beside.count == 1)
    await driver.typeSettled("l")
    #expect(driver.shows("开放政策  ") && driver.shows("变化  0"))
  }

  /// Panes side by side share the border between them.
  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func noFrameIsDouble(columns: Int, rows: Int) async throws {
    for keys in ["", "2", "3", "4", "7", "3t"] {
      let driver = try await openBrowser(columns, rows)
      await driver.typeSettled(keys)
      #expect(!driver.grid.text.contains("││") && !driver.grid.text.contains("┐┌"), "\(keys)")
      #expect(!driver.grid.text.contains("█│"), "\(keys)")
    }
  }
}
