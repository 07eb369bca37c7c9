import Catalog
import GridSupport
import Runtime
import Terminal
import Widgets

@testable import Screens

/// One area by itself: its own services, its own commands, and of the frame only what it asks for.
struct AreaStage<Room: Area>: Sendable {
  var state = Room.State()
  var shared = Shared()
  var isTyping = false
  /// Its sheet lies over all else.
  var hasSheet = false
  var message: Message?
  /// What it asked of the frame, in order.
  var asked: [FrameRequest] = []

  var forms: [FormPage] {
    asked.compactMap { if case .open(let page, _) = $0 { page } else { nil } }
  }
  var routes: [Route] {
    asked.compactMap { if case .go(let route) = $0 { route } else { nil } }
  }
  var performed: [Intent] {
    asked.compactMap { if case .perform(let intent) = $0 { intent } else { nil } }
  }
  var menus: [Menu] {
    asked.compactMap { if case .overlay(.menu(let menu), _) = $0 { menu } else { nil } }
  }

  fileprivate var sight: Sight<Room.State> { Sight(state: state, shared: shared) }

  fileprivate mutating func run(
    _ body: (inout Room.State, inout FrameRequests) -> [Effect<Room.Fact>]?
  ) -> [Effect<Room.Fact>]? {
    var frame = FrameRequests(shared)
    let effects = body(&state, &frame)
    for request in frame.all {
      switch request {
      case .openLine: isTyping = true
      case .closeLine, .hide: isTyping = false
      case .say(let said): message = said
      case .openSheet: hasSheet = true
      case .closeSheet: hasSheet = false
      case .show, .open, .changeForm, .closeForm, .overlay, .turn, .go, .learn, .unseen,
        .hasCatalogue, .replace, .forget, .pull, .warnOfQuota, .reload, .changeAccount,
        .askStanding, .perform:
        break
      }
    }
    asked += frame.all
    return effects
  }
}

typealias AreaDriver<Room: Area> = ProgramDriver<AreaStage<Room>, Room.Fact>

/// Puts an area on the stage, told something to begin with; nil for having been entered.
func drive<Room: Area>(
  _ area: Room, told intent: Room.Intent? = nil, _ columns: Int = 80, _ rows: Int = 24,
  _ change: (inout Shared) -> Void = { _ in }
) async -> AreaDriver<Room> {
  var stage = AreaStage<Room>()
  stage.shared.isInView = true
  stage.shared.section = Room.place.sections.first ?? .home
  change(&stage.shared)
  let cast = AreaCast(area: area, first: intent)
  let driver = AreaDriver<Room>(
    Program(state: stage, update: cast.update, paint: cast.paint),
    size: Size(columns: columns, rows: rows))
  await driver.settle()
  return driver
}

private struct AreaCast<Room: Area> {
  let area: Room
  let first: Room.Intent?

  func update(
    _ stage: inout AreaStage<Room>, _ event: Event<Room.Fact>
  ) -> [Effect<Room.Fact>] {
    let effects = react(&stage, event)
    area.look(at: stage.shared, &stage.state)
    area.fit(&stage.state, in: stage.shared.body)
    if stage.hasSheet { area.fitSheet(&stage.state, in: stage.shared.body) }
    return effects + (stage.run { area.needed(&$0, &$1) } ?? [])
  }

  private func react(
    _ stage: inout AreaStage<Room>, _ event: Event<Room.Fact>
  ) -> [Effect<Room.Fact>] {
    switch event {
    case .start(let size):
      stage.shared.size = size
      return stage.run { state, frame in
        guard let first else { return area.enter(&state, &frame) }
        return area.perform(first, &state, &frame)
      } ?? []
    case .action(let fact): return stage.run { area.take(fact, &$0, &$1) } ?? []
    case .input(let input): return take(&stage, input)
    }
  }

  private func take(
    _ stage: inout AreaStage<Room>, _ input: InputEvent
  ) -> [Effect<Room.Fact>] {
    if case .resize(let size) = input { stage.shared.size = size }
    if stage.hasSheet { return stage.run { area.handleSheet(input, &$0, &$1) } ?? [] }
    if stage.isTyping, let effects = stage.run({ area.type(input, &$0, &$1) }) { return effects }
    if let effects = stage.run({ area.handle(input, &$0, &$1) }) { return effects }
    guard case .key(let key) = input else { return [] }
    let table = CommandTable(area.commands + area.entrances)
    if let command = table.command(for: key, in: stage.sight) {
      return stage.run { area.perform(command.action, &$0, &$1) } ?? []
    }
    guard let gesture = Gesture(key) else { return [] }
    // What is left to the frame is given it in a section, and not over one.
    let offer = area.offers(gesture, stage.sight) ?? (Room.place == .over ? .hidden : .enabled)
    guard offer == .enabled else { return [] }
    return stage.run { area.perform(gesture, &$0, &$1) } ?? []
  }

  func paint(_ stage: AreaStage<Room>, into grid: inout Grid) -> Point? {
    let brush = Brush(
      look: .test,
      notices: Notices(
        facts: PlatformFacts(), sharing: ShareServices(link: { _ in "" }, qrCode: { _ in nil })))
    if stage.hasSheet {
      return area.paintSheet(stage.state, into: &grid, in: stage.shared.body, brush)
    }
    return area.paint(stage.state, into: &grid, in: stage.shared.body, brush)
  }
}

extension Gesture {
  /// By the browser's default keys.
  fileprivate init?(_ key: Key) {
    switch key {
    case .character("j"), .down: self = .move(.down)
    case .character("k"), .up: self = .move(.up)
    case .character("G"): self = .move(.end)
    case .character("h"): self = .left
    case .character("l"): self = .right
    case .character("["): self = .previousTab
    case .character("]"): self = .nextTab
    case .tab: self = .nextPane
    case .character("/"): self = .search
    case .enter: self = .open
    case .escape: self = .back
    default: return nil
    }
  }
}
