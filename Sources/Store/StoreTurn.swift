import Base
import Glibc

/// The right to move a store's files, which one process has at a time; let go of with the value.
final class StoreTurn {
  private let folder: Int32

  /// Waits for whoever has it. On file systems that know no locks it waits for nobody.
  init(besides path: String) {
    folder = open(PrivateFolder.parent(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 { _ = AdvisoryLock.take(folder, waits: true) }
  }

  deinit { if folder >= 0 { close(folder) } }
}

extension StoreFile {
  /// Whether another process has the store open: each that has holds a lock upon a byte of the
  /// shared memory beside it (SQLite's walformat, section 2.3.1).
  static func isOpenElsewhere(_ path: String) -> Bool {
    let shared = open(path + "-shm", O_RDWR | O_CLOEXEC)
    guard shared >= 0 else { return false }
    defer { close(shared) }
    var asked = flock()
    asked.l_type = Int16(F_WRLCK)
    asked.l_whence = Int16(SEEK_SET)
    (asked.l_start, asked.l_len) = (128, 1)
    return fcntl(shared, F_GETLK, &asked) == 0 && asked.l_type != Int16(F_UNLCK)
  }
}
