import Formats

/// What objects around the rows say of the page behind them, the nearest read first.
struct PageLead {
  /// A word on whether there is more, which counts more than what a mark lets guess: some give a
  /// mark behind the last page too.
  private var told: Bool?
  /// What is named as the next.
  private var named: PageMark?
  /// A mark that is called next by nobody: it may be the one that was asked for.
  private var bare: PageMark?
  /// What would lead on is named, and leads nowhere.
  private var leadsNowhere = false

  /// Where a next is named and leads nowhere, a mark that nobody calls next is this page's own.
  var next: PageMark? { named ?? (leadsNowhere ? nil : bare) }

  /// nil where nothing is said.
  var hasMore: Bool? { told ?? (next != nil ? true : leadsNowhere ? false : nil) }

  private static let forward: Set = [
    "hasmore", "has_more", "hasnext", "has_next", "hasnextpage", "has_next_page", "more",
    "exceededtransferlimit", "truncated", "istruncated", "is_truncated", "moredata", "more_data",
  ]
  private static let backward: Set = [
    "last", "islast", "is_last", "islastpage", "is_last_page", "isend", "is_end",
    "lastpage", "last_page",
  ]
  /// What the next page is called, by an address or by what a parameter of the person's address
  /// takes.
  private static let nexts: Set = [
    "next", "nexturl", "next_url", "nextpageurl", "next_page_url", "nextlink", "next_link",
    "@odata.nextlink", "nexthref", "next_href", "nextpage", "next_page", "nextid", "next_id",
    "nextkey", "next_key", "nextstart", "next_start", "nextoffset", "next_offset", "__next",
    "odata.nextlink", "hydra:next", "nextrecordsurl",
    "continue",
  ]
  /// Lists of links with what each leads to (STAC, OGC API, FHIR).
  private static let links: Set = ["links", "link", "_links"]

  mutating func read(_ members: [JSON.Member]) {
    // Graph API: marks there are always, and a next where there is one.
    let hasMarks = members.contains { $0.name == "cursors" && $0.value["before"] != nil }
    if hasMarks, !members.contains(where: { $0.name == "next" }) { leadsNowhere = true }
    for member in members {
      let name = PageFacts.plain(member.name)
      if let flag = Self.flag(member.value), Self.forward.contains(name) {
        told = told ?? flag
      } else if let flag = Self.flag(member.value), Self.backward.contains(name) {
        told = told ?? !flag
      } else if Self.nexts.contains(name) {
        lead(Self.mark(member.value, called: name), member.value)
      } else if Self.links.contains(name), let items = member.value.arrayValue {
        named = named ?? Self.next(of: items)
      } else if name == "offset", let text = member.value.stringValue, Int(text) == nil {
        // Airtable; a number is this page's own.
        lead(Self.cursor(member.value).map { .cursor(name: name, value: $0) }, member.value)
      } else if let parameter = PagingNames.cursors[name] {
        lead(Self.cursor(member.value).map { .cursor(name: parameter, value: $0) }, member.value)
      } else if let parameter = PagingNames.bareCursors[name], let value = Self.cursor(member.value)
      {
        bare = bare ?? .cursor(name: parameter, value: value)
      }
    }
  }

  private static func next(of links: [JSON]) -> PageMark? {
    let next = links.first { link in
      ["rel", "relation"].contains { link[$0]?.stringValue?.lowercased() == "next" }
    }
    return (next?["href"] ?? next?["url"])?.stringValue.flatMap {
      cursor(.string($0)).map { .link($0) }
    }
  }

  private mutating func lead(_ mark: PageMark?, _ value: JSON) {
    if let mark {
      named = named ?? mark
    } else if Self.isNothing(value) {
      leadsNowhere = true
    } else {
      told = told ?? true
    }
  }

  private static func isNothing(_ json: JSON) -> Bool {
    switch json {
    case .null: true
    case .bool(let flag): !flag
    case .string, .number: cursor(json) == nil
    case .array(let items): items.allSatisfy(isNothing)
    case .object(let members): members.allSatisfy { isNothing($0.value) }
    }
  }

  private static func flag(_ json: JSON) -> Bool? {
    switch json {
    case .bool(let flag): flag
    case .string(let text): ["true": true, "false": false][text.lowercased()]
    default: nil
    }
  }

  /// An address, or a mark whose parameter is the one that the person's address has; an object may
  /// hold either.
  /// - Parameter name: what it is called, in lower case.
  private static func mark(_ json: JSON, called name: String) -> PageMark? {
    guard let members = json.objectValue else {
      return cursor(json).map {
        isLink($0, called: name) ? .link($0) : .cursor(name: "", value: $0)
      }
    }
    for member in members {
      let name = member.name.lowercased()
      let parameter = PagingNames.cursors[name] ?? PagingNames.bareCursors[name]
      if let parameter, let value = cursor(member.value) {
        return .cursor(name: parameter, value: value)
      }
    }
    if let link = (json["href"] ?? json["url"] ?? json["link"])?.stringValue {
      return cursor(.string(link)).map { .link($0) }
    }
    return ["page", "offset", "start", "token", "id"].lazy.compactMap { json[$0].flatMap(cursor) }
      .first.map { .cursor(name: "", value: $0) }
  }

  /// Base64 may begin with a slash (RFC 4648, 4): a path is known by the question mark in it, which
  /// Base64 has not, or by what it is called.
  private static func isLink(_ text: String, called name: String) -> Bool {
    let isCalledSo = ["url", "link", "href"].contains { name.hasSuffix($0) }
    return isCalledSo || text.contains("://") || text.contains("?")
  }

  /// Numbers up to 0 are how some say that there is no other.
  private static func cursor(_ json: JSON) -> String? {
    let text: String
    switch json {
    case .string(let value): text = value
    case .number(let digits): text = digits
    default: return nil
    }
    if text.isEmpty || ["null", "none"].contains(text.lowercased()) { return nil }
    return Int(text).map { $0 <= 0 } == true ? nil : text
  }
}
