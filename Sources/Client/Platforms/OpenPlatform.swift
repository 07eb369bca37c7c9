import Base
import FoundationEssentials
import Portal
public import PortalClient
import Resources
import TianjinClient
import Transport

/// A platform ready to be asked: its source and, where it runs in this process, its server.
public struct OpenPlatform: Sendable {
  /// What is asked.
  public let source: any CatalogSource
  private let portal: EmbeddedPortal?

  /// Starts the embedded platform, or just remembers where the other one is.
  ///
  /// - Parameters:
  ///   - contact: where a foreign site's people reach whoever asks.
  ///   - sending: what may be sent to it.
  ///   - key: the person's key for it, where catalogues of other makes want one.
  static func open(
    _ address: PlatformAddress, _ places: Places, contact: String? = nil,
    sending: SendingMode = .everything, key: @escaping @Sendable () -> String? = { nil }
  ) async throws -> OpenPlatform {
    let transport = HTTPTransport(gate: sending.gate)
    let login = SavedLogin(places, address)
    let session: @Sendable () -> String? = { (try? login.read())?.session }
    switch address {
    case .portal(let location):
      return OpenPlatform(
        source: PortalSource(location, transport: transport, session: session), portal: nil)
    case .embedded:
      try PrivateFolder.make(places.data)
      let portal = try await EmbeddedPortal.start(
        dataDirectory: URL(filePath: places.portal),
        seedDirectory: URL(filePath: try Resources.directory()), clock: PlatformClock.chosen)
      return OpenPlatform(
        source: PortalSource(
          .unix(path: portal.socketPath), transport: transport, session: session),
        portal: portal)
    case .tianjin(let base):
      let pages = PageStore(address, places)
      return OpenPlatform(
        source: TianjinSource(base: base, transport: transport, contact: contact) {
          id, source throws(SourceError) in try await pages.page(id, source)
        }, portal: nil)
    case .catalogue(let kind, let place):
      return OpenPlatform(
        source: kind.source(
          place,
          CatalogueSurroundings(
            transport: transport, contact: contact, key: key,
            store: "\(places.stores)/\(address.storeName)")), portal: nil)
    }
  }

  /// What the embedded platform sent to a phone last, for its user to see; nil for other platforms,
  /// which have real phones to send to.
  func message(to mobile: String) -> String? { portal?.message(to: mobile)?.text }

  /// Finishes what runs and takes the embedded platform's socket away.
  func close() async { await portal?.stop() }
}
