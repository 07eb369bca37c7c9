import Calls
public import Catalog
import Formats
import PortalAPI
public import PortalClient
public import Transport

/// data.gov's Catalog API, which took CKAN's place in 2026 (GSA/datagov-catalog): `/search` page by
/// page with a cursor, records of DCAT-US inside. It has metadata alone; the rows lie with the
/// agencies.
///
/// It tells neither totals of a search nor what was deleted: that is found by a whole pull.
public struct DataGovSource: MetadataSource {
  /// The catalogue's own host.
  public static let standardAddress = "https://catalog.data.gov"

  /// What the API does for a program.
  public static let capabilities: Capabilities = [
    .files, .specification, .incrementalSync, .search, .pages,
  ]

  static let pageSize = 1000
  /// How far back changes are asked for, in seconds.
  static let overlap = 86_400

  /// Of the catalogue or the gateway, without a slash at its end.
  public let base: String
  private let port: JSONPort
  private let key: @Sendable () -> String?
  private let kept: KeptRecords
  /// Seconds since the Unix epoch.
  private let now: @Sendable () -> Int

  /// - Parameters:
  ///   - base: the catalogue's own host, or the gateway's
  ///     `https://api.gsa.gov/technology/datagov/v4`, which wants a key.
  ///   - key: of api.data.gov, sent as `X-Api-Key`.
  public init(
    base: String = DataGovSource.standardAddress, transport: HTTPTransport,
    contact: String? = nil, retries: RetryPolicy = RetryPolicy(), clock: RetryClock = .system,
    kept: KeptRecords = KeptRecords(), key: @escaping @Sendable () -> String? = { nil }
  ) {
    self.base = base
    self.key = key
    self.kept = kept
    now = clock.now
    port = JSONPort(
      base: base, transport: transport, contact: contact, retries: retries, clock: clock)
  }

  /// The same of host and gateway.
  public var capabilities: Capabilities { Self.capabilities }

  /// The API tells nothing of the site itself.
  public func site() async throws(SourceError) -> Site {
    Site(name: "data.gov", host: "GSA")
  }

  /// The gateway leaves `/api` out of the paths that have it on the catalogue's own host.
  private func path(_ name: String) -> String {
    base.contains("api.gsa.gov") ? "/\(name)" : "/api/\(name)"
  }

  private func request(_ path: String) -> HTTPRequest {
    port.request(path, headers: key().map { [HTTPHeader("X-Api-Key", $0)] } ?? [])
  }

  // MARK: The catalogue

  /// Everything the first time, later what was harvested since.
  public func plan(since mark: String?) async throws(SourceError) -> StepPlan {
    mark.map { .changes(since: $0) } ?? .whole(edition: "harvest")
  }

  /// A page of `/search`, the latest harvest first.
  public func step(at place: String?) async throws(SourceError) -> CatalogueStep {
    let page = try await page(behind: place)
    return CatalogueStep(
      records: page.records, faults: page.faults, next: page.cursor,
      total: place == nil ? await total() : nil,
      // The latest come first: what changes meanwhile is later.
      mark: place == nil ? page.newest : nil)
  }

  /// Pages until one that is older than the mark.
  public func changes(
    since mark: String, at place: String?
  ) async throws(SourceError) -> CatalogueStep {
    let page = try await page(behind: place)
    let since = Self.earlier(mark)
    let isBehind = page.oldest.map { $0 < since } ?? true
    return CatalogueStep(
      records: page.records, faults: page.faults, next: isBehind ? nil : page.cursor,
      mark: place == nil ? page.newest : nil)
  }

  /// In order of harvest, the latest first.
  private func page(behind cursor: String?) async throws(SourceError) -> HarvestPage {
    var query = [("per_page", String(Self.pageSize)), ("sort", "last_harvested_date")]
    if let cursor { query.append(("after", cursor)) }
    let reader = DCATRecord(today: Moment(unixSeconds: now()).day)
    var page = HarvestPage()
    let answer = try await port.elements(
      request("/search" + QueryText.make(query)), path: "/search", of: ["results"],
      begin: { page = HarvestPage() }, found: { page.take($0, reader) })
    guard answer.status == 200 else { throw Self.refusal(answer.frame, answer.status) }
    guard answer.frame["results"] != nil else {
      throw .malformed(path: "/search", detail: .shape(at: "results", reason: "missing"))
    }
    page.cursor = answer.frame["after"]?.stringValue
    return page
  }

  /// The application and the gateway before it say no in different shapes.
  static func refusal(_ json: JSON, _ status: Int) -> SourceError {
    let error = json["error"]
    let message = json["message"]?.stringValue ?? error?["message"]?.stringValue ?? ""
    let word = error?["code"]?.stringValue ?? error?.stringValue
    return .refused(status: status, message: message.isEmpty ? word ?? "" : message, word: word)
  }

  /// Of the whole index; nil where it does not say.
  private func total() async -> Int? {
    let answer = try? await port.answer(request(path("stats")), path: "/stats")
    return answer?.json["results"]?["datasets"]?.countValue
  }

  /// Times have no zone and sort as texts.
  static func earlier(_ mark: String) -> String {
    guard let moment = Moment(internet: mark) else { return mark }
    return Moment(unixSeconds: moment.unixSeconds - overlap - 8 * 3600).description
      .replacing(" ", with: "T")
  }

  // MARK: Entries

  /// By its slug.
  public func entry(_ id: EntryID) async throws(SourceError) -> Entry {
    try await record(id).entry
  }

  /// As the local store has them, else by the slug.
  public func files(_ id: EntryID) async throws(SourceError) -> [Distribution] {
    if let files = await kept.files(id) { return files }
    return try await record(id).files ?? []
  }

  /// As the local store has it, else by the slug; of a data service.
  public func specification(_ id: EntryID) async throws(SourceError) -> CallSpecification {
    if let specification = await kept.specification(id) { return specification }
    guard let specification = try await record(id).specification else {
      throw .unsupported(.specification)
    }
    return specification
  }

  private func record(_ id: EntryID) async throws(SourceError) -> CatalogRecord {
    let path = path("dataset/" + PercentEncoding.encode(id.text))
    let answer = try await port.answer(request(path), path: path)
    guard answer.status == 200, let found = answer.json["results"]?.arrayValue?.first else {
      throw answer.status == 200
        ? .refused(status: 404, message: "", word: nil)
        : Self.refusal(answer.json, answer.status)
    }
    let reader = DCATRecord(today: Moment(unixSeconds: now()).day)
    guard case .success(let record) = HarvestPage.record(found, reader) else {
      throw .malformed(path: path, detail: .shape(at: "results[0].slug", reason: "missing"))
    }
    return record
  }

  /// From wherever the record links to. No key goes with it.
  public func download(
    _ file: Distribution, of id: EntryID, to path: String, replaces: Bool,
    progress: @escaping @Sendable (DownloadProgress) -> Void
  ) async throws(SourceError) -> DownloadedFile {
    try await port.download(file, to: path, replaces: replaces, progress: progress)
  }

  /// The page of an entry for people.
  public static func pageAddress(_ id: EntryID, base: String) -> String {
    (base.contains("api.gsa.gov") ? standardAddress : base) + "/dataset/"
      + PercentEncoding.encode(id.text)
  }
}

/// A page of `/search`.
struct HarvestPage {
  var records: [CatalogRecord] = []
  var faults: [RecordFault] = []
  /// Where the next page begins; nil behind the last.
  var cursor: String?
  /// `last_harvested_date` of the first and the last.
  var newest: String?
  var oldest: String?

  mutating func take(_ element: ElementScanner.Element, _ reader: DCATRecord) {
    guard let bytes = element.bytes else {
      faults.append(RecordFault(element.place, .tooLong(ElementScanner.elementLimit)))
      return
    }
    do {
      let json = try JSON.parse(bytes)
      if let time = json["last_harvested_date"]?.stringValue {
        newest = max(newest ?? time, time)
        oldest = min(oldest ?? time, time)
      }
      switch Self.record(json, reader) {
      case .success(let record): records.append(record)
      case .failure(let reason): faults.append(RecordFault(element.place, reason))
      }
    } catch {
      faults.append(RecordFault(element.place, .notJSON(at: error.offset)))
    }
  }

  /// Known by its slug, which addresses have. What the copy of DCAT inside lacks stands beside it.
  static func record(
    _ json: JSON, _ reader: DCATRecord
  ) -> Result<CatalogRecord, RecordFault.Reason> {
    guard let slug = json["slug"]?.stringValue, let id = EntryID(fitting: slug) else {
      return .failure(.missing("slug"))
    }
    var members = json["dcat"]?.objectValue ?? []
    for name in ["title", "description", "keyword", "theme", "publisher"]
    where !members.contains(where: { $0.name == name }) {
      if let value = json[name] { members.append(JSON.Member(name, value)) }
    }
    return reader.record(.object(members), id: id).map { record in
      var record = record
      let views = json["popularity"]?.countValue
      if let views, views > 0 {
        record.entry.usage.views = views
        record.entry.untold?.remove(.views)
      }
      return record
    }
  }
}
