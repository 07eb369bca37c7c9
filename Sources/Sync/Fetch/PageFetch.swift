public import Calls
import Glibc
public import PortalClient
public import Store

/// How an answer counts as a page.
public enum PageReading: Hashable, Sendable {
  /// A page with so many rows; `total` in all, where the answer says.
  case rows(Int, total: Int?)
  /// No page: a refusal, or something that cannot be read.
  case none
}

/// All pages of one call, one after another. A short page is the last: platforms give no total.
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

    public init(keptCalls: Int = 0, interval: Duration = .zero) {
      self.keptCalls = keptCalls
      self.interval = interval
    }
  }

  private let store: LocalStore
  private let lockPath: String
  private let rules: Rules
  private let caller: PageCaller

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
    let path = "\(lockPath)-\(begun.id)"
    guard let lock = try SyncLock.take(path: path) else { return FetchEnd(begun, .busy) }
    defer {
      unlink(path)
      withExtendedLifetime(lock) {}
    }
    // Another process may have gone on with it before the lock was ours.
    guard var fetch = try await store.fetch(begun.id) else { return FetchEnd(begun, .stopped) }
    var meter = FetchMeter(from: fetch)
    var last = try await store.page(fetch.nextPage - 1, ofFetch: fetch.id)
    try await progress(meter.step(fetch, nil))
    while !fetch.isComplete {
      if shouldStop() || Task.isCancelled { return FetchEnd(fetch, .stopped) }
      if let left = await caller.remaining(), left <= rules.keptCalls {
        return FetchEnd(fetch, .quota(remaining: left))
      }
      await wait(since: meter.lastCall)
      if shouldStop() || Task.isCancelled { return FetchEnd(fetch, .stopped) }
      meter.noteCall()
      let turn = await turn(fetch, last: last)
      switch try turn.get() {
      case .kept(let kept, let body):
        fetch = kept
        last = body
        try await progress(meter.step(fetch, body))
      case .ended(let record, let reason): return FetchEnd(record, reason)
      }
    }
    try await store.removeFetches(of: fetch.plan, except: fetch.id)
    return FetchEnd(fetch, .complete)
  }

  private enum Turn: Sendable {
    case kept(FetchRecord, body: [UInt8])
    case ended(FetchRecord, FetchEnd.Reason)
  }

  /// One call and what comes of it, in a task that no cancelling reaches.
  private func turn(_ fetch: FetchRecord, last: [UInt8]?) async -> Result<Turn, any Error> {
    let work = Task.detached { () async throws -> Turn in
      let exchange: InvokeExchange
      do throws(SourceError) {
        exchange = try await caller.call(fetch.plan, fetch.nextPage)
      } catch {
        return .ended(fetch, error == .cancelled ? .stopped : .failed(error))
      }
      guard case .rows(let rows, let total) = caller.read(exchange) else {
        return .ended(fetch, .answer(exchange))
      }
      // A platform that does not know of pages sends the first again and again.
      if rows > 0, exchange.body == last {
        return .ended(try await store.completeFetch(fetch.id, at: caller.now()), .repeated)
      }
      let isLast = isLast(rows, total: total, fetch)
      let kept = try await store.keep(
        page: fetch.nextPage, of: fetch.id, rows: rows, body: exchange.body, isLast: isLast,
        total: total, at: caller.now())
      return .kept(kept, body: exchange.body)
    }
    return await work.result
  }

  private func isLast(_ rows: Int, total: Int?, _ fetch: FetchRecord) -> Bool {
    guard caller.hasPages, rows > 0 else { return true }
    // A size some servers cut to their own leaves more behind a short page.
    if caller.goesByTotal, let total { return fetch.rows + rows >= total }
    return rows < fetch.plan.pageSize
  }

  private func wait(since last: ContinuousClock.Instant?) async {
    guard let last, rules.interval > .zero else { return }
    try? await Task.sleep(until: last + rules.interval)
  }
}

/// Who makes the calls of a fetch.
public struct PageCaller: Sendable {
  /// Calls once, whatever comes of it.
  public var call: @Sendable (FetchPlan, _ page: Int) async throws(SourceError) -> InvokeExchange
  public var read: @Sendable (InvokeExchange) -> PageReading
  /// Calls left today; nil where nobody knows.
  public var remaining: @Sendable () async -> Int?
  /// False for an interface whose one answer is all there is.
  public var hasPages: Bool
  /// Whether the end is where the answer's total says, and not at a short page.
  public var goesByTotal: Bool
  /// Seconds since the Unix epoch.
  public var now: @Sendable () -> Int

  public init(
    call:
      @escaping @Sendable (FetchPlan, _ page: Int) async throws(SourceError) -> InvokeExchange,
    read: @escaping @Sendable (InvokeExchange) -> PageReading,
    remaining: @escaping @Sendable () async -> Int?, hasPages: Bool = true,
    goesByTotal: Bool = false, now: @escaping @Sendable () -> Int
  ) {
    self.call = call
    self.read = read
    self.remaining = remaining
    self.hasPages = hasPages
    self.goesByTotal = goesByTotal
    self.now = now
  }
}
