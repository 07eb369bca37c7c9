public import Catalog
import PortalClient
import TianjinClient

extension PlatformAddress {
  /// What the platform does for a program; known without asking it.
  public var capabilities: Capabilities {
    switch self {
    case .embedded, .portal: .portal
    case .tianjin: TianjinSource.capabilities
    case .catalogue(let kind, _): kind.capabilities
    case .foreign: []
    }
  }

  /// The first page of its web site; nil where nobody else can open it.
  public var site: String? {
    switch self {
    case .embedded: ShareLink.site
    case .portal(.url(let url)), .tianjin(let url): url
    case .catalogue(.dcat, let place): SiteAddress.origin(of: place)
    case .catalogue(_, let place): place
    case .portal(.unix), .foreign: nil
    }
  }
}
