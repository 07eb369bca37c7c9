import Hummingbird
import PortalAPI

/// What the platform says of itself, and how its catalogue is divided.
struct SiteRoutes: Sendable {
  let platform: Platform

  func add(to router: Router<Context>) {
    router.get(.site, site)
    router.get(.themes, themes)
    router.get(.departments, departments)
  }

  @Sendable func site(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    return try Answer.data(try await platform.storage.site.site())
  }

  @Sendable func themes(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    return try Answer.data(try await platform.storage.catalogue.facets(.theme))
  }

  @Sendable func departments(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    return try Answer.data(try await platform.storage.catalogue.facets(.publisher))
  }
}
