import Glibc

/// Files small enough to be read whole: settings, tokens.
enum SmallFile {
  struct Fault: Error, Hashable, Sendable {
    var path: String
    /// EFBIG for a file longer than the limit.
    var errno: Int32
  }

  /// - Returns: nil where there is no such file.
  static func read(_ path: String, limit: Int) throws(Fault) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if [ENOENT, ENOTDIR].contains(errno) { return nil }
      throw Fault(path: path, errno: errno)
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Fault(path: path, errno: errno) }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= limit else { throw Fault(path: path, errno: EFBIG) }
    }
  }
}
