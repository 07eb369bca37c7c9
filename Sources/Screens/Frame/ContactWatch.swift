import Catalog
import Runtime
import Wording

/// What one call says of all: whether the platform is reached, and whether the login still holds.
struct ContactWatch {
  typealias State = BrowserState
  typealias Effects = [Effect<BrowserAction>]

  let browser: Browser

  /// After every event: a fault that was said, or that a pane shows now, turns the first line at
  /// once.
  /// - Parameter said: the message before.
  func note(_ state: inout State, after said: Message?) -> Effects {
    var effects: Effects = []
    if let fault = state.message?.fault, state.message != said {
      effects += note(fault, &state)
    }
    var shown = state.form?.fault
    if shown == nil, case .fault(let fault, _)? = browser.areas.trouble(state) {
      shown = fault
    }
    if let shown, shown != state.seenTrouble { effects += note(shown, &state) }
    state.seenTrouble = shown
    return effects
  }

  private func note(_ fault: ServiceFault, _ state: inout State) -> Effects {
    // An interface of somebody else's says nothing of the platform.
    if state.common.subject?.isOwn == true, state.common.isBrowsing { return [] }
    switch fault.kind {
    case .offline, .outOfOrder, .wrongSite, .blocked, .insecure: state.contactFault = fault
    case .signedOut where state.accountName != nil:
      return browser.perform(&state, .account(.expired))
    case .otherAccount: return browser.perform(&state, .account(.changed))
    case .signedOut, .refused, .malformed, .notFound, .unsupported, .failed: break
    }
    return []
  }

  /// `R`: a pull, and all in view that failed to come.
  func retry(_ state: inout State) -> Effects {
    if state.sync.isRunning { state.message = Message(.plain, SyncText.underWay) }
    state.sync.isAsked = true
    // Once more is asked, an old fault is none to be noted.
    state.seenTrouble = nil
    var effects = state.standing == nil ? [browser.loadStanding()] : []
    for area in browser.areas where state.isInView(area) {
      effects += browser.tell(area, &state, .retry) ?? []
    }
    return effects + browser.sync.begin(&state)
  }
}
