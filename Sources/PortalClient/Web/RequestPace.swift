import Transport

/// Keeps the distance between requests that a site's `robots.txt` asks for (`Crawl-delay`, which
/// RFC 9309 does not know but most sites of this kind set).
actor RequestPace {
  /// A site that asks for more is not waited for longer than this.
  static let longest = Duration.seconds(10)

  private let clock: RetryClock
  private var interval: Duration?
  /// When the last that was let go leaves.
  private var last: ContinuousClock.Instant?

  init(clock: RetryClock) { self.clock = clock }

  /// Waits until the next request may leave.
  /// - Parameter robots: brings the site's `robots.txt`, once; nil where there is none.
  func turn(_ robots: @Sendable () async -> String?) async {
    if interval == nil {
      let delay = Self.delay(in: await robots() ?? "")
      interval = interval ?? delay
    }
    // Taken before the wait, in which others may ask for theirs.
    let now = ContinuousClock.now
    let place = max(now, last.flatMap { last in interval.map { last + $0 } } ?? now)
    last = place
    if place > now { await clock.sleep(place - now) }
  }

  /// The delay for this program, else for all; zero where none is set.
  static func delay(in robots: String) -> Duration {
    var delays: [String: Duration] = [:]
    var names: [String] = []
    var isNaming = false
    for line in robots.split(whereSeparator: \.isNewline) {
      let parts = line.prefix { $0 != "#" }.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = parts[1].split(whereSeparator: \.isWhitespace).joined()
      switch parts[0].split(whereSeparator: \.isWhitespace).joined().lowercased() {
      case "user-agent":
        if !isNaming { names = [] }
        isNaming = true
        names.append(value.lowercased())
      case "crawl-delay":
        isNaming = false
        guard let seconds = Double(value), seconds > 0, seconds.isFinite else { continue }
        for name in names { delays[name] = min(longest, .seconds(min(seconds, 1000))) }
      default: isNaming = false
      }
    }
    return delays["tjdata"] ?? delays["*"] ?? .zero
  }
}
