/// A page of HTML in place of a file, told by its start: networks and servers send one with
/// status 200.
struct WebPage {
  /// As `StrangeAnswer` finds it; empty where the page has none.
  let title: String
  /// Whether it wants somebody to log in.
  let asksPassword: Bool

  private static let starts = ["<!doctype html", "<html", "<head", "<script", "<body"]
  private static let pages: Set = [
    "htm", "html", "shtml", "xhtml", "mht", "php", "asp", "aspx", "jsp", "do",
  ]

  /// - Parameters:
  ///   - bytes: the first of them.
  ///   - name: of the file; one that is a page by its own name, or has no ending, may be one.
  /// - Returns: nil where the bytes are no page, or may be the file.
  init?(_ bytes: [UInt8], named name: String) {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.prefix(20)
    guard Self.starts.contains(where: { start.hasPrefix($0) }) else { return nil }
    asksPassword = ["type=\"password\"", "type='password'", "type=password"]
      .contains { text.contains($0) }
    title = StrangeAnswer.title(bytes)
    guard !asksPassword else { return }
    guard let ending = Self.ending(name), !Self.pages.contains(ending) else { return nil }
    // Some offices publish a table of HTML under the name of a spreadsheet: that is the file.
    if ["xls", "xlsx", "et"].contains(ending), Self.hasTable(text) { return nil }
  }

  /// In small letters; nil where a name has none.
  static func ending(_ name: String) -> String? {
    let parts = name.split(separator: ".")
    return parts.count > 1 ? parts.last?.lowercased() : nil
  }

  /// Two rows of two cells at least.
  private static func hasTable(_ text: String) -> Bool {
    text.contains("<table") && text.ranges(of: "<tr").count > 1
      && text.ranges(of: "<td").count + text.ranges(of: "<th").count > 3
  }
}
