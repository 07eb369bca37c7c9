import Base
import Testing

@testable import Tables

/// Sums and spreads of large numbers that differ by little, as ids, times and money do.
@Suite struct MomentsTests {
  private static func moments(_ values: some Sequence<Double>) -> Moments {
    values.reduce(into: Moments()) { $0.add($1) }
  }

  @Test(arguments: [1e9, 13_800_000_000, 1_764_400_000_000, 4_503_599_627_370])
  func aSpreadBesideALargeNumberIsNotLost(large: Double) {
    let moments = Self.moments((0..<1000).map { large + Double($0 % 10) })
    #expect(moments.mean == large + 4.5)
    #expect(abs(moments.deviation - 8.25.squareRoot()) < 1e-4)
  }

  @Test func smallNumbersBesideLargeOnesAreNotLost() {
    let moments = Self.moments([1e17, 1, -1e17, 1] + [Double](repeating: 0.1, count: 10))
    #expect(abs(moments.sum - 3) < 1e-9)
    let cents = Self.moments((0...1000).map { _ in 12_345_678_901.25 })
    #expect(cents.sum == 12_345_678_901.25 * 1001 && cents.deviation == 0)
  }

  /// Joined parts come to what one would.
  @Test func partsAreJoined() {
    var generator = SeededGenerator(seed: 5)
    let values = (0..<5000).map { _ in 1e12 + Double.random(in: -5...5, using: &generator) }
    let whole = Self.moments(values)
    var joined = Moments()
    for start in stride(from: 0, to: values.count, by: 700) {
      joined.add(Self.moments(values[start..<min(start + 700, values.count)]))
    }
    joined.add(Moments())
    #expect(joined.count == whole.count && abs(joined.sum - whole.sum) < 1e-3)
    #expect(abs(joined.deviation - whole.deviation) < 1e-4)
  }
}
