import Calls
import Client
import Screens
import Store

extension OwnInterfaceServices {
  init(_ live: LiveServices) {
    self.init(
      add: { draft throws(ServiceFault) in
        let interface = try ForeignInterface(draft)
        return try await faulting { try await live.add(interface, draft) }
      },
      remove: { id throws(ServiceFault) in
        try await faulting { try await live.store().parts.removeForeign(id) }
      })
  }
}

extension ForeignInterface {
  /// Faults stand at the form's fields.
  fileprivate init(_ draft: InterfaceDraft) throws(ServiceFault) {
    let url: ForeignURL
    do {
      url = try ForeignURL(draft.url)
    } catch {
      throw ServiceFault(field: "url", Failure(url: error))
    }
    self = url.interface
    title = draft.title
    guard !draft.rows.isEmpty else { return }
    guard let path = RowsPath(draft.rows) else {
      throw ServiceFault(
        field: "rows", Failure(.usage, "应写成 data.list、result[0].rows 一类的路径"))
    }
    rows = path
  }
}

extension ServiceFault {
  fileprivate init(field: String, _ failure: Failure) {
    self.init(
      .refused, summary: failure.message, advice: failure.advice, fields: [field: failure.message])
  }
}

extension LiveServices {
  /// One call, and what it taught is kept.
  fileprivate func add(
    _ interface: ForeignInterface, _ draft: InterfaceDraft
  ) async throws -> FoundInterface {
    let store = try await store()
    let shelf = ForeignStore(store: store)
    let interface = try await shelf.placed(interface)
    let known = try await shelf.interface(interface.id)
    let callee = try Callee(interface, session, store, transport)
    let (exchange, _) = try await callee.call(InvokeRequest(id: interface.id))
    if case .notJSON(let kind) = exchange.answer, kind.mayBeTable, exchange.file == nil {
      let name = interface.title.isEmpty ? interface.text : interface.title
      return .table(named: name.safe, host: interface.host.safe, exchange.body)
    }
    let answer = try callee.judge(exchange).mapError(\.onScreen).get()
    guard let kept = try await shelf.learn(interface, from: answer) else {
      throw Failure(.malformed, "应答中没有数据行，无从得知数据项", advice: "换一个有数据的参数，或指出数据行的路径")
    }
    return .added(
      AddedInterface(
        id: kept.id, title: (kept.title.isEmpty ? kept.text : kept.title).safe,
        columns: kept.fields.count,
        lostSecret: (try? ForeignURL(draft.url))?.lostSecret ?? false,
        isKnown: known != nil, lacksToken: kept.tokenName != nil && callee.token == nil))
  }
}

extension Failure {
  /// With what can be done in the form, where nothing can be of a command's options.
  fileprivate var onScreen: Failure {
    guard status == .malformed else { return self }
    var failure = self
    failure.advice = "请核对网址与参数，或在“数据行路径”中写明数据行在哪里，如 data.list"
    return failure
  }
}
