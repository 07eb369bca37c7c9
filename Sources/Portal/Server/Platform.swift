import Catalog
import HTTPTypes
import Hummingbird
import PortalAPI

typealias Context = BasicRequestContext

/// What the routes share.
struct Platform: Sendable {
  var database: PortalDatabase
  var configuration: PortalServer.Configuration
  var upkeep: Upkeep
  var files: FileMaker

  /// Seconds since the Unix epoch.
  var seconds: Int { configuration.clock() }
  var now: Moment { Moment(unixSeconds: seconds) }

  /// Every route of the platform behind refusals, compression and the access log.
  func router(log: AccessLog) -> Router<Context> {
    let router = Router(context: Context.self)
    router.add(middleware: AccessLogMiddleware(log: log))
    router.add(middleware: GzipMiddleware())
    router.add(middleware: RefusalMiddleware())
    SiteRoutes(platform: self).add(to: router)
    CatalogueRoutes(platform: self).add(to: router)
    EntryRoutes(platform: self).add(to: router)
    FileRoutes(platform: self).add(to: router)
    SyncRoutes(platform: self).add(to: router)
    DeveloperRoutes(platform: self).add(to: router)
    InvokeRoutes(platform: self).add(to: router)
    return router
  }
}

extension Router {
  /// Registers a route for GET, and for HEAD: the server leaves the body out of what HEAD answers.
  func get(
    _ template: RouteTemplate,
    _ handler: @escaping @Sendable (Request, Context) async throws -> Response
  ) {
    on(template.routerPath, method: .get, use: handler)
    on(template.routerPath, method: .head, use: handler)
  }
}

extension RouteTemplate {
  var routerPath: RouterPath {
    RouterPath(
      rawValue.split(separator: "/", omittingEmptySubsequences: false).map { part in
        part.first == "{" ? ":\(part.dropFirst().dropLast())" : String(part)
      }.joined(separator: "/"))
  }

  /// The methods a path answers, as `Allow` lists them. A stream's HEAD would have to run it to
  /// know its length, and a call's would cost a call.
  var allowedMethods: String {
    switch self {
    case .invoke: "GET, POST"
    case .catalogue: "GET"
    default: "GET, HEAD"
    }
  }

  /// The template a path has the shape of.
  init?(path: String) {
    let parts = path.split(separator: "/")
    let match = RouteTemplate.allCases.first { template in
      let pattern = template.rawValue.split(separator: "/")
      return pattern.count == parts.count
        && zip(pattern, parts).allSatisfy { $0 == $1 || $0.first == "{" }
    }
    guard let match else { return nil }
    self = match
  }
}
