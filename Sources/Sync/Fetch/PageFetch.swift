import Calls
import Glibc
import PortalClient
public import Store

/// All pages of one call, one after another, to the one that is told to be the last (`PageJudge`).
///
/// - A page is kept in one transaction with the note that it is done. What is answered is kept
///   even when the task is cancelled meanwhile, so a stop wastes no call.
/// - Nothing is called twice: a call may be counted even where no answer came.
/// - One process at a time works at a fetch.
public struct PageFetch: Sendable {
  /// What a fetch keeps to.
  public struct Rules: Hashable, Sendable {
    /// Stops while so many of the day's calls are left.
    public var keptCalls: Int
    /// Between the starts of two calls at least.
    public var interval: Duration
    /// Pages that one run takes of an interface which does not say how many rows it has, or has
    /// gone beyond what it said: some make new rows for ever.
    public var mostPages: Int

    /// Where nobody says another number.
    public static let usualPages = 1000

    public init(
      keptCalls: Int = 0, interval: Duration = .zero, mostPages: Int = Rules.usualPages
    ) {
      self.keptCalls = keptCalls
      self.interval = interval
      self.mostPages = mostPages
    }
  }

  let store: LocalStore
  private let lockPath: String
  private let rules: Rules
  let caller: PageCaller

  /// - Parameter lockPath: of a file beside the store, for the fetch's number to be added.
  public init(store: LocalStore, lockPath: String, rules: Rules, caller: PageCaller) {
    self.store = store
    self.lockPath = lockPath
    self.rules = rules
    self.caller = caller
  }

  /// Goes on until the last page, or until there is a reason to stop.
  ///
  /// - Parameters:
  ///   - shouldStop: asked before each call; a cancelled task stops as well.
  ///   - progress: called before the first call and after each page, in order.
  /// - Throws: `StoreError`, `SyncError.cannotLock`.
  public func run(
    _ begun: FetchRecord, shouldStop: @Sendable () -> Bool = { false },
    progress: @Sendable (FetchStep) async throws -> Void = { _ in }
  ) async throws -> FetchEnd {
    let path = lockPath(of: begun.id)
    guard let lock = try SyncLock.take(path: path) else { return FetchEnd(begun, .busy) }
    defer {
      unlink(path)
      withExtendedLifetime(lock) {}
    }
    // Another process may have gone on with it before the lock was ours.
    guard var fetch = try await store.fetched.fetch(begun.id) else {
      return FetchEnd(begun, .stopped)
    }
    var meter = FetchMeter(from: fetch)
    var known = try await self.known(of: fetch)
    try await progress(meter.step(fetch, nil))
    var (pauses, pages) = (0, 0)
    while !fetch.isComplete {
      if let reason = await limit(pages, shouldStop) { return FetchEnd(fetch, reason) }
      await wait(since: meter.lastCall)
      if shouldStop() || Task.isCancelled { return FetchEnd(fetch, .stopped) }
      meter.noteCall()
      switch try await turn(fetch, known).get() {
      case .kept(let kept, let page, let reading, let exchange, let reason):
        known.add(reading, isCounted: caller.paging(reading.facts)?.takesNumber == true)
        (fetch, pauses) = (kept, 0)
        pages += kept.total.map { kept.rows < $0 } ?? false ? 0 : 1
        try await progress(meter.step(fetch, page, exchange))
        if let reason { return FetchEnd(fetch, reason) }
      case .again(let rival): known.rival = rival
      case .ended(let record, let reason):
        pauses += 1
        guard let pause = pause(reason, pauses) else { return FetchEnd(record, reason) }
        await rest(for: pause, until: shouldStop)
      }
    }
    return try await complete(fetch)
  }

  /// Why no other page is asked for; nil where one is.
  /// - Parameter pages: taken without a total that is ahead of them.
  private func limit(
    _ pages: Int, _ shouldStop: @Sendable () -> Bool
  ) async -> FetchEnd.Reason? {
    if pages >= rules.mostPages { return .limit(pages: pages) }
    if shouldStop() || Task.isCancelled { return .stopped }
    let left = await caller.remaining()
    return left.flatMap { $0 <= rules.keptCalls ? .quota(remaining: $0) : nil }
  }

  /// One of a plan's fetches is whole now: the others go, but for those that somebody works at.
  private func complete(_ fetch: FetchRecord) async throws -> FetchEnd {
    for id in try await store.fetched.fetches(of: fetch.plan, except: fetch.id) {
      let path = lockPath(of: id)
      guard let lock = try SyncLock.take(path: path) else { continue }
      try await store.fetched.removeFetch(id)
      unlink(path)
      withExtendedLifetime(lock) {}
    }
    return FetchEnd(fetch, .complete)
  }

  /// Whether somebody works at a fetch.
  public func isUnderWay(_ id: Int) throws -> Bool {
    let path = lockPath(of: id)
    guard access(path, F_OK) == 0 else { return false }
    guard let lock = try SyncLock.take(path: path) else { return true }
    withExtendedLifetime(lock) {}
    return false
  }

  private func lockPath(of id: Int) -> String { "\(lockPath)-\(id)" }

  /// A page is asked for so many times more.
  private static let mostPauses = 2
  /// Between two looks whether to stop.
  private static let look = Duration.milliseconds(200)

  private func pause(_ reason: FetchEnd.Reason, _ number: Int) -> Duration? {
    guard number <= Self.mostPauses, case .answer(let exchange) = reason else { return nil }
    return caller.pause(exchange)
  }

  private func rest(for pause: Duration, until shouldStop: @Sendable () -> Bool) async {
    let end = ContinuousClock.now + pause
    while ContinuousClock.now < end, !shouldStop(), !Task.isCancelled {
      try? await Task.sleep(until: min(end, ContinuousClock.now + Self.look))
    }
  }

  private func wait(since last: ContinuousClock.Instant?) async {
    guard let last, rules.interval > .zero else { return }
    try? await Task.sleep(until: last + rules.interval)
  }
}
