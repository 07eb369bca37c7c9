import Calls
import Catalog
import Client
import Formats
import Store

extension CallLine {
  var cells: [String] {
    [
      String(id), Moment(unixSeconds: time).description, status.map { String($0) } ?? "无应答",
      code.map { String($0) } ?? "", String(milliseconds), String(size),
      quotaLeft.map { String($0) } ?? "", title ?? entry.text, Self.text(method, parameters),
    ]
  }

  /// `GET pageNum=1 page=10 f_…=津FM1001`, without what was left empty.
  static func text(_ method: String, _ parameters: [CallParameter]) -> String {
    ([method] + parameters.filter { !$0.value.isEmpty }.map { "\($0.name)=\($0.value)" })
      .joined(separator: " ")
  }

  var json: JSON {
    [
      "number": .integer(id), "id": .string(entry.text),
      "title": title.map { .string($0) } ?? .null,
      "time": .string(Moment(unixSeconds: time).description), "method": .string(method),
      "parameters": .array(parameters.map(\.json)), "status": status.map { .integer($0) } ?? .null,
      "code": code.map { .integer($0) } ?? .null, "milliseconds": .integer(milliseconds),
      "size": .integer(size), "remaining": quotaLeft.map { .integer($0) } ?? .null,
    ]
  }
}

extension CallRecord {
  var json: JSON {
    let body = (try? JSON.parse(body)) ?? .string(String(decoding: body, as: UTF8.self))
    return [
      "number": .integer(id), "id": .string(entry.text),
      "time": .string(Moment(unixSeconds: time).description), "method": .string(method),
      "parameters": .array(parameters.map(\.json)), "status": status.map { .integer($0) } ?? .null,
      "milliseconds": .integer(milliseconds), "size": .integer(size),
      "headers": .array(headers.map(\.json)), "answer": body,
    ]
  }
}

extension SavedRequest {
  var json: JSON {
    [
      "name": .string(name), "tags": .array(tags.map { .string($0) }), "id": .string(entry.text),
      "title": title.map { .string($0) } ?? .null, "method": .string(method),
      "parameters": .array(parameters.map(\.json)),
    ]
  }
}

extension CallParameter {
  var json: JSON { ["name": .string(name), "value": .string(value)] }
}

extension Session {
  /// Makes one call and prints what it brings.
  func send(_ request: InvokeRequest, format: InvokeFormat) async throws {
    try await withCallee(request.id) { callee, _ in
      if let note = ForeignText.token(of: callee) { console.note(note) }
      var printer = InvokePrinter(format: format, console: console)
      let (exchange, day) = try await callee.call(request)
      if let warning = day.flatMap(QuotaText.warning) { console.note(warning) }
      let answer = callee.judge(exchange)
      try printer.take(exchange.body, sent: exchange.sent, answer: answer)
      try await printer.finish(RowPages(answer.get()))
      if case .rows(let table, _, _) = try answer.get(), let doubt = table.doubt {
        throw Failure(doubt)
      }
    }
  }
}
