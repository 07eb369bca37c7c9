import Foundation
public import HTTPStub
import Synchronization

/// A site that gives its catalogue as `/data.json`, and the same by the routes of data.gov's
/// Catalog API. Real HTTP on a port of 127.0.0.1.
public final class DCATSite: Sendable {
  public enum Trouble: Sendable {
    /// A page with this status, whatever is asked for.
    case page(Int, String)
    /// The file ends in the middle of its records, as if it were whole.
    case truncated
    /// The first so many answers are cut by the network.
    case cut(Int)
  }

  public struct State: Sendable {
    public var datasets: [DCATDataset] = []
    public var trouble: Trouble?
    /// Whether answers of the file are named by an ETag.
    public var hasTag = true
    /// Most results at once.
    public var perPage = 1000
    /// A key without which the API answers as the gateway does.
    public var key: String?
    var served = 0
  }

  private let state: Mutex<State>
  private let stub: Mutex<HTTPStub?>

  public init(datasets: Int) throws {
    var first = State()
    first.datasets = (0..<datasets).map { DCATDataset($0) }
    state = Mutex(first)
    stub = Mutex(nil)
    let server = try HTTPStub { [weak self] request, connection in
      self?.answer(request, connection)
    }
    stub.withLock { $0 = server }
  }

  public var url: String { stub.withLock { $0?.url } ?? "" }
  public var requests: [StubRequest] {
    (stub.withLock { $0?.requests } ?? []).filter { !$0.target.hasPrefix("/robots") }
  }
  public var datasets: [DCATDataset] { state.withLock(\.datasets) }
  public func edit(_ change: (inout State) -> Void) { state.withLock { change(&$0) } }

  /// The file as it is now, in pretty and in plain lines by turns.
  public var file: String { Self.file(datasets) }

  public static func file(_ datasets: [DCATDataset]) -> String {
    "\u{FEFF}{\"@context\":\"https://x/dataset\",\"conformsTo\":\"https://x/schema\",\n\"dataset\":[\n"
      + datasets.map(\.json).joined(separator: "\n , ")
      + "\n],\"describedBy\":\"https://x/catalog.json\",\"x\":{\"dataset\":[{\"title\":\"no\"}]}}\n"
  }

  private func answer(_ request: StubRequest, _ connection: StubConnection) {
    let path = String(request.target.prefix { $0 != "?" })
    guard path != "/robots.txt" else { return connection.answer(404, text: "") }
    let now = state.withLock { state in
      state.served += 1
      return state
    }
    switch now.trouble {
    case .page(let status, let text):
      return connection.answer(status, headers: ["Content-Type": "text/html"], text: text)
    case .cut(let count) where now.served <= count:
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{\"dataset\":[{\"a\":")
      return connection.close()
    default: break
    }
    if path == "/data.json" { return give(now, request, connection) }
    if let key = now.key, request.headers["x-api-key"] != key {
      return connection.answer(
        403, text: "{\"error\":{\"code\":\"API_KEY_MISSING\",\"message\":\"No api_key\"}}")
    }
    api(now, path, request, connection)
  }

  /// Some sites give it as `text/html`.
  private func give(_ now: State, _ request: StubRequest, _ connection: StubConnection) {
    let text = Self.file(now.datasets)
    let tag = "\"\(text.utf8.reduce(5381) { ($0 &* 33) ^ Int($1) })\""
    if now.hasTag, request.headers["if-none-match"] == tag {
      return connection.answer(304, headers: ["ETag": tag])
    }
    var headers = ["Content-Type": "text/html"]
    if now.hasTag { headers["ETag"] = tag }
    if case .truncated = now.trouble {
      return connection.answer(headers: headers, text: String(text.prefix(text.count / 2)))
    }
    connection.answer(headers: headers, text: text)
  }

  private func api(
    _ now: State, _ path: String, _ request: StubRequest, _ connection: StubConnection
  ) {
    switch path {
    case "/search", "/api/search": search(now, request, connection)
    case "/api/stats": connection.answer(text: "{\"results\":{\"datasets\":\(now.datasets.count)}}")
    case _ where path.hasPrefix("/api/dataset/"):
      let slug = path.dropFirst("/api/dataset/".count)
      let found = now.datasets.filter { $0.slug == slug }
      connection.answer(
        found.isEmpty ? 404 : 200,
        text: "{\"results\":[\(found.map(\.result).joined())],\"total\":\(found.count)}")
    default: connection.answer(404, text: "{\"message\":\"Not Found\",\"detail\":{}}")
    }
  }

  /// The latest harvest first, behind the row a cursor names.
  private func search(_ now: State, _ request: StubRequest, _ connection: StubConnection) {
    var values: [String: String] = [:]
    for pair in request.target.split(separator: "?").dropFirst().joined().split(separator: "&") {
      let words = pair.split(separator: "=", maxSplits: 1).map(String.init)
      values[words[0]] = words.count > 1 ? words[1].removingPercentEncoding : ""
    }
    guard let size = values["per_page"].flatMap({ Int($0) }), (1...1000).contains(size) else {
      return connection.answer(400, text: "{\"error\":\"Search failed\",\"message\":\"per_page\"}")
    }
    let sorted = now.datasets.sorted { $0.harvested > $1.harvested }
    var rest = sorted[...]
    if let cursor = values["after"] {
      guard let place = sorted.firstIndex(where: { "c-\($0.slug)" == cursor }) else {
        return connection.answer(
          500, headers: ["Content-Type": "text/html"], text: "<html><title>Site unavailable</title>"
        )
      }
      rest = sorted[(place + 1)...]
    }
    let page = rest.prefix(min(size, now.perPage))
    let isLast = page.count == rest.count
    let after = page.last.map { ",\"after\":\"c-\($0.slug)\"" } ?? ""
    connection.answer(
      text:
        "{\"results\":[\(page.map(\.result).joined(separator: ","))],\"sort\":\"last_harvested_date\""
        + (isLast ? "" : after) + "}")
  }
}
