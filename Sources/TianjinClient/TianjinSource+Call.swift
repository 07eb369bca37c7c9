public import Calls
public import Catalog
public import PortalAPI
public import PortalClient
import Synchronization
public import Transport

extension TianjinSource {
  /// Sent once. A redirect is not followed: it would carry the token to who knows whom.
  public func invoke(
    _ request: InvokeRequest, token: String
  ) async throws(SourceError) -> InvokeExchange {
    let path = Route.invoke(request.id).path
    let exchange: InvokeExchange
    do {
      exchange = try await InterfaceCall(
        port.request(base + path), query: request.query(token: token), request
      ).send(over: port.transport)
    } catch {
      throw SourceError(error)
    }
    let head = HTTPResponseHead(
      status: exchange.status, headers: exchange.headers.map { HTTPHeader($0.name, $0.value) })
    if let target = try SitePort.redirect(head, from: base + path, path) {
      throw .wrongSite(path: path, .redirected(to: PageLink.origin(of: target) ?? base))
    }
    if [403, 405, 412, 511].contains(exchange.status), !Self.isJSON(exchange.body) {
      throw .wrongSite(
        path: path,
        StrangePage.site(
          exchange.body, contentType: exchange.header("Content-Type"), status: exchange.status))
    }
    return exchange
  }

  private static func isJSON(_ body: [UInt8]) -> Bool {
    body.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "{")
  }

  /// Fetches a file the page links to. Nothing of an account goes with it.
  public func download(
    _ file: Distribution, of id: EntryID, to path: String, replaces: Bool,
    progress: @escaping @Sendable (DownloadProgress) -> Void
  ) async throws(SourceError) -> DownloadedFile {
    guard let address = file.address else { throw .unsupported(.files) }
    var request = port.request(address)
    request.redirects = .anywhere
    let fault = Mutex<SourceError?>(nil)
    do {
      return try await port.transport.download(
        request, to: path, replaces: replaces, progress: progress,
        refused: { answer in
          fault.withLock { $0 = FileRefusal.fault(of: answer, at: address) }
        },
        accepts: { part in
          let found = FileLook.fault(of: part, named: file.name, at: address)
          fault.withLock { $0 = found }
          return found == nil
        })
    } catch {
      throw fault.withLock { $0 } ?? SourceError(error)
    }
  }

  public func preview(_ id: EntryID) async throws(SourceError) -> Preview {
    throw .unsupported(.preview)
  }

  public func changes(after revision: Int, limit: Int) async throws(SourceError) -> ChangesPage {
    throw .unsupported(.incrementalSync)
  }

  public func catalogue(after id: EntryID?) async throws(SourceError) -> CatalogueStream {
    throw .unsupported(.incrementalSync)
  }

  public func developer(token: String) async throws(SourceError) -> DeveloperBody {
    throw .unsupported(.developers)
  }
}
