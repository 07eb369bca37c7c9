import Runtime
import Terminal
import Widgets

/// Keys that came before what they are about: kept in order, and given when it is there, as they
/// would have been had the person waited for it.
struct HeldInput: Sendable {
  /// How long they wait before it is said.
  static let pause = Duration.milliseconds(300)

  private(set) var inputs: [InputEvent] = []
  /// They wait so long that it was said.
  var isTold = false

  var count: Int { inputs.count }

  mutating func add(_ input: InputEvent) { inputs.append(input) }

  mutating func takeFirst() -> InputEvent? { inputs.isEmpty ? nil : inputs.removeFirst() }

  mutating func drop() { self = HeldInput() }
}

/// Keeps keys back, and lets go of them.
struct KeyHold {
  let browser: Browser

  /// Keeps a key back whose object is on its way, and all behind it. Esc and Ctrl-C give them up.
  /// - Returns: nil for input that is given at once.
  func hold(_ state: inout BrowserState, _ input: InputEvent) -> Browser.Effects? {
    switch input {
    case .key(.escape), .key(.control("c")):
      state.dropHeld()
      return nil
    case .key(.control("l")), .key(.control("z")): return nil
    case .key, .paste: break
    case .mouse, .resize, .hangup, .ground: return nil
    }
    guard state.held.count > 0 || waits(state, input) else { return nil }
    state.held.add(input)
    if state.held.isTold { state.tellHeld() }
    guard state.held.count == 1 else { return [] }
    return [.afterPause(HeldInput.pause, "held", .intent(.program(.tellHeld)))]
  }

  /// The next of those kept back, if it can be given now.
  func released(_ state: inout BrowserState) -> InputEvent? {
    guard let first = state.held.inputs.first, !waits(state, first) else { return nil }
    if state.held.isTold { state.message = nil }
    let isTold = state.held.isTold && state.held.count > 1
    defer { state.held.isTold = isTold }
    return state.held.takeFirst()
  }

  private func waits(_ state: BrowserState, _ input: InputEvent) -> Bool {
    switch state.layers.top {
    case .line(let id): state.areas.awaits(id, input, inLine: true)
    case .area, .section:
      browser.areas.keyholders(state).contains { state.areas.awaits($0.id, input, inLine: false) }
    case .overlay, .sheet, .form: false
    }
  }
}

extension BrowserState {
  /// What waits is given up.
  mutating func dropHeld() {
    if held.isTold { message = nil }
    held.drop()
  }

  mutating func tellHeld() {
    guard held.count > 0 else { return }
    held.isTold = true
    message = Message(.plain, FrameText.held(held.count), isPassing: false)
  }
}
