import Hummingbird
import PortalAPI

/// Asks `Limits` before anything that changes something is looked at. Reading passes by: it costs
/// one comparison. So do calls of interfaces, which count against a developer's day, and shares,
/// which ask by the statement that counts them.
struct LimitMiddleware: RouterMiddleware {
  let platform: Platform

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    if let template = context.changing(request), template != .invoke, template != .shares {
      try await admit(request, context, template)
    }
    return try await next(request, context)
  }

  private func admit(
    _ request: Request, _ context: Context, _ template: RouteTemplate
  ) async throws {
    let client = platform.client(request, context)
    switch template {
    case .captcha: try await platform.limits.admitCaptcha(client)
    case .session where request.method == .post: try await platform.limits.admitLogin(client)
    case .registration, .registrationCode, .registrationIdentity:
      try await platform.limits.admitRegistration(client)
    default:
      let account = try await platform.accountIfAny(of: request)
      try await platform.limits.admitWrite(client, of: account)
    }
  }
}
