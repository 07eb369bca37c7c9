import Dispatch

/// A place for a connection, which is touched by whoever has taken it alone, and by whoever holds
/// the pool's lock while nobody has.
final class Lane: @unchecked Sendable {
  let queue = DispatchQueue(label: "postgresql")
  var connection: Connection?
  /// Whether it has a connection, as far as the pool knows; under its lock.
  fileprivate var isLive = false
}

/// Who waits for a lane.
struct LaneWaiter {
  var continuation: CheckedContinuation<Lane, any Error>
  var isReadOnly: Bool
  var since: ContinuousClock.Instant
  /// Why no further connection could be made: it waits for a lane that has one.
  var fault: (any Error)?
}

/// Which lanes there are, who has them and who waits. Lanes with a connection come first: the
/// server may have none to give besides, as others have them all, while ours will be free soon.
struct LaneTable {
  /// What became of somebody's wait.
  typealias Outcome = (waiter: LaneWaiter, lane: Result<Lane, any Error>)

  /// How long a connection that could not be made keeps others from trying, where one that is there
  /// can be waited for: each try costs the server a process.
  static let calm = Duration.seconds(1)

  private let bounds: ConnectionPool.Bounds
  private var lanes: [Lane] = []
  private var idle: [Lane] = []
  /// Lanes that are taken for changes.
  private var writing = 0
  /// The one who has waited longest first.
  private(set) var waiting: [LaneWaiter] = []
  private var refusal: (fault: any Error, at: ContinuousClock.Instant)?
  private(set) var isClosed = false

  init(_ bounds: ConnectionPool.Bounds) { self.bounds = bounds }

  private var hasLive: Bool { lanes.contains(where: \.isLive) }

  // MARK: Taking

  /// A lane, or why there is none; nil for whoever has to wait.
  /// - Parameters:
  ///   - fault: why the asker could not make a connection, where that was tried.
  ///   - since: when it began to ask.
  mutating func ask(
    _ isReadOnly: Bool, _ fault: (any Error)?, since: ContinuousClock.Instant,
    at now: ContinuousClock.Instant
  ) -> Result<Lane, any Error>? {
    if isClosed { return .failure(PostgreSQLError.closed) }
    if fault != nil || recent(now) != nil { dropBroken() }
    if let fault, !hasLive || now - since >= bounds.patience { return .failure(fault) }
    if let lane = take(isReadOnly, isLive: (fault ?? recent(now)) != nil) { return .success(lane) }
    return waiting.count < bounds.waiting ? nil : .failure(PostgreSQLError.overloaded)
  }

  /// Why others could make no connection just now, where there is one to wait for.
  private func recent(_ now: ContinuousClock.Instant) -> (any Error)? {
    guard let refusal, now - refusal.at < Self.calm, hasLive else { return nil }
    return refusal.fault
  }

  /// - Parameter isLive: only one with a connection.
  mutating func take(_ isReadOnly: Bool, isLive: Bool = false) -> Lane? {
    guard isReadOnly || writing < bounds.writing else { return nil }
    guard let lane = takeIdle(isLive) ?? (isLive ? nil : newLane()) else { return nil }
    if !isReadOnly { writing += 1 }
    return lane
  }

  private mutating func takeIdle(_ isLive: Bool) -> Lane? {
    guard let place = idle.lastIndex(where: \.isLive) else { return isLive ? nil : idle.popLast() }
    return idle.remove(at: place)
  }

  /// Nobody waits for connections that the server has ended.
  private func dropBroken() {
    for lane in idle where lane.isLive && lane.connection?.isSound != true {
      (lane.connection, lane.isLive) = (nil, false)
    }
  }

  private mutating func newLane() -> Lane? {
    guard lanes.count < bounds.connections else { return nil }
    let lane = Lane()
    lanes.append(lane)
    return lane
  }

  /// - Returns: whether nobody waited before.
  mutating func wait(_ waiter: LaneWaiter, at now: ContinuousClock.Instant) -> Bool {
    var waiter = waiter
    waiter.fault = waiter.fault ?? recent(now)
    let place = waiting.lastIndex { $0.since <= waiter.since }.map { $0 + 1 } ?? 0
    waiting.insert(waiter, at: place)
    return waiting.count == 1
  }

  // MARK: Giving back

  /// Whoever has taken it has made a connection there.
  func noteConnection(_ lane: Lane) { lane.isLive = true }

  /// - Parameter fault: why no connection could be made there.
  mutating func giveBack(
    _ lane: Lane, _ isReadOnly: Bool, _ fault: (any Error)?, at now: ContinuousClock.Instant
  ) -> [Outcome] {
    if !isReadOnly { writing -= 1 }
    guard !isClosed else { return [] }
    lane.isLive = lane.connection != nil
    idle.append(lane)
    if let fault { refusal = (fault, now) }
    return settle(at: now)
  }

  /// Gives free lanes to whoever waits for such, and tells those whose wait is over: they have
  /// waited too long, or what they wait for will not come.
  mutating func settle(at now: ContinuousClock.Instant) -> [Outcome] {
    let areFaulty = waiting.contains { $0.fault != nil }
    if areFaulty { dropBroken() }
    var outcomes: [Outcome] = []
    var place = 0
    while place < waiting.count {
      let one = waiting[place]
      let isLate = now - one.since > bounds.patience
      // Behind it nobody has waited for longer.
      let isFull = idle.isEmpty && lanes.count >= bounds.connections
      if isFull, !isLate, !areFaulty { break }
      if isLate || (one.fault != nil && !hasLive) {
        outcomes.append((one, .failure(one.fault ?? PostgreSQLError.overloaded)))
      } else if let lane = take(one.isReadOnly, isLive: one.fault != nil) {
        outcomes.append((one, .success(lane)))
      } else {
        place += 1
        continue
      }
      waiting.remove(at: place)
    }
    return outcomes
  }

  /// Lets the first of those who could make no connection try again, while the lanes with one are
  /// in use for longer.
  mutating func retry(at now: ContinuousClock.Instant) {
    guard let refusal, now - refusal.at >= Self.calm else { return }
    if let place = waiting.firstIndex(where: { $0.fault != nil }) { waiting[place].fault = nil }
  }

  /// - Returns: who waited.
  mutating func close() -> [LaneWaiter] {
    defer { (isClosed, lanes, idle, waiting) = (true, [], [], []) }
    return waiting
  }
}
