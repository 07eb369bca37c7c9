import Catalog
import PortalClient
import WebPages

/// A page of a list: `catalog/index?page=N` of datasets, `api/index?page=N` of interfaces.
///
/// Nothing is demanded of it but links to entries. What belongs to a link is the largest element
/// around it that has no link to another entry; labels in there that are known fill the record.
struct OPortalList {
  /// In the page's order, each once.
  private(set) var records: [CatalogRecord] = []
  /// 共 … 条, where the page says so.
  let total: Int?
  /// Whether the page says that there is nothing.
  let isEmpty: Bool

  private let section: OPortalSection
  private let today: Int
  private var seen: Set<EntryID> = []

  /// - Parameter today: in days (`Moment.day`).
  init(_ root: HTMLElement, _ section: OPortalSection, today: Int) {
    self.section = section
    self.today = today
    let text = root.text
    total = Self.total(text)
    isEmpty = total == 0 || OPortalLabel.nothing.contains { text.contains($0) }
    take(root)
  }

  private mutating func take(_ element: HTMLElement) {
    let ids = Set(links(element).map(\.id))
    guard let id = ids.first else { return }
    guard ids.count > 1 else { return take(card: element, id) }
    for child in element.elements {
      if let own = section.entry(linkedBy: child) { take(card: child, own) } else { take(child) }
    }
  }

  private func links(_ element: HTMLElement) -> [(id: EntryID, link: HTMLElement)] {
    let all = element.all("a") + (element.name == "a" ? [element] : [])
    return all.compactMap { link in section.entry(linkedBy: link).map { ($0, link) } }
  }

  private mutating func take(card: HTMLElement, _ id: EntryID) {
    guard seen.insert(id).inserted else { return }
    var sheet = FactSheet()
    OPortalFacts.gather(card, into: &sheet)
    let titles = links(card).flatMap { [$0.link.attributes["title"]?.trimmed, $0.link.text] }
    if let title = titles.compactMap({ $0 }).first(where: { !$0.isEmpty }) {
      sheet.setTitle(title)
    }
    sheet.setFormats(OPortalFacts.formats(card))
    var facts = sheet.facts
    facts.others = []
    records.append(CatalogRecord(facts.entry(id, section.kind, today: today)))
  }

  /// `共 1,234 条`.
  private static func total(_ text: String) -> Int? {
    for (place, character) in zip(text.indices, text) where character == OPortalLabel.all {
      let rest = text[text.index(after: place)...].drop { $0 == " " }
      let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "," }
      let unit = rest.dropFirst(digits.count).drop { $0 == " " }.first
      guard let unit, OPortalLabel.counters.contains(unit) else { continue }
      if let number = Int(digits.filter { $0 != "," }) { return number }
    }
    return nil
  }
}

/// What of a portal's web site lists entries, and how an address names one.
enum OPortalSection: String, CaseIterable, Sendable {
  case catalog
  case api

  var kind: EntryKind { self == .catalog ? .dataset : .interface }

  /// The section behind it.
  var next: OPortalSection? { self == .catalog ? .api : nil }

  /// An id of the site: 15 to 32 digits, or 32 hexadecimal ones. Ids of interfaces have their
  /// section before them, for both sections may use the same.
  func entry(named text: Substring) -> EntryID? {
    let isNumber = (15...32).contains(text.utf8.count) && text.allSatisfy(\.isNumber)
    guard isNumber || text.utf8.count == 32, text.utf8.allSatisfy({ $0 < 0x80 }),
      text.allSatisfy(\.isHexDigit)
    else { return nil }
    return EntryID(any: self == .catalog ? String(text) : "\(rawValue)/\(text)")
  }

  func entry(linkedBy element: HTMLElement) -> EntryID? {
    guard element.name == "a", let link = element.attributes["href"] else { return nil }
    let path = link.prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(separator: "/")
    guard parts.count > 1, parts[parts.count - 2] == rawValue else { return nil }
    return entry(named: parts[parts.count - 1])
  }

  /// Where an entry stands.
  static func place(of id: EntryID) -> (section: OPortalSection, name: String) {
    let mark = "\(OPortalSection.api.rawValue)/"
    guard id.text.hasPrefix(mark) else { return (.catalog, id.text) }
    return (.api, String(id.text.dropFirst(mark.count)))
  }
}
