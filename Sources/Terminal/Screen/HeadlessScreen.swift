/// A screen without a terminal: tests queue events and look at the last grid.
public final class HeadlessScreen: Screen {
  public private(set) var size: Size
  public let measure: DisplayWidth
  public private(set) var grid: Grid
  public private(set) var cursor: Point?
  /// What was copied, latest last.
  public private(set) var clipboard: [String] = []
  private var queue: [InputEvent] = []

  public init(size: Size, measure: DisplayWidth = DisplayWidth()) {
    self.size = size
    self.measure = measure
    grid = Grid(size: size, measure: measure)
  }

  public func feed(_ events: [InputEvent]) {
    for case .resize(let size) in events { self.size = size }
    queue += events
  }

  public func show(_ grid: Grid, cursor: Point?) {
    self.grid = grid
    self.cursor = cursor
  }

  public var inputDescriptors: [Int32] { [] }

  public func events() -> [InputEvent] {
    defer { queue = [] }
    return queue
  }

  public func invalidate() {}
  public func suspend() {}
  public func setMouse(_ on: Bool) {}

  public func copy(_ text: String) -> Bool {
    clipboard.append(text)
    return true
  }

  public func close() {}
}
