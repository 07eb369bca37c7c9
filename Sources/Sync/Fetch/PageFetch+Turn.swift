import Calls
import PortalClient
import Store

/// One page: the call, and what comes of it.
extension PageFetch {
  /// What a page is judged by.
  struct KnownPages {
    /// The last page that is kept, and the first.
    private(set) var last: PageReading.Page?
    private(set) var first: PageReading.Page?
    /// What the pages are counted by.
    private(set) var count = PageJudge.Count.given
    private var repeats: RepeatedRows
    /// Rows that pages had which one before had already.
    var again: Int { repeats.again }
    /// The next page as it was asked for first, while it is asked for by the other count.
    var rival: Rival?

    init(comparesAll: Bool) { repeats = RepeatedRows(comparesAll: comparesAll) }

    /// Takes in the page behind those that are known.
    /// - Parameter isCounted: whether a page is found by its number or by rows before it.
    mutating func add(_ page: PageReading.Page, isCounted: Bool) {
      repeats.add(page, after: last)
      (last, first, rival) = (page, first ?? page, nil)
      if isCounted, case .rows? = page.facts.next { count = .asked }
    }

    /// The same with a page behind those.
    func again(with page: PageReading.Page) -> Int {
      var repeats = repeats
      repeats.add(page, after: last)
      return repeats.again
    }
  }

  /// A page that may not be the next one.
  struct Rival {
    var page: PageReading.Page
    var exchange: InvokeExchange
    /// Rows of it that the page before has as well.
    var again: Int
  }

  enum Turn: Sendable {
    case kept(FetchRecord, FetchedPage, PageReading.Page, InvokeExchange, FetchEnd.Reason?)
    /// The page is to be asked for once more, by the other count.
    case again(Rival)
    case ended(FetchRecord, FetchEnd.Reason)
  }

  /// The pages that are kept, as far as the next one is judged by them.
  func known(of fetch: FetchRecord) async throws -> KnownPages {
    var known = KnownPages(comparesAll: !caller.keepsSize || !caller.isProven)
    for number in fetch.plan.firstPage..<max(fetch.plan.firstPage, fetch.nextPage) {
      guard let page = try await page(number, of: fetch) else { continue }
      known.add(page, isCounted: caller.paging(page.facts)?.takesNumber == true)
    }
    return known
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
  func turn(_ fetch: FetchRecord, _ known: KnownPages) async -> Result<Turn, any Error> {
    let work = Task.detached { () async throws -> Turn in
      let exchange: InvokeExchange
      do throws(SourceError) {
        let judge = judge(fetch, nil, known, areCallsCounted: true)
        exchange = try await caller.call(fetch.plan, judge.turn(after: known.last))
      } catch {
        return .ended(fetch, error == .cancelled ? .stopped : .failed(error))
      }
      // An untouched day is counted from its first call on.
      let isCounted = await caller.remaining() != nil
      let reading = caller.read(exchange)
      let edition = caller.edition(exchange)
      if let edition, let pages = fetch.pagesEdition, pages != edition {
        return .ended(fetch, .outdated)
      }
      guard case .rows(let page) = reading else {
        let judge = judge(fetch, nil, known, areCallsCounted: isCounted)
        return try await unread(exchange, reading, fetch, known, judge)
      }
      let judge = judge(fetch, page, known, areCallsCounted: isCounted)
      return try await take(page, exchange, fetch, known, judge)
    }
    return await work.result
  }

  /// A page that says nothing of the next is still of the chain that led to it.
  private func judge(
    _ fetch: FetchRecord, _ page: PageReading.Page?, _ known: KnownPages, areCallsCounted: Bool
  ) -> PageJudge {
    var teacher = page?.facts ?? known.last?.facts ?? PageFacts()
    if teacher.next == nil, let facts = known.last?.facts, facts.next != nil { teacher = facts }
    return PageJudge(
      fetch, paging: caller.paging(teacher), keepsSize: caller.keepsSize,
      isProven: caller.isProven, areCallsCounted: areCallsCounted,
      count: known.rival == nil ? known.count : .asked)
  }

  /// No page: behind the last one some servers say that there is none (RFC 9110, 15.5.5, 15.5.17),
  /// or refuse it in words of their own. Where the rows do not look whole, a refusal, a page of a
  /// server that has lost its way, and an answer without rows are no end, and where the page before
  /// speaks of another one, none is. A bare 404 behind a full page may be an end or a fault.
  private func unread(
    _ exchange: InvokeExchange, _ reading: PageReading, _ fetch: FetchRecord, _ known: KnownPages,
    _ judge: PageJudge
  ) async throws -> Turn {
    let status = exchange.status
    let isAskedFor = status < 500 && caller.pause(exchange) == nil
    let isMissing = [404, 416].contains(status) && !exchange.answer.isPage
    let isBad = reading == .badPage || [400, 404, 410, 416, 422].contains(status)
    let isEnd =
      isMissing || reading == .noMore || known.rival?.page.rows == 0
      || judge.looksWhole(known.last) && isAskedFor
        && (isBad || judge.hasTotal || exchange.answer == .empty)
    guard isEnd, fetch.pages > 0, !caller.keepsSize else {
      return .ended(fetch, .answer(exchange))
    }
    let isSaid = reading == .noMore || status == 416
    switch judge.end(behind: known.last) {
    case .complete where isSaid || !judge.isPromised(behind: known.last): break
    case .doubtful(.moved(let rows, let from, let to)):
      return .ended(fetch, .doubtful(.moved(rows: rows, from: from, to: to)))
    default: return .ended(fetch, .answer(exchange))
    }
    if isMissing, !isSaid, judge.mayBeAmidst(known.last), known.rival == nil {
      return .ended(fetch, .doubtful(.missing(rows: fetch.rows, page: fetch.nextPage)))
    }
    return try await over(fetch, known)
  }

  /// The rows that are kept are all.
  private func over(_ fetch: FetchRecord, _ known: KnownPages) async throws -> Turn {
    if known.again > 0 {
      return .ended(fetch, .doubtful(.overlap(rows: fetch.rows, again: known.again)))
    }
    return .ended(try await store.fetched.completeFetch(fetch.id, at: caller.now()), .complete)
  }

  private func take(
    _ page: PageReading.Page, _ exchange: InvokeExchange, _ fetch: FetchRecord,
    _ known: KnownPages, _ judge: PageJudge
  ) async throws -> Turn {
    if let rival = known.rival {
      return try await settle(page, exchange, rival, fetch, known, judge)
    }
    let verdict = judge.verdict(page, after: known.last, known.first)
    if verdict == .again {
      let again = PageOverlap(page, after: known.last).again
      return .again(Rival(page: page, exchange: exchange, again: again))
    }
    return try await keep(page, exchange, fetch, known, judge, verdict)
  }

  /// A page that was asked for by either count: the one that has other rows than the page before is
  /// the next. Where neither has, there is none.
  private func settle(
    _ page: PageReading.Page, _ exchange: InvokeExchange, _ rival: Rival, _ fetch: FetchRecord,
    _ known: KnownPages, _ judge: PageJudge
  ) async throws -> Turn {
    let isOld = page.rows == 0 || page.digest == known.last?.digest
    if !isOld, page.digest != rival.page.digest, PageOverlap(page, after: known.last).again == 0 {
      let verdict = judge.verdict(page, after: known.last, known.first, mayAskAgain: false)
      return try await keep(page, exchange, fetch, known, judge, verdict)
    }
    let again = page.digest == known.last?.digest ? 0 : PageOverlap(page, after: known.last).again
    if rival.page.rows == 0, page.rows > again, again > 0 {
      return .ended(fetch, .doubtful(.overlap(rows: fetch.rows, again: again)))
    }
    if rival.again == rival.page.rows {
      let total = judge.total(page)
      guard case .doubtful(let doubt) = judge.end(fetch.rows, total) else {
        return try await over(fetch, known)
      }
      return .ended(fetch, .doubtful(doubt))
    }
    var known = known
    known.rival = nil
    let judge = self.judge(fetch, rival.page, known, areCallsCounted: judge.areCallsCounted)
    let verdict = judge.verdict(rival.page, after: known.last, known.first, mayAskAgain: false)
    return try await keep(rival.page, rival.exchange, fetch, known, judge, verdict)
  }

  private func keep(
    _ page: PageReading.Page, _ exchange: InvokeExchange, _ fetch: FetchRecord,
    _ known: KnownPages, _ judge: PageJudge, _ judged: PageJudge.Verdict
  ) async throws -> Turn {
    var page = page
    var verdict = judged
    page.facts.next = judge.mark(after: known.last) ?? page.facts.next
    let mark = page.facts.next?.kept
    // A chain that leads back to itself has no end.
    if verdict == .goesOn, judge.isChain, let mark,
      try await store.fetched.knows(mark: mark, ofFetch: fetch.id)
    {
      verdict = .doubtful(.circle(rows: fetch.rows + page.rows))
    }
    let isKnown =
      page.rows > 0 && page.digest == known.last?.digest || judge.isFirst(page, known.first)
    switch verdict {
    case .behindTheEnd: return try await over(fetch, known)
    case .repeated:
      return .ended(try await store.fetched.completeFetch(fetch.id, at: caller.now()), .repeated)
    case .doubtful(let doubt) where isKnown: return .ended(fetch, .doubtful(doubt))
    case .complete:
      let again = known.again(with: page)
      if again > 0 { verdict = .doubtful(.overlap(rows: fetch.rows + page.rows, again: again)) }
    case .goesOn, .doubtful, .again: break
    }
    var total: Int?
    if case .exact(let known) = judge.total(page) { total = known }
    let kept = FetchedPage(
      rows: page.rows, body: exchange.body, sent: exchange.sent, mark: mark,
      edition: caller.edition(exchange))
    let record = try await store.fetched.keep(
      page: fetch.nextPage, of: fetch.id, kept, isLast: verdict == .complete, total: total,
      at: caller.now())
    var reason: FetchEnd.Reason?
    if case .doubtful(let doubt) = verdict { reason = .doubtful(doubt) }
    return .kept(record, kept, page, exchange, reason)
  }
}
