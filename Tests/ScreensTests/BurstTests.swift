import Base
import GridSupport
import Runtime
import Tabular
import Terminal
import Testing

@testable import Screens

/// Keys that come in one burst, as over a slow line, do what they do when each is waited for.
@Suite struct BurstTests {
  /// `⏎` is Enter, `⇥` Tab.
  private static func keys(_ text: String) -> [Key] {
    text.map { $0 == "⏎" ? .enter : $0 == "⇥" ? .tab : .character($0) }
  }

  private static func settled(_ driver: BrowserDriver, _ text: String) async -> String {
    for key in keys(text) { await driver.pressSettled(key) }
    return driver.grid.text
  }

  private static func burst(_ driver: BrowserDriver, _ text: String) async -> String {
    for key in keys(text) { driver.press(key) }
    await driver.settle()
    return driver.grid.text
  }

  @Test(arguments: [
    "l&街道4⏎j@", "l@5Gj⏎", "lF⏎", "lFj⏎", "ls5G j ", "llls/999⏎n⏎", "l@Wp", "lssy", "G@", "Gk⏎",
    "lFjj⏎F", ";select 1⏎j", "w面积 > 900⏎lc",
  ])
  func inATable(keys: String) async throws {
    let one = try await openTable(120, 40)
    let other = try await openTable(120, 40)
    let slow = await Self.settled(one, keys)
    #expect(await Self.burst(other, keys) == slow)
  }

  @Test(arguments: [
    "2/消费⏎", "2/消费⏎j", "2jj⏎", "2/xyzzy⏎j", "2soj⏎", "2G⏎",
  ])
  func inAList(keys: String) async throws {
    let one = try await openBrowser(120, 40)
    let other = try await openBrowser(120, 40)
    let slow = await Self.settled(one, keys)
    #expect(await Self.burst(other, keys) == slow)
  }

  @Test func anyKeysInATable() async throws {
    var generator = SeededGenerator(seed: 41)
    let letters = Array("jklhGgsSWF@pc⏎ n5 yn")
    for _ in 0..<40 {
      let keys = String((0..<8).compactMap { _ in letters.randomElement(using: &generator) })
      let one = try await openTable(100, 30)
      let other = try await openTable(100, 30)
      let slow = await Self.settled(one, keys)
      #expect(await Self.burst(other, keys) == slow, "\(keys)")
    }
  }

  /// Esc gives up what waits, and what it waits for.
  @Test func escapeGivesThemUp() async throws {
    let driver = try await openTable(120, 40)
    driver.type("lsFj")
    driver.press(.escape)
    await driver.settle()
    #expect(driver.state.tables.mode == .grid && !driver.state.tables.isGroup)
    #expect(driver.shows("已停止"))
    #expect(driver.state.tables.page?.query.sorts.isEmpty == true)
    #expect(driver.state.ahead.isEmpty)
  }
}
