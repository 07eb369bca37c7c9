import Calls
import FoundationEssentials
import PortalClient
import Transport
import WebPages

/// A look into what came in place of a file. Sites answer with pages and words in JSON, whatever
/// the status: neither is the file.
enum FileLook {
  /// Bytes that are looked at.
  private static let extent = 64 << 10

  /// - Parameters:
  ///   - path: of the bytes.
  ///   - name: of the file; one that is a page, or JSON, by its own name may be one.
  /// - Returns: what came instead; nil where it may be the file.
  static func fault(of path: String, named name: String, at address: String) -> SourceError? {
    guard let start = FileStart.bytes(of: path, count: extent) else { return nil }
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    if StrangePage.isPage(start) {
      return fault(page: start, ending).map { .wrongSite(path: address, $0) }
    }
    guard start.count < extent, !["json", "geojson", "js", "txt"].contains(ending),
      case .refused(_, let message, _) = InvokeAnswer(body: start)
    else { return nil }
    return .refused(status: 403, message: message, word: nil)
  }

  /// What a refusal with a status says.
  static func fault(of answer: HTTPResponse, at address: String) -> SourceError {
    guard StrangePage.isPage(answer.body) else {
      guard case .refused(_, let message, _) = InvokeAnswer(body: answer.body) else {
        return .refused(status: answer.status, message: "", word: nil)
      }
      return .refused(status: answer.status, message: message, word: nil)
    }
    let site = StrangePage.site(
      answer.body, contentType: answer.headers["Content-Type"], status: answer.status)
    if case .otherContent = site {
      return .refused(status: answer.status, message: "", word: nil)
    }
    return .wrongSite(path: address, site)
  }

  /// Some offices publish a table of HTML, or XML, under the name of a spreadsheet: that is the
  /// file.
  private static func fault(page: [UInt8], _ ending: String) -> WrongSite? {
    let site = StrangePage.site(page, contentType: nil)
    if case .login = site { return site }
    let root = HTMLReader.root(page, contentType: nil)
    if root.map(hasTable) ?? false { return nil }
    guard case .otherContent = site else { return site }
    let words = String(decoding: page.prefix(2000), as: UTF8.self).lowercased()
    let isHTML = ["<html", "<!doctype html", "<head", "<body", "<script"].contains {
      words.contains($0)
    }
    return isHTML && !["htm", "html", "mht", "shtml", "svg"].contains(ending) ? site : nil
  }

  /// A table with two rows of two cells at least.
  private static func hasTable(_ root: HTMLElement) -> Bool {
    root.first { element in
      guard element.name == "table" else { return false }
      let rows = element.all("tr", outside: ["table"])
      return rows.filter { row in
        row.elements.filter { ["td", "th"].contains($0.name) }.count > 1
      }.count > 1
    } != nil
  }
}
