import GridSupport
import Runtime
import Terminal
import Testing

@testable import Screens

/// Keys of the config file: what they take from other commands is said.
@Suite struct KeyBindingTests {
  @Test(arguments: [(80, 24), (120, 40)])
  func aKeyTakenFromAnotherCommandIsSaidAtTheStart(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows, keys: ["entry.test": ["M"]])
    #expect(driver.shows("配置 keys：M 给了“在线测试”（entry.test），“打开或关闭鼠标”（mouse）"))
    // It stays until something else is said.
    await driver.typeSettled("3")
    #expect(driver.shows("配置 keys：M 给了“在线测试”"))
    await driver.typeSettled("M")
    #expect(driver.state.test != nil)
  }

  /// Where there is one pane its key turns the tabs, whichever key that is.
  @Test(arguments: ["6", "E"])
  func theKeyOfPanesIsTheOneOfTheConfig(keys: String) async throws {
    func active(_ driver: BrowserDriver) -> Int {
      keys == "6"
        ? driver.state.areas[ExchangeArea.self].tab.rawValue
        : driver.state.areas[EverywhereArea.self].view.rawValue
    }
    func open(_ bindings: [String: [String]]) async throws -> BrowserDriver {
      let driver = try await openBrowser(120, 40, keys: bindings)
      await driver.typeSettled(keys)
      if keys == "E" { await driver.pressSettled(.escape) }
      return driver
    }
    let usual = try await open([:])
    await usual.pressSettled(.tab, .tab, .backTab)
    #expect(active(usual) == 1)
    let driver = try await open(["pane.next": ["F6"], "pane.previous": ["F7"]])
    await driver.pressSettled(.tab)
    #expect(active(driver) == 0)
    await driver.pressSettled(.function(6), .function(6), .function(7))
    #expect(active(driver) == 1)
  }

  @Test func aKeyThatNobodyHadIsNothingToSay() async throws {
    let driver = try await openBrowser(80, 24, keys: ["entry.test": ["F9"], "token.revoke": ["x"]])
    #expect(!driver.shows("配置 keys"))
  }

  /// What `tjdata doctor` asks.
  @Test func allOfThemCanBeAskedFor() {
    let keys = ["entry.test": ["M"], "sort": ["F7"], "scope": ["F7"]]
    let taken = BrowserProgram.takenKeys(
      services: SampleCity().services, configuration: BrowserConfiguration(look: .test, keys: keys))
    #expect(taken.count == 2)
    #expect(taken.first == "M 给了“在线测试”（entry.test），“打开或关闭鼠标”（mouse）不再有这个键")
    #expect(taken.last?.hasPrefix("F7 同时给了“切换类型") == true)
  }
}
