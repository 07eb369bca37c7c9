/// Sum, mean and spread of numbers, none of which is lost beside a large one: the sum as Neumaier
/// (1974) adds, the spread as Welford (1962) updates and Chan, Golub and LeVeque (1979) join it.
struct Moments: Sendable {
  private(set) var count = 0
  /// What was added, and what the additions rounded away.
  private var high = 0.0
  private var low = 0.0
  private var running = 0.0
  private var squares = 0.0

  mutating func add(_ value: Double) {
    count += 1
    addToSum(value)
    let distance = value - running
    running += distance / Double(count)
    squares += distance * (value - running)
  }

  /// Adds those of other numbers.
  mutating func add(_ other: Moments) {
    guard other.count > 0 else { return }
    let total = Double(count + other.count)
    let distance = other.running - running
    squares +=
      other.squares + distance * distance * (Double(count) / total) * Double(other.count)
    running += distance * (Double(other.count) / total)
    count += other.count
    addToSum(other.high)
    addToSum(other.low)
  }

  private mutating func addToSum(_ value: Double) {
    let sum = high + value
    low += abs(high) >= abs(value) ? (high - sum) + value : (value - sum) + high
    high = sum
  }

  var sum: Double { high + low }
  var mean: Double { high / Double(count) + low / Double(count) }
  /// Of all of them, and not of a sample.
  var deviation: Double { max(0, squares / Double(count)).squareRoot() }
}
