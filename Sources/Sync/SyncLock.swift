import Base
import Glibc

/// Lets one pull at a time into a store, among all processes: a lock on a file of its
/// own.
final class SyncLock: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// - Returns: nil while somebody else holds the lock.
  static func take(path: String) throws(SyncError) -> SyncLock? {
    while true {
      guard let lock = try takeOnce(path) else { return nil }
      if AdvisoryLock.isUpon(path, lock.descriptor) { return lock }
    }
  }

  private static func takeOnce(_ path: String) throws(SyncError) -> SyncLock? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotLock(path: path, errno: errno) }
    switch AdvisoryLock.take(descriptor) {
    case .held: return SyncLock(descriptor: descriptor)
    case .busy:
      close(descriptor)
      return nil
    case .failed(let fault):
      close(descriptor)
      throw .cannotLock(path: path, errno: fault)
    }
  }
}
