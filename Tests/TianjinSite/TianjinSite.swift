import Foundation
public import HTTPStub
import Synchronization

/// A site as the live 天津市信息资源统一开放平台 is known to be: two static lists, static pages that answer
/// conditional requests, interfaces that want a token. Real HTTP on a port of 127.0.0.1, and any
/// trouble a site can be in.
public final class TianjinSite: Sendable {
  /// What the site does instead of working.
  public enum Trouble: Sendable {
    /// Another site's page, with status 200, whatever is asked for.
    case page(String)
    /// A web firewall.
    case firewall(Int)
    case redirect(String)
    /// The lists end in the middle.
    case cutLists
    /// The lists are well-formed and empty.
    case emptyLists
    /// The lists have only their first entries.
    case shortLists(Int)
    /// Answers come piece by piece, with a rest of so many milliseconds between.
    case slow(Int)
    /// Files want a login, and say so with status 200.
    case filesLogin
    /// What every interface answers, whatever is asked.
    case invokes(String)
    /// Pages of all entries are another site's.
    case otherPages(String)
  }

  struct State {
    var trouble: Trouble?
    var entries: [SiteEntry] = []
    var robots: String?
    /// Counts what changed: part of every ETag and date.
    var edition = 1
    var log: [Served] = []
    /// Answers of pages wait for it.
    var gate: Signal?
    /// Raised when a page waits.
    var arrived: Signal?
    /// Pages that waited go unanswered.
    var discards = false
  }

  /// One answer.
  public struct Served: Hashable, Sendable {
    public var method: String
    public var target: String
    public var status: Int
    public var userAgent: String
    /// When its request came, in seconds of a clock that only goes on.
    public var time: Double
  }

  let state: Mutex<State>
  private let stub: Mutex<HTTPStub?>

  public init(datasets: Int = 1100, interfaces: Int = 510) throws {
    var first = State()
    first.entries =
      (0..<datasets).map { SiteEntry(number: $0, isInterface: false) }
      + (0..<interfaces).map { SiteEntry(number: $0, isInterface: true) }
    state = Mutex(first)
    stub = Mutex(nil)
    let server = try HTTPStub { [weak self] request, connection in
      self?.answer(request, connection)
    }
    stub.withLock { $0 = server }
  }

  public var url: String { stub.withLock { $0?.url } ?? "" }
  public var platform: String { "tianjin:\(url)" }

  public var entries: [SiteEntry] { state.withLock(\.entries) }
  public var served: [Served] { state.withLock(\.log) }

  public func forgetServed() { state.withLock { $0.log = [] } }

  /// Stops listening: nobody answers any more.
  public func stop() { stub.withLock { $0?.stop() } }

  public func set(_ trouble: Trouble?) { state.withLock { $0.trouble = trouble } }

  /// What `/robots.txt` says; nil for none. Who asks for it is not among `served`.
  public func set(robots: String?) { state.withLock { $0.robots = robots } }

  /// Lets every page wait.
  /// - Returns: raised when the first page waits, and what lets them go.
  public func holdPages() -> (arrived: Signal, gate: Signal) {
    let signals = (arrived: Signal(), gate: Signal())
    state.withLock { state in
      state.arrived = signals.arrived
      state.discards = false
      state.gate = signals.gate
    }
    return signals
  }

  public func letPagesGo() {
    let gate = state.withLock { state in
      defer { state.gate = nil }
      return state.gate
    }
    gate?.raise()
  }

  /// Closes the connections of pages that wait, unanswered; from now on pages are answered again.
  public func discardHeldPages() {
    state.withLock { $0.discards = true }
    letPagesGo()
  }

  /// Changes entries, and with them the lists' names.
  public func edit(_ change: (inout [SiteEntry]) -> Void) {
    state.withLock { state in
      change(&state.entries)
      state.edition += 1
    }
  }

  /// Eight pieces that end anywhere, in the middle of a character too.
  private func dribble(_ answer: SiteAnswer, _ rest: Int, _ connection: StubConnection) {
    var head = "HTTP/1.1 \(answer.status) Slow\r\nContent-Length: \(answer.body.count)\r\n"
    for (name, value) in answer.headers { head += "\(name): \(value)\r\n" }
    connection.write(head + "\r\n")
    let size = answer.body.count / 8 + 1
    for start in stride(from: 0, to: answer.body.count, by: size) {
      Thread.sleep(forTimeInterval: Double(rest) / 1000)
      connection.write(Array(answer.body[start..<min(start + size, answer.body.count)]))
    }
  }

  private func answer(_ request: StubRequest, _ connection: StubConnection) {
    let time = Double(DispatchTime.now().uptimeNanoseconds) / 1e9
    let target = request.target.split(separator: "?").first.map(String.init) ?? ""
    if target == "/robots.txt" {
      let robots = state.withLock(\.robots)
      return connection.answer(robots == nil ? 404 : 200, text: robots ?? "")
    }
    if target.hasPrefix("/sjj"), let gate = state.withLock(\.gate) {
      state.withLock(\.arrived)?.raise()
      gate.block()
      if state.withLock(\.discards) { return connection.close() }
    }
    let answer = state.withLock { SiteAnswer($0, request, target, url) }
    state.withLock { state in
      state.log.append(
        Served(
          method: request.method, target: target, status: answer.status,
          userAgent: request.headers["user-agent"] ?? "", time: time))
    }
    guard case .slow(let rest) = state.withLock(\.trouble) else {
      return connection.answer(answer.status, headers: answer.headers, body: answer.body)
    }
    dribble(answer, rest, connection)
  }
}

extension TianjinSite.Trouble? {
  var isFilesLogin: Bool {
    if case .filesLogin? = self { true } else { false }
  }
}
