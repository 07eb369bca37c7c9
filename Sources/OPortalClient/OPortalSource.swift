import Calls
public import Catalog
import Formats
import PortalAPI
public import PortalClient
public import Transport
import WebPages

/// A portal of the oportal family (Shandong and its cities, cities of Sichuan, Anhui and others) as
/// a source: its lists and pages are read as a browser would, tables come without an account, and
/// its gateway is called with an application's id and secret.
///
/// Nothing of it was called live: where a portal differs the error says where.
public struct OPortalSource: SteppedSource {
  /// What such a portal does for a program. Files want a login on its pages.
  public static let capabilities: Capabilities = [
    .fields, .preview, .specification, .invoke, .pages, .openCalls,
  ]

  /// With the portal's folder (`/portal`, `/oportal`), without a slash at its end.
  public let base: String
  let port: JSONPort
  let key: @Sendable () -> String?
  /// Seconds since the Unix epoch.
  let now: @Sendable () -> Int

  /// - Parameters:
  ///   - base: the portal's first page.
  ///   - contact: where the portal's people reach whoever asks.
  ///   - key: `id:secret` of the person's application, which signs calls and is never sent itself.
  public init(
    base: String, transport: HTTPTransport, contact: String? = nil,
    retries: RetryPolicy = RetryPolicy(), clock: RetryClock = .system,
    key: @escaping @Sendable () -> String? = { nil }
  ) {
    self.base = base
    self.key = key
    now = clock.now
    port = JSONPort(
      base: base, transport: transport, contact: contact, retries: retries, clock: clock)
  }

  /// The same of every portal of the family.
  public var capabilities: Capabilities { Self.capabilities }

  /// The title of the portal's list.
  public func site() async throws(SourceError) -> Site {
    let title = try await page(Self.listPath(.catalog, page: 1)).pageTitle
    return Site(name: title.isEmpty ? base : title)
  }

  /// By its page.
  public func entry(_ id: EntryID) async throws(SourceError) -> Entry {
    let (section, _) = OPortalSection.place(of: id)
    return try await detail(id).facts.entry(id, section.kind, today: today)
  }

  /// The columns of the entry's table; one row is asked for besides.
  public func fields(_ id: EntryID) async throws(SourceError) -> [Field] {
    try await table(id, rows: 1).fields
  }

  /// The first rows of the entry's table, with the number of all.
  public func preview(_ id: EntryID) async throws(SourceError) -> Preview {
    let table = try await table(id, rows: Preview.rowLimit)
    return Preview(
      fields: table.fields, rows: table.rows, totalCount: table.total)
  }

  /// Files are given to whoever has logged in on the portal's pages.
  public func files(_ id: EntryID) async throws(SourceError) -> [Distribution] {
    throw .unsupported(.files)
  }

  /// Files are given to whoever has logged in on the portal's pages.
  public func download(
    _ file: Distribution, of id: EntryID, to path: String, replaces: Bool,
    progress: @escaping @Sendable (DownloadProgress) -> Void
  ) async throws(SourceError) -> DownloadedFile {
    throw .unsupported(.files)
  }

  /// The page of an entry for people.
  public static func pageAddress(_ id: EntryID, base: String) -> String {
    let (section, name) = OPortalSection.place(of: id)
    return "\(base)/\(section.rawValue)/" + PercentEncoding.encode(name)
  }

  /// The entry of such a page.
  /// - Parameter page: without a query.
  /// - Returns: nil for another page.
  public static func entry(onPage page: String, base: String) -> EntryID? {
    guard page.hasPrefix(base + "/") else { return nil }
    let names = page.dropFirst(base.count).split(separator: "/")
    guard names.count == 2, let section = OPortalSection(rawValue: String(names[0])) else {
      return nil
    }
    return section.entry(named: names[1])
  }
}

extension OPortalSource {
  var today: Int { Moment(unixSeconds: now()).day }

  /// The page of an entry.
  func detail(_ id: EntryID) async throws(SourceError) -> OPortalDetail {
    let (section, name) = OPortalSection.place(of: id)
    let path = "/\(section.rawValue)/" + PercentEncoding.encode(name)
    guard let detail = OPortalDetail(try await page(path), base: base + path) else {
      throw .malformed(path: path, detail: .shape(at: "#catalog", reason: "missing"))
    }
    return detail
  }

  private func table(_ id: EntryID, rows: Int) async throws(SourceError) -> OPortalTable {
    let (section, name) = OPortalSection.place(of: id)
    let path = "/\(section.rawValue)/\(PercentEncoding.encode(name))/getData"
    var request = port.request(path)
    request.method = .post
    request.headers.append(HTTPHeader("Content-Type", "application/x-www-form-urlencoded"))
    let form = [("draw", "1"), ("start", "0"), ("length", String(rows)), ("param", "")]
    request.body = Array(QueryText.make(form).dropFirst().utf8)
    let answer = try await port.answer(request, path: path)
    guard answer.status < 400 else {
      throw .refused(
        status: answer.status, message: answer.json["msg"]?.stringValue ?? "", word: nil)
    }
    return try OPortalTable(answer.json, path: path)
  }

  static func listPath(_ section: OPortalSection, page: Int) -> String {
    "/\(section.rawValue)/index?page=\(page)"
  }

  /// A page of the portal as elements. What is no page of it is called by its name.
  func page(_ path: String) async throws(SourceError) -> HTMLElement {
    var request = port.request(path)
    request.headers.removeAll { $0.name == "Accept" }
    request.headers.append(HTTPHeader("Accept", "text/html"))
    let answer = try await port.open(request, path: path)
    let bytes = try await answer.body.bytes(limit: HTMLReader.limit)
    guard answer.head.status == 200,
      let root = HTMLReader.root(bytes, contentType: answer.head.headers["Content-Type"])
    else { throw JSONPort.strangeAnswer(path, status: answer.head.status, start: bytes) }
    return root
  }

  /// A page that is none of the portal's: a login, a firewall's challenge, another site.
  func stranger(_ path: String, _ root: HTMLElement) -> SourceError {
    let page = Array("<title>\(root.pageTitle)</title>".utf8)
    return JSONPort.strangeAnswer(path, status: 200, start: page)
  }
}
