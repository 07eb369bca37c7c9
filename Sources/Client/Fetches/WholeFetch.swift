public import Calls
import Catalog
import Formats
import PortalAPI
import PortalClient
public import Store
public import Sync

/// 取全部页 of one interface: what the command and the screen share.
public struct WholeFetch: Sendable {
  /// The interface that is called.
  public let callee: Callee
  /// Where pages are kept.
  public let store: LocalStore
  /// Of the store, for the locks beside it.
  public let storePath: String
  /// How fast, and how often a page is tried.
  public let rules: PageFetch.Rules
  /// Of every call.
  public var method = InvokeMethod.get
  /// Of every call.
  public var options = InvokeOptions()

  /// - Parameter storePath: of the store, for the locks beside it.
  public init(
    callee: Callee, store: LocalStore, storePath: String, rules: PageFetch.Rules,
    method: InvokeMethod = .get, options: InvokeOptions = InvokeOptions()
  ) {
    self.callee = callee
    self.store = store
    self.storePath = storePath
    self.rules = rules
    self.method = method
    self.options = options
  }

  /// The plan of a call.
  public func plan(_ request: InvokeRequest) -> FetchPlan {
    FetchPlan(request, foreign: callee.foreign)
  }

  /// The fetch to go on with; a new one where there is none, or none is wanted.
  public func fetch(_ plan: FetchPlan, resumes: Bool) async throws -> FetchRecord {
    if resumes, let known = try await store.fetched.fetch(of: plan) { return known }
    return try await store.fetched.beginFetch(
      plan, title: callee.title,
      total: plan.filters.allSatisfy { $0.value.isEmpty } ? callee.rowCount : nil,
      edition: callee.edition, at: callee.ledger.now())
  }

  /// Goes on until the last page, or until something ends it.
  public func run(
    _ fetch: FetchRecord, shouldStop: @Sendable () -> Bool = { false },
    progress: @Sendable (FetchStep) async throws -> Void
  ) async throws -> FetchEnd {
    if !fetch.isComplete {
      if fetch.pages > 0, let then = fetch.edition, let now = callee.edition, then != now {
        return FetchEnd(fetch, .outdated)
      }
      var request = fetch.plan.request(page: fetch.nextPage)
      request.method = method
      try callee.check(request)
    }
    return try await pages.run(fetch, shouldStop: shouldStop, progress: progress)
  }

  /// Whether another process works at a fetch.
  public func isUnderWay(_ fetch: FetchRecord) throws -> Bool { try pages.isUnderWay(fetch.id) }

  private var pages: PageFetch {
    PageFetch(store: store, lockPath: storePath + ".fetch", rules: rules, caller: caller)
  }

  private static func read(_ exchange: InvokeExchange, _ callee: Callee) -> PageReading {
    var exchange = exchange
    exchange.rows = callee.rows
    let answer = exchange.answer
    callee.place.learn(from: answer)
    guard case .rows(let table, _, _) = answer else {
      return answer.pageEnd(status: exchange.status).map(PageReading.init) ?? .none
    }
    var page = PageReading.Page(table)
    page.facts = exchange.page ?? page.facts.filled(from: exchange, rows: page.rows)
    page.facts.next = page.facts.next ?? exchange.nextLink
    page.facts.next = page.facts.next.map {
      callee.foreign?.withoutSecrets($0) ?? $0.withoutSecrets
    }
    // Where it leads elsewhere it is not followed, and there is more all the same.
    if page.facts.next != nil { page.facts.hasMore = page.facts.hasMore ?? true }
    if case .link(let link)? = page.facts.next, callee.foreign?.owns(link) == false {
      page.facts.next = nil
    }
    return .rows(page)
  }

  /// How long is waited at most where a server says that it was asked too fast.
  private static let longestPause = Duration.seconds(10)

  private var caller: PageCaller {
    PageCaller(
      call: { [callee, method, options] plan, turn throws(SourceError) in
        var request = plan.request(page: turn.number)
        request.pageSize = turn.size
        request.mark = turn.mark
        request.paging = turn.paging
        request.isOfAll = true
        request.method = method
        request.options = options
        return Redaction(callee.token).exchange(try await callee.counted(request).0)
      },
      read: { [callee] in Self.read($0, callee) },
      remaining: { [callee] in await callee.ledger.today().knownRemaining },
      paging: { [callee] facts in
        guard let interface = callee.foreign else { return callee.paging ?? .platform }
        return interface.paging(told: facts)
      },
      edition: { $0.header(HeaderName.edition) },
      pause: { [callee] exchange in
        guard callee.foreign != nil, let pause = exchange.pause(at: callee.ledger.now()) else {
          return nil
        }
        return pause <= Self.longestPause ? pause : nil
      },
      keepsSize: callee.foreign?.isOfPlatform ?? (callee.paging == nil),
      isProven: callee.isOfOurMake, now: callee.ledger.now)
  }
}

extension FetchPlan {
  /// What of a call tells one fetch from another.
  public init(_ request: InvokeRequest, foreign: ForeignInterface?) {
    let note = foreign.map { "\($0.address) \($0.rows?.description ?? "")" } ?? ""
    let request = foreign?.whole(request) ?? request
    self.init(
      entry: request.id,
      filters: request.filters.map { CallParameter(name: $0.name, value: $0.value) },
      pageSize: request.pageSize, firstPage: request.pageNumber, note: note)
  }

  func request(page: Int) -> InvokeRequest {
    InvokeRequest(
      id: entry, pageNumber: page, pageSize: pageSize,
      filters: filters.map { InvokeRequest.Filter(name: $0.name, value: $0.value) })
  }
}

extension CallDay {
  /// What is left as far as somebody said so or somebody called: an untouched day is not worth
  /// stopping for.
  fileprivate var knownRemaining: Int? { stated ?? (calls > 0 ? remaining : nil) }
}

extension PageReading {
  fileprivate init(_ end: InvokeAnswer.PageEnd) {
    switch end {
    case .noMore: self = .noMore
    case .badPage: self = .badPage
    }
  }
}

extension PageFacts {
  /// What the body does not say as the head has it.
  fileprivate func filled(from exchange: InvokeExchange, rows: Int) -> PageFacts {
    var facts = self
    if facts.total == .unknown, let total = exchange.toldTotal(beyond: rows) {
      facts.total = .exact(total)
    }
    facts.pages = facts.pages ?? exchange.toldPages
    if facts.total == .unknown { facts.hasMore = facts.hasMore ?? exchange.toldMore }
    return facts
  }
}
