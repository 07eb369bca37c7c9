import Runtime
import Terminal

/// What is on its way to where the keyboard is, while there is none yet.
enum Awaited: Hashable, Sendable {
  /// What gets the keys: only it can say what they mean.
  case whatHasKeys
  /// What is shown in it: keys that move in it, or do something with it, wait.
  case content
}

/// What was typed before there is what it is for. It waits for it, in its order, and is given as
/// soon as that is there, as if the person had waited; where it does not come, or another place has
/// the keyboard then, it is forgotten.
struct TypedAhead: Sendable {
  /// How long it waits before that is said.
  static let pause = Duration.milliseconds(300)
  /// More is not meant to wait.
  private static let most = 4096

  private var inputs: [InputEvent] = []
  /// Who had the keyboard.
  private var place: [AreaID] = []
  /// It waits so long that it was said.
  fileprivate(set) var isTold = false
  /// They are being given, one behind another: none of them waits once more, and what lies over
  /// the screen by then is the doing of the one before.
  var isBeingGiven = false

  var isEmpty: Bool { inputs.isEmpty }
  var count: Int { inputs.count }
  fileprivate var first: InputEvent? { inputs.first }

  fileprivate mutating func keep(_ input: InputEvent, for place: [AreaID]) {
    self.place = place
    if inputs.count < Self.most { inputs.append(input) }
  }

  fileprivate mutating func forget() { self = TypedAhead() }

  fileprivate mutating func takeFirst() -> InputEvent {
    isBeingGiven = true
    return inputs.removeFirst()
  }

  /// Whether it is for who has the keyboard now, which may have come to a guest of who had it.
  fileprivate func isFor(_ place: [AreaID]) -> Bool { place.starts(with: self.place) }
}

extension BrowserState {
  /// What waits is given up.
  fileprivate mutating func forgetAhead() {
    if ahead.isTold { message = nil }
    ahead.forget()
  }

  mutating func tellAhead() {
    guard !ahead.isEmpty else { return }
    ahead.isTold = true
    message = Message(.plain, FrameText.ahead(ahead.count), isPassing: false)
  }
}

/// What waits, and when it is given.
struct AheadHost {
  typealias State = BrowserState

  let browser: Browser

  /// Keeps back what is typed for something that is on its way. Where keys wait for what tells what
  /// they mean, all that come behind them wait too; else what leads away is done at once, and they
  /// are forgotten.
  /// - Returns: nil for what is given now.
  func keep(_ state: inout State, _ input: InputEvent) -> Browser.Effects? {
    if state.ahead.isBeingGiven { return nil }
    if [.key(.escape), .key(.control("c"))].contains(input) {
      state.forgetAhead()
      return nil
    }
    guard let holds = holds(state, input) else { return nil }
    guard holds else {
      state.forgetAhead()
      return nil
    }
    state.ahead.keep(input, for: browser.areas.keyholders(state).map(\.id))
    if state.ahead.isTold { state.tellAhead() }
    guard state.ahead.count == 1 else { return [] }
    return [.afterPause(TypedAhead.pause, "ahead", .intent(.program(.tellAhead)))]
  }

  /// - Returns: nil where nothing is awaited.
  private func holds(_ state: State, _ input: InputEvent) -> Bool? {
    switch state.layers.top {
    case .line(let id):
      return !state.ahead.isEmpty || state.areas.awaitsInLine(id, input) ? true : nil
    case .section, .area: break
    case .form, .overlay, .sheet: return nil
    }
    guard let awaited = browser.areas.awaited(state) else { return nil }
    var key: Key?
    if case .key(let pressed) = input { key = pressed }
    switch awaited {
    case .whatHasKeys:
      return !state.ahead.isEmpty || (key.map { waitsForMeaning(state, $0) } ?? true)
    case .content: return key.map { waitsForContent(state, $0) } ?? false
    }
  }

  /// The next that has waited long enough.
  func next(_ state: inout State) -> InputEvent? {
    guard let first = state.ahead.first else { return nil }
    let isBehindAnother = state.ahead.isBeingGiven
    switch state.layers.top {
    case .line(let id): guard !state.areas.awaitsInLine(id, first) else { return nil }
    case .section, .area:
      guard browser.areas.awaited(state) == nil else { return nil }
      let place = browser.areas.keyholders(state).map(\.id)
      guard browser.areas.trouble(state) == nil, isBehindAnother || state.ahead.isFor(place) else {
        state.forgetAhead()
        return nil
      }
    case .form, .overlay, .sheet:
      guard isBehindAnother else {
        state.forgetAhead()
        return nil
      }
    }
    if state.ahead.isTold {
      state.message = nil
      state.ahead.isTold = false
    }
    return state.ahead.takeFirst()
  }

  /// What concerns the program, and leads to sections or back, is done at once.
  private func waitsForMeaning(_ state: State, _ key: Key) -> Bool {
    if state.count.number != nil { return true }
    if case .character(let character) = key, character.isWholeNumber { return false }
    switch browser.command(for: key, in: state)?.action {
    case .program, .section: return false
    case .gesture(let gesture): return gesture != .back
    case .area, .copyText, .form, .command, .elsewhere, nil: return true
    }
  }

  private func waitsForContent(_ state: State, _ key: Key) -> Bool {
    guard let command = browser.command(for: key, in: state) else {
      return browser.commands.commands.contains { $0.keys.contains(key) }
    }
    guard case .gesture(let gesture) = command.action else { return false }
    switch gesture {
    case .move, .left, .right, .open: return true
    case .nextPane, .previousPane, .nextTab, .previousTab, .back, .search, .nextHit, .previousHit,
      .narrower, .wider, .showCodes:
      return false
    }
  }
}

extension [any Area] {
  /// What is on its way to where the keyboard is, with nothing over it.
  fileprivate func awaited(_ state: BrowserState) -> Awaited? {
    guard state.layers.isBare else { return nil }
    return keyholders(state).reversed().lazy.compactMap { state.areas.awaited(by: $0.id) }.first
  }
}
