import Base
import Tabular
import Testing

/// Figures as people read them.
@Suite struct ShortDecimalTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (-1.5, "-1.5"), (0.12345, "0.1235"), (-0.001, "-0.001"),
    (0.0005, "0.0005"), (1234567.891, "1234567.891"), (999.99999, "1000"),
    // Money of a province, of which ten thousand times are more than an Int holds.
    (922_337_203_685_478.5, "922337203685478.5"), (-999_999_999_999_999.9, "-999999999999999.9"),
    // Two decimals are all that it has; four would be made up.
    (61_728_394_506_175.06, "61728394506175.06"), (1e15, "1000000000000000"), (1e17, "1e+17"),
    (1e300, "1e+300"),
    (.infinity, "inf"),
  ])
  func numbersAreWritten(value: Double, text: String) {
    #expect(ShortDecimal.text(value) == text)
  }

  /// What is written is the number, to half of the last place that is written.
  @Test func anyNumberIsWrittenAsItIs() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      for value in [value, value.remainder(dividingBy: 1e15), value.remainder(dividingBy: 1e6)] {
        let read = try #require(Double(ShortDecimal.text(value)))
        #expect(abs(read - value) <= 0.000_052, "\(value)")
      }
    }
  }
}
