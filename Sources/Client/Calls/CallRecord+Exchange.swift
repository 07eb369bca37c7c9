import Base
public import Calls
import Catalog
public import Store

extension CallRecord {
  /// A call that was answered.
  init(_ request: InvokeRequest, _ exchange: InvokeExchange, time: Int) {
    self.init(
      entry: request.id, parameters: request.parameters, time: time,
      milliseconds: Int(saturating: exchange.milliseconds.rounded()), status: exchange.status,
      code: exchange.answer.code,
      headers: exchange.headers.map { CallParameter(name: $0.name, value: $0.value) },
      body: exchange.body, method: request.method.rawValue, quotaLimit: exchange.quota?.limit,
      quotaLeft: exchange.quota?.remaining, steps: exchange.timing?.steps ?? [])
    size = exchange.size
  }

  /// A call that brought no answer.
  init(unanswered request: InvokeRequest, time: Int, milliseconds: Int) {
    self.init(
      entry: request.id, parameters: request.parameters, time: time, milliseconds: milliseconds,
      status: nil, code: nil, body: [], method: request.method.rawValue)
  }

  /// What came back then.
  var exchange: InvokeExchange {
    var exchange = InvokeExchange(
      status: status ?? 0,
      headers: headers.map { InvokeExchange.Header(name: $0.name, value: $0.value) }, body: body,
      milliseconds: Double(milliseconds), timing: InvokeTiming(steps: steps))
    if size > body.count { exchange.keptOf = size }
    return exchange
  }
}

extension LocalStore {
  /// What came back then, with what is known of where its interface has its rows.
  public func exchange(of call: CallRecord) async throws -> InvokeExchange {
    var exchange = call.exchange
    let interface: ForeignInterface? = try await parts.foreign(call.entry)
    exchange.rows = interface.map { InvokeExchange.RowsReading($0.rows) }
    return exchange
  }
}

extension InvokeTiming {
  init?(steps: [Double]) {
    guard steps.count == 5 else { return nil }
    self.init(
      lookup: steps[0], connect: steps[1], handshake: steps[2], wait: steps[3], transfer: steps[4])
  }
}

extension InvokeRequest {
  /// As the store keeps it: paging first, then the filters.
  public var parameters: [CallParameter] {
    [
      CallParameter(name: CallSpecification.pageNumberName, value: String(pageNumber)),
      CallParameter(name: CallSpecification.pageSizeName, value: String(pageSize)),
    ] + filters.map { CallParameter(name: $0.name, value: $0.value) }
  }

  init(_ id: EntryID, method: String, parameters: [CallParameter]) {
    func number(_ name: String, _ usual: Int) -> Int {
      parameters.first { $0.name == name }.flatMap { Int($0.value) } ?? usual
    }
    self.init(
      id: id, pageNumber: number(CallSpecification.pageNumberName, 1),
      pageSize: number(CallSpecification.pageSizeName, CallSpecification.defaultPageSize),
      filters: parameters.filter { !CallSpecification.reservedNames.contains($0.name) }
        .map { Filter(name: $0.name, value: $0.value) },
      method: InvokeMethod(rawValue: method) ?? .get)
  }
}
