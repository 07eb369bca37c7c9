import Catalog
import Formats
import WebPages

/// One line of a list. Only `href` is certain, absolute or relative; its last part is the id.
enum ListLine {
  private static let linkNames: Set = ["href", "url", "link"]

  /// - Parameter list: the kind whose list it stands in, for links that do not tell.
  /// - Returns: nil without a link to an entry.
  static func entry(_ json: JSON, in list: EntryKind) -> ListedEntry? {
    guard let members = json.objectValue else { return nil }
    let links = members.filter { linkNames.contains(FactPlace.key($0.name)) }
      .map(\.value.cellText)
    guard let link = links.first(where: { id(in: $0) != nil }), let id = id(in: link) else {
      return nil
    }
    var sheet = FactSheet()
    var kind = kind(of: link)
    for member in members where !linkNames.contains(FactPlace.key(member.name)) {
      kind =
        kind
        ?? (member.name.lowercased() == "documenttype"
          ? FactSpelling.kind(member.value.cellText) : nil)
      sheet.take(member.name, text(member.value))
    }
    return ListedEntry(id: id, kind: kind ?? list, facts: sheet.facts)
  }

  /// `…/sjj/<32 hex>.htm?…`.
  static func id(in link: String) -> EntryID? {
    let path = link.prefix { $0 != "?" && $0 != "#" }
    guard let name = path.split(separator: "/").last else { return nil }
    return EntryID(name.prefix { $0 != "." })
  }

  private static func kind(of link: String) -> EntryKind? {
    let parts = link.lowercased().split(separator: "/")
    guard parts.count > 1 else { return nil }
    return FactSpelling.kind(String(parts[parts.count - 2]))
  }

  /// A list of words as one text.
  private static func text(_ value: JSON) -> String {
    guard let items = value.arrayValue, items.allSatisfy({ $0.stringValue != nil }) else {
      return value.cellText
    }
    return items.map(\.cellText).joined(separator: ",")
  }
}
