public import Calls
public import Catalog
public import PortalAPI
public import PortalClient
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
    do {
      return try await port.transport.download(
        request, to: path, replaces: replaces, progress: progress,
        accepts: { Self.isWanted($0) })
    } catch TransportError.turnedDown {
      throw .wrongSite(path: address, .login(title: ""))
    } catch TransportError.status(let status) {
      guard [403, 405, 412].contains(status) else {
        throw .refused(status: status, message: "", word: nil)
      }
      throw .wrongSite(path: address, .firewall(status: status))
    } catch {
      throw SourceError(error)
    }
  }

  /// A page that asks for a login, or turns away, is no file. Other pages are: some offices publish
  /// a table of HTML under the name of a spreadsheet.
  private static func isWanted(_ path: String) -> Bool {
    guard let start = FileStart.bytes(of: path, count: 1 << 16), StrangePage.isPage(start) else {
      return true
    }
    return switch StrangePage.site(start, contentType: nil) {
    case .otherContent, .parked, .otherKind, .redirected: true
    case .login, .captivePortal, .firewall: false
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
