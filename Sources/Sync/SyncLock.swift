import Glibc

/// Lets one pull at a time into a store, among all processes: an advisory lock (`flock(2)`) on a
/// file of its own. The kernel lets go of it when its holder ends, however it ends.
final class SyncLock: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// - Returns: nil while somebody else holds the lock.
  static func take(path: String) throws(SyncError) -> SyncLock? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotLock(path: path, errno: errno) }
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let fault = errno
      guard fault == EINTR else {
        close(descriptor)
        guard fault == EWOULDBLOCK else { throw .cannotLock(path: path, errno: fault) }
        return nil
      }
    }
    return SyncLock(descriptor: descriptor)
  }
}
