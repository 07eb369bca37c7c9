import Catalog
import Runtime
import Terminal
import Widgets

/// A part of the program that people see: it owns its state, its intents, its facts, its commands,
/// its painting, its wording and its services, and nobody else reaches into them. An area is a
/// value that holds its services; its state is kept by the browser.
///
/// What an area wants beyond itself it asks of the frame: a message, a menu, a form, another place.
/// What it may know beyond itself is what all areas share (`Shared`).
protocol Area: Sendable {
  associatedtype State: AreaState
  associatedtype Intent: AreaIntent
  associatedtype Fact: Sendable
  typealias Effects = [Effect<Fact>]
  typealias Frame = FrameRequests

  static var place: AreaPlace { get }

  /// What can be told it, in help's order: over a section while it is shown, else where each says,
  /// as long as nothing is shown over the section.
  var commands: [Command<Sight<State>, Intent>] { get }
  /// What can be told it from everywhere else, to get there.
  var entrances: [Command<Sight<State>, Intent>] { get }
  /// Whether a gesture can be given where it has the body; nil for what it leaves to the frame,
  /// which gives it in a section and not over one.
  func offers(_ gesture: Gesture, _ sight: Sight<State>) -> Availability?

  /// The program has started.
  func start(_ state: inout State, _ frame: inout Frame) -> Effects
  /// A pull has ended.
  func pulled(_ end: PullEnd, _ state: inout State, _ frame: inout Frame) -> Effects
  /// Its section was chosen.
  func enter(_ state: inout State, _ frame: inout Frame) -> Effects
  /// What failed to come is asked for again.
  func retry(_ state: inout State, _ frame: inout Frame) -> Effects
  /// Another has the body now.
  func leave(_ state: inout State)
  /// - Returns: nil for what it leaves to the frame.
  func perform(_ gesture: Gesture, _ state: inout State, _ frame: inout Frame) -> Effects?
  func perform(_ intent: Intent, _ state: inout State, _ frame: inout Frame) -> Effects
  func take(_ fact: Fact, _ state: inout State, _ frame: inout Frame) -> Effects
  /// Input to the area itself, before it is looked up among the commands.
  /// - Returns: nil for what means nothing to it.
  func handle(_ input: InputEvent, _ state: inout State, _ frame: inout Frame) -> Effects?
  /// Input to the line that is typed in over it.
  /// - Returns: nil for what means nothing to it.
  func type(_ input: InputEvent, _ state: inout State, _ frame: inout Frame) -> Effects?
  /// Input to the sheet it has laid over all else.
  /// - Returns: nil for what means nothing there, which is said.
  func handleSheet(_ input: InputEvent, _ state: inout State, _ frame: inout Frame) -> Effects?
  /// After every event, before it is fitted: what there is beside it, for a picture that shows it.
  func look(at shared: Shared, _ state: inout State)
  /// After every event, while it is in view: what is to be fetched for the picture.
  func needed(_ state: inout State, _ frame: inout Frame) -> Effects

  /// Where in its body another area's pane is; empty where that is not shown.
  func pane(of guest: AreaID, _ state: State, in body: Rect) -> Rect
  /// Tells its lists how much of them is in view.
  func fit(_ state: inout State, in body: Rect)
  /// - Returns: where the terminal's cursor belongs.
  func paint(_ state: State, into grid: inout Grid, in body: Rect, _ brush: Brush) -> Point?
  /// The bar of tabs it paints, for clicks: a click comes to `nextTab` and `previousTab`.
  func tabBar(_ state: State, in body: Rect) -> TabBar?
  /// What the hint line says while its line is typed in.
  func lineHints(_ state: State) -> [Hint]

  /// The same three of its sheet.
  func fitSheet(_ state: inout State, in body: Rect)
  func paintSheet(
    _ state: State, into grid: inout Grid, in body: Rect, _ brush: Brush
  ) -> Point?
  func sheetHints(_ state: State) -> [Hint]
}

extension Area {
  var entrances: [Command<Sight<State>, Intent>] { [] }
  func start(_ state: inout State, _ frame: inout Frame) -> Effects { [] }
  func pulled(_ end: PullEnd, _ state: inout State, _ frame: inout Frame) -> Effects { [] }
  func enter(_ state: inout State, _ frame: inout Frame) -> Effects { [] }
  func retry(_ state: inout State, _ frame: inout Frame) -> Effects { [] }
  func leave(_ state: inout State) {}
  func handle(_ input: InputEvent, _ state: inout State, _ frame: inout Frame) -> Effects? { nil }
  func type(_ input: InputEvent, _ state: inout State, _ frame: inout Frame) -> Effects? { nil }
  func look(at shared: Shared, _ state: inout State) {}
  func needed(_ state: inout State, _ frame: inout Frame) -> Effects { [] }
  func pane(of guest: AreaID, _ state: State, in body: Rect) -> Rect { body.splitTop(0).top }
  func tabBar(_ state: State, in body: Rect) -> TabBar? { nil }
  func lineHints(_ state: State) -> [Hint] { [] }

  func handleSheet(_ input: InputEvent, _ state: inout State, _ frame: inout Frame) -> Effects? {
    nil
  }
  func fitSheet(_ state: inout State, in body: Rect) {}
  func paintSheet(
    _ state: State, into grid: inout Grid, in body: Rect, _ brush: Brush
  ) -> Point? { nil }
  func sheetHints(_ state: State) -> [Hint] { [] }
}

/// An area that has the body nowhere: what it does belongs to what others show, and so do the
/// gestures.
protocol BesideArea: Area {}

extension BesideArea {
  static var place: AreaPlace { .beside }
  func offers(_ gesture: Gesture, _ sight: Sight<State>) -> Availability? { nil }
  func perform(_ gesture: Gesture, _ state: inout State, _ frame: inout Frame) -> Effects? { nil }
  func fit(_ state: inout State, in body: Rect) {}
  func paint(
    _ state: State, into grid: inout Grid, in body: Rect, _ brush: Brush
  ) -> Point? { nil }
}

/// Where an area has the body.
indirect enum AreaPlace: Hashable, Sendable {
  case sections([Section])
  /// In a pane of another area, as the detail beside a list.
  case within(AreaID, AreaPlace)
  /// Over any section, when it asks for it, as a table.
  case over
  /// Nowhere: its commands and its sheet belong to what others show.
  case beside

  /// In a pane of another area.
  static func within<Host: Area>(_ host: Host.Type) -> AreaPlace {
    .within(AreaID(host), Host.place)
  }

  var sections: [Section] {
    switch self {
    case .sections(let sections): sections
    case .within, .over, .beside: []
    }
  }
}

/// What an area is told, but for its picture.
enum Occasion {
  case start
  case pulled(PullEnd)
  case enter
  case retry
  case gesture(Gesture)
  case intent(AnyAreaIntent)
  case fact(AreaFact)
  case input(InputEvent)
  /// Into its line.
  case typed(InputEvent)
  /// To its sheet.
  case sheet(InputEvent)
  case needed
}

extension Area {
  /// Whether an intent is its own.
  func takes(_ intent: AnyAreaIntent) -> Bool { intent.value is Intent }

  /// - Returns: nil for what means nothing to it.
  func answer(_ occasion: Occasion, _ state: inout State, _ frame: inout Frame) -> Effects? {
    switch occasion {
    case .start: start(&state, &frame)
    case .pulled(let end): pulled(end, &state, &frame)
    case .enter: enter(&state, &frame)
    case .retry: retry(&state, &frame)
    case .gesture(let gesture): perform(gesture, &state, &frame)
    case .intent(let intent):
      (intent.value as? Intent).map { perform($0, &state, &frame) }
    case .fact(let fact): (fact.value as? Fact).map { take($0, &state, &frame) }
    case .input(let input): handle(input, &state, &frame)
    case .typed(let input): type(input, &state, &frame)
    case .sheet(let input): handleSheet(input, &state, &frame)
    case .needed: needed(&state, &frame)
    }
  }
}

/// A bar of tabs as it is painted.
struct TabBar: Sendable {
  var tabs: Tabs
  var rect: Rect

  /// How many tabs to go from the open one to the one at a point; nil where none is.
  func steps(to point: Point, measure: DisplayWidth) -> Int? {
    tabs.index(at: point, in: rect, measure: measure).map { $0 - tabs.active }
  }
}

/// How a pull has ended.
enum PullEnd: Hashable, Sendable {
  case failed
  case done(isFirst: Bool, changed: Bool)
}

/// What an area knows; as it is made, it is what the area begins with.
protocol AreaState: Sendable {
  init()

  /// What of it stands in the first line.
  var note: AreaNote? { get }
  /// Areas that have panes of its body.
  var guests: [AreaID] { get }
  /// The one of them that has the keyboard, where the area has it.
  var keyholder: AreaID? { get }
  /// Why its pane does not show its content, where the keyboard is in it.
  var trouble: PaneTrouble? { get }
  /// What is on its way to where it has the keyboard: keys for that wait with it.
  var awaited: Awaited? { get }
  /// Something is under way over a section, which Esc ends.
  var isBusy: Bool { get }
  /// Whether what is typed into its line is about something that is still on its way.
  func awaitsInLine(_ input: InputEvent) -> Bool
  /// It has lists that are worth counting in: digits are a number before a movement there, and lead
  /// to a section where none follows.
  var takesCounts: Bool { get }

  /// What gestures come to where it has the keyboard, for the hint line; those that come to what
  /// they come to everywhere are not among them.
  var words: [Gesture: String] { get }

  /// Says what of it the others may know.
  func publish(to shared: inout Shared)
}

extension AreaState {
  var note: AreaNote? { nil }
  var guests: [AreaID] { [] }
  var keyholder: AreaID? { nil }
  var trouble: PaneTrouble? { nil }
  var awaited: Awaited? { nil }
  var isBusy: Bool { false }
  var takesCounts: Bool { false }
  var words: [Gesture: String] { [:] }
  func awaitsInLine(_ input: InputEvent) -> Bool { false }
  func publish(to shared: inout Shared) {}
}

/// What an area has to say in the first line, wherever the keyboard is.
enum AreaNote: Hashable, Sendable {
  /// Something is under way in the background.
  case underWay(String)
  /// Something waits for the platform.
  case waits(String)
}

/// What a person wants of an area.
protocol AreaIntent: Hashable, Sendable {
  /// What the platform has to do for it; empty for what works everywhere.
  var need: Capabilities { get }
  /// It is done on a platform with an entry of its own; an interface added by its address has none.
  var isForThePlatforms: Bool { get }
}

extension AreaIntent {
  var need: Capabilities { [] }
  var isForThePlatforms: Bool { false }
}

/// Which area: the type it is.
struct AreaID: Hashable, Sendable {
  private let type: ObjectIdentifier

  init<Room: Area>(_ area: Room.Type) { type = ObjectIdentifier(area) }
}

/// What means the same wherever the keyboard is, and is done by whatever has it.
enum Gesture: Hashable, Sendable {
  case move(Movement)
  case left, right
  case nextPane, previousPane
  case nextTab, previousTab
  case open, back
  case search
  case nextHit, previousHit
  case narrower, wider
  case showCodes
}
