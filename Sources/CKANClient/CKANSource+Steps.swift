import Catalog
import Formats
public import PortalClient
import Transport

/// The catalogue, by `package_search` in order of id, 1000 at a time or as many as the site gives.
/// A site whose search index is down is read by `package_list` and `package_show`, one by one.
extension CKANSource {
  static let pageSize = 1000
  /// Packages asked for one by one in a step without a search index.
  static let listSize = 50
  /// How far back changes are asked for, in seconds: harvesters set times that lie in the past.
  static let overlap = 86_400

  /// Everything the first time, later what changed. A site that is no CKAN is found out here.
  public func plan(since mark: String?) async throws(SourceError) -> StepPlan {
    _ = try await platform.status()
    return mark.map { .changes(since: $0) } ?? .whole(edition: "id")
  }

  /// A page of `package_search`, or some packages one by one.
  public func step(at place: String?) async throws(SourceError) -> CatalogueStep {
    guard let place = place.map(StepPlace.init) ?? .search(start: 0, last: nil) else {
      throw .malformed(path: "place", detail: .order)
    }
    switch place {
    case .list(let start, let last): return try await listed(from: start, behind: last)
    case .search(let start, let last):
      do throws(SourceError) {
        return try await searched(from: start, behind: last)
      } catch  where start == 0 && error.isSearchDown {
        return try await listed(from: 0, behind: nil)
      }
    }
  }

  /// In order of id. One that was removed meanwhile moves the others up: a page begins with the
  /// last of the one before, and where it does not, further ahead.
  private func searched(
    from start: Int, behind last: String?
  ) async throws(SourceError) -> CatalogueStep {
    let newest = start == 0 ? try await newest() : nil
    var begin = last == nil ? start : max(0, start - 1)
    var back = Self.pageSize / 4
    while true {
      let page = try await search([
        ("sort", "id asc"), ("rows", String(Self.pageSize)), ("start", String(begin)),
      ])
      if begin > 0, let last, let first = page.firstID, page.isInOrder, last < first {
        begin = max(0, begin - back)
        back *= 2
        continue
      }
      let end = begin + page.count
      // An index may count packages that it does not give.
      let isAtTheEnd = last != nil && page.lastID == last && page.count < Self.pageSize
      let isLast = page.count == 0 || end >= page.total || isAtTheEnd
      let behind = page.lastID ?? last
      return CatalogueStep(
        records: page.records, faults: page.faults,
        next: isLast ? nil : StepPlace.search(start: end, last: behind).text, total: page.total,
        mark: newest)
    }
  }

  /// The time of the latest change when a pull begins: what changes meanwhile comes with the next.
  private func newest() async throws(SourceError) -> String {
    let page = try await search([("sort", "metadata_modified desc"), ("rows", "1")])
    return page.newest ?? ""
  }

  /// In order of change, each page from where the one before ended.
  public func changes(
    since mark: String, at place: String?
  ) async throws(SourceError) -> CatalogueStep {
    let (since, start) = ChangePlace.read(place) ?? (Self.earlier(mark), 0)
    let page = try await search([
      ("fq", "metadata_modified:[\(Self.solrTime(since)) TO *]"),
      ("sort", "metadata_modified asc, id asc"), ("rows", String(Self.pageSize)),
      ("start", String(start)),
    ])
    let isLast = page.count == 0 || start + page.count >= page.total
    // Behind the latest time of the page, or, where all are of one time, behind the page.
    let newest = page.newest ?? since
    let next =
      newest > since ? ChangePlace.text(newest, 0) : ChangePlace.text(since, start + page.count)
    var step = CatalogueStep(
      records: page.records, faults: page.faults, next: isLast ? nil : next, mark: newest)
    if isLast { step.total = try await search([("rows", "0")]).total }
    return step
  }

  /// Ids alone, a page at a time.
  public func identifiers(at place: String?) async throws(SourceError) -> IdentifierStep {
    let start = place.flatMap { Int($0) } ?? 0
    // Two fields, so that they come as a list.
    let page = try await search([
      ("fl", "id"), ("fl", "name"), ("sort", "id asc"), ("rows", String(Self.pageSize)),
      ("start", String(start)),
    ])
    let end = start + page.count
    return IdentifierStep(
      ids: page.records.map(\.entry.id),
      next: page.count == 0 || end >= page.total ? nil : String(end))
  }

  // MARK: One by one

  private func listed(
    from start: Int, behind last: String?
  ) async throws(SourceError) -> CatalogueStep {
    let names = try await names(from: start, behind: last)
    let mapping = try await mapping()
    var step = CatalogueStep(notes: [.withoutSearch])
    for name in names {
      do throws(SourceError) {
        let json = try await result("package_show", [("id", name)])
        switch mapping.record(json) {
        case .success(let record): step.records.append(record)
        case .failure(let reason): step.faults.append(RecordFault(name, reason))
        }
      } catch {
        guard case .refused(let status, _, _) = error, status != 429, status < 500 else {
          throw error
        }
        step.faults.append(RecordFault(name, .refused(status)))
      }
    }
    step.next = names.last.map { StepPlace.list(start: start + names.count, last: $0).text }
    return step
  }

  /// The next names; none at the end. A site may give all of them whatever is asked for.
  private func names(
    from start: Int, behind last: String?
  ) async throws(SourceError) -> [String] {
    let json = try await result(
      "package_list", [("limit", String(Self.listSize)), ("offset", String(start))])
    guard let names = json.arrayValue?.compactMap(\.stringValue) else {
      throw .malformed(path: "package_list", detail: .shape(at: "result", reason: "not a list"))
    }
    guard let last, let place = names.lastIndex(of: last) else {
      return Array(names.prefix(Self.listSize))
    }
    let behind = names[(place + 1)...].prefix(Self.listSize)
    // The same page again, of a site that has more of them.
    guard !behind.isEmpty || names.count != Self.listSize else {
      throw .malformed(path: "package_list", detail: .order)
    }
    return Array(behind)
  }

  // MARK: Times

  /// `metadata_modified` as CKAN prints it, some time earlier.
  static func earlier(_ mark: String) -> String {
    guard let moment = Moment(internet: mark) else { return mark }
    return utc(moment.unixSeconds - overlap)
  }

  /// Whole minutes are enough for an overlap.
  private static func utc(_ seconds: Int) -> String {
    let beijing = Moment(unixSeconds: seconds - 8 * 3600).description
    return beijing.replacing(" ", with: "T") + ":00"
  }

  /// Solr wants a zone, which CKAN's own times lack.
  private static func solrTime(_ text: String) -> String {
    text.hasSuffix("Z") ? text : text + "Z"
  }
}

/// Where a step begins.
enum StepPlace: Hashable, Sendable {
  /// By the search, at this row, behind the package of this id.
  case search(start: Int, last: String?)
  /// By the list, at this name, behind the one before it.
  case list(start: Int, last: String?)

  init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 2).map(String.init)
    guard parts.count >= 2, let start = Int(parts[1]) else { return nil }
    let last = parts.count > 2 ? parts[2] : nil
    switch parts[0] {
    case "search": self = .search(start: start, last: last)
    case "list": self = .list(start: start, last: last)
    default: return nil
    }
  }

  var text: String {
    switch self {
    case .search(let start, let last): "search \(start)" + (last.map { " " + $0 } ?? "")
    case .list(let start, let last): "list \(start)" + (last.map { " " + $0 } ?? "")
    }
  }
}

/// Where a step of changes begins: a time, and how many of that time have come.
enum ChangePlace {
  static func text(_ time: String, _ start: Int) -> String { "\(start) \(time)" }

  static func read(_ text: String?) -> (time: String, start: Int)? {
    let parts = (text ?? "").split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let start = Int(parts[0]) else { return nil }
    return (String(parts[1]), start)
  }
}
