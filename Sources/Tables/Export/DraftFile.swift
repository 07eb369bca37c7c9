import Glibc
import Tabular

/// A file that appears under its name only when it is whole. It is written beside it under a hidden
/// name, with the rights that the process gives new files (umask): what is exported is public data
/// that somebody means to pass on. What killed processes left is removed with the next one.
final class DraftFile {
  let path: String
  let draft: String
  private let overwrites: Bool
  private var isKept = false

  /// - Throws: `TableFault.exists` at once where there is a file that must stay.
  init(_ path: String, overwrites: Bool) throws(TableFault) {
    self.path = path
    self.overwrites = overwrites
    if !overwrites, access(path, F_OK) == 0 { throw .exists(path: path) }
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    draft = "\(path[..<slash]).\(path[slash...].prefix(60))\(DraftName.own())"
    let descriptor = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, errno: errno) }
    close(descriptor)
    let folder = path[..<slash]
    DraftName.sweep(folder.isEmpty ? "." : String(folder))
  }

  deinit { if !isKept { unlink(draft) } }

  /// A sink into the draft.
  func sink() throws(TableFault) -> ByteSink {
    let file = try OpenDescriptor(draft)
    return ByteSink { bytes in try file.write(bytes) }
  }

  /// Puts the draft in its place, all at once. Another file that came there meanwhile is not
  /// replaced unless that was wanted.
  /// - Returns: bytes.
  func keep() throws(TableFault) -> Int {
    let descriptor = open(draft, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, errno: errno) }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    let isSafe = fsync(descriptor) == 0
    let reason = errno
    close(descriptor)
    guard isSafe else { throw .cannotWrite(path: path, errno: reason) }
    if overwrites {
      guard rename(draft, path) == 0 else { throw .cannotWrite(path: path, errno: errno) }
      isKept = true
    } else if link(draft, path) != 0 {
      // Not every file system knows links.
      guard errno != EEXIST, access(path, F_OK) != 0 else { throw .exists(path: path) }
      guard rename(draft, path) == 0 else { throw .cannotWrite(path: path, errno: errno) }
      isKept = true
    } else {
      // The file has two names now; the draft's goes at once.
      isKept = unlink(draft) == 0
    }
    return size
  }
}

/// A file held open for writing.
private final class OpenDescriptor {
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws(TableFault) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, errno: errno) }
  }

  deinit { close(descriptor) }

  func write(_ bytes: [UInt8]) throws(TableFault) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .cannotWrite(path: path, errno: errno) }
      done += count
    }
  }
}
