import Formats

extension InvokeExchange {
  private static let totalNames = [
    "x-total-count", "x-total", "x-wp-total", "total-count", "x-pagination-total-count",
    "x-total-records", "x-total-results", "x-result-count", "x-total-items", "total",
  ]
  /// Names that a page's own number of rows goes by too.
  private static let countNames = ["x-count"]
  private static let pageNames = [
    "x-total-pages", "x-wp-totalpages", "x-pagination-page-count", "x-page-count",
  ]
  private static let moreNames = ["x-has-next", "x-has-more", "x-next-page", "x-next-cursor"]

  /// Rows in all as its head has them: by a field of that name, by a range of anything but bytes
  /// (RFC 9110, 14.4), `items 0-49/300`, or in `X-Pagination` as ASP.NET's examples write it.
  /// - Parameter rows: of the page; a number that may be of those counts where it is larger.
  public func toldTotal(beyond rows: Int = 0) -> Int? {
    for name in Self.totalNames {
      if let number = header(name).flatMap({ count($0) }) { return number }
    }
    for name in Self.countNames {
      if let number = header(name).flatMap({ count($0) }), number > rows { return number }
    }
    let members = header("x-pagination").flatMap { try? JSON.parse(Array($0.utf8)) }?.objectValue
    if let members, case .exact(let total) = PageFacts.total(members, count: 0) { return total }
    guard let range = header("content-range")?.lowercased(), !range.hasPrefix("bytes"),
      let total = range.split(separator: "/").dropFirst().last
    else { return nil }
    return count(total)
  }

  /// Pages in all, as its head has them.
  public var toldPages: Int? {
    Self.pageNames.lazy.compactMap { header($0).flatMap { count($0) } }.first
  }

  /// Whether its head speaks of pages behind it; nil where it says nothing.
  public var toldMore: Bool? {
    let told = Self.moreNames.lazy.compactMap { header($0)?.lowercased() }.first
    return told.map { !["", "0", "false", "none", "null"].contains($0) }
  }

  private func count(_ text: some StringProtocol) -> Int? {
    text.split(whereSeparator: \.isWhitespace).first.flatMap {
      JSON.string(String($0)).writtenCount
    }
  }
}
