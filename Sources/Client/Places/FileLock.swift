import Base
import Glibc

/// Keeps processes and threads from changing a file at the same time: of two that read it and
/// write it anew, one would take back what the other has kept.
enum FileLock {
  /// Waits until nobody else holds the lock of the file, which is a hidden one beside it, and holds
  /// it for as long as `body` runs. Where the lock cannot be made, `body` runs without: the same
  /// folder will not take the file itself either.
  static func holding<Value, Fault: Error>(
    _ path: String, _ body: () throws(Fault) -> Value
  ) throws(Fault) -> Value {
    let folder = PrivateFolder.parent(of: path)
    try? PrivateFolder.make(folder)
    let name = path.split(separator: "/").last ?? ""
    let file = open("\(folder)/.\(name).lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    defer { if file >= 0 { close(file) } }
    if file >= 0 { _ = AdvisoryLock.take(file, waits: true) }
    return try body()
  }
}
