import Catalog
import Synchronization
import Transport

/// A look into a file that has come whole, before it gets its name: what came in its place (see
/// `FileLook`), and the checksum it may have.
final class FileInspection: Sendable {
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
    let found = FileLook.fault(of: path, named: file.name, at: place)
    fault.withLock { $0 = found }
    return found == nil && file.checksum == nil
  }

  /// Why the bytes were turned down.
  func reason(_ path: String) -> SourceError {
    fault.withLock { $0 } ?? SourceError(.turnedDown(path: path))
  }
}
