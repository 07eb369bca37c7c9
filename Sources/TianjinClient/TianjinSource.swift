public import Catalog
import PortalAPI
public import PortalClient
public import Transport

/// The live 天津市信息资源统一开放平台, or a mirror of it: two static lists, static pages, and interfaces
/// that are called with the user's own token. Written to what is known of it; where the site
/// differs, the error says so.
public struct TianjinSource: ListedSource {
  /// The site as it is known today.
  public static let standardAddress = "https://open.data.tj.gov.cn"

  /// What asks for a page and keeps it: see `Sync`'s `PageReader`. The answer has the entry as list
  /// and page together tell it.
  public typealias ReadPage =
    @Sendable (EntryID, TianjinSource) async throws(SourceError) -> (Entry, PageContent)

  /// `http(s)://…`, without a slash at its end.
  public let base: String
  let port: SitePort
  let retries: RetryPolicy
  let clock: RetryClock
  private let readPage: ReadPage?

  /// - Parameters:
  ///   - contact: an address at which the site's people reach whoever asks; sent with every
  ///     request.
  ///   - readPage: nil asks for a page whenever a part of it is wanted, and keeps nothing.
  public init(
    base: String, transport: HTTPTransport, contact: String? = nil,
    retries: RetryPolicy = RetryPolicy(), clock: RetryClock = .system, readPage: ReadPage? = nil
  ) {
    self.base = base
    self.retries = retries
    self.clock = clock
    self.readPage = readPage
    port = SitePort(
      base: base, transport: transport, userAgent: HTTPTransport.agent(contact: contact))
  }

  /// What the site does for a program. The rest wants its web page.
  public static let capabilities: Capabilities = [
    .fields, .specification, .invoke, .files, .pages, .detailPages,
  ]

  public var capabilities: Capabilities { Self.capabilities }

  public func site() async throws(SourceError) -> Site { .tianjin }

  public func entry(_ id: EntryID) async throws(SourceError) -> Entry {
    try await content(id).0
  }

  public func fields(_ id: EntryID) async throws(SourceError) -> [Field] {
    try await content(id).1.fields
  }

  public func files(_ id: EntryID) async throws(SourceError) -> [Distribution] {
    try await content(id).1.files
  }

  public func specification(_ id: EntryID) async throws(SourceError) -> CallSpecification {
    let (_, page) = try await content(id)
    guard let specification = page.specification else {
      throw .unsupported(.specification)
    }
    return specification
  }

  public func pageAddress(_ id: EntryID, _ kind: EntryKind) -> String {
    base + Route.page(kind, id).path
  }

  private func content(_ id: EntryID) async throws(SourceError) -> (Entry, PageContent) {
    if let readPage { return try await readPage(id, self) }
    return try await unkeptPage(id)
  }

  /// The page of an entry of which nothing is known but the id: an interface more often is what
  /// people ask for by it.
  public func unkeptPage(_ id: EntryID) async throws(SourceError) -> (Entry, PageContent) {
    for kind in [EntryKind.interface, .dataset] {
      if case .page(let page, _) = try await page(id, kind, unless: Validators()) {
        let today = Moment(unixSeconds: clock.now()).day
        return (page.facts.entry(id, kind, today: today), page)
      }
    }
    throw .refused(status: 404, message: "", word: nil)
  }
}
