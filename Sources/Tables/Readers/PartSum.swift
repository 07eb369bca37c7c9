import Tabular

/// A row with those that, being moved in below it, may be its parts: whether their numbers are such
/// as parts have.
struct PartSum {
  /// What rounding leaves.
  private static let tolerance = 0.01

  private let number: Double?
  private var count = 0
  private var isRead = true
  private var sum = 0.0
  private var isExceeded = false

  /// - Parameter number: the row's first one; nil where it has none that tells how much it is.
  init(_ number: Double?) { self.number = number }

  var hasParts: Bool { count > 0 }

  /// Whether the parts are no more than the whole, and all together it once, or several times as
  /// where they are told by two divisions (城镇 and 农村, 男 and 女), or less; nil where the
  /// numbers do not tell.
  var isTrue: Bool? {
    guard let number, isRead else { return nil }
    if isExceeded { return false }
    guard number > 0 else { return true }
    let times = (sum / number).rounded()
    return sum <= number * (1 + Self.tolerance)
      || abs(sum / number - times) <= Self.tolerance * times
  }

  mutating func add(_ part: Double?) {
    count += 1
    guard let part, let number else {
      isRead = false
      return
    }
    sum += part
    if part > number * (1 + Self.tolerance) { isExceeded = true }
  }

  /// The first number behind a row's name; years, which tell no amount, apart.
  static func number(_ row: CellRow, behind column: Int) -> Double? {
    for place in column + 1..<max(column + 1, row.count) {
      let cell = row[place].trimmed
      guard ValueKind(of: cell).isNumeric, let found = NumberCell(cell) else { continue }
      if found.isInteger, years.contains(found.value) { continue }
      return found.value >= 0 ? found.value : nil
    }
    return nil
  }

  private static let years = 1900.0...2100.0
}
