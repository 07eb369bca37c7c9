import Calls
import Catalog
import Synchronization

@testable import Screens

/// A workbench in memory: some calls that were made, some requests that were saved.
final class SampleBench: Sendable {
  static let mines = SampleCity.mine

  private let calls: Mutex<[PastCall]>
  private let requests: Mutex<[NamedRequest]>

  init(_ calls: [PastCall] = SampleBench.calls, _ requests: [NamedRequest] = []) {
    self.calls = Mutex(calls)
    self.requests = Mutex(requests)
  }

  static func request(_ value: String, page: Int = 10, method: InvokeMethod = .get) -> InvokeRequest
  {
    InvokeRequest(
      id: mines, pageSize: page,
      filters: [InvokeRequest.Filter(name: "f_3070020000033_000012000", value: value)],
      method: method)
  }

  static let calls = [
    PastCall(
      id: 3, title: "非煤矿山企业安全生产许可证", request: request("津FM1001"), time: .sample("2019-03-20 10:40"),
      milliseconds: 12, status: 200, code: 200, size: 250, quota: Quota(limit: 20, remaining: 17)),
    PastCall(
      id: 2, title: "非煤矿山企业安全生产许可证", request: request("津FM1002", page: 50, method: .post),
      time: .sample("2019-03-20 10:31"), milliseconds: 48, status: 200, code: 500, size: 61),
    PastCall(
      id: 1, title: "非煤矿山企业安全生产许可证", request: request(""), time: .sample("2019-03-19 09:05"),
      milliseconds: 60_000, status: nil, code: nil, size: 0),
  ]

  var saved: [NamedRequest] { requests.withLock { $0 } }
  var kept: [PastCall.ID] { calls.withLock { $0.map(\.id) } }

  var services: WorkbenchServices {
    WorkbenchServices(
      history: HistoryServices(
        list: { id in self.calls.withLock { $0 }.filter { id == nil || $0.request.id == id } },
        answer: { _ in
          InvokeExchange(
            status: 200, headers: [], body: Array(SampleCity.answer.utf8), milliseconds: 12,
            timing: InvokeTiming(lookup: 0, connect: 1, handshake: 3, wait: 6, transfer: 2))
        },
        remove: { id in self.calls.withLock { $0.removeAll { $0.id == id } } },
        clear: { id in
          self.calls.withLock { $0.removeAll { id == nil || $0.request.id == id } }
        }),
      requests: RequestServices(
        list: { self.saved },
        save: { request, old in
          self.requests.withLock { list in
            list.removeAll { $0.name == request.name || $0.name == old }
            list.append(request)
          }
        },
        remove: { request in self.requests.withLock { $0.removeAll { $0 == request } } }))
  }
}

extension BrowserServices {
  /// The sample city's with a history of two answers that have rows in common.
  static var twoAnswers: BrowserServices {
    var services = SampleCity().services
    services.workbench = SampleBench().services
    services.workbench.history.answer = { number in
      let rows =
        number == 3 ? #"{"号":1,"名":"甲"},{"号":3,"名":"丙"}"# : #"{"号":1,"名":"乙"},{"号":2,"名":"丁"}"#
      return InvokeExchange(
        status: 200, headers: [], body: Array(#"{"code":200,"msg":"","data":[\#(rows)]}"#.utf8),
        milliseconds: 1)
    }
    return services
  }
}
