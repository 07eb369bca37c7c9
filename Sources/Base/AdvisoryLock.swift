import Glibc

/// An advisory lock upon a whole file, among all processes and all that open it (`flock(2)`). The
/// kernel lets go of it when its holder closes the file or ends, however it ends.
public enum AdvisoryLock {
  /// What comes of asking for one.
  public enum Outcome: Hashable, Sendable {
    case held
    /// Somebody else holds it.
    case busy
    /// There are no locks on that file system, or no more of them.
    case failed(errno: Int32)
  }

  /// Whether the file that is held is still the one of that name: its holder may have removed or
  /// renamed it between the opening and the lock, and others would lock another.
  public static func isUpon(_ path: String, _ descriptor: Int32) -> Bool {
    var (own, named) = (stat(), stat())
    return fstat(descriptor, &own) == 0 && stat(path, &named) == 0
      && own.st_ino == named.st_ino && own.st_dev == named.st_dev
  }

  /// - Parameters:
  ///   - descriptor: of the file, which holds the lock until it is closed.
  ///   - shares: whether others may hold it as well that share it.
  ///   - waits: until those have let go of it who stand against it.
  public static func take(
    _ descriptor: Int32, shares: Bool = false, waits: Bool = false
  ) -> Outcome {
    let way = (shares ? LOCK_SH : LOCK_EX) | (waits ? 0 : LOCK_NB)
    while flock(descriptor, way) != 0 {
      let fault = errno
      if fault != EINTR { return fault == EWOULDBLOCK ? .busy : .failed(errno: fault) }
    }
    return .held
  }
}
