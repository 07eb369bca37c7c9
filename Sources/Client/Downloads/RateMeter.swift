import Base
import Catalog
import Synchronization
import Transport

/// Turns bytes into steps worth showing: with their rate, and ten a second at most.
final class RateMeter: Sendable {
  private static let pause = Duration.milliseconds(100)

  private struct Reading {
    var began: ContinuousClock.Instant
    var offset: Int
    var shown: ContinuousClock.Instant
  }

  private let reading = Mutex<Reading?>(nil)

  /// nil where the last step was shown a moment ago and the file is not whole.
  func step(_ progress: DownloadProgress, at now: ContinuousClock.Instant = .now) -> DownloadStep? {
    reading.withLock { reading in
      guard var known = reading else {
        reading = Reading(began: now, offset: progress.received, shown: now)
        return DownloadStep(received: progress.received, total: progress.total)
      }
      guard now - known.shown >= Self.pause || progress.received == progress.total else {
        return nil
      }
      known.shown = now
      reading = known
      return DownloadStep(
        received: progress.received, total: progress.total,
        bytesPerSecond: Self.rate(progress.received - known.offset, now - known.began))
    }
  }

  private static func rate(_ bytes: Int, _ time: Duration) -> Int? {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    return seconds > 0 ? Int(saturating: Double(bytes) / seconds) : nil
  }
}
