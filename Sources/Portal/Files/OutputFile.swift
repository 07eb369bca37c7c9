import Glibc

/// A file being written through a buffer.
final class OutputFile {
  private static let room = 64 * 1024

  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  /// Opens a file that is there already.
  init(_ path: String) throws(PortalFault) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unusable(path: path, errno: errno) }
    buffer.reserveCapacity(Self.room)
  }

  deinit { close(descriptor) }

  func write(_ text: String) throws(PortalFault) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.room { try flush() }
  }

  /// Writes what is still in the buffer.
  func flush() throws(PortalFault) {
    var done = 0
    while done < buffer.count {
      let written = buffer.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if written < 0, errno != EINTR { throw .unusable(path: path, errno: errno) }
      done += max(0, written)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
