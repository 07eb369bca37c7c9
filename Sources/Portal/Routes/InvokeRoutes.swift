import Catalog
import Formats
import HTTPTypes
import Hummingbird
import NIOCore
import PortalAPI
import Synchronization
import Wording

/// `/api/invoke/{id}` as the manual and the live site have it: HTTP 200 always, the outcome in the
/// body.
struct InvokeRoutes: Sendable {
  static let bodyLimit = 64 * 1024

  let platform: Platform

  func add(to router: Router<Context>) {
    let path = RouteTemplate.invoke.routerPath
    router.on(path, method: .get, use: invoke)
    router.on(path, method: .post, use: invoke)
  }

  @Sendable func invoke(_ request: Request, _ context: Context) async throws -> Response {
    let form = try await Self.form(request)
    var headers = HTTPFields.unkept
    do {
      return Self.answer(
        try await rows(context.parameters.get("id") ?? "", form, &headers), headers)
    } catch let refusal as InvokeRefusal {
      return Self.answer(refusal, headers)
    }
  }

  /// The order of checks: token, interface, its 开放状态, parameters, quota. Only a call that passes
  /// them all costs one of the day's: nobody pays for a misspelt parameter.
  private func rows(
    _ idText: String, _ form: FormQuery, _ headers: inout HTTPFields
  ) async throws -> [JSON] {
    let seconds = platform.seconds
    let now = Moment(unixSeconds: seconds)
    guard let token = form[CallSpecification.tokenName] ?? nil,
      let ground = try await platform.storage.calls.ground(
        of: CallRequest(token: token, id: EntryID(idText)) { table throws(InvokeRefusal) in
          try InvokeCall(form, table: table).page
        }, now: now)
    else { throw InvokeRefusal.badToken }
    headers.setQuota(
      limit: ground.developer.callsPerDay, left: ground.callsLeft,
      reset: Moment.secondsToMidnight(unixSeconds: seconds))
    guard let id = EntryID(idText), let table = ground.table, table.kind == .interface
    else { throw InvokeRefusal.unknownInterface(String(idText.prefix(40))) }
    switch ground.access {
    case .open: break
    case .notGranted: throw InvokeRefusal.notGranted
    case .closed, nil: throw InvokeRefusal.notOpen
    }
    guard let page = try ground.page?.get() else { throw InvokeRefusal.notOpen }
    try await count(ground.developer, day: now.dayText, &headers)
    headers[.dataEdition] = table.edition
    if let rows = ground.rows { return table.json(rows) }
    // The day's calls were spent, and more of them have been given since.
    return table.json(
      try await platform.storage.rows.rows(
        id, filters: page.filters, offset: page.offset, limit: page.limit))
  }

  private func count(
    _ developer: Developer, day: String, _ headers: inout HTTPFields
  ) async throws {
    guard let left = try await platform.storage.callCounts.count(developer, day: day) else {
      headers[.rateLimitRemaining] = "0"
      throw InvokeRefusal.quotaSpent(limit: developer.callsPerDay)
    }
    platform.counters.calls.add(1, ordering: .relaxed)
    headers[.rateLimitRemaining] = String(left)
  }

  /// The query's pairs, then those of a form in the body; the first of a name counts.
  private static func form(_ request: Request) async throws -> FormQuery {
    var form = FormQuery(request.uri.query ?? "")
    guard request.method == .post else { return form }
    let body = try await request.wholeBody(upTo: bodyLimit)
    form.pairs += FormQuery(String(buffer: body)).pairs
    return form
  }

  /// With a space behind colon and comma, as the manual prints it (2.3.5).
  private static func answer(_ rows: [JSON], _ headers: HTTPFields) -> Response {
    let answer: JSON = .object([
      .init("code", 200), .init("msg", .string(InvokeWording.success)),
      .init("data", .array(rows)),
    ])
    return Answer.json(answer.text(spaced: true).utf8, headers: headers)
  }

  /// Without spaces, as the live site answers a bad token.
  private static func answer(_ refusal: InvokeRefusal, _ headers: HTTPFields) -> Response {
    let answer: JSON = .object([
      .init("code", .integer(refusal.code)), .init("msg", .string(refusal.message)),
    ])
    return Answer.json(answer.compactText.utf8, headers: headers)
  }
}

/// `msg` of an answered call, to the manual's letter (2.3.5).
enum InvokeWording {
  static let success = "调用成功"
}

extension HTTPFields {
  mutating func setQuota(limit: Int, left: Int, reset: Int) {
    self[.rateLimitLimit] = String(limit)
    self[.rateLimitRemaining] = String(left)
    self[.rateLimitReset] = String(reset)
  }
}

extension HTTPField.Name {
  static var dataEdition: Self { Self(HeaderName.edition) ?? .retryAfter }
  static var rateLimitLimit: Self { Self(HeaderName.limit) ?? .retryAfter }
  static var rateLimitRemaining: Self { Self(HeaderName.remaining) ?? .retryAfter }
  static var rateLimitReset: Self { Self(HeaderName.reset) ?? .retryAfter }
}

extension InterfaceTable {
  /// Rows as objects, members in the order of the columns, values by the fields' types.
  func json(_ rows: [[String]]) -> [JSON] {
    let types = columns.map { type($0) }
    return rows.map { row in
      .object(
        row.indices.prefix(columns.count).map { index in
          JSON.Member(columns[index], CellText.json(row[index], types[index]))
        })
    }
  }
}
