import Glibc

extension RetryClock {
  /// The machine's clock and its random numbers.
  public static let system = RetryClock(
    now: { time(nil) },
    sleep: { duration in try? await Task.sleep(for: duration) },
    fraction: { Double.random(in: 0...1) })
}
