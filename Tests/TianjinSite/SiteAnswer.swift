import HTTPStub

/// What the site answers to one request.
struct SiteAnswer {
  var status = 200
  var headers: [String: String] = [:]
  var body: [UInt8] = []

  /// The token the site knows.
  static let token = "44b37a8f3dee28527e28f8079aae95d0"
  /// Rows behind every interface.
  static let rows = 25

  init(_ state: TianjinSite.State, _ request: StubRequest, _ target: String, _ url: String) {
    switch state.trouble {
    case .page(let text): set(200, text)
    case .firewall(let status): set(status, "<html><title>拦截</title>您的访问被拦截</html>")
    case .redirect(let place):
      status = 302
      headers["Location"] = place
    case .cutLists where target.hasPrefix("/common/"):
      set(200, String(Self.list(state, target).dropLast(40)), type: "application/json")
    case .emptyLists where target.hasPrefix("/common/"): set(200, "{\"dataList\":[]}")
    case .otherPages(let text) where target.hasPrefix("/sjj"): set(200, text)
    case .invokes(let text) where target.hasPrefix("/api/invoke/"):
      set(200, text, type: "application/json;charset=UTF-8")
    default: serve(state, request, target)
    }
  }

  private mutating func set(_ status: Int, _ text: String, type: String = "text/html;charset=UTF-8")
  {
    self.status = status
    headers["Content-Type"] = type
    body = Array(text.utf8)
  }

  private mutating func serve(
    _ state: TianjinSite.State, _ request: StubRequest, _ target: String
  ) {
    if target.hasPrefix("/common/") {
      set(200, Self.list(state, target), type: "application/json")
      name("list-\(state.edition)", state.edition, request)
    } else if target.hasPrefix("/sjj") {
      guard let entry = state.entries.first(where: { $0.path == target }), entry.hasPage else {
        return set(404, "<html><title>404</title>")
      }
      set(200, SitePage.html(entry))
      name("page-\(entry.version)", entry.version, request)
    } else if target.hasPrefix("/files/"), state.trouble.isFilesLogin {
      set(200, "<html><title>登录</title><input type=password></html>")
    } else if target.hasPrefix("/files/") {
      body = Array("PK\u{3}\u{4}\(target)".utf8)
      headers["ETag"] = "\"f\""
    } else if target.hasPrefix("/api/invoke/") {
      invoke(request)
    } else {
      set(404, "<html><title>404</title>")
    }
  }

  private mutating func name(_ tag: String, _ version: Int, _ request: StubRequest) {
    headers["ETag"] = "\"\(tag)\""
    headers["Last-Modified"] = "Wed, \(SiteEntry.two(version % 28 + 1)) Jan 2025 00:00:00 GMT"
    guard request.headers["if-none-match"] == headers["ETag"] else { return }
    status = 304
    body = []
  }

  private static func list(_ state: TianjinSite.State, _ target: String) -> String {
    var entries = state.entries.filter { $0.isInterface == (target == "/common/sjjk.json") }
    if case .shortLists(let count) = state.trouble { entries = Array(entries.prefix(count)) }
    let lines = entries.map(\.line).joined(separator: ",\n")
    return
      "\u{FEFF}{\"total\":\(entries.count),\"dataList\":[\(lines)],\"extra\":{\"dataList\":[{}]}}"
  }

  private mutating func invoke(_ request: StubRequest) {
    let form = String(decoding: request.body, as: UTF8.self)
    let query =
      request.method == "POST"
      ? form[...] : request.target.split(separator: "?").dropFirst().first ?? ""
    var values: [Substring: Substring] = [:]
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      values[parts[0]] = parts.count > 1 ? parts[1] : ""
    }
    let type = "application/json;charset=UTF-8"
    guard values["authToken"].map(String.init) == Self.token else {
      return set(200, "{\"code\":500,\"msg\":\"令牌不合法【失效或被禁用】\"}", type: type)
    }
    let size = values["page"].flatMap { Int($0) } ?? 10
    let page = values["pageNum"].flatMap { Int($0) } ?? 1
    let rows = (0..<Self.rows).dropFirst((page - 1) * size).prefix(size).map { number in
      number % 2 == 0 ? "{\"b\":\"\(number)\",\"a\":\(number)}" : "{\"a\":\"\(number)\",\"b\":null}"
    }
    set(
      200, "{\"msg\":\"调用成功\",\"data\":[\(rows.joined(separator: ","))],\"code\":\"200\"}",
      type: type)
  }
}
