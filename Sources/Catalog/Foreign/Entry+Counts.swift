/// Numbers of a record, as strangers give them.
extension Entry {
  /// What rows, visits, downloads and people may be. Sums over millions of entries fit an `Int`.
  public static let counts = 0...1_000_000_000_000

  /// Without numbers that cannot be: nobody said them.
  public var withPossibleCounts: Entry {
    func isPossible(_ count: Int) -> Bool { Self.counts.contains(count) }
    var entry = self
    if let count = rowCount, !isPossible(count) { entry.rowCount = nil }
    if !isPossible(usage.views) || !isPossible(usage.downloads) { entry.usage = Usage() }
    if !isPossible(rating.count) { entry.rating = RatingSummary() }
    return entry
  }
}
