import Dispatch
import Glibc
import Synchronization

/// A bounded number of connections to one server, each with a queue of its own: waiting for the
/// server takes no thread of Swift's. They are made when they are needed, looked at before they are
/// used, and thrown away when they are broken.
public final class ConnectionPool: Sendable {
  /// How many connections, and how many may wait for one.
  public struct Bounds: Hashable, Sendable {
    public var connections = 16
    /// How many of them may change something at a time: while all changes wait, for a standby say
    /// or for whoever replaces all data, what only looks goes on.
    public var writing = 12
    /// Beyond them `PostgreSQLError.overloaded` is thrown.
    public var waiting = 1024
    /// Who has waited longer when a connection is free is told so too: a server that stands still
    /// would be asked for all of them one after the other.
    public var patience = Duration.seconds(10)

    /// Sixteen connections, and a thousand that wait for one for ten seconds.
    public init() {}
  }

  /// How often a transaction is tried that the server gives up for another's sake.
  private static let attempts = 20

  /// A place for a connection, which is touched by whoever has taken it alone.
  private final class Lane: @unchecked Sendable {
    let queue = DispatchQueue(label: "postgresql")
    var connection: Connection?
  }

  /// Who waits for a place, since when.
  private struct Waiting {
    var continuation: CheckedContinuation<Lane, any Error>
    var isReadOnly: Bool
    var since: ContinuousClock.Instant
  }

  private struct State {
    var idle: [Lane] = []
    var made = 0
    /// Lanes that are taken for changes.
    var writing = 0
    var waiting: [Waiting] = []
    var isClosed = false

    /// An idle one, or a new one as long as there may be more; nil where all are in use that may be
    /// taken for that.
    mutating func freeLane(_ isReadOnly: Bool, _ bounds: Bounds) -> Lane? {
      guard isReadOnly || writing < bounds.writing else { return nil }
      guard let lane = idle.popLast() ?? newLane(bounds) else { return nil }
      if !isReadOnly { writing += 1 }
      return lane
    }

    private mutating func newLane(_ bounds: Bounds) -> Lane? {
      guard made < bounds.connections else { return nil }
      made += 1
      return Lane()
    }

    /// The first who may have a lane that has become free, and has it now.
    mutating func takeWaiting(_ bounds: Bounds) -> Waiting? {
      let place = waiting.firstIndex { $0.isReadOnly || writing < bounds.writing }
      guard let place else { return nil }
      let next = waiting.remove(at: place)
      if !next.isReadOnly { writing += 1 }
      return next
    }
  }

  private let url: ServerURL
  private let settings: Connection.Settings
  private let bounds: Bounds
  private let state = Mutex(State())

  /// Connects to nothing yet.
  public init(
    _ url: ServerURL, settings: Connection.Settings = Connection.Settings(),
    bounds: Bounds = Bounds()
  ) {
    self.url = url
    self.settings = settings
    self.bounds = bounds
  }

  // MARK: Transactions

  /// Runs `body` as one transaction on a connection that nobody else has meanwhile; from its
  /// beginning again where the server gave it up (40001, 40P01), or was lost before anything was
  /// kept.
  /// - Throws: `PostgreSQLError`; what `body` throws.
  public func transaction<Value: Sendable>(
    _ kind: Transaction, _ body: @escaping @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    let lane = try await take(kind.isReadOnly)
    let (url, settings) = (url, settings)
    let result: Result<Value, any Error> = await withCheckedContinuation { continuation in
      lane.queue.async {
        continuation.resume(
          returning: Result { try Self.run(kind, &lane.connection, url, settings, body) })
      }
    }
    giveBack(lane, kind.isReadOnly)
    return try result.get()
  }

  /// The same for programs that begin and have nothing else to do: the thread waits. Where all
  /// connections are in use, it has one of its own.
  public func transactionNow<Value>(
    _ kind: Transaction, _ body: (Connection) throws -> Value
  ) throws -> Value {
    guard let lane = try takeNow(kind.isReadOnly) else {
      var connection: Connection?
      return try Self.run(kind, &connection, url, settings, body)
    }
    defer { giveBack(lane, kind.isReadOnly) }
    // Whoever has taken it is alone with it, on its queue or off it.
    return try Self.run(kind, &lane.connection, url, settings, body)
  }

  private static func run<Value>(
    _ kind: Transaction, _ place: inout Connection?, _ url: ServerURL,
    _ settings: Connection.Settings, _ body: (Connection) throws -> Value
  ) throws -> Value {
    if place?.isSound != true { place = nil }
    var attempt = 1
    while true {
      let isFresh = place == nil
      let connection = try place ?? Connection(url, settings: settings)
      place = connection
      do {
        defer {
          if !connection.isSound { place = nil }
          if connection.isGivenUp { StandbyWait.end(connection, url, settings) }
        }
        return try connection.transaction(kind, body)
      } catch PostgreSQLError.server(let state, _) where state.isTransient && attempt < attempts {
        // The other goes first; of two that wait for each other not both again.
        usleep(UInt32.random(in: 0..<1000) << UInt32(min(attempt, 8)))
      } catch PostgreSQLError.connectionLost where !isFresh && attempt == 1 {
        // It was idle for a while; another is tried.
      }
      attempt += 1
    }
  }

  // MARK: Connections

  private func take(_ isReadOnly: Bool) async throws -> Lane {
    try await withCheckedThrowingContinuation { continuation in
      let lane: Result<Lane, any Error>? = state.withLock { state in
        if state.isClosed { return .failure(PostgreSQLError.closed) }
        if let lane = state.freeLane(isReadOnly, bounds) { return .success(lane) }
        guard state.waiting.count < bounds.waiting else {
          return .failure(PostgreSQLError.overloaded)
        }
        state.waiting.append(
          Waiting(continuation: continuation, isReadOnly: isReadOnly, since: .now))
        return nil
      }
      if let lane { continuation.resume(with: lane) }
    }
  }

  /// - Returns: nil where all are in use.
  private func takeNow(_ isReadOnly: Bool) throws(PostgreSQLError) -> Lane? {
    let (lane, isClosed) = state.withLock { state in
      state.isClosed ? (nil, true) : (state.freeLane(isReadOnly, bounds), false)
    }
    guard !isClosed else { throw .closed }
    return lane
  }

  private func giveBack(_ lane: Lane, _ isReadOnly: Bool) {
    let latest = ContinuousClock.now - bounds.patience
    let (late, next) = state.withLock { state -> ([Waiting], Waiting?) in
      if !isReadOnly { state.writing -= 1 }
      guard !state.isClosed else { return ([], nil) }
      let late = state.waiting.prefix { $0.since < latest }
      state.waiting.removeFirst(late.count)
      let next = state.takeWaiting(bounds)
      if next == nil { state.idle.append(lane) }
      return (Array(late), next)
    }
    next?.continuation.resume(returning: lane)
    for waiting in late { waiting.continuation.resume(throwing: PostgreSQLError.overloaded) }
  }

  /// Closes what is idle, and the rest when it is given back; whoever waits is told.
  public func close() {
    let waiting = state.withLock { state in
      defer {
        state.isClosed = true
        state.idle = []
        state.waiting = []
      }
      return state.waiting
    }
    for one in waiting { one.continuation.resume(throwing: PostgreSQLError.closed) }
  }
}
