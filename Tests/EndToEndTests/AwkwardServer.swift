import HTTPStub
import Synchronization

/// Interfaces that page, speak and refuse each in a way of its own. 250 rows behind every one.
enum AwkwardServer {
  static let count = 250

  static func start() throws -> HTTPStub {
    try HTTPStub { request, connection in
      let (body, headers) = answer(request)
      var all = ["Content-Type": "application/json;charset=utf-8"]
      all.merge(headers) { $1 }
      connection.answer(request.path == "/gone" ? 404 : 200, headers: all, body: body)
    }
  }

  private static func rows(_ range: Range<Int>) -> String {
    "["
      + range.clamped(to: 0..<count).map { "{\"序号\":\($0 + 1),\"名称\":\"第\($0 + 1)条\"}" }
      .joined(separator: ",") + "]"
  }

  private static func page(_ request: StubRequest, _ number: String, _ size: Int, from first: Int)
    -> Range<Int>
  {
    let start = ((request.number(number) ?? first) - first) * size
    return start..<(start + size)
  }

  private static func answer(_ request: StubRequest) -> (body: [UInt8], headers: [String: String]) {
    let body = paged(request) ?? chained(request) ?? spoken(request)
    guard request.path == "/gbk" else { return (Array(body.utf8), [:]) }
    return (chinese, ["Content-Type": "application/json;charset=GBK"])
  }

  /// `{"code":200,"msg":"ok","data":[{"名称":"甲"}]}` in GBK.
  static let chinese: [UInt8] =
    Array("{\"code\":200,\"msg\":\"ok\",\"data\":[{\"".utf8) + [0xC3, 0xFB, 0xB3, 0xC6]
    + Array("\":\"".utf8) + [0xBC, 0xD7] + Array("\"}]}".utf8)

  private static func paged(_ request: StubRequest) -> String? {
    switch request.path {
    case "/capped":
      let size = min(request.number("page") ?? 20, 100)
      let rows = rows(page(request, "pageNum", size, from: 1))
      return "{\"code\":200,\"msg\":\"调用成功\",\"data\":\(rows),\"totalCount\":250}"
    case "/index":
      let size = request.number("pageSize") ?? 20
      let rows = rows(page(request, "pageIndex", size, from: 1))
      return "{\"success\":true,\"total\":250,\"rows\":\(rows)}"
    case "/offset":
      let size = min(request.number("limit") ?? 100, 100)
      let start = request.number("offset") ?? 0
      return """
        {"success":true,"result":{"fields":[{"id":"序号","type":"int"},{"id":"名称"}],\
        "records":\(rows(start..<(start + size))),"total":250,"limit":\(size)}}
        """
    case "/zero":
      let rows = rows(page(request, "page", request.number("size") ?? 20, from: 0))
      return "{\"content\":\(rows),\"totalElements\":250}"
    case "/last":
      let size = request.number("page") ?? 20
      let range = page(request, "pageNum", size, from: 1)
      let rows = rows(
        range.lowerBound < count
          ? range : (count - (count % size == 0 ? size : count % size))..<count)
      return "{\"code\":200,\"data\":\(rows)}"
    case "/told":
      let (number, size) = (request.number("pageNum") ?? 1, request.number("pageSize") ?? 60)
      let rows = rows(page(request, "pageNum", size, from: 1))
      return "{\"list\":\(rows),\"pageNum\":\(number),\"pageSize\":\(size),\"total\":250}"
    default: return nil
    }
  }

  /// Each page says where the next one is.
  private static func chained(_ request: StubRequest) -> String? {
    switch request.path {
    case "/cursor":
      let start = request.number("cursor") ?? 0
      let next = start + 60 < count ? "\"\(start + 60)\"" : "null"
      return "{\"items\":\(rows(start..<(start + 60))),\"next_cursor\":\(next)}"
    case "/links":
      let start = request.number("from") ?? 0
      let next = start + 90 < count ? "\"/links?from=\(start + 90)\"" : "null"
      return "{\"items\":\(rows(start..<(start + 90))),\"next\":\(next)}"
    // Marks that begin as a path does.
    case "/marks":
      let start = [90, 180].first { request.value("cursor")?.contains("b\($0)") == true } ?? 0
      let next = start + 90 < count ? "\"/a+b\(start + 90)==\"" : "null"
      return "{\"items\":\(rows(start..<(start + 90))),\"next\":\(next)}"
    case "/odata":
      let start = request.number("%24skiptoken") ?? 0
      let next =
        start + 90 < count ? ",\"@odata.nextLink\":\"odata?$skiptoken=\(start + 90)\"" : ""
      return "{\"value\":\(rows(start..<(start + 90)))\(next)}"
    default: return nil
    }
  }

  private static func spoken(_ request: StubRequest) -> String {
    switch request.path {
    case "/code":
      let code = request.value("c") ?? "0"
      let text = code.replacing("%22", with: "\"")
      return "{\"code\":\(text),\"msg\":\"操作成功\",\"data\":{\"total\":1,\"list\":[{\"名称\":\"甲\"}]}}"
    case "/fail": return "{\"success\":false,\"message\":\"无权限\",\"data\":[]}"
    case "/object":
      return "{\"meta\":{\"total\":1},\"items\":[{\"名称\":\"甲\"}],\"note\":\"keep me\"}"
    case "/short": return "{\"total\":250,\"rows\":\(rows(0..<20))}"
    case "/next":
      let start = request.number("cursor") ?? 0
      let next = start + 60 < count ? "\"\(start + 60)\"" : "\"\""
      return "{\"cursor\":\"\(start)\",\"items\":\(rows(start..<(start + 60))),\"next\":\(next)}"
    case "/mute": return "{\"items\":\(rows(0..<60)),\"follow\":\"60\"}"
    case "/more": return "{\"truncated\":true,\"items\":\(rows(0..<60))}"
    case "/xml": return "<list><row><a>1</a></row><row><a>2</a></row></list>"
    case "/gone": return "{\"error\":\"没有这个接口\"}"
    default: return "{}"
    }
  }
}
