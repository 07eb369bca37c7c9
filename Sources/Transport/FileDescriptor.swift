import Glibc

/// A file being written; closed when it is let go of.
final class FileDescriptor {
  private let number: Int32
  private let path: String

  /// Opens for writing at the end, creating the file for its owner, or emptying it.
  init(path: String, emptying: Bool, mode: mode_t = 0o644) throws(TransportError) {
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | (emptying ? O_TRUNC : 0)
    number = open(path, flags, mode)
    self.path = path
    guard number >= 0 else { throw .cannotWrite(path: path, errno: errno) }
  }

  deinit { close(number) }

  func write(_ bytes: [UInt8]) throws(TransportError) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Glibc.write(number, buffer.baseAddress.map { $0 + done }, buffer.count - done)
      }
      if written < 0, errno != EINTR { throw .cannotWrite(path: path, errno: errno) }
      done += max(0, written)
    }
  }

  /// Reaches the disk before the file gets its final name.
  func synchronize() throws(TransportError) {
    guard fsync(number) == 0 else { throw .cannotWrite(path: path, errno: errno) }
  }

  static func size(of path: String) -> Int? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let end = lseek(descriptor, 0, SEEK_END)
    return end < 0 ? nil : Int(end)
  }

  /// A short file's text.
  static func contents(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    return count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  /// Takes a name that nobody has, by an empty file.
  static func reserve(_ path: String) throws(TransportError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, errno: errno) }
    close(descriptor)
  }

  static func remove(_ path: String) { unlink(path) }

  static func rename(_ path: String, to other: String) throws(TransportError) {
    guard Glibc.rename(path, other) == 0 else { throw .cannotWrite(path: other, errno: errno) }
  }
}
