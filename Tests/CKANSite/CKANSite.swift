import Foundation
public import HTTPStub
import Synchronization

/// A portal that speaks CKAN's Action API as its guide describes it: paging with silent caps,
/// filters and sorts as far as clients of catalogues use them, a datastore, errors in all their
/// shapes. Real HTTP on a port of 127.0.0.1.
public final class CKANSite: Sendable {
  /// What the site does instead of working.
  public enum Trouble: Sendable {
    /// The search index is down: `package_search` answers 500, all else works.
    case searchDown
    /// No CKAN any more: every address is a page, with this status.
    case page(Int, String, retryAfter: String? = nil)
    /// JSON, but nobody's envelope.
    case otherJSON
    /// A gateway answers in the site's stead.
    case gateway(Int, retryAfter: String?)
    /// The first so many answers are 503 with `Retry-After: 0`.
    case busy(Int)
    /// Answers stop in the middle, the first so many times.
    case cut(Int)
    case redirect(String)
  }

  public struct State: Sendable {
    public var version = "2.11.4"
    public var datasets: [CKANDataset] = []
    public var trouble: Trouble?
    /// Most packages and rows at once.
    public var rowsMax = 1000
    public var tableRowsMax = 32_000
    /// Rows of every table, and the numbers of those that were removed.
    public var tableRows = 2500
    public var removedRows: Set<Int> = []
    /// Columns that every table has besides; row n has the name and n modulo 5 in them.
    public var moreColumns: [String] = []
    /// What becomes of the tables behind so many answers of `datastore_search`.
    public var tableChanges: [Int: @Sendable (inout State) -> Void] = [:]
    /// What the site says they are; nil: what they are.
    public var countedRows: Int?
    /// Rows come backwards, whatever order is asked for.
    public var isBackwards = false
    /// Totals are guesses.
    public var estimates = false
    /// Rows behind which a dump ends as if it were whole.
    public var dumpRows: Int?
    var tableAnswers = 0
    /// `package_list` heeds `limit` and `offset`.
    public var pagesNames = true
    /// A key without which nothing but `status_show` is answered.
    public var key: String?
    public var robots: String?
    /// Answers wait so many milliseconds.
    public var delay = 0
    /// Requests that are still answered; behind them the site is silent. nil: all.
    public var answersLeft: Int?
    var troubled = 0
  }

  private let state: Mutex<State>
  private let stub: Mutex<HTTPStub?>

  public init(datasets: Int) throws {
    var first = State()
    first.datasets = (0..<datasets).map { CKANDataset(number: $0) }
    state = Mutex(first)
    stub = Mutex(nil)
    let server = try HTTPStub { [weak self] request, connection in
      self?.answer(request, connection)
    }
    stub.withLock { $0 = server }
  }

  public var url: String { stub.withLock { $0?.url } ?? "" }

  /// Everything asked so far, in order, but for `robots.txt`.
  public var requests: [StubRequest] {
    (stub.withLock { $0?.requests } ?? []).filter { !$0.target.hasPrefix("/robots") }
  }

  /// The actions asked for so far.
  public var actions: [String] {
    requests.map { request in
      String(request.target.prefix { $0 != "?" }.split(separator: "/").last ?? "")
    }
  }

  public func edit(_ change: (inout State) -> Void) { state.withLock { change(&$0) } }

  public var datasets: [CKANDataset] { state.withLock(\.datasets) }

  public func stop() { stub.withLock { $0?.stop() } }

  private func answer(_ request: StubRequest, _ connection: StubConnection) {
    let (now, turn) = state.withLock { state in
      if !request.target.hasPrefix("/robots") {
        state.troubled += 1
        state.answersLeft = state.answersLeft.map { $0 - 1 }
      }
      return (state, state.troubled)
    }
    if let left = now.answersLeft, left < 0 { return }
    if now.delay > 0 { Thread.sleep(forTimeInterval: Double(now.delay) / 1000) }
    if request.target == "/robots.txt" {
      return connection.answer(now.robots == nil ? 404 : 200, text: now.robots ?? "")
    }
    switch now.trouble {
    case .page(let status, let text, let wait):
      var headers = ["Content-Type": "text/html"]
      headers["Retry-After"] = wait
      connection.answer(status, headers: headers, text: text)
    case .otherJSON: connection.answer(text: "{\"hello\":[1,2]}")
    case .gateway(let status, let wait):
      connection.answer(
        status, headers: wait.map { ["Retry-After": $0] } ?? [:],
        text: "{\"message\":\"API rate limit exceeded\"}")
    case .redirect(let place): connection.answer(302, headers: ["Location": place], text: "")
    case .busy(let count) where turn <= count:
      connection.answer(503, headers: ["Retry-After": "0"], text: "{\"error\":\"busy\"}")
    case .cut(let count) where turn <= count:
      let answer = CKANAnswer(now, request)
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: \(answer.body.utf8.count)\r\n\r\n")
      connection.write(String(answer.body.prefix(answer.body.count / 2)))
      connection.close()
    default:
      let answer = CKANAnswer(now, request)
      if request.target.contains("/datastore_search") { noteTableAnswer() }
      connection.answer(answer.status, headers: ["Content-Type": answer.type], text: answer.body)
    }
  }

  private func noteTableAnswer() {
    state.withLock { state in
      state.tableAnswers += 1
      state.tableChanges[state.tableAnswers]?(&state)
    }
  }
}
