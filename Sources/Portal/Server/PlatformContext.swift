import HTTPTypes
import Hummingbird
import NIOCore
import PortalAPI

/// What goes along with a request.
struct PlatformContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    channel = source.channel
  }

  /// The route that took the request; nil where none did.
  var template: RouteTemplate? { endpointPath.flatMap { RouteTemplate.byRouterPath[$0] } }
}

extension PlatformContext {
  /// The route of a request that may change something; nil for reading, which costs a comparison.
  func changing(_ request: Request) -> RouteTemplate? {
    request.method == .get || request.method == .head ? nil : template
  }
}

extension RouteTemplate {
  static let byRouterPath = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.routerPath.description, $0) })
}

extension HTTPField.Name {
  static let xForwardedFor = Self("X-Forwarded-For") ?? .via
}

extension Platform {
  /// Who is connected. A connection that is closed already has no address any more: such share
  /// one.
  func peer(_ context: Context) -> ClientAddress {
    isOnUnixSocket ? .local : .remote(IPAddress(context.channel.remoteAddress) ?? .unspecified)
  }

  /// Who asks, behind the proxies that are trusted.
  func client(_ request: Request, _ context: Context) -> ClientAddress {
    let peer = peer(context)
    return configuration.trustedProxies.client(
      peer: peer, forwarded: request.headers[values: .xForwardedFor])
  }
}
