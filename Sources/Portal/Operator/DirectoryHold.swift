import Base
import Glibc
import Synchronization

/// Tells other processes that a platform's directory is in use, as long as it lives: everybody who
/// opens the database shares it, and restoring needs it alone.
final class DirectoryHold: Sendable {
  /// What the directory is used for; a file of that name in it has the lock.
  enum Purpose: String {
    case serving = "portal.use"
    /// Taking the platform elsewhere: two that did would each take away the other's notes.
    case moving = "portal.move"
  }

  private let descriptor: Mutex<Int32>

  /// - Throws: `PortalFault.busy` where it is wanted alone and others have it, or where it is
  ///   wanted and another has it alone.
  init(
    directory: String, for purpose: Purpose = .serving, alone: Bool = false
  ) throws(PortalFault) {
    let path = "\(directory)/\(purpose.rawValue)"
    let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .unusable(path: path, errno: errno) }
    switch AdvisoryLock.take(file, shares: !alone) {
    case .held: descriptor = Mutex(file)
    case .busy:
      close(file)
      throw .busy
    case .failed(let fault):
      close(file)
      throw .unusable(path: path, errno: fault)
    }
  }

  deinit { release() }

  func release() {
    descriptor.withLock { file in
      if file >= 0 { close(file) }
      file = -1
    }
  }
}
