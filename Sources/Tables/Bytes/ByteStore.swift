import Glibc
import Tabular

/// Bytes that can be read from any place, by any number of threads.
protocol ByteStore: Sendable {
  /// Bytes there are by now.
  var size: Int { get }
  /// Fills the buffer from `offset`; less only where the bytes end.
  func read(_ offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(TableFault) -> Int
}

/// A regular file, held open: it may go from its folder meanwhile. Read with `pread(2)` and not
/// mapped, so that a file's pages never count as this program's memory, and a file cut short while
/// it is read ends early instead of ending the process.
final class FileBytes: ByteStore {
  let size: Int
  private let path: String
  private let descriptor: Int32

  init(path: String) throws(TableFault) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .cannotRead(path: path, errno: errno) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      let reason = facts.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL
      close(descriptor)
      throw .cannotRead(path: path, errno: reason)
    }
    self.path = path
    self.descriptor = descriptor
    size = Int(facts.st_size)
  }

  deinit { close(descriptor) }

  func read(_ offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(TableFault) -> Int {
    try Positioned.read(descriptor, offset, into: buffer, path: path)
  }
}

enum Positioned {
  static func read(
    _ descriptor: Int32, _ offset: Int, into buffer: UnsafeMutableRawBufferPointer, path: String
  ) throws(TableFault) -> Int {
    var done = 0
    while done < buffer.count {
      let count = pread(
        descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done,
        off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .cannotRead(path: path, errno: errno) }
      if count == 0 { break }
      done += count
    }
    return done
  }
}
