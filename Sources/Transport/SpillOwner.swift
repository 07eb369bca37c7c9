import Base
import Glibc
import Synchronization

/// Who holds files of long answers: a file beside them that its process keeps locked for as long as
/// it lives. A number of a process says nothing to another container or machine with the same home.
enum SpillOwner {
  /// Where there are no locks.
  static let none: UInt64 = 0

  private static let prefix = "owner-"
  private static let here = Mutex<[String: UInt64]>([:])

  static func ofThisProcess(in folder: String) -> UInt64 {
    here.withLock { owners in
      if let known = owners[folder] { return known }
      let made = make(in: folder)
      owners[folder] = made
      return made
    }
  }

  /// Its descriptor stays open until the process ends, which lets go of the lock.
  private static func make(in folder: String) -> UInt64 {
    // Whoever sweeps may have it for a moment, and take it away.
    for _ in 0..<8 {
      let owner = UInt64.random(in: 1 ... .max)
      let path = "\(folder)/\(prefix)\(owner)"
      let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { return none }
      let outcome = AdvisoryLock.take(descriptor)
      if outcome == .held, AdvisoryLock.isUpon(path, descriptor) { return owner }
      close(descriptor)
      unlink(path)
      if case .failed = outcome { break }
    }
    return none
  }

  static func isGone(_ owner: UInt64, process: pid_t, in folder: String) -> Bool {
    // Signal 0 only asks (kill(2)).
    if owner == none { return kill(process, 0) != 0 && errno == ESRCH }
    return hold("\(folder)/\(prefix)\(owner)") {}
  }

  static func removeLeft(_ name: String, in folder: String) {
    guard name.hasPrefix(prefix), UInt64(name.dropFirst(prefix.count)) != nil else { return }
    let path = "\(folder)/\(name)"
    hold(path) { unlink(path) }
  }

  /// - Returns: whether nobody holds it; so too where it is not there, as it comes before all that
  ///   is named after it.
  @discardableResult
  private static func hold(_ path: String, _ body: () -> Void) -> Bool {
    let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return errno == ENOENT }
    defer { close(descriptor) }
    guard AdvisoryLock.take(descriptor) == .held else { return false }
    body()
    return true
  }
}
