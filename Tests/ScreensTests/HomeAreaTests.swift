import Catalog
import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// 首页 by itself.
@Suite struct HomeAreaTests {
  private static func area() -> HomeArea {
    let city = SampleCity().services
    return HomeArea(
      catalogue: city.catalogue, news: city.news, measure: DisplayWidth(), isSample: true)
  }

  @Test func aThemeIsGoneToThroughTheFrame() async throws {
    let driver = await drive(Self.area())
    let first = try #require(driver.state.state.themes.chosen)
    driver.press(.enter)
    #expect(driver.state.routes == [.theme(first.name)])
    driver.press(.escape)
    guard case .perform(.quit)? = driver.state.asked.last else {
      Issue.record("Esc does not ask whether to quit")
      return
    }
  }

  @Test func aListOfTheHotIsShownWhenToldSo() async {
    let driver = await drive(Self.area(), told: .show(.policies))
    #expect(driver.state.state.focus == .hot && driver.state.state.hot == .policies)
    #expect(driver.state.routes == [.section(.home)])
  }

  @Test func whatWasReadIsClosedByEscAndByComingBack() {
    let area = Self.area()
    var (state, frame) = (HomeState(), FrameRequests(Shared()))
    state.reading = HomeState.Reading(title: "关于", body: "……")
    #expect(area.offers(.open, Sight(state: state, shared: frame.shared)) == .hidden)
    _ = area.perform(.back, &state, &frame)
    #expect(state.reading == nil && frame.all.isEmpty)
    state.reading = HomeState.Reading(title: "关于", body: "……")
    _ = area.enter(&state, &frame)
    #expect(state.reading == nil)
  }

  @Test func onlyAPullThatChangedSomethingReadsAnew() {
    let area = Self.area()
    var (state, frame) = (HomeState(), FrameRequests(Shared()))
    #expect(area.pulled(.failed, &state, &frame).isEmpty)
    #expect(area.pulled(.done(isFirst: false, changed: false), &state, &frame).isEmpty)
    #expect(!area.pulled(.done(isFirst: true, changed: false), &state, &frame).isEmpty)
    #expect(state.awaitsThemes)
  }
}
