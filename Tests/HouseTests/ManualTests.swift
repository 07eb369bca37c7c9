import Testing

/// `Tests/README.md` says of every part of the platform's manual where it is on the screen and
/// which tests show it. Here: no part is left out, and every test it names is there.
@Suite struct ManualTests {
  /// The manual's table of contents.
  private static let sections = [
    "1.1", "1.2", "1.3", "2.1", "2.1.1", "2.1.1.1", "2.1.1.2", "2.1.2", "2.1.3", "2.1.3.1",
    "2.1.3.2", "2.1.4", "2.2", "2.2.1", "2.2.2", "2.3", "2.3.1", "2.3.2", "2.3.3", "2.3.4", "2.3.5",
    "2.4", "2.5", "2.6", "2.6.1", "2.6.2", "2.6.3", "2.7", "2.8",
  ]

  private struct Row {
    var section: String
    var tests: [String]
  }

  private let rows: [Row]
  private let functions: Set<String>

  init() throws {
    let house = try House.shared.get()
    rows = try house.text(of: "Tests/README.md").split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingPrefix(" ") }
      guard line.hasPrefix("| "), let first = cells.first, let last = cells.last,
        first.first?.isNumber == true
      else { return nil }
      return Row(section: String(first.prefix { $0 != " " }), tests: HouseMap.quoted(last))
    }
    functions = Set(
      try house.files.filter { $0.path.hasPrefix("Tests/") }.flatMap { file in
        try house.text(of: file.path).matches(of: /func ([A-Za-z0-9]+)\(/).map { String($0.1) }
      })
  }

  @Test func everySectionOfTheManualIsMapped() {
    #expect(Set(rows.map(\.section)) == Set(Self.sections))
  }

  @Test func everyTestItNamesIsThere() {
    for row in rows {
      #expect(!row.tests.isEmpty, "\(row.section) names no test")
      for test in row.tests {
        #expect(functions.contains(test), "\(row.section): \(test) is no test")
      }
    }
  }
}
