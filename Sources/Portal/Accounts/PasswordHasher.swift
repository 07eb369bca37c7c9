import NIOPosix
import Synchronization

/// Derives one password at a time, on a thread of its own: whoever sends many takes neither all the
/// memory nor all the processors. How many may wait is bounded, for each address, each account and
/// all together; who finds no place is told at once, before anything costs. Whose turn it is, says
/// `PasswordLine`.
final class PasswordHasher: Sendable {
  /// Whom a place is counted for.
  enum Owner: Hashable, Sendable {
    case address(IPAddress)
    case account(String)
  }

  /// Among those who wait, or who may have to.
  struct Place: Sendable {
    fileprivate var owners: [Owner]
    fileprivate var isSolved: Bool
  }

  struct Bounds: Hashable, Sendable {
    var all = 16
    var each = 3
  }

  private typealias Waiter = CheckedContinuation<Void, any Error>

  /// Lives as long as the process.
  private static let thread: NIOThreadPool = {
    let pool = NIOThreadPool(numberOfThreads: 1)
    pool.start()
    return pool
  }()

  private let cost: PasswordCost
  private let line: Mutex<PasswordLine<Waiter>>
  private let decoy = Mutex<PasswordHash?>(nil)

  init(cost: PasswordCost, bounds: Bounds = Bounds()) {
    self.cost = cost
    line = Mutex(PasswordLine(bounds))
  }

  /// How many have a place now.
  var depth: Int { line.withLock { $0.all } }

  /// Holds a place while `body` runs.
  /// - Parameter isSolved: a captcha came along and was right, or a code that was sent: before all
  ///   who have neither.
  /// - Throws: `Refusal.notYet` where one of the owners has too many already, `Refusal.overloaded`
  ///   where all have.
  func withPlace<Result>(
    for owners: [Owner], isSolved: Bool = false, _ body: (Place) async throws -> Result
  ) async throws -> Result {
    let outcome = line.withLock { line in
      Swift.Result { () throws(Refusal) in try line.take(owners, isSolved: isSolved, at: .now) }
    }
    try outcome.get()?.resume(throwing: Refusal.overloaded(seconds: 2))
    defer { line.withLock { $0.giveBack(owners) } }
    return try await body(Place(owners: owners, isSolved: isSolved))
  }

  func hash(_ password: String, _ place: Place) async throws -> PasswordHash {
    let cost = cost
    return try await inTurn(place) { try PasswordHash(password: password, cost: cost) }
  }

  /// Without a hash, spends the time all the same, so that an unknown account answers no sooner.
  func matches(
    _ password: String, _ hash: PasswordHash?, _ place: Place
  ) async throws -> Bool {
    try await inTurn(place) { [self] in
      if let hash, hash.matches(password) { return true }
      if hash == nil { _ = try other().matches(password) }
      line.withLock { $0.noteWrong(place.owners, at: .now) }
      return false
    }
  }

  private func other() throws -> PasswordHash {
    if let known = decoy.withLock({ $0 }) { return known }
    let made = try PasswordHash(password: Secret.make(bytes: 16), cost: cost)
    decoy.withLock { $0 = made }
    return made
  }

  /// Runs on the thread when it is their turn.
  private func inTurn<Result: Sendable>(
    _ place: Place, _ body: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { waiter in
      let isFirst = line.withLock { $0.join(place.owners, isSolved: place.isSolved, waiter) }
      if isFirst { waiter.resume() }
    }
    defer { line.withLock { $0.next(at: .now) }?.resume() }
    return try await Self.thread.runIfActive(body)
  }
}

extension ClientAddress {
  /// Whom its places among those who wait for a password are counted for.
  var hashOwners: [PasswordHasher.Owner] { group.map { [.address($0)] } ?? [] }
}
