import Calls
import Formats
import Tabular
import Terminal
import Testing

@testable import Client
@testable import CommandLine

@Suite struct OutputTests {
  /// A wide table goes into a pipe in smaller pieces.
  @Test(arguments: [(0, 4096), (16, 4096), (17, 3855), (16_384, 4), (100_000, 1)])
  func aPieceHasSoManyRows(columns: Int, rows: Int) {
    #expect(TableDesk.rows(ofColumns: columns) == rows)
  }

  private var table: Table {
    var table = Table([
      .init("编号", isWhole: true), .init("名称"), .init("得分", .trailing, isWhole: true),
    ])
    table.add(["0123456789", "非煤矿山企业", "9"])
    table.add(["1", "a\u{1B}[2J\tb\u{202E}c", "120"])
    return table
  }

  @Test func inAPipeARecordIsALineWithTabs() {
    #expect(table.tabbed == "0123456789\t非煤矿山企业\t9\n1\ta\u{FFFD}[2J bc\t120\n")
  }

  @Test func onATerminalColumnsAreAlignedByCells() {
    let measure = DisplayWidth()
    let lines = table.aligned(columns: 80).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(Set(lines.map { measure.width(of: $0) }).count == 1)
    #expect(lines[1].hasPrefix("0123456789  非煤矿山企业"))
    #expect(lines[2].hasSuffix("  120"))
  }

  @Test func aNarrowTerminalCutsTheWidestButNeverAnId() {
    let lines = table.aligned(columns: 27).split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth().width(of: $0) <= 27 })
    #expect(lines[1].contains("0123456789") && lines[1].contains("…"))
  }

  @Test func aColumnKeepsItsLeastWidthWhileOthersCanGiveWay() {
    var table = Table([.init("名称", narrowest: 14), .init("部门", narrowest: 6)])
    table.add(["一二三四五六七八九十", "一二三四五六七八九十"])
    let line = table.aligned(columns: 22).split(separator: "\n").last
    #expect(line == "一二三四五六…   一二…")
  }

  @Test func labelsAreAlignedOrFollowedByATab() {
    var lines = LabelledLines()
    lines.add("摘要", "甲\n乙")
    lines.add("来源部门", "丙")
    #expect(lines.text(aligned: false) == "摘要\t甲 乙\n来源部门\t丙\n")
    #expect(lines.text(aligned: true) == "摘要      甲 乙\n来源部门  丙\n")
  }

  @Test func jsonEscapesWhatATerminalWouldActUpon() throws {
    let value: JSON = ["a": "\u{202E}x\u{E0001}\u{9B}中"]
    let text = JSON.escapingHarmful(value.compactText)
    #expect(text == #"{"a":"\u202ex\udb40\udc01\u009b中"}"#)
    #expect(try JSON.parse(text) == value)
  }

  @Test func decimalsAreShort() {
    #expect(JSON.decimal(3.14159) == .number("3.142"))
    #expect(JSON.decimal(4) == .number("4.0"))
    #expect(JSON.decimal(.infinity) == .null)
  }

  @Test func pagesOfDifferentWidthBecomeOneTable() {
    let tables = [
      InvokeAnswer.Table(columns: ["a", "b"], rows: [["1", "x,\"y\""]]),
      InvokeAnswer.Table(columns: ["b", "c"], rows: [["2", "3\u{1B}"]]),
    ]
    var columns = RowColumns()
    for table in tables { columns.add(table, []) }
    let rows = tables.flatMap { Array(columns.rows(of: $0)) }
    #expect(rows == [["1", "x,\"y\"", ""], ["", "2", "3\u{1B}"]])
    #expect(RowColumns.line(columns.names) == "a,b,c\n")
    #expect(rows.map(RowColumns.line) == ["1,\"x,\"\"y\"\"\",\n", ",2,3\u{FFFD}\n"])
    #expect(columns.headings(["b": "乙"]).map(\.label) == ["a", "乙", "c"])
    #expect(columns.headings([:]).prefix(2).map(\.kind) == [.integer, .text])
  }

  /// `1e5` is a number where JSON has it as one, and may be a code as a text.
  @Test(arguments: [("1e5", ValueKind.scientific), ("\"1e5\"", .text)])
  func numbersOfJSONAreNumbers(value: String, kind: ValueKind) throws {
    let body = Array(
      "{\"data\":[{\"v\":\(value)},{\"v\":\(value.replacing("1", with: "2"))}]}".utf8)
    let page = try #require(RowPage(InvokeAnswer(body: body)))
    var columns = RowColumns()
    columns.add(page.table, page.records)
    #expect(columns.headings([:]).map(\.kind) == [kind])
  }
}
