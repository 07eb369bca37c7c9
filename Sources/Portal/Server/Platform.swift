import Catalog
import HTTPTypes
import Hummingbird
import PortalAPI

typealias Context = PlatformContext

/// What the routes share.
struct Platform: Sendable {
  var storage: PortalStorage
  var configuration: PortalServer.Configuration
  var upkeep: Upkeep
  var files: FileMaker
  var hasher: PasswordHasher
  var limits: Limits
  /// Whether it serves a Unix socket, whose clients have no address.
  var isOnUnixSocket: Bool
  var counters: ServerCounters
  var audit: AuditLog?

  /// Seconds since the Unix epoch.
  var seconds: Int { configuration.clock() }
  var now: Moment { Moment(unixSeconds: seconds) }

  /// Every route of the platform behind refusals, compression and the access log.
  func router(log: AccessLog) -> Router<Context> {
    let router = Router(context: Context.self)
    router.add(middleware: AccessLogMiddleware(log: log))
    router.add(middleware: GzipMiddleware())
    router.add(
      middleware: RefusalMiddleware(storage: StorageWatch(notice: configuration.notice)))
    // Before the audit, which asks who it is and passes over whom a limit refuses.
    router.add(middleware: LimitMiddleware(platform: self))
    router.add(middleware: AuditMiddleware(platform: self))
    SiteRoutes(platform: self).add(to: router)
    CatalogueRoutes(platform: self).add(to: router)
    EntryRoutes(platform: self).add(to: router)
    FileRoutes(platform: self).add(to: router)
    SyncRoutes(platform: self).add(to: router)
    DeveloperRoutes(platform: self).add(to: router)
    InvokeRoutes(platform: self).add(to: router)
    ApplicationRoutes(platform: self).add(to: router)
    CaptchaRoutes(platform: self).add(to: router)
    SessionRoutes(platform: self).add(to: router)
    RegistrationRoutes(platform: self).add(to: router)
    AccountRoutes(platform: self).add(to: router)
    EntryFeedbackRoutes(platform: self).add(to: router)
    ExchangeRoutes(platform: self).add(to: router)
    PageRoutes(platform: self).add(to: router)
    WatchRoutes(platform: self).add(to: router)
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

  func post(
    _ template: RouteTemplate,
    _ handler: @escaping @Sendable (Request, Context) async throws -> Response
  ) {
    on(template.routerPath, method: .post, use: handler)
  }

  func put(
    _ template: RouteTemplate,
    _ handler: @escaping @Sendable (Request, Context) async throws -> Response
  ) {
    on(template.routerPath, method: .put, use: handler)
  }

  func delete(
    _ template: RouteTemplate,
    _ handler: @escaping @Sendable (Request, Context) async throws -> Response
  ) {
    on(template.routerPath, method: .delete, use: handler)
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
    let hasHead = methods.contains("GET") && self != .invoke && self != .catalogue
    let all = hasHead ? methods + ["HEAD"] : methods
    return all.sorted { $0 == "GET" || ($1 != "GET" && $0 < $1) }.joined(separator: ", ")
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
