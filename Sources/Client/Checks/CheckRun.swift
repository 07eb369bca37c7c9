import Base
public import Calls
public import Catalog
public import Store
public import Transport

/// Runs checks, each with one call.
public struct CheckRun: Sendable {
  let session: Session
  /// Where named requests are, and interfaces by address.
  public let store: LocalStore
  let transport: HTTPTransport
  /// Asked only where a check is of one of the platform's interfaces.
  let platform: @Sendable () async throws -> OpenPlatform

  /// - Parameter platform: asked only for checks of its own interfaces.
  public init(
    _ session: Session, _ store: LocalStore, _ transport: HTTPTransport = HTTPTransport(),
    platform: @escaping @Sendable () async throws -> OpenPlatform
  ) {
    self.session = session
    self.store = store
    self.transport = transport
    self.platform = platform
  }

  /// What it comes to is kept, where calls are made at all.
  public func run(_ check: InterfaceCheck) async -> CheckResult {
    let result = await result(of: check)
    if session.sending == .everything { session.checkMemory.keep(result, at: session.now()) }
    return result
  }

  private func result(of check: InterfaceCheck) async -> CheckResult {
    do {
      let (callee, request) = try await callee(check)
      try check.wish.check(sentBy: callee.pages)
      if await callee.ledger.today().stated == 0 {
        throw Failure(.refused, "今日调用次数已用完", advice: "请次日再试")
      }
      var (exchange, _) = try await callee.call(request)
      if let rows = check.rows { exchange.rows = .init(rows) }
      let faults = check.expectation.faults(
        of: exchange, fields: await fields(of: callee),
        today: CallDay.day(unixSeconds: session.now()))
      var result = CheckResult(
        check: check, outcome: faults.isEmpty ? .passed : .failed(faults),
        milliseconds: Int(saturating: exchange.milliseconds.rounded()))
      if case .rows(let table, _, _) = exchange.answer { result.rows = table.rows.count }
      result.note = ForeignText.token(of: callee)
      if callee.foreign == nil { result.quota = exchange.quota }
      return result
    } catch {
      return CheckResult(check: check, outcome: .broken(Failure(error)))
    }
  }

  private var foreign: ForeignStore { ForeignStore(store: store) }

  /// The entry that a check calls, as this machine keeps it; nil where an address cannot be one.
  public func entry(of check: InterfaceCheck) async throws -> EntryID? {
    switch check.subject {
    case .entry(let id): return id
    case .url(let text):
      guard let url = try? ForeignURL(text) else { return nil }
      return try await foreign.placed(url.interface).id
    }
  }

  /// What the columns are called, as far as it is kept.
  private func fields(of callee: Callee) async -> [Field] {
    if let foreign = callee.foreign { return foreign.fields }
    if let fields = try? await store.parts.fields(of: callee.id)?.value { return fields }
    let specification = try? await store.parts.specification(of: callee.id)?.value
    return (specification?.results ?? []).map {
      Field(code: $0.name, type: $0.type, label: $0.label)
    }
  }

  private func callee(_ check: InterfaceCheck) async throws -> (Callee, InvokeRequest) {
    switch check.subject {
    case .url(let text):
      let url: ForeignURL
      do {
        url = try ForeignURL(text)
      } catch {
        throw Failure(url: error)
      }
      var interface = try await foreign.placed(url.interface)
      interface.rows = check.rows
      if check.wish.isSaid, interface.paging == nil {
        interface.paging = try await foreign.interface(interface.id)?.paging
      }
      let callee = try Callee(interface, session, store, transport)
      return (callee, try await request(check, interface.id))
    case .entry(let id):
      let request = try await request(check, id)
      if let interface = try await foreign.interface(id) {
        return (try Callee(interface, session, store, transport), request)
      }
      try await session.require(.invoke, of: id)
      return (try await Callee(id, try await platform(), session, store), request)
    }
  }

  /// What its address or its saved request says, where there is one; what the check says goes
  /// before it.
  public func request(_ check: InterfaceCheck, _ id: EntryID) async throws -> InvokeRequest {
    let url: ForeignURL? =
      if case .url(let text) = check.subject { try? ForeignURL(text) } else { nil }
    var request = InvokeRequest(
      id: id, pageNumber: check.pageNumber ?? url?.pageNumber ?? 1,
      pageSize: check.pageSize ?? url?.pageSize ?? InterfaceCheck.rowsAsked,
      filters: check.filters)
    guard let name = check.request else { return request }
    guard let saved = try await store.calls.savedRequests(of: id).first(where: { $0.name == name })
    else {
      throw Failure.notKept("命名请求“\(name)”", SavedRequest.listCommand)
    }
    let kept = saved.request
    request.method = kept.method
    request.pageSize = check.pageSize ?? kept.pageSize
    request.pageNumber = check.pageNumber ?? kept.pageNumber
    let own = Set(check.filters.map(\.name))
    request.filters = kept.filters.filter { !own.contains($0.name) } + check.filters
    return request
  }
}

extension InterfaceCheck {
  /// The page that it asks for by itself.
  fileprivate var wish: PageWish { PageWish(size: pageSize, number: pageNumber, in: .settings) }
}
