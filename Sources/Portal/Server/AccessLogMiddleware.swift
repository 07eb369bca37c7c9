import Hummingbird
import HummingbirdCore
import Logging

/// Logs method, path, status and time of each request. Nothing of the query: what people search
/// for, filter by and call with is theirs, and any of its names may stand for a secret.
struct AccessLogMiddleware: RouterMiddleware {
  let log: AccessLog

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard log != .off else { return try await next(request, context) }
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let time = ContinuousClock.now - start
    context.logger.info(
      "request",
      metadata: [
        "method": "\(request.method.rawValue)",
        "path": "\(LoggedPath(request.uri.path, isRouted: context.template != nil))",
        "status": "\(response.status.code)",
        "us":
          "\(time.components.attoseconds / 1_000_000_000_000 + time.components.seconds * 1_000_000)",
      ])
    return response
  }
}
