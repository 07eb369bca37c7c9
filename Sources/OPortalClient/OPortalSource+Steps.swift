import Catalog
public import PortalClient
import WebPages

/// The catalogue, page by page of its lists: datasets, then interfaces where the portal lists such.
///
/// The portal says neither what changed nor in which order its lists are: every pull compares all
/// of them. A list ends where nothing follows, where its last page comes once more, or where as
/// many came as it says it has; fewer are a fault, for what did not come would be taken for gone.
extension OPortalSource {
  /// Always everything.
  public func plan(since mark: String?) async throws(SourceError) -> StepPlan {
    .whole(edition: "lists")
  }

  /// A page of a list.
  public func step(at place: String?) async throws(SourceError) -> CatalogueStep {
    guard let at = place.map(OPortalPlace.init) ?? OPortalPlace(.catalog) else {
      throw .malformed(path: "place", detail: .order)
    }
    let path = Self.listPath(at.section, page: at.page)
    let root: HTMLElement
    do {
      root = try await page(path)
    } catch .refused(404, _, _) where at.section == .api && at.page == 1 {
      return CatalogueStep(mark: "lists", notes: [.withoutChanges])
    }
    let list = OPortalList(root, at.section, today: today)
    let first = list.records.first?.entry.id.text ?? ""
    let isOver = list.records.isEmpty || first == at.first
    if list.records.isEmpty, at.page == 1, !list.isEmpty, at.section == .catalog {
      throw stranger(path, root)
    }
    let received = at.received + (isOver ? 0 : list.records.count)
    let isLast = isOver || list.total.map { received >= $0 } ?? false
    if isLast, let total = list.total, received < total {
      throw .malformed(path: path, detail: .count(promised: total, received: received))
    }
    let next =
      isLast
      ? at.section.next.map { OPortalPlace($0) }
      : OPortalPlace(at.section, page: at.page + 1, received: received, first: first)
    return CatalogueStep(
      records: isOver ? [] : list.records, next: next?.text, mark: "lists",
      notes: [.withoutChanges])
  }

  /// The portal does not say what changed.
  public func changes(
    since mark: String, at place: String?
  ) async throws(SourceError) -> CatalogueStep {
    throw .unsupported(.incrementalSync)
  }

  /// A whole pull shows what is gone.
  public func identifiers(at place: String?) async throws(SourceError) -> IdentifierStep {
    throw .unsupported(.incrementalSync)
  }
}

/// Where a step begins: a page of a list, how many came of it before, and what the page before
/// began with.
struct OPortalPlace: Hashable, Sendable {
  var section: OPortalSection
  var page = 1
  var received = 0
  var first = ""

  init(_ section: OPortalSection, page: Int = 1, received: Int = 0, first: String = "") {
    self.section = section
    self.page = page
    self.received = received
    self.first = first
  }

  init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, let section = OPortalSection(rawValue: parts[0]),
      let page = Int(parts[1]), page > 0, let received = Int(parts[2])
    else { return nil }
    self.init(section, page: page, received: received, first: parts[3])
  }

  var text: String { "\(section.rawValue) \(page) \(received) \(first)" }
}
