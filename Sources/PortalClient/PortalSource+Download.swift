public import Catalog
import PortalAPI
import Synchronization
public import Transport

extension PortalSource {
  public func download(
    _ file: Distribution, of id: EntryID, to path: String, replaces: Bool,
    progress: @escaping @Sendable (DownloadProgress) -> Void
  ) async throws(SourceError) -> DownloadedFile {
    let route = Route.file(id, name: file.name)
    let wanted = file.checksum
    let request = request(
      route, headers: session().map { [HTTPHeader("Authorization", "Bearer \($0)")] } ?? [])
    let page = Mutex<WebPage?>(nil)
    do {
      return try await transport.download(
        request, to: path, replaces: replaces, progress: progress,
        accepts: { part in
          if let wanted, FileChecksum.sha256(of: part) == wanted { return true }
          let found = WebPage(at: part, named: file.name)
          page.withLock { $0 = found }
          return wanted == nil && found == nil
        })
    } catch TransportError.turnedDown(let path) {
      guard let page = page.withLock({ $0 }) else { throw SourceError(.turnedDown(path: path)) }
      throw .wrongSite(path: route.path, .otherContent(title: page.title))
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
