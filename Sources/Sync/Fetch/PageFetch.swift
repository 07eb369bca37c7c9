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
    var (last, first) = try await ends(of: fetch)
    try await progress(meter.step(fetch, nil))
    var pauses = 0
    while !fetch.isComplete {
      if shouldStop() || Task.isCancelled { return FetchEnd(fetch, .stopped) }
      let left = await caller.remaining()
      if let left, left <= rules.keptCalls { return FetchEnd(fetch, .quota(remaining: left)) }
      await wait(since: meter.lastCall)
      if shouldStop() || Task.isCancelled { return FetchEnd(fetch, .stopped) }
      meter.noteCall()
      let known = KnownPages(last: last, first: first, areCallsCounted: left != nil)
      switch try await turn(fetch, known).get() {
      case .kept(let kept, let page, let reading, let exchange, let reason):
        (fetch, last, first, pauses) = (kept, reading, first ?? reading, 0)
        try await progress(meter.step(fetch, page, exchange))
        if let reason { return FetchEnd(fetch, reason) }
      case .ended(let record, let reason):
        pauses += 1
        guard let pause = pause(reason, pauses) else { return FetchEnd(record, reason) }
        await rest(for: pause, until: shouldStop)
      }
    }
    try await removeOthers(of: fetch)
    return FetchEnd(fetch, .complete)
  }

  /// One of a plan's fetches is whole now: the others go, but for those that somebody works at.
  private func removeOthers(of fetch: FetchRecord) async throws {
    for id in try await store.fetched.fetches(of: fetch.plan, except: fetch.id) {
      let path = lockPath(of: id)
      guard let lock = try SyncLock.take(path: path) else { continue }
      try await store.fetched.removeFetch(id)
      unlink(path)
      withExtendedLifetime(lock) {}
    }
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

  /// What a page is judged by.
  private struct KnownPages {
    /// The last page that is kept, and the first.
    var last: PageReading.Page?
    var first: PageReading.Page?
    var areCallsCounted: Bool
  }

  private enum Turn: Sendable {
    case kept(FetchRecord, FetchedPage, PageReading.Page, InvokeExchange, FetchEnd.Reason?)
    case ended(FetchRecord, FetchEnd.Reason)
  }

  /// The last page and the first of those that are kept.
  private func ends(
    of fetch: FetchRecord
  ) async throws -> (last: PageReading.Page?, first: PageReading.Page?) {
    let last = try await page(fetch.nextPage - 1, of: fetch)
    return (last, try await page(fetch.plan.firstPage, of: fetch))
  }

  /// A page as it was kept.
  private func page(_ number: Int, of fetch: FetchRecord) async throws -> PageReading.Page? {
    guard let page = try await store.fetched.page(number, ofFetch: fetch.id) else { return nil }
    let exchange = InvokeExchange(status: 200, headers: [], body: page.body, milliseconds: 0)
    guard case .rows(var reading) = caller.read(exchange) else { return nil }
    reading.facts.next = page.mark.flatMap(PageMark.init(kept:)) ?? reading.facts.next
    return reading
  }

  /// One call and what comes of it, in a task that no cancelling reaches.
  private func turn(
    _ fetch: FetchRecord, _ known: KnownPages
  ) async -> Result<Turn, any Error> {
    let work = Task.detached { () async throws -> Turn in
      let exchange: InvokeExchange
      do throws(SourceError) {
        let judge = judge(fetch, known.last ?? PageReading.Page(rows: 0, digest: 0), known)
        exchange = try await caller.call(fetch.plan, judge.turn(after: known.last))
      } catch {
        return .ended(fetch, error == .cancelled ? .stopped : .failed(error))
      }
      guard case .rows(let page) = caller.read(exchange) else {
        return try await unread(exchange, fetch, known)
      }
      return try await take(page, exchange, fetch, known)
    }
    return await work.result
  }

  /// A page that says nothing of the next is still of the chain that led to it.
  private func judge(
    _ fetch: FetchRecord, _ page: PageReading.Page, _ known: KnownPages
  ) -> PageJudge {
    var teacher = page.facts
    if teacher.next == nil, let facts = known.last?.facts, facts.next != nil { teacher = facts }
    return PageJudge(
      fetch, paging: caller.paging(teacher), keepsSize: caller.keepsSize,
      areCallsCounted: known.areCallsCounted)
  }

  /// No page: behind the last one some servers say that there is none (RFC 9110, 15.5.5, 15.5.17),
  /// or refuse it in words of their own.
  private func unread(
    _ exchange: InvokeExchange, _ fetch: FetchRecord, _ known: KnownPages
  ) async throws -> Turn {
    let judge = judge(fetch, known.last ?? PageReading.Page(rows: 0, digest: 0), known)
    let isRefused =
      [404, 416].contains(exchange.status)
      || judge.looksWhole(known.last) && exchange.status < 500 && caller.pause(exchange) == nil
    guard isRefused, fetch.pages > 0, !caller.keepsSize else {
      return .ended(fetch, .answer(exchange))
    }
    let total = fetch.total.map { RowTotal.exact($0) } ?? .unknown
    guard PageJudge(fetch, paging: nil, keepsSize: false).end(fetch.rows, total) == .complete else {
      return .ended(fetch, .answer(exchange))
    }
    return .ended(try await store.fetched.completeFetch(fetch.id, at: caller.now()), .complete)
  }

  private func take(
    _ page: PageReading.Page, _ exchange: InvokeExchange, _ fetch: FetchRecord,
    _ known: KnownPages
  ) async throws -> Turn {
    let judge = judge(fetch, page, known)
    let mark = page.facts.next?.kept
    var verdict = judge.verdict(page, after: known.last, known.first)
    // A chain that leads back to itself has no end.
    if verdict == .goesOn, judge.isChain, let mark,
      try await store.fetched.knows(mark: mark, ofFetch: fetch.id)
    {
      verdict = .doubtful(.circle(rows: fetch.rows + page.rows))
    }
    let isKnown =
      page.rows > 0 && page.digest == known.last?.digest || judge.isFirst(page, known.first)
    switch verdict {
    case .behindTheEnd:
      return .ended(try await store.fetched.completeFetch(fetch.id, at: caller.now()), .complete)
    case .repeated:
      return .ended(try await store.fetched.completeFetch(fetch.id, at: caller.now()), .repeated)
    case .doubtful(let doubt) where isKnown:
      return .ended(fetch, .doubtful(doubt))
    case .goesOn, .complete, .doubtful: break
    }
    var total: Int?
    if case .exact(let known) = judge.total(page) { total = known }
    let kept = FetchedPage(
      rows: page.rows, body: exchange.body, sent: exchange.sent, mark: mark)
    let record = try await store.fetched.keep(
      page: fetch.nextPage, of: fetch.id, kept, isLast: verdict == .complete, total: total,
      at: caller.now())
    var reason: FetchEnd.Reason?
    if case .doubtful(let doubt) = verdict { reason = .doubtful(doubt) }
    return .kept(record, kept, page, exchange, reason)
  }

  private func wait(since last: ContinuousClock.Instant?) async {
    guard let last, rules.interval > .zero else { return }
    try? await Task.sleep(until: last + rules.interval)
  }
}
