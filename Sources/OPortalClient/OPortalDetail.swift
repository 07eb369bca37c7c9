import Catalog
import PortalClient
import WebPages

/// The page of an entry: an element `#catalog` with `title` and `opentype`, headings with a label
/// and a value each, a table of pairs; and the address of its interface, where it has one.
struct OPortalDetail {
  let facts: EntryFacts
  /// Of the gateway; nil where the page names none.
  let address: String?

  /// Where interfaces are called, on whatever host the page says.
  private static let gateway = "/gateway/api/"

  /// - Parameter base: of the portal, for addresses without a host.
  /// - Returns: nil for a page that says nothing of an entry.
  init?(_ root: HTMLElement, base: String) {
    var sheet = FactSheet()
    let box = root.first { $0.attributes["id"] == "catalog" }
    let heading =
      root.first { $0.name == "h4" } ?? root.first { $0.hasClasses(["cata-title"]) }
    let title = [box?.attributes["title"], heading?.text].lazy.compactMap { $0?.trimmed }
      .first { !$0.isEmpty }
    OPortalFacts.gather(root, into: &sheet)
    if let status = box?.attributes["opentype"].flatMap(FactSpelling.openStatus) {
      sheet.setOpenStatus(status)
    }
    guard let title else { return nil }
    sheet.setTitle(title)
    facts = sheet.facts
    address = Self.address(root, base: base)
  }

  /// The first address of the gateway, in a link, a field or a text.
  private static func address(_ element: HTMLElement, base: String) -> String? {
    for text in [element.attributes["href"], element.attributes["value"]].compactMap({ $0 }) {
      if let found = address(in: text, base: base) { return found }
    }
    for child in element.children {
      switch child {
      case .text(let text): if let found = address(in: text, base: base) { return found }
      case .element(let inner): if let found = address(inner, base: base) { return found }
      }
    }
    return nil
  }

  private static func address(in text: String, base: String) -> String? {
    guard let mark = text.firstRange(of: gateway) else { return nil }
    func isPlain(_ character: Character) -> Bool {
      character.isASCII && !character.isWhitespace && !"\"'<>?#,;".contains(character)
    }
    let head = text[..<mark.lowerBound].reversed().prefix(while: isPlain).reversed()
    let tail = text[mark.upperBound...].prefix(while: isPlain)
    guard !tail.isEmpty else { return nil }
    return SiteAddress.absolute(String(head) + gateway + String(tail), from: base)
  }
}
