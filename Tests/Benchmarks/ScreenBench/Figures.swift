/// Measurements of one thing, told by their median and 99th percentile.
struct Figures {
  private var values: [Double] = []

  mutating func add(_ value: Double?) { if let value { values.append(value) } }

  private func percentile(_ percent: Int) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, sorted.count * percent / 100)]
  }

  /// One row of the table in Tests/Benchmarks/README.md.
  func row(_ name: String, unit: String) -> String {
    let median = Self.text(percentile(50))
    return
      "| \(name) | \(median) \(unit) | \(Self.text(percentile(99))) \(unit) | \(values.count) |"
  }

  /// To hundredths.
  static func text(_ value: Double) -> String {
    let tenths = Int((value * 100).rounded())
    let rest = tenths % 100
    return "\(tenths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
