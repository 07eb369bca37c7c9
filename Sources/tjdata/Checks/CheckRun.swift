import Catalog
import PortalAPI
import PortalClient
import Store
import Transport

/// Runs checks one after another, each with one call.
struct CheckRun {
  let session: Session
  let store: LocalStore
  let transport = HTTPTransport()

  init(_ session: Session, _ store: LocalStore) {
    self.session = session
    self.store = store
  }

  /// - Parameter began: told before each check.
  func run(
    _ checks: [InterfaceCheck], began: (InterfaceCheck) -> Void = { _ in }
  ) async throws -> [CheckResult] {
    let door = PlatformDoor(session.address, session.places)
    var results: [CheckResult] = []
    for check in checks {
      began(check)
      results.append(await run(check, door))
      if Task.isCancelled { break }
    }
    await door.close()
    return results
  }

  private func run(_ check: InterfaceCheck, _ door: PlatformDoor) async -> CheckResult {
    do {
      let (desk, request) = try await desk(check, door)
      if await desk.ledger.today().stated == 0 {
        throw Failure(.refused, "今日调用次数已用完", advice: "请次日再试")
      }
      var (exchange, _) = try await desk.call(request)
      if let rows = check.rows { exchange.rows = .init(rows) }
      let faults = check.expectation.faults(
        of: exchange, today: CallDay.day(unixSeconds: session.now()))
      var result = CheckResult(
        check: check, outcome: faults.isEmpty ? .passed : .failed(faults),
        milliseconds: Int(exchange.milliseconds.rounded()))
      if case .rows(let table, _, _) = exchange.answer { result.rows = table.rows.count }
      return result
    } catch {
      return CheckResult(check: check, outcome: .broken(Failure(error)))
    }
  }

  private func desk(
    _ check: InterfaceCheck, _ door: PlatformDoor
  ) async throws -> (CallDesk, InvokeRequest) {
    switch check.subject {
    case .url(let text):
      let url: ForeignURL
      do {
        url = try ForeignURL(text)
      } catch {
        throw Failure(url: error)
      }
      var interface = url.interface
      interface.rows = check.rows
      let desk = try CallDesk(interface, session, store, transport)
      return (desk, try await request(check, interface.id))
    case .entry(let id):
      let shelf = ForeignShelf(store: store, now: session.now)
      let request = try await request(check, id)
      if let interface = try await shelf.interface(id) {
        return (try CallDesk(interface, session, store, transport), request)
      }
      try await session.require(.invoke, of: id)
      return (try await CallDesk(id, try await door.platform(), session, store), request)
    }
  }

  /// What the saved request says, where there is one; what the check says goes before it.
  private func request(_ check: InterfaceCheck, _ id: EntryID) async throws -> InvokeRequest {
    var request = InvokeRequest(
      id: id, pageNumber: check.pageNumber, pageSize: check.pageSize, filters: check.filters)
    guard let name = check.request else { return request }
    guard let saved = try await store.savedRequests(of: id).first(where: { $0.name == name }) else {
      throw Failure(.notFound, "没有命名请求“\(name)”", advice: "用 tjdata requests 查看")
    }
    let kept = InvokeRequest(saved.entry, method: saved.method, parameters: saved.parameters)
    request.method = kept.method
    request.pageSize = kept.pageSize
    request.pageNumber = kept.pageNumber
    let own = Set(check.filters.map(\.name))
    request.filters = kept.filters.filter { !own.contains($0.name) } + check.filters
    return request
  }
}
