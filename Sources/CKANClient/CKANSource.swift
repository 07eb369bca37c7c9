public import Calls
public import Catalog
import Formats
import PortalAPI
public import PortalClient
public import Transport

/// A portal that runs CKAN (2.9 to 2.12) as a source: organizations are its 部门, groups its 主题,
/// resources its files, tables of its datastore its 数据接口.
///
/// What is used is decided by what `status_show` says of version and extensions; where no CKAN
/// answers it, nothing else is asked.
public struct CKANSource: SteppedSource {
  /// What a CKAN does for a program. Accounts, ratings and the like are its web pages' alone.
  public static let capabilities: Capabilities = [
    .fields, .preview, .specification, .invoke, .files, .incrementalSync, .search, .pages,
    .openCalls,
  ]

  /// Of the site, without a slash at its end.
  public let base: String
  let port: CKANPort
  let platform: CKANPlatform
  let texts: TextChoice
  /// Seconds since the Unix epoch.
  let now: @Sendable () -> Int

  /// - Parameters:
  ///   - base: the site's address, or that of its Action API, which may lie elsewhere.
  ///   - contact: where the site's people reach whoever asks.
  ///   - key: the person's API key; asked for at every request, sent to this site alone.
  public init(
    base: String, transport: HTTPTransport, contact: String? = nil,
    retries: RetryPolicy = RetryPolicy(), clock: RetryClock = .system,
    languages: [String] = TextChoice.usual.languages,
    key: @escaping @Sendable () -> String? = { nil }
  ) {
    let place = CKANAddress(base)
    self.base = place.site
    port = CKANPort(
      actions: place.actions,
      port: JSONPort(
        base: place.site, transport: transport, contact: contact, retries: retries, clock: clock),
      key: key)
    platform = CKANPlatform(port, languages: languages)
    texts = TextChoice(languages)
    now = clock.now
  }

  /// The same of every CKAN: what a site lacks besides shows when it is asked.
  public var capabilities: Capabilities { Self.capabilities }

  /// A page begins behind a row, not at a number.
  public var paging: Paging? { Paging(size: nil, number: "", step: .cursor) }

  /// The title and description of `status_show`.
  public func site() async throws(SourceError) -> Site {
    let status = try await platform.status()
    let pages =
      status.description.isEmpty
      ? [] : [SitePage(title: CKANLabel.about, body: status.description)]
    return Site(name: status.title.isEmpty ? base : status.title, pages: pages)
  }

  /// By `package_show`; an interface by the dataset it belongs to.
  public func entry(_ id: EntryID) async throws(SourceError) -> Entry {
    let (record, json) = try await package(of: id)
    // A page may name the dataset by its short name, which is not its id.
    guard let resource = EntryPlace(id).resource else { return record.entry }
    if let part = record.parts.first(where: { EntryPlace($0.id).resource == resource }) {
      return part
    }
    // The page of a file that is no table shows something of the dataset's.
    let resources = json["resources"]?.arrayValue ?? []
    guard resources.contains(where: { $0["id"]?.stringValue == resource }) else {
      throw .refused(status: 404, message: "", word: nil)
    }
    return record.entry
  }

  /// The resources of a dataset; of a table the whole of it as CSV, and the file it was made from.
  public func files(_ id: EntryID) async throws(SourceError) -> [Distribution] {
    let place = EntryPlace(id)
    guard let resource = place.resource else { return try await package(of: id).record.files ?? [] }
    let json = try await result("resource_show", [("id", resource)])
    return try await mapping().files(ofTable: json, named: resource)
  }

  /// The page of an entry for people.
  public static func pageAddress(_ id: EntryID, base: String) -> String {
    let place = EntryPlace(id)
    let dataset = CKANAddress(base).site + "/dataset/" + PercentEncoding.encode(place.dataset)
    return dataset + (place.resource.map { "/resource/" + PercentEncoding.encode($0) } ?? "")
  }

  /// The entry of such a page, in any of the site's languages: `/dataset/…`, `/fr/dataset/…`. A
  /// resource is an entry where it is a table.
  /// - Parameter page: without a query.
  /// - Returns: nil for another page.
  public static func entry(onPage page: String, base: String) -> EntryID? {
    let site = CKANAddress(base).site
    guard page.hasPrefix(site + "/") else { return nil }
    let names = page.dropFirst(site.count).split(separator: "/").map {
      PercentEncoding.decode($0.utf8) ?? String($0)
    }
    guard let mark = names.prefix(2).firstIndex(of: "dataset"), names.count > mark + 1,
      let dataset = EntryID(fitting: names[mark + 1])
    else { return nil }
    guard names.count > mark + 3, names[mark + 2] == "resource" else { return dataset }
    return dataset.part(names[mark + 3])
  }
}

extension CKANSource {
  /// What an action gives, with the key in the header that the site's version knows.
  func result(
    _ action: String, _ query: CKANPort.Query
  ) async throws(SourceError) -> JSON {
    let status = try await platform.status()
    return try await port.result(action, query, keyHeader: status.keyHeader)
  }

  func mapping() async throws(SourceError) -> CKANPackage {
    let status = try await platform.status()
    return CKANPackage(
      site: base, texts: texts, hasDatastore: status.hasDatastore,
      today: Moment(unixSeconds: now()).day)
  }

  private func package(
    of id: EntryID
  ) async throws(SourceError) -> (record: CatalogRecord, json: JSON) {
    let json = try await result("package_show", [("id", EntryPlace(id).dataset)])
    switch try await mapping().record(json) {
    case .success(let record): return (record, json)
    case .failure:
      throw .malformed(path: "package_show", detail: .shape(at: "result.id", reason: "missing"))
    }
  }
}

/// Where a CKAN stands: the site with its pages, and the Action API.
struct CKANAddress: Hashable, Sendable {
  var site: String
  var actions: String

  /// The site's address, to which `/api/3/action` is added, or the API's own.
  init(_ text: String) {
    var text = text[...]
    while text.last == "/" { text = text.dropLast() }
    site = String(text)
    actions = site + "/api/3/action"
    for ending in ["/api/3/action", "/api/action"] where site.hasSuffix(ending) {
      actions = site
      site = String(site.dropLast(ending.count))
      return
    }
  }
}

/// What an id stands for: a dataset, or a table of one.
struct EntryPlace: Hashable, Sendable {
  var dataset: String
  var resource: String?

  init(_ id: EntryID) {
    let mark = Character(Unicode.Scalar(EntryID.partMark))
    guard let place = id.text.lastIndex(of: mark) else {
      dataset = id.text
      return
    }
    dataset = String(id.text[..<place])
    resource = String(id.text[id.text.index(after: place)...])
  }
}
