public import Catalog
import PortalAPI
public import Transport

extension PortalSource {
  public func download(
    _ file: Distribution, of id: EntryID, to path: String, replaces: Bool,
    progress: @escaping @Sendable (DownloadProgress) -> Void
  ) async throws(SourceError) -> DownloadedFile {
    let route = Route.file(id, name: file.name)
    let inspection = FileInspection(file, at: route.path)
    let request = request(
      route, headers: session().map { [HTTPHeader("Authorization", "Bearer \($0)")] } ?? [])
    do {
      return try await transport.download(
        request, to: path, replaces: replaces, progress: progress, accepts: inspection.accepts)
    } catch TransportError.turnedDown(let path) {
      throw inspection.reason(path)
    } catch TransportError.status(let status) {
      throw await refusal(of: route, request, status)
    } catch {
      throw SourceError(error)
    }
  }

  /// The platform's own words for a download it refused.
  private func refusal(
    of route: Route, _ request: HTTPRequest, _ status: Int
  ) async -> SourceError {
    var request = request
    request.limit = 1 << 16
    let answer = try? await transport.send(request)
    let body = answer?.status == status ? answer?.body : nil
    return AnswerReader(path: route.path).refusal(status, body ?? [])
  }
}
