import Catalog
import Hummingbird
import PortalAPI

/// The account behind a token (manual 2.7).
struct DeveloperRoutes: Sendable {
  let platform: Platform

  func add(to router: Router<Context>) {
    router.get(.developer, developer)
  }

  @Sendable func developer(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    let now = platform.now
    guard let token = Platform.bearer(request),
      let (developer, left) = try await platform.storage.developers.developer(
        token: token, now: now)
    else { throw Refusal.badToken }
    let quota = Quota(limit: developer.callsPerDay, remaining: left, expires: developer.expires)
    return try Answer.data(
      DeveloperBody(name: developer.name, quota: quota), headers: .unkept)
  }
}
