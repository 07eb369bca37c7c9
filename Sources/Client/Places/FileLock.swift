import Base
import Glibc

/// Keeps processes and threads from writing a file at the same time.
enum FileLock {
  /// Waits until nobody else holds the lock, and holds it for as long as `body` runs. Where the
  /// lock's file cannot be made, `body` runs without: the same folder will not take the file itself
  /// either.
  static func holding(_ path: String, _ body: () -> Void) {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    defer { if file >= 0 { close(file) } }
    if file >= 0 { _ = AdvisoryLock.take(file, waits: true) }
    body()
  }
}
