import Formats
import PortalClient

/// What `status_show` says of a site.
struct CKANStatus: Hashable, Sendable {
  /// Major and minor number: what a feature is known by.
  struct Version: Hashable, Sendable, Comparable {
    var major: Int
    var minor: Int

    init(_ major: Int, _ minor: Int) {
      self.major = major
      self.minor = minor
    }

    /// `2.11.4`, `2.12.0a0`.
    init?(_ text: String) {
      let numbers = text.split(separator: ".").prefix(2).compactMap { part in
        Int(part.prefix { $0.isASCII && $0.isNumber })
      }
      guard numbers.count == 2 else { return nil }
      self.init(numbers[0], numbers[1])
    }

    static func < (left: Version, right: Version) -> Bool {
      (left.major, left.minor) < (right.major, right.minor)
    }
  }

  var version: Version
  var title: String
  var description: String
  var extensions: Set<String>

  /// - Returns: nil for what no CKAN says.
  init?(_ json: JSON, language: [String]) {
    guard let version = json["ckan_version"]?.stringValue.flatMap({ Version($0) }) else {
      return nil
    }
    self.version = version
    title = MarkupText.line(TextChoice(language).text(json["site_title"]))
    description = CKANPackage.prose(TextChoice(language).text(json["site_description"]))
    extensions = Set((json["extensions"]?.arrayValue ?? []).compactMap(\.stringValue))
  }

  /// Whether tables can be asked for their rows. A site that does not name its extensions may.
  var hasDatastore: Bool { extensions.isEmpty || extensions.contains("datastore") }

  /// Whether a filter may be a range of values, and not only one or some of them.
  var takesRanges: Bool { version >= Version(2, 12) }

  /// The header its API keys travel in: `Authorization` since 2.10, where keys became tokens.
  var keyHeader: String { version < Version(2, 10) ? "X-CKAN-API-Key" : "Authorization" }
}
