/// Who has a place before the thread that derives passwords, and whose turn it is: of those who
/// wait, whoever solved a captcha, and of these and of the others whoever's address was wrong least
/// often of late, so that a flood of guesses makes nobody else wait for more than the one that is
/// being tried.
struct PasswordLine<Waiter> {
  typealias Owner = PasswordHasher.Owner

  private struct Turn {
    var owners: [Owner]
    var isSolved: Bool
    var waiter: Waiter
  }

  /// The smallest comes first: a captcha is the one thing by which a right login from an address
  /// that nobody knows differs from a guess from another.
  private typealias Weight = (unsolved: Int, guesses: Int)

  private let bounds: PasswordHasher.Bounds
  /// Places that are taken.
  private(set) var all = 0
  private var byOwner: [Owner: Int] = [:]
  /// In the order in which they came.
  private var turns: [Turn] = []
  private var isBusy = false
  private var guesses = WrongGuesses()

  init(_ bounds: PasswordHasher.Bounds) { self.bounds = bounds }

  /// Takes a place.
  /// - Returns: who has to go, where all places were taken: who of those who wait is the last.
  /// - Throws: `Refusal.notYet` where one of the owners has too many already, `.overloaded` where
  ///   all have, and none of those who wait comes behind this one.
  mutating func take(
    _ owners: [Owner], isSolved: Bool, at now: ContinuousClock.Instant
  ) throws(Refusal) -> Waiter? {
    guard owners.allSatisfy({ byOwner[$0, default: 0] < bounds.each }) else {
      throw .notYet(seconds: 1, LimitWording.tooFast(1))
    }
    var gone: Waiter?
    if all >= bounds.all {
      let worst = turns.indices.max { weight(turns[$0], now) < weight(turns[$1], now) }
      let own: Weight = (isSolved ? 0 : 1, guesses.count(owners, at: now))
      guard let worst, weight(turns[worst], now) > own else {
        guesses.add(owners, at: now)
        throw .overloaded(seconds: 2)
      }
      let turn = turns.remove(at: worst)
      guesses.add(turn.owners, at: now)
      gone = turn.waiter
    }
    all += 1
    for owner in owners { byOwner[owner, default: 0] += 1 }
    return gone
  }

  mutating func giveBack(_ owners: [Owner]) {
    all -= 1
    for owner in owners {
      let left = byOwner[owner, default: 1] - 1
      byOwner[owner] = left > 0 ? left : nil
    }
  }

  /// - Returns: whether it is its turn at once; else `next` gives the waiter when it is.
  mutating func join(_ owners: [Owner], isSolved: Bool, _ waiter: Waiter) -> Bool {
    guard isBusy else {
      isBusy = true
      return true
    }
    turns.append(Turn(owners: owners, isSolved: isSolved, waiter: waiter))
    return false
  }

  /// Ends a turn.
  /// - Returns: whose turn it is now.
  mutating func next(at now: ContinuousClock.Instant) -> Waiter? {
    // The first of those that are equal.
    let best = turns.indices.min { weight(turns[$0], now) < weight(turns[$1], now) }
    guard let best else {
      isBusy = false
      return nil
    }
    return turns.remove(at: best).waiter
  }

  /// What was derived for them is not what is known.
  mutating func noteWrong(_ owners: [Owner], at now: ContinuousClock.Instant) {
    guesses.add(owners, at: now)
  }

  private func weight(_ turn: Turn, _ now: ContinuousClock.Instant) -> Weight {
    (turn.isSolved ? 0 : 1, guesses.count(turn.owners, at: now))
  }
}

/// How often an address was wrong of late, or found no place: a flood from many addresses, of which
/// each is refused and comes again, is known by that. In bounded memory. Accounts are not counted:
/// whoever is guessed at is not to wait for it.
private struct WrongGuesses {
  private struct Guesses {
    var count: Int
    var last: ContinuousClock.Instant
  }

  private static let memory = Duration.seconds(600)
  private static let capacity = 10_000

  private var known: [PasswordHasher.Owner: Guesses] = [:]

  func count(_ owners: [PasswordHasher.Owner], at now: ContinuousClock.Instant) -> Int {
    let counts = owners.compactMap { known[$0] }.filter { now - $0.last < Self.memory }
    return counts.map(\.count).max() ?? 0
  }

  mutating func add(_ owners: [PasswordHasher.Owner], at now: ContinuousClock.Instant) {
    for case .address(let address) in owners {
      let before = count([.address(address)], at: now)
      if known.count >= Self.capacity { prune(at: now) }
      known[.address(address)] = Guesses(count: before + 1, last: now)
    }
  }

  /// Half at once, so that it is seldom done; those stay that were wrong most often.
  private mutating func prune(at now: ContinuousClock.Instant) {
    known = known.filter { now - $0.value.last < Self.memory }
    guard known.count > Self.capacity / 2 else { return }
    let kept = known.sorted { $0.value.count > $1.value.count }.prefix(Self.capacity / 2)
    known = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
  }
}
