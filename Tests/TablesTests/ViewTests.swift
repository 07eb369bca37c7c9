import Base
import Tabular
import Testing

@testable import Tables

@Suite("Views: filter, sort, group, profile")
struct ViewTests {
  /// Long enough for several blocks and threads.
  static func table(rows: Int = 20_000, seed: UInt64 = 7) async throws -> (OpenTable, [[String]]) {
    var generator = SeededGenerator(seed: seed)
    let towns = ["河西区", "和平区", "南开区", "重庆道", "武清区", "", "滨海新区"]
    let cells = (0..<rows).map { number -> [String] in
      let area =
        Int.random(in: 0..<9, using: &generator) == 0
        ? "" : String(Double(Int.random(in: -5000...5000, using: &generator)) / 4)
      return [
        String(number), towns.randomElement(using: &generator) ?? "", area,
        "第\(Int.random(in: 1...300, using: &generator))号 \(Sample.cell(&generator))",
        "20\(Int.random(in: 10...25, using: &generator))-0\(Int.random(in: 1...9, using: &generator))",
      ]
    }
    let headings = ["id", "区县", "面积", "地址", "月份"].map { TableHeading(code: $0, label: $0) }
    let table = try TableBuilder.table(name: "t", headings: headings, cells)
    return (table, cells)
  }

  @Test(arguments: [
    [TableSort(2)], [TableSort(2, isDescending: true)],
    [TableSort(1), TableSort(2, isDescending: true)],
    [TableSort(3)], [TableSort(4, isDescending: true), TableSort(3)],
    [TableSort(1, isDescending: true)],
  ])
  func sortingAgreesWithTheRules(_ sorts: [TableSort]) async throws {
    let (table, cells) = try await Self.table()
    let kinds = table.headings.map(\.kind)
    #expect(kinds == [.integer, .text, .number, .text, .date])
    let view = try await table.view(TableQuery(sorts: sorts))
    let found = try await view.rows(0..<view.extent.rows)
    #expect(Set(found.map(\.number)).count == cells.count)
    #expect(found.allSatisfy { $0.cells == cells[$0.number] })
    for (left, right) in zip(found, found.dropFirst()) {
      #expect(!Self.precedes(right, left, sorts, kinds), "\(left) \(right)")
    }
    // Windows of a sorted view are pieces of the whole.
    #expect(try await view.rows(500..<540) == Array(found[500..<540]))
  }

  /// Thousandths of numbers beyond what a double tells apart, among others.
  @Test(arguments: 0..<4)
  func longDecimalsAreSortedByTheirDigits(_ seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let values = (0..<20_000).map { _ -> Int in
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: 1_234_567_890_123_456_780 + Int.random(in: 0...9, using: &generator)
      case 1: -1_234_567_890_123_456_780 - Int.random(in: 0...9, using: &generator)
      default: Int.random(in: -3000...3000, using: &generator)
      }
    }
    let cells = values.map { value in
      let digits = String(10_000 + value.magnitude % 1000).dropFirst(2)
      return (value < 0 ? "-" : "") + "\(value.magnitude / 1000).\(digits)"
    }
    let table = try await Sample.open("v\n" + cells.joined(separator: "\n") + "\n")
    #expect(table.headings[0].kind == .number)
    for isDescending in [false, true] {
      let sort = TableSort(0, isDescending: isDescending)
      let view = try await table.view(TableQuery(sorts: [sort]))
      let wanted = values.indices.sorted { left, right in
        if values[left] == values[right] { return left < right }
        return (values[left] < values[right]) != isDescending
      }
      #expect(try await view.rows(0..<values.count).map(\.number) == wanted)
    }
    let profile = try await table.view(TableQuery()).profile(0)
    let (least, most) = (try #require(values.min()), try #require(values.max()))
    #expect(profile.minimum == cells[try #require(values.firstIndex(of: least))])
    #expect(profile.maximum == cells[try #require(values.firstIndex(of: most))])
    let filter = try #require(try FilterParser.parse("v > \(profile.minimum)", table.headings))
    let others = try await table.view(TableQuery(filter: filter))
    #expect(others.extent.rows == values.count { $0 > least })
  }

  /// What is no number, or no date, is behind those either way; the largest comes first.
  @Test(
    arguments: [
      ((1...40).map(String.init), ["约8", "约9"], .integer),
      ((10...49).map { "2024-01-05 08:\($0)" }, ["不详", "约春节"], .date),
      ((10...49).map { "1234567890123456.\($0)1" }, ["约8", "约9"], .number),
    ] as [([String], [String], ValueKind)])
  func oddValuesAreLastInBothDirections(
    _ values: [String], _ odd: [String], _ kind: ValueKind
  ) async throws {
    let cells = [odd[0]] + values.reversed() + [""] + [odd[1]]
    let text = cells.map { "\($0),x\n" }.joined()
    let table = try await Sample.open("v,k\n" + text)
    #expect(table.headings[0].kind == kind)
    for (isDescending, wanted) in [
      (false, values + odd), (true, values.reversed() + odd.reversed()),
    ] {
      let sort = TableSort(0, isDescending: isDescending)
      let view = try await table.view(TableQuery(sorts: [sort]))
      let found = try await view.rows(0..<view.extent.rows).map { $0.cells[0] }
      #expect(found == wanted + [""])
    }
  }

  /// By the columns, then by number: the order is complete and stable.
  private static func precedes(
    _ left: TableRow, _ right: TableRow, _ sorts: [TableSort], _ kinds: [ValueKind]
  ) -> Bool {
    for sort in sorts {
      let (first, second) = (left.cells[sort.column], right.cells[sort.column])
      let blanks = [first, second].map { ValueKind(of: $0) == .blank }
      if blanks[0] != blanks[1] { return blanks[1] }
      let kind = kinds[sort.column]
      if kind.orders(first, before: second) { return !sort.isDescending }
      if kind.orders(second, before: first) { return sort.isDescending }
    }
    return left.number < right.number
  }

  @Test(arguments: ["面积 > 100 and 区县 ~ 河西", "地址 ~ \"\\\"\"", "区县 is blank or 月份 < 2015", "zzz"])
  func filteringAgreesWithThePredicate(_ text: String) async throws {
    let (table, cells) = try await Self.table()
    let filter = try #require(try FilterParser.parse(text, table.headings))
    let predicate = RowPredicate(filter)
    let wanted = cells.indices.filter { predicate.keeps(cells[$0]) }
    let view = try await table.view(TableQuery(filter: filter, columns: [4, 0]))
    #expect(view.extent == TableExtent(rows: wanted.count, isComplete: true, fraction: 1))
    let found = try await view.rows(0..<cells.count)
    #expect(found.map(\.number) == wanted)
    #expect(found.map(\.cells) == wanted.map { [cells[$0][4], cells[$0][0]] })
    #expect(view.headings.map(\.label) == ["月份", "id"])
    let sorted = try await table.view(TableQuery(sorts: [TableSort(0, isDescending: true)]))
    #expect(try await sorted.matches(filter) == wanted.map { cells.count - 1 - $0 }.reversed())
  }

  /// More than memory is spent on are not begun with.
  @Test func rowsThatAreSortedHaveALimit() {
    #expect(throws: Never.self) { try SortKeys.check(rows: 20_000_000, by: 1) }
    #expect(throws: Never.self) { try SortKeys.check(rows: .max, by: 0) }
    let fault = TableFault.tooLarge(.sorted((1 << 30) / 36))
    #expect(throws: fault) { try SortKeys.check(rows: 29_826_162, by: 1) }
    #expect(fault.message.contains("29826161 行"))
  }

  @Test func groupsAreCounted() async throws {
    let (table, cells) = try await Self.table()
    let view = try await table.view(TableQuery(groups: [1]))
    var counts: [String: Int] = [:]
    for row in cells { counts[row[1], default: 0] += 1 }
    let found = try await view.rows(0..<100).map(\.cells)
    #expect(found.count == counts.count)
    #expect(found.allSatisfy { counts[$0[0]] == Int($0[1]) })
    #expect(found.map { Int($0[1]) ?? 0 } == counts.values.sorted(by: >))
    #expect(view.headings.map(\.label) == ["区县", "个数", "占比%"])
    let two = try await table.view(TableQuery(sorts: [TableSort(0)], groups: [1, 4]))
    #expect(two.headings.count == 4)
    #expect(
      try await two.rows(0..<two.extent.rows).compactMap { Int($0.cells[2]) }.reduce(0, +) == 20_000
    )
  }

  /// A group is a value, as conditions and SQL have it; it is shown as it is first written.
  @Test(arguments: [
    (["2024/1/5", "2024-01-05", "20240105", "2024年1月5日", "2024-01", "2024-01-06"], [4, 1, 1]),
    (["1", "1.0", "1.00", "2", "-", "", "0", "-0.0"], [3, 2, 2, 1]),
    (["12.5%", "12.50%", "１２.５％", "13%"], [3, 1]), (["8:30", "08:30", "8:30 AM", "9:30"], [3, 1]),
    (["1234567890123456.78", "1234567890123456.79", "1234567890123456.780"], [2, 1]),
    (["a", "A", "1", "1.0", "-"], [1, 1, 1, 1, 1]),
  ])
  func writingsOfOneValueAreOneGroup(_ cells: [String], _ counts: [Int]) async throws {
    let text = cells.map { "\($0),x\n" }.joined()
    let table = try await Sample.open("v,k\n" + text)
    let view = try await table.view(TableQuery(groups: [0]))
    let found = try await view.rows(0..<view.extent.rows).map(\.cells)
    #expect(found.map { $0[1] } == counts.map(String.init))
    #expect(found[0][0] == cells[0])
    // Enter on a group filters by what is shown of it.
    let rows = try await table.view(TableQuery(filter: .cell(column: 0, found[0][0])))
    #expect(rows.extent.rows == counts[0])
    let two = try await table.view(TableQuery(groups: [1, 0]))
    let both = try await two.rows(0..<two.extent.rows).map(\.cells)
    #expect(both.map { $0[2] } == counts.map(String.init) && both[0].prefix(2) == ["x", cells[0]])
    #expect(both.contains { $0[1].isEmpty } == found.contains { $0[0].isEmpty })
    // A profile counts the same values, without what is blank.
    let profile = try await table.view(TableQuery()).profile(0)
    #expect(profile.distinct == found.count { !["", "-"].contains($0[0]) })
    #expect(profile.top.first == ColumnProfile.Tally(value: cells[0], count: counts[0]))
  }

  @Test func aProfileKnowsTheColumn() async throws {
    let (table, cells) = try await Self.table()
    let view = try await table.view(TableQuery())
    let area = try await view.profile(2)
    let values = cells.compactMap { Double($0[2]) }.sorted()
    #expect(area.rows == cells.count && area.blanks == cells.count - values.count)
    #expect(area.distinct == Set(cells.map { $0[2] }).subtracting([""]).count)
    #expect(
      area.quantiles.map(\.value)[2] == (values[(values.count - 1) / 2] + values[values.count / 2])
        / 2)
    #expect(Double(area.minimum) == values.first && Double(area.maximum) == values.last)
    #expect(area.histogram.map(\.count).reduce(0, +) == values.count)
    #expect(abs((area.mean ?? 0) - values.reduce(0, +) / Double(values.count)) < 1e-6)
    let town = try await view.profile(1)
    #expect(town.distinct == 6 && town.top.count == 6 && town.minimum == "滨海新区")
    #expect(town.maximum == "武清区" && town.lengths == 3...4)
    let month = try await view.profile(4)
    #expect(month.heading.kind == .date && month.minimum.hasPrefix("2010-0"))
    let id = try await view.profile(0)
    #expect(id.isKey && id.maximum == "19999" && id.quantiles.isEmpty)
    let filter = try FilterParser.parse("区县 = 河西区", table.headings)
    let some = try await table.view(TableQuery(filter: filter)).profile(1)
    #expect(some.distinct == 1 && some.rows == some.top[0].count)
  }

  /// Anybody's numbers, none of which may end the program.
  @Test(arguments: [
    ["922337203685478.5", "922337203685479.5"], ["1e308", "-1e308", "1.7e308"],
    ["5e-324", "0", "1e-323"], ["999999999999999.9", "0.1"], ["1e300", "1"],
    ["99999999999999:00", "1:00"],
  ])
  func aProfileOfNumbersOfAnySize(texts: [String]) async throws {
    let table = try TableBuilder.table(
      name: "t", headings: [TableHeading(code: "a", label: "a")], texts.map { [$0] })
    let profile = try await table.view(TableQuery()).profile(0)
    #expect(profile.rows == texts.count && profile.distinct == texts.count)
    #expect(profile.mean.map(\.isFinite) != false && profile.deviation.map(\.isFinite) != false)
    let isMeasured = profile.heading.kind.isMeasured
    #expect(profile.histogram.map(\.count).reduce(0, +) == (isMeasured ? texts.count : 0))
  }

  @Test func manyDifferentValuesAreEstimated() async throws {
    let rows = (0..<250_000).map { ["v\($0)"] }
    let table = try TableBuilder.table(
      name: "t", headings: [TableHeading(code: "a", label: "a")], rows)
    let profile = try await table.view(TableQuery()).profile(0)
    #expect(profile.isDistinctEstimated == (Worker.count < 2) || profile.distinct > 0)
    #expect(abs(profile.distinct - 250_000) < 7_500)
    // The first and the last come late, when values are not counted any more.
    let later = rows + [["a"], ["z"]] + [[String]](repeating: ["v9"], count: 1000)
    let other = try await TableBuilder.table(
      name: "t", headings: [TableHeading(code: "a", label: "a")], later
    ).view(TableQuery()).profile(0)
    #expect(other.minimum == "a" && other.maximum == "z")
    #expect(other.top.isEmpty == other.isDistinctEstimated)
  }

  @Test func cancellingStopsTheWork() async throws {
    let (table, _) = try await Self.table(rows: 100_000)
    let task = Task { try await table.view(TableQuery(sorts: [TableSort(3)])) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func progressIsReported() async throws {
    let (table, _) = try await Self.table(rows: 120_000)
    let steps = Steps()
    _ = try await table.view(TableQuery(sorts: [TableSort(0)])) { steps.add($0) }
    #expect(steps.all.count == 2)
    #expect(steps.all.allSatisfy { ($0.fraction ?? 2) <= 1 && $0.rows <= 120_000 })
  }
}
