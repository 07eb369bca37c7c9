import Base
import Glibc

/// Keeps the part of a download to one of those that fetch it, in whatever process: two that
/// write behind each other would make a file of neither.
final class PartLock {
  private let part: PartialFile
  private var descriptor: Int32 = -1

  /// Makes the part where there is none. In a folder that others may write a link of its name could
  /// lead to any file of ours: none is followed.
  /// - Throws: `inUse` where somebody else fetches it; `cannotWrite`.
  init(_ part: PartialFile) throws(TransportError) {
    self.part = part
    repeat {
      if descriptor >= 0 { close(descriptor) }
      descriptor = open(part.partPath, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard descriptor >= 0 else { throw .cannotWrite(path: part.partPath, errno: errno) }
      // File systems that know no locks are written without.
      switch AdvisoryLock.take(descriptor) {
      case .held: break
      case .failed: return
      case .busy:
        close(descriptor)
        descriptor = -1
        throw .inUse(path: part.path)
      }
    } while !isStillThere
  }

  /// What nothing came for is not left behind.
  deinit {
    guard descriptor >= 0 else { return }
    var facts = stat()
    if fstat(descriptor, &facts) == 0, facts.st_size == 0, isStillThere { unlink(part.partPath) }
    close(descriptor)
  }

  private var isStillThere: Bool { AdvisoryLock.isUpon(part.partPath, descriptor) }
}
