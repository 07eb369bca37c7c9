import Base
/// Picks an index with a probability falling as its inverse (Zipf's law, exponent 1).
struct Zipf: Sendable {
  private let sums: [Double]

  init(count: Int) {
    var sum = 0.0
    sums = (1...max(1, count)).map { rank in
      sum += 1 / Double(rank)
      return sum
    }
  }

  func pick(_ generator: inout SeededGenerator) -> Int {
    let wanted = Double.random(in: 0..<(sums.last ?? 1), using: &generator)
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] <= wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
