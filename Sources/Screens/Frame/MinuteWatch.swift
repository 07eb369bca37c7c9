import Catalog
import Runtime

/// What the screen says of time goes with it.
struct MinuteWatch {
  let browser: Browser

  /// After every event: the next minute, while it is said how long the day's calls take to start
  /// anew, and what is left of them where they did. Nothing else wakes a program that rests.
  /// - Parameter day: of the event before.
  func note(_ state: inout BrowserState, since day: Int?) -> Browser.Effects {
    let isNewDay = day != nil && day != state.now?.day && state.standing != nil
    let standing = isNewDay ? [browser.loadStanding()] : []
    guard state.countsDown, !state.awaitsMinute else { return standing }
    state.awaitsMinute = true
    return standing + [.after(browser.services.untilNextMinute(), "minute", .minute)]
  }
}

extension BrowserState {
  /// Whether it is said how long something takes still.
  fileprivate var countsDown: Bool {
    standing?.quota.remaining == 0 || section == .account && areas[AccountArea.self].countsDown
  }
}
