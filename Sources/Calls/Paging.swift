import Catalog

/// How an interface is read page by page: a property of the interface, learnt from its address,
/// its specification or its answers.
public struct Paging: Hashable, Sendable, Codable {
  /// What a page is asked for by.
  public enum Step: String, Hashable, Sendable, Codable {
    /// Its number.
    case page
    /// The number of rows before it.
    case offset
    /// What the page before says of it.
    case cursor
    /// The address that the page before names.
    case link
  }

  /// The parameter of how many rows a page has; nil where the interface takes none.
  public var size: String?
  /// The parameter that `step` travels in; empty for links.
  public var number: String
  public var step: Step
  /// Of the first page: its number, mostly 1 or 0, or its offset.
  public var first: Int

  public init(size: String?, number: String, step: Step = .page, first: Int? = nil) {
    self.size = size
    self.number = number
    self.step = step
    self.first = first ?? (step == .page ? 1 : 0)
  }

  /// Whether a call says how many rows a page is to have.
  public var takesSize: Bool { size != nil }

  /// Whether a call says which page it wants. Behind a cursor only the page before knows.
  public var takesNumber: Bool {
    switch step {
    case .page, .offset: true
    case .cursor, .link: false
    }
  }

  /// - Parameter names: of the parameters that a specification lists.
  /// - Returns: nil where none of them is of paging.
  public init?(names: [String]) {
    guard let found = PagingNames.paging(names, { _ in "" }), found.step != .cursor else {
      return nil
    }
    self = found
  }

  /// As our platform and the live site have it.
  public static let platform = Paging(
    size: CallSpecification.pageSizeName, number: CallSpecification.pageNumberName)

  /// What only the answers tell of: the address of the next page is in each.
  static let links = Paging(size: nil, number: "", step: .link)

  private enum CodingKeys: CodingKey { case size, number, step, first }

  /// Older files say no more than the names.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      size: try container.decodeIfPresent(String.self, forKey: .size),
      number: try container.decode(String.self, forKey: .number),
      step: try container.decodeIfPresent(Step.self, forKey: .step) ?? .page,
      first: try container.decodeIfPresent(Int.self, forKey: .first))
  }

  /// The parameters of the page that a request asks for.
  public func parameters(of request: InvokeRequest) -> [(name: String, value: String)] {
    parameters(page: request.pageNumber, rows: request.pageSize, mark: request.mark)
  }

  /// The parameters of a page.
  ///
  /// - Parameters:
  ///   - page: from 1.
  ///   - rows: how many a page is to have.
  ///   - mark: where the page is, once that is known better than by its number.
  func parameters(
    page: Int, rows: Int, mark: PageMark?
  ) -> [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    switch (step, mark) {
    case (.cursor, .cursor(_, let value)) where !number.isEmpty: pairs.append((number, value))
    case (_, .cursor(let name, let value)) where !name.isEmpty: pairs.append((name, value))
    case (.page, _): pairs.append((number, String(first + page - 1)))
    case (.offset, .rows(let before)): pairs.append((number, String(first + before)))
    case (.offset, _): pairs.append((number, String(first + (page - 1) * rows)))
    case (.cursor, _), (.link, _): break
    }
    if let size { pairs.append((size, String(rows))) }
    return pairs
  }
}

/// Where a page is that is not told by its number.
public enum PageMark: Hashable, Sendable, Codable {
  /// Behind so many rows.
  case rows(Int)
  /// What the page before gave, and the parameter it travels in; empty where only the address that
  /// was asked can say that.
  case cursor(name: String, value: String)
  /// An address, or what follows `?` in one; nothing secret is in it.
  case link(String)
}

/// The names that paging goes by on platforms and in products.
enum PagingNames {
  /// Names that mean something together only, to the letter; the likeliest first. `page` is how
  /// many rows a page has in Tianjin and which page it is elsewhere.
  static let pairs: [(size: String, number: String, step: Paging.Step)] = [
    ("page", "pageNum", .page), ("PAGENUM", "STARTNUM", .offset), ("pageNum", "startNum", .offset),
    ("PAGENUM", "PAGE", .page),
  ]

  /// The same for products that write them in whatever case, in lower case.
  static let looserPairs: [(size: String, number: String, step: Paging.Step)] = [
    ("_limit", "_start", .offset), ("_limit", "_offset", .offset), ("_limit", "_page", .page),
    ("_per_page", "_page", .page), ("_size", "_page", .page),
    ("page[size]", "page[number]", .page), ("page[limit]", "page[offset]", .offset),
    ("pagination[pagesize]", "pagination[page]", .page),
    ("pagination[limit]", "pagination[start]", .offset),
    ("filter[limit]", "filter[offset]", .offset), ("maxfeatures", "startindex", .offset),
    ("count", "startindex", .offset), ("resultrecordcount", "resultoffset", .offset),
    ("maxresultcount", "skipcount", .offset), ("take", "skip", .offset),
    ("maxresults", "startat", .offset), ("maxresults", "firstresult", .offset),
    ("max", "first", .offset), ("max", "offset", .offset), ("count", "offset", .offset),
    ("count", "start", .offset), ("count", "begin", .offset),
    ("idisplaylength", "idisplaystart", .offset), ("limit", "limitstart", .offset),
    ("posts_per_page", "paged", .page), ("psize", "cpage", .page),
  ]

  /// In lower case.
  static let sizes = [
    "page_size", "pagesize", "per_page", "perpage", "limit", "$limit", "rows", "size", "$top",
    "numperpage", "rowsperpage", "pagerows", "pagelimit", "page_limit", "maxresults", "max_results",
    "length", "ps",
  ]
  static let numbers = [
    "page", "pagenum", "pageno", "page_no", "pagenumber", "page_number", "page_num", "pageindex",
    "page_index", "currentpage", "current_page", "current", "curpage", "cur_page", "pn", "p",
    "currpage", "nowpage", "startpage", "topage", "indexpage", "pagecode", "pagestart", "pg",
    "cpage",
  ]
  static let offsets = [
    "offset", "$offset", "start", "skip", "$skip", "startnum", "startindex", "start_index",
    "startrow", "start_row", "begin", "from", "beginindex",
  ]
  /// What the next page is named by, with the parameter each travels in, where an address does not
  /// say.
  static let cursors = [
    "nextcursor": "cursor", "next_cursor": "cursor", "nextpagetoken": "pageToken",
    "next_page_token": "page_token", "nexttoken": "nextToken", "next_token": "next_token",
    "nextmarker": "marker", "next_marker": "marker", "nextcursormark": "cursorMark",
    "end_cursor": "after", "endcursor": "after", "nextafter": "after", "next_after": "after",
  ]
  /// Names that do not say whether they are of the next page or of this one.
  static let bareCursors = [
    "cursor": "cursor", "continuationtoken": "continuationToken",
    "continuation_token": "continuation_token", "continuation": "continuation",
    "_scroll_id": "scroll_id", "scroll_id": "scroll_id", "scrollid": "scrollId",
    "searchafter": "searchAfter", "search_after": "search_after", "after": "after",
    "bookmark": "bookmark", "page_token": "page_token", "pagetoken": "pageToken",
  ]
  static let cursorParameters: Set = [
    "cursor", "nextcursor", "next_cursor", "cursormark", "after", "next", "pagetoken", "page_token",
    "nextpagetoken", "next_page_token", "nexttoken", "next_token", "scroll_id", "scrollid",
    "continuation", "continuationtoken", "continuation_token", "marker", "searchafter",
    "search_after", "bookmark",
  ]

  /// What counts pages or rows; their product is a number too.
  static func number(_ text: String) -> Int? {
    Int(text).flatMap { (0...CallSpecification.largestPageNumber).contains($0) ? $0 : nil }
  }

  /// What names in this order mean; nil where they are of no paging.
  /// - Parameter value: what a name stands for.
  static func paging(_ names: [String], _ value: (String) -> String) -> Paging? {
    func isNumber(_ name: String) -> Bool { value(name).isEmpty || number(value(name)) != nil }
    func paging(_ size: String?, _ number: String, _ step: Paging.Step) -> Paging {
      let start = Self.number(value(number))
      let rows = size.flatMap { Self.number(value($0)) } ?? 0
      let first: Int? =
        switch step {
        case .page: start == 0 ? 0 : nil
        case .offset: start.map { rows > 0 ? $0 % rows : $0 }
        case .cursor, .link: nil
        }
      return Paging(size: size, number: number, step: step, first: first)
    }
    let numeric = names.filter(isNumber)
    for pair in pairs where numeric.contains(pair.size) && numeric.contains(pair.number) {
      return paging(pair.size, pair.number, pair.step)
    }
    func first(_ wanted: [String], besides other: String? = nil) -> String? {
      wanted.lazy.compactMap { name in
        numeric.first { $0.lowercased() == name && $0 != other }
      }.first
    }
    for pair in looserPairs {
      guard let size = first([pair.size]), let number = first([pair.number]) else { continue }
      return paging(size, number, pair.step)
    }
    let size = first(sizes)
    if let number = first(numbers, besides: size) { return paging(size, number, .page) }
    if let size, let offset = first(offsets, besides: size) { return paging(size, offset, .offset) }
    // Socrata's, which has an offset whether it is written or not.
    if size == "$limit" { return Paging(size: size, number: "$offset", step: .offset) }
    let cursor = names.first { cursorParameters.contains($0.lowercased()) }
    return cursor.map { paging(size, $0, .cursor) }
  }
}
