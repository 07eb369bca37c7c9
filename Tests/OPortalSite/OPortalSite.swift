import Foundation
public import HTTPStub
import Synchronization

/// A portal of the oportal family as its pages and its gateway are known to be: lists of ten cards
/// a page, pages of entries, tables for DataTables, signed calls. Real HTTP on a port of 127.0.0.1.
public final class OPortalSite: Sendable {
  /// What the site does instead of working.
  public enum Trouble: Sendable {
    /// Every address is a page, with this status.
    case page(Int, String)
    /// A list stops after this page, whatever it says it has.
    case stops(after: Int)
    case redirect(String)
  }

  public struct State: Sendable {
    public var datasets = 0
    public var interfaces = 0
    public var trouble: Trouble?
    /// Whether lists say how many there are.
    public var countsEntries = true
    /// Whether a page behind the last is the last once more.
    public var repeatsLastPage = false
    /// Whether interfaces are listed.
    public var listsInterfaces = true
    public var rows = 250
    /// What the gateway knows.
    public var clientID = "app-1"
    /// The host that pages name for the gateway; nil for the site's own.
    public var gateway: String?
  }

  private let state: Mutex<State>
  private let stub: Mutex<HTTPStub?>

  public init(datasets: Int, interfaces: Int = 0) throws {
    var first = State()
    first.datasets = datasets
    first.interfaces = interfaces
    state = Mutex(first)
    stub = Mutex(nil)
    let server = try HTTPStub { [weak self] request, connection in
      self?.answer(request, connection)
    }
    stub.withLock { $0 = server }
  }

  /// With the portal's folder.
  public var url: String { origin + "/portal" }
  public var origin: String { stub.withLock { $0?.url } ?? "" }

  /// Everything asked so far, in order, but for `robots.txt`.
  public var requests: [StubRequest] {
    (stub.withLock { $0?.requests } ?? []).filter { !$0.target.hasPrefix("/robots") }
  }

  public func edit(_ change: (inout State) -> Void) { state.withLock { change(&$0) } }

  private func answer(_ request: StubRequest, _ connection: StubConnection) {
    let now = state.withLock { $0 }
    switch now.trouble {
    case .page(let status, let text):
      return connection.answer(status, headers: ["Content-Type": "text/html"], text: text)
    case .redirect(let place):
      return connection.answer(302, headers: ["Location": place], text: "")
    case .stops, nil: break
    }
    let path = String(request.target.prefix { $0 != "?" })
    let parts = path.split(separator: "/").map(String.init)
    let pages = OPortalPages(now, origin: origin)
    switch (parts.first, parts.dropFirst().first, parts.count) {
    case ("portal", "catalog", 3) where parts[2] == "index":
      html(pages.list("catalog", now.datasets, request.target), connection)
    case ("portal", "api", 3) where parts[2] == "index" && now.listsInterfaces:
      html(pages.list("api", now.interfaces, request.target), connection)
    case ("portal", "catalog", 3), ("portal", "api", 3):
      html(pages.detail(parts[1], parts[2]), connection)
    case ("portal", _, 4) where parts[3] == "getData":
      connection.answer(text: pages.table(String(decoding: request.body, as: UTF8.self)))
    case ("gateway", _, _):
      connection.answer(text: OPortalGateway(now).answer(request))
    default: connection.answer(404, headers: ["Content-Type": "text/html"], text: "<html>404")
    }
  }

  private func html(_ page: String?, _ connection: StubConnection) {
    connection.answer(
      page == nil ? 404 : 200, headers: ["Content-Type": "text/html; charset=utf-8"],
      text: page ?? "<html>404")
  }
}
