import ProgramSupport
import Tabular
import Testing

@testable import Tables

/// What costs its square costs a person's patience; what is left out is missed.
@Suite("Wide tables", .timeLimit(.minutes(1)))
struct WideTests {
  @Test func columnsOfAShortTableAreLookedAtTogether() async throws {
    let names = (0..<700).map { "c\($0)" }.joined(separator: ",")
    let rows = (0..<3).map { row in
      (0..<700).map { $0 % 3 == 0 ? "x\($0 * row)" : String($0 * row) }.joined(separator: ",")
    }
    let view = try await Sample.open(([names] + rows).joined(separator: "\n"))
      .view(TableQuery(columns: Array((0..<700).reversed())))
    let all = try await view.profiles(Array(0..<700))
    #expect(all.count == 700)
    for column in [0, 255, 256, 698, 699] {
      #expect(all[column] == (try await view.profile(column)))
    }
    await #expect(throws: TableFault.self) { try await view.profiles([0, 700]) }
  }

  @Test func everyAttributeOfXMLIsACell() async throws {
    let attributes = (0..<1000).map { "a\($0)=\"\($0)\"" }.joined(separator: " ")
    let table = try await Sample.open(
      "<r>" + String(repeating: "<i \(attributes)/>", count: 3) + "</r>", as: "t.xml")
    #expect(table.headings.count == 1000)
    #expect(try await Sample.cells(table)[3][999] == "999")
  }

  /// The parser takes the square of those that stay in their tag.
  @Test func moreAttributesThanColumnsAreRefusedAtOnce() async throws {
    let attributes = (0..<60_000).map { "a\($0)='\($0)'" }.joined(separator: " ")
    await #expect(throws: TableFault.tooLarge(.columns(16_384))) {
      try await Sample.open("<r><i \(attributes)/><i \(attributes)/></r>", as: "t.xml")
    }
  }

  /// Columns that cells from above take are passed over, and cost nothing in each row.
  @Test func spansOfHTML() async throws {
    let wide = (0..<60).map { _ in "<td colspan=1000 rowspan=65534>" }.joined()
    let rows = String(repeating: "<tr><td>", count: 2000)
    let table = try await Sample.open(
      "<table><tr><th>名<th>数<tr><td>甲<td>1<tr><td>乙<td rowspan=3>2<td>x<tr><td>丙<td>y<tr><td>丁"
        + "<td>z<tr><td>戊<td>3<tr>\(wide)\(rows)</table>", as: "t.xls")
    #expect(
      try await Sample.cells(table).dropFirst() == [
        ["甲", "1", ""], ["乙", "2", "x"], ["丙", "2", "y"], ["丁", "2", "z"], ["戊", "3", ""],
      ])
  }
}
