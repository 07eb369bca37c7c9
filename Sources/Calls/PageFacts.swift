import Formats

/// Rows in all, as far as an answer says.
public enum RowTotal: Hashable, Sendable {
  case exact(Int)
  /// A search engine stops counting at some number.
  case atLeast(Int)
  case unknown
}

/// What an answer with rows says of the other pages.
public struct PageFacts: Hashable, Sendable {
  public var total = RowTotal.unknown
  /// Whether there are pages behind it; nil where nothing is said.
  public var hasMore: Bool?
  /// Where the next page is, where the answer says.
  public var next: PageMark?
  /// The names by which the answer repeats what page it is.
  public var paging: Paging?

  public init() {}

  /// - Parameters:
  ///   - place: of the rows.
  ///   - count: how many they are.
  init(_ json: JSON, rows place: RowsPath, count: Int) {
    for object in Self.objects(around: place, in: json) {
      if total == .unknown { total = Self.total(object, count: count) }
      let more = Self.more(object)
      hasMore = hasMore ?? more.hasMore
      next = next ?? more.next
      if paging == nil { paging = Self.paging(object) }
    }
  }

  private static let asides: Set = [
    "page", "pagination", "paging", "pageinfo", "page_info", "meta", "_meta", "metadata", "pager",
    "pageable", "links", "_links", "cursors", "hits", "response_metadata",
  ]

  /// The objects on the way to the rows, the nearest first, each with what stands aside in it.
  private static func objects(around place: RowsPath, in json: JSON) -> [[JSON.Member]] {
    var objects: [[JSON.Member]] = []
    var path: RowsPath? = place.parent
    while let current = path {
      if let members = current.value(in: json)?.objectValue {
        objects.append(members)
        for member in members where asides.contains(member.name.lowercased()) {
          if let inner = member.value.objectValue { objects.append(inner) }
        }
      }
      path = current.parent
    }
    return objects
  }

  private static let totals: Set = [
    "totalcount", "total", "total_count", "totalelements", "totalrecords", "totalrecord",
    "total_records", "recordstotal", "recordcount", "totalnum", "totalsize", "totalrow",
    "totalrows", "total_rows", "numfound", "nhits", "totalitems", "total_items", "totalresults",
    "total_results", "rowcount", "numbermatched",
  ]

  private static func total(_ members: [JSON.Member], count: Int) -> RowTotal {
    if members.contains(where: { $0.name == "total_was_estimated" && $0.value == .bool(true) }) {
      return .unknown
    }
    for member in members {
      let name = member.name.lowercased()
      guard totals.contains(name) || name == "count" else { continue }
      if let number = (member.value["value"] ?? member.value).writtenCount {
        let isFloor = member.value["relation"]?.stringValue == "gte"
        // Less than there is on this page is no total; a count as large is that of the page.
        guard name == "count" ? number > count : number >= count else { continue }
        return isFloor ? .atLeast(number) : .exact(number)
      }
    }
    return .unknown
  }

  private static let forward: Set = [
    "hasmore", "has_more", "hasnext", "has_next", "hasnextpage", "has_next_page", "more",
    "exceededtransferlimit",
  ]
  private static let backward: Set = ["last", "islast", "is_last", "islastpage", "isend", "is_end"]
  private static let links: Set = [
    "next", "nexturl", "next_url", "nextpageurl", "next_page_url", "nextlink", "@odata.nextlink",
    "nexthref", "next_href", "nextpage", "next_page",
  ]

  private static func more(_ members: [JSON.Member]) -> (hasMore: Bool?, next: PageMark?) {
    var hasMore: Bool?
    var next: PageMark?
    for member in members {
      let name = member.name.lowercased()
      if case .bool(let value) = member.value {
        if forward.contains(name) { hasMore = hasMore ?? value }
        if backward.contains(name) { hasMore = hasMore ?? !value }
      } else if links.contains(name), let link = link(member.value) {
        next = next ?? .link(link)
      } else if let parameter = PagingNames.cursors[name], let value = cursor(member.value) {
        next = next ?? .cursor(name: parameter, value: value)
      } else if member.value == .null || member.value == .string(""),
        links.contains(name) || name != "cursor" && PagingNames.cursors[name] != nil
      {
        // What would lead on is named, and leads nowhere.
        hasMore = hasMore ?? false
      }
    }
    return (next == nil ? hasMore : hasMore ?? true, next)
  }

  private static func link(_ json: JSON) -> String? {
    let text = (json["href"] ?? json["url"] ?? json).stringValue ?? ""
    return text.contains("://") || text.hasPrefix("/") || text.hasPrefix("?") ? text : nil
  }

  private static func cursor(_ json: JSON) -> String? {
    switch json {
    case .string(let text): text.isEmpty ? nil : text
    case .number(let digits): digits
    default: nil
    }
  }

  /// Only where a size stands beside: a number alone may be anything.
  private static func paging(_ members: [JSON.Member]) -> Paging? {
    let numbers = members.filter { $0.value.writtenInteger != nil }
    let found = PagingNames.paging(numbers.map(\.name)) { name in
      numbers.first { $0.name == name }?.value.cellText ?? ""
    }
    return found?.size == nil ? nil : found
  }
}
