import Catalog
import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// What hands know from other programs, and what can be changed while the program runs.
@Suite struct ReflexTests {
  @Test(arguments: [(80, 24), (120, 40)])
  func aNumberBeforeAMovementCounts(columns: Int, rows: Int) async throws {
    let driver = try await openTable(columns, rows)
    await driver.typeSettled("10j")
    #expect(driver.shows("第 11/10,000 行"))
    await driver.typeSettled("3k2l")
    #expect(driver.shows("第 8/10,000 行 第 3/6 列"))
    await driver.typeSettled("500G")
    #expect(driver.shows("第 500/10,000 行"))
    await driver.typeSettled("50%")
    #expect(driver.shows("第 5,000/10,000 行"))
    await driver.typeSettled("99999999999999j")
    #expect(driver.shows("第 10,000/10,000 行"))
    // What is no movement forgets the number, and a digit never leaves the table.
    await driver.typeSettled("2")
    #expect(driver.shows("2…  j k 移 2 行") && driver.state.section == .home)
    await driver.typeSettled("sk")
    #expect(driver.shows("第 9,999/10,000 行"))
    await driver.typeSettled("0b")
    #expect(driver.shows("第 1/6 列"))
  }

  @Test func aNumberIsForgottenByAnyOtherKey() {
    var count = TypedCount()
    #expect(count.take(.character("0")) == nil)
    #expect(count.take(.character("1")) == .typed(1))
    #expect(count.take(.character("0")) == .typed(10))
    #expect(count.take(.character("x")) == .alone(10))
    #expect(count.take(.character("j")) == nil)
    #expect(count.take(.character("５")) == nil)
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func theThemeIsChangedAtOnce(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled(":配色")
    await driver.pressSettled(.enter)
    #expect(driver.shows("浅色（浅色背景的终端）"))
    await driver.typeSettled("2")
    #expect(driver.state.look?.theme.name == "light" && driver.shows("theme: light"))
    #expect(driver.state.overlay == nil)
  }

  @Test func theThemeGoesWithTheGroundUntilOneIsChosen() async throws {
    let program = try BrowserProgram.make(
      services: SampleCity().services,
      configuration: BrowserConfiguration(look: .test, followsGround: true, syncInterval: nil))
    let driver = BrowserDriver(program, size: Size(columns: 80, rows: 24))
    await driver.settle()
    driver.send(.ground(isLight: true))
    #expect(driver.state.look?.theme.name == "light")
    await driver.typeSettled(":配色")
    await driver.pressSettled(.enter)
    await driver.typeSettled("3")
    driver.send(.ground(isLight: false))
    #expect(driver.state.look?.theme.name == "high-contrast")
    // One that was set is not changed.
    let fixed = try await openBrowser(80, 24)
    fixed.send(.ground(isLight: true))
    #expect(fixed.state.look == nil)
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func theListsOfTheFirstScreenAreTurned(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("]")
    #expect(driver.state.areas[HomeArea.self].hot == .latestInterfaces)
    #expect(driver.state.areas[HomeArea.self].focus == .hot)
    await driver.typeSettled("[[")
    #expect(driver.state.areas[HomeArea.self].hot == .changes)
  }

  /// What lies below is dim, so that what lies on top is seen first.
  @Test func theGroundOfAnOverlayIsDim() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("2S")
    expectGrid(driver.grid, "overlay-ground-80x24", roles: true)
  }

  @Test func theFirstScreenSaysWhoseDataItShows() async throws {
    let sample = try await openBrowser(120, 40)
    #expect(sample.shows("样例城市，内容为编造") && sample.shows("tjdata --platform tianjin"))
    let narrow = try await openBrowser(80, 24)
    #expect(narrow.shows("样例城市，内容为编造"))
    let real = try await openBrowser(120, 40, platform: "tianjin")
    #expect(!real.shows("样例城市"))
  }

  @Test func registeringIsReachedFromTheLogin() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("L")
    #expect(driver.shows("Ctrl-N 还没有账号，注册"))
    await driver.pressSettled(.control("n"))
    #expect(driver.state.layers.forms.map(\.name) == ["register.basics"])
  }
}
