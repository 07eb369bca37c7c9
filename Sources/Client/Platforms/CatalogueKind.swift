import CKANClient
import Catalog
import DCATClient
import Glibc
import OPortalClient
import PortalClient

/// Makes of catalogues that are not the platform's own, each read by a room of its own.
public enum CatalogueKind: String, CaseIterable, Hashable, Sendable {
  /// A portal that runs CKAN.
  case ckan
  /// A file of DCAT-US, at an address or on this machine.
  case dcat
  /// data.gov's Catalog API.
  case datagov
  /// A portal of Shandong's family.
  case oportal

  /// Where it is when nothing follows its name; nil where that must be said.
  var standardPlace: String? { self == .datagov ? DataGovSource.standardAddress : nil }

  /// What it does for a program.
  var capabilities: Capabilities {
    switch self {
    case .ckan: CKANSource.capabilities
    case .dcat: DCATSource.capabilities
    case .datagov: DataGovSource.capabilities
    case .oportal: OPortalSource.capabilities
    }
  }

  /// A place as it is kept: without a slash at its end, a path absolute.
  /// - Returns: nil for where it cannot be.
  func place(_ text: String) -> String? {
    switch self {
    case .ckan, .datagov, .oportal:
      guard case .url(let base)? = PortalLocation(text) else { return nil }
      return base
    case .dcat:
      if text.contains("://") {
        let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        return isPlain && SiteAddress.origin(of: text) != nil ? text : nil
      }
      guard !text.isEmpty, !text.hasPrefix("/") else { return text.isEmpty ? nil : text }
      guard let folder = getcwd(nil, 0) else { return nil }
      defer { free(folder) }
      return "\(String(cString: folder))/\(text)"
    }
  }
}
