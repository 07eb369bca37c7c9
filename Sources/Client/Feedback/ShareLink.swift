import CKANClient
public import Catalog
import DCATClient
import OPortalClient
import PortalClient

/// Where an entry is found by anybody: the pages of the live site, whose form served platforms
/// share.
public enum ShareLink {
  /// The live site's, for the embedded platform, which nobody else can reach. The manual's own
  /// address is another office's by now.
  static let site = "https://open.data.tj.gov.cn"

  /// The entry's page on the platform's web site.
  public static func text(_ id: EntryID, _ kind: EntryKind, _ address: PlatformAddress) -> String {
    var base = site
    switch address {
    case .portal(.url(let url)), .tianjin(let url): base = url
    case .catalogue(.ckan, let place): return CKANSource.pageAddress(id, base: place)
    case .catalogue(.datagov, let place): return DataGovSource.pageAddress(id, base: place)
    case .catalogue(.oportal, let place): return OPortalSource.pageAddress(id, base: place)
    case .embedded, .portal, .foreign, .catalogue(.dcat, _): break
    }
    return "\(base)/\(kind == .dataset ? "sjj" : "sjjk")/\(id).htm"
  }
}
