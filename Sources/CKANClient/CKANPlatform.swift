import Catalog
import Formats
import PortalClient

/// What is known of the site while the program runs: asked once.
actor CKANPlatform {
  private let port: CKANPort
  private let languages: [String]
  private var known: CKANStatus?
  /// Most rows `datastore_search` gives at once; nil until it was asked.
  private var rowLimit: Int?
  /// Of tables that were asked for theirs.
  private var columns: [String: [String]] = [:]

  init(_ port: CKANPort, languages: [String]) {
    self.port = port
    self.languages = languages
  }

  /// - Throws: `.wrongSite(.otherKind)` where no CKAN answers.
  func status() async throws(SourceError) -> CKANStatus {
    if let known { return known }
    let status = try await ask()
    known = status
    return status
  }

  private func ask() async throws(SourceError) -> CKANStatus {
    do throws(SourceError) {
      // Nobody's key goes to a site that is not known yet.
      let json = try await port.result("status_show", keyHeader: nil)
      guard let status = CKANStatus(json, language: languages) else { throw noCKAN() }
      return status
    } catch {
      switch error {
      case .refused(let status, _, _) where status == 404 || status == 410 || status == 400:
        throw noCKAN()
      case .wrongSite(_, .redirected(let place)): throw noCKAN(but: place)
      case .wrongSite(_, .otherContent), .wrongSite(_, .login), .malformed: throw noCKAN()
      default: throw error
      }
    }
  }

  func note(columns: [String], of resource: String) { self.columns[resource] = columns }

  func columns(of resource: String) -> [String]? { columns[resource] }

  /// - Parameter place: where the site leads.
  private func noCKAN(but place: String? = nil) -> SourceError {
    .wrongSite(
      path: port.actions,
      .otherKind(wanted: "CKAN", successor: Self.successor(of: port.actions), place: place))
  }

  /// Portals that are known to have left CKAN (GSA announced data.gov's leave on 2026-04-15).
  private static func successor(of address: String) -> String? {
    address.contains("://catalog.data.gov/") ? "datagov" : nil
  }

  /// Most rows the site gives at once, told by what it echoes (`ckan.datastore.search.rows_max`).
  /// - Parameter wanted: what is going to be asked for.
  func rowLimit(
    of resource: String, wanted: Int, keyHeader: String
  ) async throws(SourceError) -> Int {
    if let rowLimit, rowLimit < wanted || rowLimit >= Self.usualRowLimit { return rowLimit }
    let result = try await port.result(
      "datastore_search",
      [
        ("resource_id", resource), ("limit", String(Self.usualRowLimit)),
        ("offset", String(Self.beyondEnd)), ("include_total", "false"),
      ], keyHeader: keyHeader)
    let limit = result["limit"]?.countValue ?? Self.usualRowLimit
    rowLimit = limit
    return limit
  }

  /// CKAN's own.
  private static let usualRowLimit = 32_000
  /// Behind the last row of any table.
  private static let beyondEnd = 2_000_000_000
}
