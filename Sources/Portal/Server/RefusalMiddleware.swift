import HTTPTypes
import Hummingbird
import Logging
import PortalAPI

/// Turns whatever goes wrong into one JSON refusal; nothing of an error's text leaves the server.
struct RefusalMiddleware: RouterMiddleware {
  /// Longest path with query, in bytes.
  static let pathLimit = 8192

  /// Told what storage does not take.
  var storage: StorageWatch

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      guard request.uri.string.utf8.count <= Self.pathLimit else { throw Refusal.pathTooLong }
      return try await next(request, context)
    } catch let refusal as Refusal {
      return Answer.refusal(refusal)
    } catch let error as HTTPError where error.status == .notFound {
      return Answer.refusal(Self.unmatched(request))
    } catch let error where PortalFault(storage: error) == .nullCharacter {
      // No text of ours has one: in an address it is refused before, so it came in the body.
      return Answer.refusal(.badBody)
    } catch {
      context.logger.error("request failed", metadata: ["error": "\(error)"])
      return Answer.refusal(storage.takes(error) ? .unwritable : .fault)
    }
  }

  /// No route took the request: the path is unknown, or it is known and the method is not.
  private static func unmatched(_ request: Request) -> Refusal {
    guard let template = RouteTemplate(path: request.uri.path) else { return .noSuchPath }
    return .methodNotAllowed(allowed: template.allowedMethods)
  }
}
