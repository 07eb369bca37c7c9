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
    /// Who has waited longer is told so too: a server that stands still would be asked for all of
    /// them one after the other. So long is waited, too, for a connection that is there where the
    /// server gives no further one.
    public var patience = Duration.seconds(10)

    /// Sixteen connections, and a thousand that wait for one for ten seconds.
    public init() {}
  }

  /// How often a transaction is tried that the server gives up for another's sake.
  private static let attempts = 20

  /// No connection could be made; nothing of the transaction was kept.
  private struct NotConnected: Error {
    var cause: any Error
  }

  private let url: ServerURL
  private let settings: Connection.Settings
  private let bounds: Bounds
  private let lanes: Mutex<LaneTable>

  /// Connects to nothing yet.
  public init(
    _ url: ServerURL, settings: Connection.Settings = Connection.Settings(),
    bounds: Bounds = Bounds()
  ) {
    self.url = url
    self.settings = settings
    self.bounds = bounds
    lanes = Mutex(LaneTable(bounds))
  }

  // MARK: Transactions

  /// Runs `body` as one transaction on a connection that nobody else has meanwhile; from its
  /// beginning again where the server gave it up (40001, 40P01), or was lost before anything was
  /// kept.
  /// - Throws: `PostgreSQLError`; what `body` throws.
  public func transaction<Value: Sendable>(
    _ kind: Transaction, _ body: @escaping @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    let since = ContinuousClock.now
    var fault: (any Error)?
    while true {
      let lane = try await take(kind.isReadOnly, fault, since)
      let result: Result<Value, any Error> = await withCheckedContinuation { continuation in
        lane.queue.async { [self] in
          continuation.resume(returning: Result { try run(kind, lane, body) })
        }
      }
      fault = Self.fault(result)
      giveBack(lane, kind.isReadOnly, fault)
      if fault == nil { return try result.get() }
    }
  }

  /// Why no connection could be made.
  private static func fault<Value>(_ result: Result<Value, any Error>) -> (any Error)? {
    guard case .failure(let error as NotConnected) = result else { return nil }
    return error.cause
  }

  /// The same for programs that begin and have nothing else to do: the thread waits. Where all
  /// connections are in use, it has one of its own.
  public func transactionNow<Value>(
    _ kind: Transaction, _ body: (Connection) throws -> Value
  ) throws -> Value {
    let lane = try takeNow(kind.isReadOnly)
    // Whoever has taken it is alone with it, on its queue or off it.
    let result = Result { try run(kind, lane ?? Lane(), body) }
    let fault = Self.fault(result)
    if let lane { giveBack(lane, kind.isReadOnly, fault) }
    if let fault { throw fault }
    return try result.get()
  }

  private func run<Value>(
    _ kind: Transaction, _ lane: Lane, _ body: (Connection) throws -> Value
  ) throws -> Value {
    if lane.connection?.isSound != true { lane.connection = nil }
    var attempt = 1
    while true {
      let isFresh = lane.connection == nil
      let connection = try lane.connection ?? connect(lane)
      do {
        defer {
          if !connection.isSound { lane.connection = nil }
          if connection.isGivenUp { StandbyWait.end(connection, url, settings) }
        }
        return try connection.transaction(kind, body)
      } catch PostgreSQLError.server(let state, _)
        where state.isTransient && attempt < Self.attempts
      {
        // The other goes first; of two that wait for each other not both again.
        usleep(UInt32.random(in: 0..<1000) << UInt32(min(attempt, 8)))
      } catch PostgreSQLError.connectionLost where !isFresh && attempt == 1 {
        // It was idle for a while; another is tried.
      }
      attempt += 1
    }
  }

  private func connect(_ lane: Lane) throws -> Connection {
    let connection: Connection
    do {
      connection = try Connection(url, settings: settings)
    } catch {
      switch error {
      case .cannotConnect, .connectionLost: throw NotConnected(cause: error)
      default: throw error
      }
    }
    lane.connection = connection
    lanes.withLock { $0.noteConnection(lane) }
    return connection
  }

  // MARK: Lanes

  /// - Parameters:
  ///   - fault: why no connection could be made on the lane that was taken before.
  ///   - since: when the first was asked for.
  private func take(
    _ isReadOnly: Bool, _ fault: (any Error)?, _ since: ContinuousClock.Instant
  ) async throws -> Lane {
    try await withCheckedThrowingContinuation { continuation in
      let (lane, isFirst) = lanes.withLock { lanes -> (Result<Lane, any Error>?, Bool) in
        let now = ContinuousClock.now
        if let lane = lanes.ask(isReadOnly, fault, since: since, at: now) { return (lane, false) }
        let waiter = LaneWaiter(
          continuation: continuation, isReadOnly: isReadOnly, since: since, fault: fault)
        return (nil, lanes.wait(waiter, at: now))
      }
      if let lane { continuation.resume(with: lane) }
      if isFirst { watchLater() }
    }
  }

  /// - Returns: nil where all are in use.
  private func takeNow(_ isReadOnly: Bool) throws(PostgreSQLError) -> Lane? {
    let (lane, isClosed) = lanes.withLock { lanes in
      lanes.isClosed ? (nil, true) : (lanes.take(isReadOnly), false)
    }
    guard !isClosed else { throw .closed }
    return lane
  }

  private func giveBack(_ lane: Lane, _ isReadOnly: Bool, _ fault: (any Error)?) {
    Self.tell(lanes.withLock { $0.giveBack(lane, isReadOnly, fault, at: .now) })
  }

  private static func tell(_ outcomes: [LaneTable.Outcome]) {
    for one in outcomes { one.waiter.continuation.resume(with: one.lane) }
  }

  /// While somebody waits it is seen every now and then that nobody waits for too long, or for
  /// lanes with a connection where there might be one to be had.
  private func watchLater() {
    let interval = min(LaneTable.calm, max(bounds.patience / 4, .milliseconds(10)))
    let end = DispatchTime.now() + .milliseconds(Int(interval / .milliseconds(1)))
    DispatchQueue.global().asyncAfter(deadline: end) { [weak self] in self?.watch() }
  }

  private func watch() {
    let (outcomes, goesOn) = lanes.withLock { lanes in
      lanes.retry(at: .now)
      return (lanes.settle(at: .now), !lanes.waiting.isEmpty)
    }
    Self.tell(outcomes)
    if goesOn { watchLater() }
  }

  /// Closes what is idle, and the rest when it is given back; whoever waits is told.
  public func close() {
    for one in lanes.withLock({ $0.close() }) {
      one.continuation.resume(throwing: PostgreSQLError.closed)
    }
  }
}
