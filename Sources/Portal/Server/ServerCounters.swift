import Glibc
import Synchronization

/// What the server counts of itself, for `/metrics`.
final class ServerCounters: Sendable {
  /// Seconds since the Unix epoch.
  let start = time(nil)
  let requests = RequestMeter()
  /// Calls that counted against a developer's day.
  let calls = Atomic(0)
  /// Open now.
  let connections = Atomic(0)
  /// Told that the platform is busy.
  let refusedConnections = Atomic(0)
}
