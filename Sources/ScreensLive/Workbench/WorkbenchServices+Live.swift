import Calls
import Catalog
import Client
import Screens
import Store

extension WorkbenchServices {
  /// History and named requests in the local store.
  init(_ live: LiveServices) {
    self.init(
      history: HistoryServices(
        list: { id throws(ServiceFault) in
          try await faulting { try await live.store().calls.history(of: id).map { PastCall($0) } }
        },
        answer: { number throws(ServiceFault) in
          try await faulting {
            guard let call = try await live.store().calls.call(number) else {
              throw Failure(.notFound, "这次调用已不在历史中")
            }
            return try await live.store().exchange(of: call).safe
          }
        },
        remove: { number throws(ServiceFault) in
          try await faulting { try await live.store().calls.removeCall(number) }
        },
        clear: { id throws(ServiceFault) in
          try await faulting { try await live.store().calls.clearCalls(of: id) }
        }),
      requests: RequestServices(
        list: { () throws(ServiceFault) in
          try await faulting {
            try await live.store().calls.savedRequests(of: nil).map { NamedRequest($0) }
          }
        },
        save: { request, old throws(ServiceFault) in
          try await faulting {
            var clean = request
            clean.request = try await live.session.keepable(request.request, in: live.store())
            try await live.store().calls.save(SavedRequest(clean), replacing: old)
          }
        },
        remove: { request throws(ServiceFault) in
          try await faulting {
            try await live.store().calls.removeRequest(name: request.name, of: request.request.id)
          }
        }), checks: CheckServices(live), files: AnswerFileServices(live))
  }
}

extension PastCall {
  init(_ line: CallLine) {
    self.init(
      id: line.id, title: (line.title ?? line.entry.text).safe,
      request: line.request.safe,
      time: Moment(unixSeconds: line.time), milliseconds: line.milliseconds, status: line.status,
      code: line.code, size: line.size, quota: line.quota)
  }
}

extension CallLine {
  var quota: Quota? {
    guard let quotaLimit, let quotaLeft else { return nil }
    return Quota(limit: quotaLimit, remaining: quotaLeft)
  }
}

extension NamedRequest {
  init(_ saved: SavedRequest) {
    self.init(
      name: saved.name.safe, tags: saved.tags.safe,
      request: saved.request.safe,
      title: (saved.title ?? saved.entry.text).safe)
  }
}

extension SavedRequest {
  init(_ request: NamedRequest) {
    self.init(
      entry: request.request.id, name: request.name, method: request.request.method.rawValue,
      parameters: request.request.parameters, tags: request.tags)
  }
}
