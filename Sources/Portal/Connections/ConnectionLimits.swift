/// What a connection may take, and how many there may be.
public struct ConnectionLimits: Hashable, Sendable {
  /// All together; fewer where the process may not open as many files.
  public var all = 4096
  /// From one address, unless it is a proxy's that is trusted.
  public var byAddress = 256
  /// Seconds within which a new connection must have sent the head of its first request.
  public var headSeconds = 20
  /// Seconds that a body may take whatever its size; beyond them it must come at `bodyPace`.
  public var bodySeconds = 30
  /// Bytes a second.
  public var bodyPace = 4096
  /// Seconds after which a client that takes nothing of its answer is given up.
  public var takingSeconds = 120
  /// Milliseconds that an idle connection gets for one more request once the server is told to
  /// stop: that request is answered with `Connection: close`.
  public var farewellMilliseconds = 1000

  /// Descriptors that are kept for files and the database.
  static let reserve = 96
  /// Connections beyond the limit that are told so; still more wait unaccepted.
  static let refusing = 64

  public init() {}

  /// How many connections there may be where the process may hold so many descriptors.
  func connections(descriptors: Int) -> Int {
    max(1, min(all, descriptors - Self.reserve - Self.refusing))
  }
}

/// What whoever runs the server should know; said seldom.
public enum ServerNotice: Hashable, Sendable {
  /// No descriptor is free for another connection: accepting pauses for a second.
  case outOfDescriptors
  /// So many connections are open that others are refused.
  case tooManyConnections(limit: Int)
  /// The database takes no writes, which are answered 503.
  case storage(PortalFault)
}
