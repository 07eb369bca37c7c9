import Catalog
import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// A section of its own, as whoever adds one writes it: nothing else in the program knows it.
private struct WeatherArea: Area {
  struct State: AreaState {
    var days = 0
  }
  enum Intent: AreaIntent {
    case another
  }
  enum Fact {
    case rained
  }

  static let place = AreaPlace.sections([Section("weather", 8, "天气预报", short: "天气")])

  var commands: [Command<Sight<State>, Intent>] {
    [
      Command(
        "weather.another", keys: [.character("a")], title: "再看一天", group: "天气",
        action: .another
      ) {
        $0.shared.section.name == "weather" ? .enabled : .hidden
      }
    ]
  }

  func offers(_ gesture: Gesture, _ sight: Sight<State>) -> Availability? { nil }
  func perform(_ gesture: Gesture, _ state: inout State, _ frame: inout Frame) -> Effects? { nil }
  func perform(_ intent: Intent, _ state: inout State, _ frame: inout Frame) -> Effects {
    state.days += 1
    return []
  }
  func take(_ fact: Fact, _ state: inout State, _ frame: inout Frame) -> Effects { [] }
  func fit(_ state: inout State, in body: Rect) {}
  func paint(
    _ state: State, into grid: inout Grid, in body: Rect, _ brush: Brush
  ) -> Point? {
    grid.write(
      "第 \(state.days) 天，晴", at: Point(column: body.column, row: body.row), limit: body)
    return nil
  }
}

/// What an area that is a section brings along is all that the program needs to know of it.
@Suite struct SectionTests {
  @Test func anAreaAloneMakesASection() async throws {
    let driver = try await openBrowser(120, 40, with: WeatherArea())
    #expect(driver.shows("8天气"))
    await driver.typeSettled("8")
    #expect(driver.shows("第 0 天，晴"))
    await driver.typeSettled("a")
    #expect(driver.shows("第 1 天，晴"))
    driver.press(.control("p"))
    for character in "天气" { driver.press(.character(character)) }
    #expect(driver.shows("天气预报"))
    driver.press(.escape)
    await driver.typeSettled("1")
    #expect(!driver.shows("第 1 天，晴"))
  }

  @Test func everySectionHasADigitOfItsOwn() async throws {
    let services = SampleCity().services
    let configuration = BrowserConfiguration(look: .test, syncInterval: nil, platform: nil)
    let sections = Browser.areas(services, configuration).sections
    #expect(sections.map(\.number) == Array(1...7))
    #expect(Set(sections.map(\.name)).count == sections.count)
  }
}
