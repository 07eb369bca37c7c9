import CKANClient
public import Catalog
import OPortalClient
import PortalAPI
import PortalClient

extension PlatformAddress {
  /// The entry that a page of the platform's web site shows, where the address is one of such a
  /// page: what `ShareLink` gives, and what people copy from a browser.
  ///
  /// - Returns: nil for another site's page, and for one that shows no entry.
  public func entry(onPage url: String) -> EntryID? {
    let page = url.prefix { $0 != "?" && $0 != "#" }
    switch self {
    case .catalogue(.ckan, let place):
      return CKANSource.entry(onPage: String(page), base: place)
    case .catalogue(.datagov, _):
      let names = path(of: page)
      guard names?.first == "dataset", let slug = names?.dropFirst().first else { return nil }
      return EntryID(fitting: PercentEncoding.decode(slug.utf8) ?? slug)
    case .catalogue(.oportal, let place):
      return OPortalSource.entry(onPage: String(page), base: place)
    case .embedded, .portal, .tianjin:
      guard let last = path(of: page)?.last, last.hasSuffix(".htm") else { return nil }
      return EntryID(last.dropLast(".htm".count))
    case .catalogue(.dcat, _):
      return nil
    }
  }

  /// What stands behind the site's address, between slashes; nil for another site's page.
  private func path(of page: Substring) -> [String]? {
    guard let site, let origin = SiteAddress.origin(of: site),
      SiteAddress.origin(of: String(page)) == origin
    else { return nil }
    return page.dropFirst(origin.count).split(separator: "/").map(String.init)
  }
}

/// An entry as people name it on the command line: by its id, or by the page it has.
public enum EntryReference: Hashable, Sendable {
  /// As the platform names it.
  case id(EntryID)
  /// An `http(s)` address, and the id that its end would be on any platform.
  case page(String, fallback: EntryID)

  /// Which of some platforms has the entry, and its id there.
  ///
  /// A page belongs to the platform whose site it is of. Of an address that is no such page its end
  /// is taken for an id, on the first platform.
  /// - Returns: also whether that is certain: an address of no such page may be nobody's.
  public func found<Platform>(
    on first: Platform, or others: [Platform], address: (Platform) -> PlatformAddress
  ) -> (platform: Platform, id: EntryID, isCertain: Bool) {
    switch self {
    case .id(let id): return (first, id, true)
    case .page(let url, let fallback):
      for platform in [first] + others {
        if let id = address(platform).entry(onPage: url) { return (platform, id, true) }
      }
      return (first, fallback, false)
    }
  }
}
