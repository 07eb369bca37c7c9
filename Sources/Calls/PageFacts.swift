import Base
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
  /// Pages in all, by the size they are asked for in; nil where nothing is said.
  public var pages: Int?
  /// The names by which the answer repeats what page it is.
  public var paging: Paging?
  /// A number larger than the rows, by a name that totals have as well as sizes and sums.
  public var mayBeTotal: NamedNumber?

  /// A number of an answer.
  public struct NamedNumber: Hashable, Sendable {
    /// As it was sent.
    public var name: String
    public var number: Int
  }

  /// Whether the rows are such words themselves, which every page has anew.
  public var areRows = false

  public init() {}

  /// - Parameters:
  ///   - place: of the rows.
  ///   - count: how many they are.
  init(_ json: JSON, rows place: RowsPath, count: Int) {
    var lead = PageLead()
    for object in Self.objects(around: place, in: json) {
      if total == .unknown { total = Self.total(object, count: count) }
      lead.read(object)
      pages = pages ?? Self.pages(object, count: count)
      if paging == nil { paging = Self.paging(object) }
      mayBeTotal = mayBeTotal ?? Self.mayBeTotal(object, count: count)
    }
    areRows = place.value(in: json).map(RowsPath.isFactsAndRows) ?? false
    next = lead.next
    hasMore = lead.hasMore
  }

  private static let asides: Set = [
    "page", "pagination", "paging", "pageinfo", "page_info", "meta", "_meta", "metadata", "pager",
    "pageable", "links", "_links", "cursors", "cursor", "hits", "response_metadata", "paging_info",
    "paginginfo", "page_meta", "pagemeta", "result_info", "_pagination", "_paging", "hydra:view",
    "view", "properties",
  ]

  /// The objects on the way to the rows, the nearest first, each with what stands aside in it.
  private static func objects(around place: RowsPath, in json: JSON) -> [[JSON.Member]] {
    var objects: [[JSON.Member]] = []
    var path: RowsPath? = place.parent
    while let current = path {
      let value = current.value(in: json)
      // A pair of facts and rows has the facts before the rows.
      if let members = value?.objectValue ?? value?.arrayValue?.first?.objectValue {
        objects.append(members)
        let inner = aside(of: members)
        objects += inner
        // As in `meta.pagination`.
        objects += inner.flatMap(aside)
      }
      path = current.parent
    }
    return objects
  }

  private static func aside(of members: [JSON.Member]) -> [[JSON.Member]] {
    members.filter { asides.contains($0.name.lowercased()) }.compactMap(\.value.objectValue)
  }

  private static let totals: Set = [
    "totalcount", "total", "total_count", "totalelements", "totalrecords", "totalrecord",
    "total_records", "recordstotal", "recordcount", "totalnum", "totalsize", "totalrow",
    "totalrows", "total_rows", "numfound", "nhits", "totalitems", "total_items", "totalresults",
    "total_results", "rowcount", "numbermatched", "@odata.count", "odata.count", "__count",
    "hydra:totalitems", "list_total_count", "itotalrecords", "totalhits", "allcount", "datacount",
    "totalfeatures", "total_row", "resultcount", "result_count", "totals", "totalnumber",
    "total_number", "totalcnt", "total_cnt", "totalrecordcount", "record_count", "row_count",
    "recordtotal", "record_total", "rowtotal", "total_num", "total_size",
  ]
  /// The same of names that a page's own number of rows goes by too.
  private static let counts: Set = ["count", "records", "cnt", "hits", "matched", "recordnum"]
  /// Names of totals, of sizes and of sums.
  private static let numbers: Set = [
    "sum", "num", "amount", "zs", "maxcount", "max_count", "size", "nums", "number_of_results",
  ]

  /// A name in small letters, its parts joined in one way.
  static func plain(_ name: String) -> String {
    name.lowercased().replacing(scalar: "-", with: "_")
  }

  static func isTotal(_ name: String) -> Bool {
    let name = plain(name)
    return totals.contains(name) || counts.contains(name) || chineseTotals.contains(name)
  }

  /// jqGrid's answer, whose `total` is of pages.
  private static func isOfGrid(_ members: [JSON.Member]) -> Bool {
    ["page", "total", "records"].allSatisfy { name in
      members.contains { $0.name == name && $0.value.writtenCount != nil }
    }
  }

  private static func mayBeTotal(_ members: [JSON.Member], count: Int) -> NamedNumber? {
    members.lazy.filter { numbers.contains($0.name.lowercased()) }.compactMap { member in
      member.value.writtenCount.map { NamedNumber(name: member.name, number: $0) }
    }.first { $0.number > count }
  }

  private static let pageTotals: Set = [
    "totalpages", "totalpage", "total_pages", "total_page", "pages", "pagecount", "page_count",
    "pagetotal", "page_total", "maxpage", "max_page", "lastpage", "last_page", "numpages",
    "num_pages", "pagesum",
  ]

  /// A number of pages; one that is the page's own rows may be a number of those.
  private static func pages(_ members: [JSON.Member], count: Int) -> Int? {
    if isOfGrid(members) { return members.first { $0.name == "total" }?.value.writtenCount }
    return members.lazy.filter { pageTotals.contains($0.name.lowercased()) }
      .compactMap(\.value.writtenCount).first { $0 > 0 && $0 != count }
  }

  static func total(_ members: [JSON.Member], count: Int) -> RowTotal {
    if members.contains(where: { $0.name == "total_was_estimated" && $0.value == .bool(true) }) {
      return .unknown
    }
    let isOfGrid = isOfGrid(members)
    for member in members where isTotal(member.name) && !(isOfGrid && member.name == "total") {
      let isCount = counts.contains(member.name.lowercased())
      if let number = (member.value["value"] ?? member.value).writtenCount {
        let isFloor = member.value["relation"]?.stringValue == "gte"
        // Less than there is on this page is no total; a count as large is that of the page.
        guard isCount ? number > count : number >= count else { continue }
        return isFloor ? .atLeast(number) : .exact(number)
      }
    }
    return .unknown
  }

  /// Names that are of a page's size in an address, and of something else in an answer.
  private static let otherNumbers: Set = ["count", "max", "first"]

  /// Only where a size stands beside: a number alone may be anything.
  private static func paging(_ members: [JSON.Member]) -> Paging? {
    if let paging = pagingOfSpring(members) { return paging }
    let numbers = members.filter {
      $0.value.writtenInteger != nil && !otherNumbers.contains($0.name.lowercased())
    }
    let found = PagingNames.paging(numbers.map(\.name)) { name in
      numbers.first { $0.name == name }?.value.cellText ?? ""
    }
    return found?.size == nil ? nil : found
  }

  /// Spring Data's page, which is asked for by other names than it has itself.
  private static func pagingOfSpring(_ members: [JSON.Member]) -> Paging? {
    let names = ["number", "size", "totalPages", "totalElements"]
    guard names.allSatisfy({ name in members.contains { $0.name == name } }) else { return nil }
    return Paging(size: "size", number: "page", first: 0)
  }
}
