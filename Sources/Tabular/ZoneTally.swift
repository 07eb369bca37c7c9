/// Which time zones the moments of a column are written in. They are compared as they are written,
/// so that those of different zones are not in the order in which they came to pass.
public struct ZoneTally: Hashable, Sendable {
  /// Bytes of the shortest moment with a zone, `2024-1-5T8:30Z`.
  private static let shortest = 14

  /// Minutes east of Greenwich that came first.
  private var first: Int?
  private var hasOthers = false
  private var hasNone = false

  public init() {}

  /// Whether any has a zone.
  public var isAny: Bool { first != nil }

  /// Whether there are several zones, or moments with one and some without.
  public var isMixed: Bool { first != nil && (hasOthers || hasNone) }

  /// - Parameter date: a cell that `DateCell` reads, without white space around it.
  public mutating func add(_ date: UnsafeBufferPointer<UInt8>) {
    guard let zone = Self.minutes(date) else {
      hasNone = true
      return
    }
    if let first { hasOthers = hasOthers || first != zone } else { first = zone }
  }

  public mutating func add(_ other: ZoneTally) {
    hasOthers = hasOthers || other.hasOthers
    hasNone = hasNone || other.hasNone
    guard let zone = other.first else { return }
    if let first { hasOthers = hasOthers || first != zone } else { first = zone }
  }

  /// The zone at the end of a moment, `Z`, `+08:00` or `-0500`.
  private static func minutes(_ date: UnsafeBufferPointer<UInt8>) -> Int? {
    guard date.count >= shortest, let last = date.last else { return nil }
    if last == UInt8(ascii: "Z") || last == UInt8(ascii: "z") { return 0 }
    let hasColon = date[date.count - 3] == UInt8(ascii: ":")
    let start = date.count - (hasColon ? 6 : 5)
    let sign = date[start]
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    // Of `2024-01-05` the last sign is no zone's.
    guard date.contains(UInt8(ascii: ":")) else { return nil }
    let digits = date[(start + 1)...].filter(\.isDigit).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    let minutes = digits / 100 * 60 + digits % 100
    return sign == UInt8(ascii: "-") ? -minutes : minutes
  }
}
