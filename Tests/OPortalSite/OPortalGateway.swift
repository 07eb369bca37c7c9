import HTTPStub

/// The gateway, which knows one application. What signs a call is left to the tests, which know how
/// HMAC-SHA256 is made.
struct OPortalGateway {
  private static let rowsMax = 100
  private let state: OPortalSite.State

  init(_ state: OPortalSite.State) { self.state = state }

  func answer(_ request: StubRequest) -> String {
    guard request.headers["x-client-id"] == state.clientID else {
      return #"{"code":"400","msg":"请求者标识不存在","data":null}"#
    }
    guard request.headers["x-signature"]?.isEmpty == false,
      request.headers["x-nonce"]?.isEmpty == false
    else { return #"{"code":"401","msg":"没有调用权限","data":null}"# }
    let query = request.target.split(separator: "?").last ?? ""
    func number(_ name: String) -> Int {
      query.split(separator: "&").first { $0.hasPrefix(name + "=") }
        .flatMap { Int($0.dropFirst(name.count + 1)) } ?? 0
    }
    let start = number("STARTNUM")
    let end = min(start + min(number("PAGENUM"), Self.rowsMax), state.rows)
    let rows = (start..<max(start, end)).map { "{\"xxmc\":\"第\($0)小学\"}" }
    return "{\"code\":\"200\",\"msg\":\"成功\",\"data\":[\(rows.joined(separator: ","))]}"
  }
}
