import Testing

@testable import Tabular

/// What looks like a number and is a code, and the columns in which it is a number.
@Suite struct CodeTests {
  @Test(arguments: [
    "3E10", "4e2", "12E05", "３Ｅ１０", "3E10%", "+8613800138000", "+85212345678", "0x1F", "1_000",
    "Infinity", "inf", "1d", "1f", "5-1", "3/4", "1.2.3", "3E", "E5", "0E0",
  ])
  func codes(_ text: String) {
    #expect(NumberCell(text) == nil && ValueKind(of: text) == .text)
  }

  @Test(
    arguments: [
      ("1.5E+03", 1500), ("1E-3", 0.001), ("-3E10", -3e10), ("3E+10", 3e10), ("1,000E5", 1e8),
      ("+5", 5), ("+123456789", 123_456_789), ("+1234567890.5", 1_234_567_890.5),
    ] as [(String, Double)])
  func numbers(_ text: String, _ value: Double) {
    #expect(NumberCell(text)?.value == value)
  }

  @Test(
    arguments: [
      (["3E10", "4E2", "12E05"], .text), (["301", "302", "3E10"], .text),
      ([String](repeating: "301", count: 99) + ["3E10"], .text),
      // Others show what an E means.
      (["1.5E+03", "3E10"], .scientific), (["1E-3", "12", "3.5"], .scientific),
      (["1E-3", "3E10", "4E2"], .text),
      ([String](repeating: "1.5", count: 99) + ["3E10"], .number),
      (["13800138000", "+8613800138000"], .text), (["13800138000", "13900139000"], .integer),
      (["1.1", "1.2", "1.10"], .number),
      ([String](repeating: "1.10", count: 20) + ["1.1.1"], .text),
      ([String](repeating: "1.5", count: 200) + ["1.5.1"], .number),
      (["2024.9", "2024.10"], .date), (["2024.09", "2024-10-01"], .date), (["2024.1"], .number),
      (["2024.5", "2024.6"], .number), (["2000.10", "2000.50", "2001.25"], .number),
      (["2024.10", "100.5"], .number),
    ] as [([String], ValueKind)])
  func columns(_ cells: [String], _ kind: ValueKind) {
    var tally = KindTally()
    for cell in cells { tally.add(cell) }
    #expect(tally.kind == kind)
    var (first, second) = (KindTally(), KindTally())
    for cell in cells.prefix(1) { first.add(cell) }
    for cell in cells.dropFirst() { second.add(cell) }
    first.add(second)
    #expect(first == tally)
  }

  @Test func aNumberOfJSONIsOne() {
    var tally = KindTally()
    for cell in ["3E10", "4e2"] {
      var cell = cell
      cell.withUTF8 { tally.add(number: $0) }
    }
    #expect(tally.kind == .scientific && tally.others(than: .scientific) == 0)
  }

  @Test func aCodeIsOfNoKindOfNumber() {
    var tally = KindTally()
    for cell in [String](repeating: "1.5", count: 99) + ["3E10"] { tally.add(cell) }
    #expect(tally.others(than: tally.kind) == 1 && tally.filled == 100)
  }

  @Test func filtersReadCellsAsTheirColumnDoes() throws {
    func kept(_ condition: String, _ kind: ValueKind, of cells: [String]) throws -> [String] {
      let headings = [TableHeading(code: "v", label: "v", kind: kind)]
      let filter = try #require(try FilterParser.parse(condition, headings))
      let predicate = RowPredicate(filter, kinds: [kind])
      return cells.filter { predicate.keeps([$0]) }
    }
    let cells = ["3E10", "30000000000", "400", "4E2"]
    #expect(try kept("v = 4E2", .text, of: cells) == ["4E2"])
    #expect(try kept("v = 400", .text, of: cells) == ["400"])
    #expect(try kept("v > 1e3", .integer, of: cells) == ["30000000000"])
    #expect(try kept("v > 1e3", .scientific, of: cells) == ["3E10", "30000000000"])
    #expect(try kept("v = 4E2", .scientific, of: cells) == ["400", "4E2"])
    #expect(try kept("v > 2024.9", .date, of: ["2024.10", "2024.2", "2024-09"]) == ["2024.10"])
  }

  @Test func codesAreSortedAsTexts() {
    #expect(ValueKind.text.orders("4E2", before: "12E05"))
    #expect(ValueKind.integer.orders("99999999", before: "3E2"))
    #expect(ValueKind.scientific.orders("3E2", before: "99999999"))
    #expect(ValueKind.date.orders("2024.9", before: "2024.10"))
  }
}
