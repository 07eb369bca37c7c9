import FoundationEssentials

/// A page of HTML in place of a file, told by its start: networks and servers send one with
/// status 200.
struct WebPage {
  /// As `StrangeAnswer` finds it; empty where the page has none.
  var title: String

  private static let extent = 16 << 10
  private static let starts = ["<!doctype html", "<html", "<head", "<script", "<body"]

  /// - Parameters:
  ///   - path: of the bytes.
  ///   - name: of the file; one that is a page by its own name may be one.
  /// - Returns: nil where the bytes are no page, or may be the file.
  init?(at path: String, named name: String) {
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    guard !["htm", "html", "shtml"].contains(ending),
      let data = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    else { return nil }
    let bytes = Array(data.prefix(Self.extent))
    let text = String(decoding: bytes, as: UTF8.self)
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.prefix(20).lowercased()
    guard Self.starts.contains(where: { start.hasPrefix($0) }) else { return nil }
    title = StrangeAnswer.title(bytes)
  }
}
