import Calls
import Catalog
import FoundationEssentials
import Synchronization
import Transport

/// A look into a file that has come whole, before it gets its name. Sites answer with pages and
/// words in JSON in place of a file, whatever the status, and a file may have a checksum.
final class FileInspection: Sendable {
  /// Bytes that are looked at.
  private static let extent = 64 << 10

  private let file: Distribution
  private let place: String
  private let fault = Mutex<SourceError?>(nil)

  /// - Parameter place: path or address that was asked.
  init(_ file: Distribution, at place: String) {
    self.file = file
    self.place = place
  }

  /// - Parameter path: of the bytes.
  func accepts(_ path: String) -> Bool {
    if let wanted = file.checksum, FileChecksum.sha256(of: path) == wanted { return true }
    let found = found(path)
    fault.withLock { $0 = found }
    return found == nil && file.checksum == nil
  }

  /// Why the bytes were turned down.
  func reason(_ path: String) -> SourceError {
    fault.withLock { $0 } ?? SourceError(.turnedDown(path: path))
  }

  /// - Returns: what came instead; nil where it may be the file.
  private func found(_ path: String) -> SourceError? {
    guard let data = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped) else {
      return nil
    }
    let start = Array(data.prefix(Self.extent))
    if let page = WebPage(start, named: file.name) {
      return .wrongSite(
        path: place,
        page.asksPassword ? .login(title: page.title) : .otherContent(title: page.title))
    }
    guard data.count < Self.extent, let ending = WebPage.ending(file.name),
      !Self.words.contains(ending), StrangeAnswer.first(start) == UInt8(ascii: "{"),
      case .refused(_, let message, _) = InvokeAnswer(body: start)
    else { return nil }
    return .refused(status: 403, message: message, word: nil)
  }

  /// Endings of files that may be words in JSON.
  private static let words: Set = ["json", "geojson", "topojson", "jsonl", "ndjson", "js", "txt"]
}
