import Hummingbird
import Logging
import PortalAPI

/// Writes down who changed what. Reading passes by: it costs one comparison.
struct AuditMiddleware: RouterMiddleware {
  let platform: Platform

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard let log = platform.audit, let template = context.changing(request), template.isAudited
    else { return try await next(request, context) }
    let note = AuditNote()
    note.actor = try await platform.accountIfAny(of: request)?.name
    let response: Response
    do {
      response = try await AuditNote.$current.withValue(note) { try await next(request, context) }
    } catch {
      record(log, note, request, context, (error as? Refusal)?.status.code ?? 500)
      throw error
    }
    record(log, note, request, context, response.status.code)
    return response
  }

  private func record(
    _ log: AuditLog, _ note: AuditNote, _ request: Request, _ context: Context, _ status: Int
  ) {
    // Refused for asking too often: counted in the metrics, and no way to fill a disk.
    guard status != 429, status != 503 else { return }
    let event = AuditLog.Event(
      time: platform.seconds, actor: note.actor,
      address: platform.client(request, context).description,
      action: "\(request.method.rawValue) \(request.uri.path.prefix(200))", status: status)
    if !log.append(event) { context.logger.error("audit log not written") }
  }
}

extension RouteTemplate {
  /// What is written down: all that changes something but for what is counted anyway.
  var isAudited: Bool {
    switch self {
    case .invoke, .captcha, .shares, .footprints, .favourite: false
    default: true
    }
  }
}
