import Catalog
import Formats
import PortalClient

/// Values of DCAT in whatever shape a catalogue gives them: a text, an object that names itself, a
/// list of either, or such an object written as a text once more (data.gov's copy does that).
struct DCATText: Sendable {
  let texts = TextChoice.usual

  /// Members by which an object names itself.
  private static let nameMembers = [
    "prefLabel", "name", "title", "label", "fn", "rdfs:label", "skos:prefLabel", "foaf:name",
    "identifier", "notation", "value", "@value", "accessURL", "@id", "id",
  ]
  private static let depthLimit = 6

  /// What is meant by a value: an object or list that came as a text is read.
  func meant(_ json: JSON?) -> JSON? {
    guard case .string(let text)? = json, let first = text.utf8.first,
      first == 0x7B || first == 0x5B,
      text.utf8.count < 1 << 20, let inner = try? JSON.parse(text)
    else { return json }
    return inner
  }

  /// One text; empty where there is none.
  func one(_ json: JSON?) -> String {
    // What nearly all members are.
    if case .string(let text)? = json, let first = text.utf8.first, first != 0x7B, first != 0x5B {
      return texts.text(json)
    }
    return all(json).first ?? ""
  }

  /// One text in one line, without the HTML that is in it: a title, a name.
  func line(_ json: JSON?) -> String { MarkupText.line(one(json)) }

  /// Every text of it, so.
  func names(_ json: JSON?) -> [String] { all(json).map(MarkupText.line).filter { !$0.isEmpty } }

  /// Every text of it.
  func all(_ json: JSON?, depth: Int = 0) -> [String] {
    guard depth < Self.depthLimit, let json = meant(json) else { return [] }
    switch json {
    case .null, .bool: return []
    case .string, .number:
      let text = texts.text(json)
      return text.isEmpty ? [] : [text]
    case .array(let items): return items.flatMap { all($0, depth: depth + 1) }
    case .object(let members):
      for name in Self.nameMembers {
        let found = all(json[name], depth: depth + 1)
        if let first = found.first { return [first] }
      }
      // A text in several languages.
      let isLanguages = members.allSatisfy {
        $0.name.utf8.count <= 7 && $0.value.stringValue != nil
      }
      let chosen = isLanguages ? texts.text(json) : ""
      return chosen.isEmpty ? [] : [chosen]
    }
  }

  /// The first address of it.
  func address(_ json: JSON?) -> String? { addresses(json).first }

  /// Addresses: bare, or in objects, one of each.
  func addresses(_ json: JSON?, depth: Int = 0) -> [String] {
    guard depth < Self.depthLimit, let json = meant(json) else { return [] }
    switch json {
    case .string(let text): return SiteAddress.absolute(text, from: "").map { [$0] } ?? []
    case .array(let items): return items.flatMap { addresses($0, depth: depth + 1) }
    case .object:
      for name in ["accessURL", "downloadURL", "endpointURL", "@id", "url", "identifier"] {
        if let found = addresses(json[name], depth: depth + 1).first { return [found] }
      }
      return []
    default: return []
    }
  }

  /// A stretch of time: `2015-01-01/2016-01-01`, or `{startDate, endDate}` either of which may be
  /// open.
  func period(_ json: JSON?) -> String {
    guard let json = meant(json) else { return "" }
    let items = json.arrayValue ?? [json]
    return items.map { item -> String in
      guard item.objectValue != nil else { return one(item) }
      let start = one(item["startDate"] ?? item["dcat:startDate"])
      let end = one(item["endDate"] ?? item["dcat:endDate"])
      return start.isEmpty && end.isEmpty ? "" : "\(start)/\(end)"
    }.filter { !$0.isEmpty }.joined(separator: "；")
  }
}
