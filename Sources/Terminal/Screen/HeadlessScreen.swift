/// A screen without a terminal: tests queue events and look at the last grid.
public final class HeadlessScreen: Screen {
  /// As a terminal would report it.
  public private(set) var size: Size
  /// How wide characters are.
  public let measure: DisplayWidth
  /// What was shown last.
  public private(set) var grid: Grid
  /// Where the cursor was put last; nil where it is hidden.
  public private(set) var cursor: Point?
  /// What was copied, latest last.
  public private(set) var clipboard: [String] = []
  private var queue: [InputEvent] = []

  /// A screen in memory, for tests.
  public init(size: Size, measure: DisplayWidth = DisplayWidth()) {
    self.size = size
    self.measure = measure
    grid = Grid(size: size, measure: measure)
  }

  /// What `events` gives next, as if it were typed.
  public func feed(_ events: [InputEvent]) {
    for case .resize(let size) in events { self.size = size }
    queue += events
  }

  /// Keeps the picture.
  public func show(_ grid: Grid, cursor: Point?) {
    self.grid = grid
    self.cursor = cursor
  }

  /// None: nothing has to be waited for.
  public var inputDescriptors: [Int32] { [] }

  /// What was fed since, once.
  public func events() -> [InputEvent] {
    defer { queue = [] }
    return queue
  }

  /// No signals are heard here.
  public var isToldToEnd: Bool { false }

  /// Nothing is drawn, so nothing is drawn anew.
  public func invalidate() {}
  /// There is no terminal to give back.
  public func suspend() {}
  /// There is no mouse but what is fed.
  public func setMouse(_ on: Bool) {}

  /// Keeps the text as what was copied.
  public func copy(_ text: String) -> Bool {
    clipboard.append(text)
    return true
  }

  /// Nothing is held.
  public func close() {}
}
