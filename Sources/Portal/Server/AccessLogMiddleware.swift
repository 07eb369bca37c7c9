import Hummingbird
import HummingbirdCore
import Logging

/// Logs method, path, status and time of each request. Of the query only names and harmless values
/// are kept: any name that speaks of a token has its value masked, and a query that cannot be
/// decoded is left out.
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
        "method": "\(request.method.rawValue)", "path": "\(Self.masked(request.uri))",
        "status": "\(response.status.code)",
        "us":
          "\(time.components.attoseconds / 1_000_000_000_000 + time.components.seconds * 1_000_000)",
      ])
    return response
  }

  static func masked(_ uri: URI) -> String {
    guard let query = uri.query, !query.isEmpty else { return uri.path }
    let pairs = FormQuery(query).pairs.map { pair in
      let secret = pair.name.lowercased().contains("token") || pair.value == nil
      return "\(pair.name)=\(secret ? "***" : pair.value ?? "")"
    }
    return uri.path + "?" + pairs.joined(separator: "&")
  }
}
