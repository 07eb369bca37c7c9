public import Calls
public import Catalog
import PortalClient
public import Store
public import Transport

/// One interface ready to be called: an entry of the platform, or an address of anybody's.
public struct Callee: Sendable {
  /// The interface that is called.
  public let id: EntryID
  let title: String
  /// nil for the platform's own.
  public let foreign: ForeignInterface?
  let place = LearnedPlace()
  /// As the source, or the specification of a platform's interface has it; nil for the platform's
  /// usual.
  var paging: Paging?
  /// Where the tokens are looked after that the platform's interfaces are called with.
  var tokens = TokenPlace.site
  /// Whether it is called at a server of our own make, which gives as many rows as it is asked for.
  var isOfOurMake = false
  /// nil where none is needed, or none is there.
  public let token: Token?
  /// The token of an address, and where it is from.
  var foreignToken: ForeignToken?
  /// A token was named for the host of an address that has no place for one.
  var hasTokenInVain = false
  /// Whether calls go with the token of the platform in use.
  public var bearsPlatformToken: Bool {
    foreign == nil ? token != nil : foreignToken?.isPlatforms == true
  }
  /// Where its calls are counted.
  public let ledger: QuotaLedger
  /// Rows in all, where the catalogue says.
  let rowCount: Int?
  /// Which edition of the entry the catalogue has; nil for what is in none.
  let edition: String?
  /// Throws why a call is not made, where none may be.
  let check: @Sendable (InvokeRequest) throws -> Void
  /// Calls once, whatever comes of it; for `counted` alone, which counts the call.
  fileprivate let invoke: @Sendable (InvokeRequest) async throws(SourceError) -> InvokeExchange

  /// What of a page a call of it says; nil for nothing. A source that goes by marks of its own
  /// takes both, as one does of whose interface nothing is told.
  public var pages: Paging? {
    if let foreign { return foreign.paging }
    return paging.flatMap { $0.takesNumber ? $0 : nil } ?? .platform
  }

  /// A kept page, as it came.
  public func exchange(page body: [UInt8]) -> InvokeExchange {
    var exchange = InvokeExchange(status: 200, headers: [], body: body, milliseconds: 0)
    exchange.rows = rows
    return exchange
  }

  /// Where pages have their rows; set for an interface that keeps to no platform's shape, and
  /// for all once a page has shown it.
  var rows: InvokeExchange.RowsReading? {
    place.reading(foreign?.rows) ?? foreign.map { _ in InvokeExchange.RowsReading(nil) }
  }

  /// Calls where a call may be made, and counts it. Where the answer repeats the token, it leaves
  /// masked: what comes of it is shown, kept and written.
  public func call(_ request: InvokeRequest) async throws -> (InvokeExchange, CallDay?) {
    try check(request)
    let exchange: InvokeExchange
    let day: CallDay?
    do throws(SourceError) {
      (exchange, day) = try await counted(request)
    } catch {
      throw fault(error)
    }
    let folder = request.options.spill?.folder ?? ""
    return (try Redaction(token).whole(exchange, folder: folder), day)
  }

  /// A fault of a call, in its host's name where that is not the platform's.
  func fault(_ error: SourceError) -> any Error {
    guard let foreign, !foreign.isOfPlatform, error != .cancelled else { return error }
    return ForeignFault(host: foreign.host, error: error)
  }

  /// Calls, and counts the call.
  func counted(
    _ request: InvokeRequest
  ) async throws(SourceError) -> (InvokeExchange, CallDay?) {
    try await ledger.counting { () async throws(SourceError) in try await invoke(request) }
  }

  /// What an exchange comes to, as commands report it.
  public func judge(_ exchange: InvokeExchange) -> Result<InvokeAnswer, Failure> {
    var exchange = exchange
    exchange.rows = rows ?? exchange.rows
    let answer = exchange.answer
    place.learn(from: answer)
    guard case .rows = answer else {
      var failure = failure(of: answer, status: exchange.status)
      if let pause = exchange.pause(at: ledger.now()) {
        failure.advice = FetchWording.wait(pause)
      }
      return .failure(failure)
    }
    return .success(answer)
  }

  private func failure(of answer: InvokeAnswer, status: Int) -> Failure {
    if case .other = answer, let path = place.path {
      let name = path.steps.isEmpty ? "数组" : path.description
      return Failure(
        .malformed, "应答中没有前面各页放数据行的 \(name)", advice: "用 --format raw 可看到原文")
    }
    if foreign != nil, case .other = answer {
      return Failure(
        .malformed, "应答中没有数据行" + Self.said(by: answer),
        advice: "用 --rows 路径 指出数据行在哪里，如 --rows data.list")
    }
    return Failure(
      answer, of: foreign == nil ? id : nil, status: status, token: token, foreign: foreign,
      tokens: tokens)
  }

  /// The words of an answer without rows, behind that it has none.
  private static func said(by answer: InvokeAnswer) -> String {
    answer.words.isEmpty ? "" : "，它说“\(answer.words)”"
  }
}

extension Callee {
  /// Of the platform's interface.
  public init(_ id: EntryID, _ platform: OpenPlatform, _ session: Session, _ store: LocalStore)
    async throws
  {
    let token = try await session.callToken(platform)
    let entry = try? await store.entry(id)
    let source = platform.source
    let specification = try? await store.parts.specification(of: id)?.value
    let paging = source.paging ?? Self.paging(specification)
    let keeper = CallKeeper(configuration: session.configuration)
    let fields = try? await store.parts.fields(of: id)?.value
    let secrets = SecretParameters(of: id, fields, specification)
    self.init(
      id: id, title: entry?.title ?? id.text, foreign: nil, token: token,
      ledger: session.ledger(of: token, store), rowCount: entry?.rowCount,
      edition: entry.map { "\($0.modified) \($0.rowCount.map(String.init) ?? "")" },
      check: {
        try secrets.refuse(in: $0)
        try session.checkCall($0)
      },
      invoke: { request throws(SourceError) in
        try await keeper.keep(request, token: token, in: store) { request throws(SourceError) in
          var request = request
          request.paging = paging
          return try await source.invoke(request, token: token?.secret ?? "")
        }
      })
    self.paging = paging
    isOfOurMake = session.address.isOfOurMake
    tokens = session.address.tokens
  }

  /// As the specification that is kept names it; nil for the platform's usual.
  private static func paging(_ specification: CallSpecification?) -> Paging? {
    let told = Paging(names: specification?.parameters.map(\.name) ?? [])
    return told == .platform ? nil : told
  }

  /// Of an interface known by its address.
  public init(
    _ interface: ForeignInterface, _ session: Session, _ store: LocalStore,
    _ transport: HTTPTransport
  ) throws {
    let found = try session.foreignToken(for: interface)
    let caller = ForeignCaller(
      interface: interface, transport: transport, token: found?.token)
    let keeper = CallKeeper(configuration: session.configuration)
    self.init(
      id: interface.id, title: interface.title.isEmpty ? interface.text : interface.title,
      foreign: interface, token: caller.token,
      ledger: session.ledger(of: caller) { store },
      rowCount: nil, edition: nil,
      check: {
        try interface.refuseSecrets(in: $0)
        try session.checkCall($0, of: interface, token: found?.token)
      },
      invoke: { request throws(SourceError) in
        try await keeper.keep(interface.whole(request), token: caller.token, in: store) {
          request throws(SourceError) in try await caller.invoke(request)
        }
      })
    foreignToken = found
    hasTokenInVain = session.namesTokenInVain(for: interface)
  }
}

extension Session {
  /// An interface ready to be called, and the store its calls are kept in, for as long as `body`
  /// runs; the platform is opened only for one of its own.
  public func withCallee<Value: Sendable>(
    _ id: EntryID, _ body: (Callee, LocalStore) async throws -> Value
  ) async throws -> Value {
    let store = try openStore()
    if let interface = try await ForeignStore(store: store).interface(id) {
      return try await body(Callee(interface, self, store, HTTPTransport()), store)
    }
    try await require(.invoke, of: id)
    return try await withPlatform { platform in
      try await body(Callee(id, platform, self, store), store)
    }
  }

  /// The token a call goes with; nil where none is needed and none is set.
  fileprivate func callToken(_ platform: OpenPlatform) async throws -> Token? {
    guard address.capabilities.contains(.openCalls) else { return try await token(platform) }
    return try TokenSource.find(environment, configuration, address)?.token
  }

  /// Of a token, or, without one, of the platform, which sets no limit then.
  fileprivate func ledger(of token: Token?, _ store: LocalStore) -> QuotaLedger {
    if let token { return ledger(of: token) { store } }
    return QuotaLedger(store: { store }, account: address.text, limit: nil, now: now)
  }

  /// The ledger of whoever calls an address: by host, and by token where one is sent. A platform's
  /// address has the platforms' limit; of others none is known.
  func ledger(
    of caller: ForeignCaller, store: @escaping @Sendable () async throws -> LocalStore
  ) -> QuotaLedger {
    let host = caller.interface.host
    let isPlatform = caller.interface.isOfPlatform
    return QuotaLedger(
      store: store, account: caller.token.map { "\($0.masked)@\(host)" } ?? host,
      limit: isPlatform ? Quota.callsPerDay : nil, now: now)
  }
}
