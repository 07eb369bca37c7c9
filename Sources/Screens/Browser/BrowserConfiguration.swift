public import Catalog
public import Terminal

/// What the config file and the command line decide about the browser.
public struct BrowserConfiguration: Sendable {
  /// How the screen is painted.
  public var look: Look
  /// The theme goes with the terminal's ground, once that is known.
  public var followsGround: Bool
  /// How the terminal counts cells; the screen knows.
  public var measure: DisplayWidth
  /// Minutes between two pulls; nil pulls only at start and on demand.
  public var syncInterval: Int?
  /// Whether the mouse is listened to when the browser opens.
  public var mouse: Bool
  /// The terminal's cursor is on the focused item while nothing is typed, not hidden.
  public var showsCursor: Bool
  /// Keys by command name, as `KeyStroke` names them.
  public var keys: [String: [String]]
  /// Name of the platform when it is not the embedded one, for the first line.
  public var platform: String?
  /// A file to open as a table at the start.
  public var table: String?
  /// An entry to open at the start, in its list.
  public var entry: EntrySummary?

  /// What a person has set, read before the screen opens.
  public init(
    look: Look, followsGround: Bool = false, measure: DisplayWidth = DisplayWidth(),
    syncInterval: Int? = 30,
    mouse: Bool = false, showsCursor: Bool = false, keys: [String: [String]] = [:],
    platform: String? = nil, table: String? = nil, entry: EntrySummary? = nil
  ) {
    self.look = look
    self.followsGround = followsGround
    self.measure = measure
    self.syncInterval = syncInterval
    self.mouse = mouse
    self.showsCursor = showsCursor
    self.keys = keys
    self.platform = platform
    self.table = table
    self.entry = entry
  }
}
