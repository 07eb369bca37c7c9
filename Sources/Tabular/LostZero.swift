/// Whether zeros at the ends of numbers tell in a column, though their values do not keep them:
/// `1.10` beside `1.1`, or beside any number with fewer decimals, may be a version or a section. Of
/// prices, all with two decimals, and of `5.0` they tell nothing.
public struct LostZero: Hashable, Sendable {
  /// Of all cells with a point.
  private var fewest = Int.max
  /// Of those that end with a zero.
  private var most = 1
  /// The first of them with so many.
  public private(set) var written = ""

  public init() {}

  /// - Parameter cell: of a column of numbers, without white space around it.
  public mutating func add(_ cell: UnsafeBufferPointer<UInt8>) {
    var decimals = 0
    while decimals < cell.count, cell[cell.count - decimals - 1].isDigit { decimals += 1 }
    guard decimals > 0, decimals < cell.count, cell[cell.count - decimals - 1] == 0x2E else {
      return
    }
    fewest = min(fewest, decimals)
    guard cell[cell.count - 1] == 0x30, decimals > most else { return }
    most = decimals
    written = String(decoding: cell, as: UTF8.self)
  }

  public mutating func add(_ other: LostZero) {
    fewest = min(fewest, other.fewest)
    if other.most > most { (most, written) = (other.most, other.written) }
  }

  public var tells: Bool { most > fewest }

  /// A number without the zeros at its end.
  public static func plain(_ number: String) -> String {
    let digits = number.utf8.reversed().drop { $0 == 0x30 }.reversed()
    let isWhole = digits.last == 0x2E
    return String(decoding: isWhole ? digits.dropLast() : digits[...], as: UTF8.self)
  }
}

/// Looks for two writings of one number in a column, `1.1` and `1.10`.
public struct TwinSearch {
  /// Different numbers that are kept.
  private static let limit = 20_000

  private var seen: [String: String] = [:]
  /// The first two that were found; empty for none.
  public private(set) var writings: [String] = []

  public init() {}

  /// - Parameter cell: of a column of numbers.
  public mutating func add(_ cell: UnsafeBufferPointer<UInt8>) {
    let text = cell.trimmed
    guard writings.isEmpty, seen.count < Self.limit, text.contains(0x2E), text.count <= 40,
      text.allSatisfy({ $0.isDigit || $0 == 0x2E || $0 == 0x2D })
    else { return }
    let written = String(decoding: text, as: UTF8.self)
    let known = seen.updateValue(written, forKey: LostZero.plain(written))
    if let known, known != written { writings = Self.ordered([known, written]) }
  }

  /// The shorter ones first, wherever they came.
  public static func ordered(_ writings: [String]) -> [String] {
    writings.sorted { $0.utf8.count < $1.utf8.count }
  }
}
