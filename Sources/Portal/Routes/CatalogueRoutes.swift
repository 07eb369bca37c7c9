import Catalog
import Hummingbird
import PortalAPI

/// The catalogue as lists.
struct CatalogueRoutes: Sendable {
  let platform: Platform

  func add(to router: Router<Context>) {
    router.get(.entries, entries)
  }

  @Sendable func entries(_ request: Request, _ context: Context) async throws -> Response {
    let query = try Query(request, names: EntriesRequest.Name.allCases.map(\.rawValue))
    return try Answer.data(try await platform.storage.catalogue.entries(try EntriesRequest(query)))
  }
}

extension EntriesRequest {
  init(_ query: Query) throws(Refusal) {
    self.init(
      kind: try query.choice(Name.kind.rawValue), theme: try query.text(Name.theme.rawValue),
      publisher: try query.text(Name.publisher.rawValue),
      format: try query.choice(Name.format.rawValue),
      openStatus: try query.choice(Name.status.rawValue),
      text: try query.text(Name.text.rawValue, limit: Self.textLimit) ?? "",
      sort: try query.choice(Name.sort.rawValue) ?? .score,
      offset: try query.integer(Name.offset.rawValue, in: 0...Int(Int32.max), default: 0),
      limit: try query.integer(Name.limit.rawValue, in: Self.limits, default: 50))
  }
}
