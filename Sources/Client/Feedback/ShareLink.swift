import CKANClient
public import Catalog
import DCATClient
import OPortalClient
import Portal
import PortalClient

/// Where an entry is found by anybody: the pages of the live site, whose form served platforms
/// share.
public enum ShareLink {
  /// The entry's page on the platform's web site.
  public static func text(_ id: EntryID, _ kind: EntryKind, _ address: PlatformAddress) -> String {
    let base: String
    switch address {
    case .portal(let location): base = location.base
    case .tianjin(let url): base = url
    case .catalogue(.ckan, let place): return CKANSource.pageAddress(id, base: place)
    case .catalogue(.datagov, let place): return DataGovSource.pageAddress(id, base: place)
    case .catalogue(.oportal, let place): return OPortalSource.pageAddress(id, base: place)
    // The dcat kinds have no pages of their own.
    case .embedded, .catalogue(.dcat, _): base = EmbeddedPortal.publicAddress
    }
    return "\(base)/\(kind == .dataset ? "sjj" : "sjjk")/\(id).htm"
  }
}
