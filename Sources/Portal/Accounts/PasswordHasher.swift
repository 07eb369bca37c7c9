import NIOPosix
import Synchronization

/// Derives one password at a time, on a thread of its own: whoever sends many takes neither all the
/// memory nor all the processors. How many may wait is bounded, for each address, each account and
/// all together; who finds no place is told at once, before anything costs.
final class PasswordHasher: Sendable {
  /// Whom a place is counted for.
  enum Owner: Hashable, Sendable {
    case address(IPAddress)
    case account(String)
  }

  struct Bounds: Hashable, Sendable {
    var all = 16
    var each = 3
  }

  private struct Waiting {
    var all = 0
    var byOwner: [Owner: Int] = [:]
  }

  /// Lives as long as the process.
  private static let thread: NIOThreadPool = {
    let pool = NIOThreadPool(numberOfThreads: 1)
    pool.start()
    return pool
  }()

  private let cost: PasswordCost
  private let bounds: Bounds
  private let waiting = Mutex(Waiting())
  private let decoy = Mutex<PasswordHash?>(nil)

  init(cost: PasswordCost, bounds: Bounds = Bounds()) {
    self.cost = cost
    self.bounds = bounds
  }

  /// How many have a place now.
  var depth: Int { waiting.withLock { $0.all } }

  /// Holds a place while `body` runs.
  /// - Throws: `Refusal.notYet` where one of the owners has too many already, `Refusal.overloaded`
  ///   where all have.
  func withPlace<Result>(
    for owners: [Owner], _ body: () async throws -> Result
  ) async throws -> Result {
    try take(owners)
    defer { giveBack(owners) }
    return try await body()
  }

  func hash(_ password: String) async throws -> PasswordHash {
    let cost = cost
    return try await Self.thread.runIfActive { try PasswordHash(password: password, cost: cost) }
  }

  /// Without a hash, spends the time all the same, so that an unknown account answers no sooner.
  func matches(_ password: String, _ hash: PasswordHash?) async throws -> Bool {
    try await Self.thread.runIfActive { [self] in
      if let hash { return hash.matches(password) }
      _ = try other().matches(password)
      return false
    }
  }

  private func other() throws -> PasswordHash {
    if let known = decoy.withLock({ $0 }) { return known }
    let made = try PasswordHash(password: Secret.make(bytes: 16), cost: cost)
    decoy.withLock { $0 = made }
    return made
  }

  private func take(_ owners: [Owner]) throws(Refusal) {
    let refusal: Refusal? = waiting.withLock { waiting in
      guard waiting.all < bounds.all else { return .overloaded(seconds: 2) }
      guard owners.allSatisfy({ waiting.byOwner[$0, default: 0] < bounds.each }) else {
        return .notYet(seconds: 1, LimitWording.tooFast(1))
      }
      waiting.all += 1
      for owner in owners { waiting.byOwner[owner, default: 0] += 1 }
      return nil
    }
    if let refusal { throw refusal }
  }

  private func giveBack(_ owners: [Owner]) {
    waiting.withLock { waiting in
      waiting.all -= 1
      for owner in owners {
        let left = waiting.byOwner[owner, default: 1] - 1
        waiting.byOwner[owner] = left > 0 ? left : nil
      }
    }
  }
}

extension ClientAddress {
  /// Whom its places among those who wait for a password are counted for.
  var hashOwners: [PasswordHasher.Owner] { group.map { [.address($0)] } ?? [] }
}
