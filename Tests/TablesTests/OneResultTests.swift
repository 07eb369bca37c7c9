import Base
import Glibc
import ProgramSupport
import Tabular
import Testing

@testable import Tables

@Suite("The same text by every way out")
struct OneResultTests {
  /// A file of one of the kinds of text, with what its tables make trouble with: columns that come
  /// late, cells of many kinds, damaged bytes.
  private static func file(_ generator: inout SeededGenerator) -> (name: String, bytes: [UInt8]) {
    let writings = [
      "120.50", "1,234.5", "12.5%", "1.2万", "１２３", "—", "", "7", "00123", "2019年3月5日",
      "20190306", "2024-01-05", "x", "河西", "123456789012345678", "无", "1.0", "-0",
    ]
    let width = Int.random(in: 1...5, using: &generator)
    let pools = (0..<width).map { _ in
      (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        writings.randomElement(using: &generator) ?? ""
      }
    }
    let isLong = Int.random(in: 0..<6, using: &generator) == 0
    let count = isLong ? 3000 : Int.random(in: 1...300, using: &generator)
    let rows = (0..<count).map { number in
      pools.enumerated().map { column, pool in
        column > 0 && number < count / column / 2 ? "" : pool.randomElement(using: &generator) ?? ""
      }
    }
    switch Int.random(in: 0..<4, using: &generator) {
    case 0:
      let head = (0..<width).map { "列名\($0)" }.joined(separator: ",")
      let lines = rows.map { row in
        let cells = row.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",")
        return Int.random(in: 0..<50, using: &generator) == 0 ? cells + ",多" : cells
      }
      return (
        "t.csv", Array(([head + ",尾"] + lines.map { $0 + ",z" }).joined(separator: "\n").utf8)
      )
    case 1:
      let items = rows.map { row in "<row>" + member(row) { "<c\($0)>\($1)</c\($0)>" } + "</row>" }
      return ("t.xml", Array("<r>\(items.joined())</r>".utf8))
    case 2:
      return ("t.ndjson", Array(rows.map(object).joined(separator: "\n").utf8))
    default:
      return ("t.json", Array("[\(rows.map(object).joined(separator: ","))]".utf8))
    }
  }

  private static func member(_ row: [String], _ text: (Int, String) -> String) -> String {
    row.enumerated().filter { !$0.element.isEmpty }.map(text).joined()
  }

  private static func object(_ row: [String]) -> String {
    let members = row.enumerated().filter { !$0.element.isEmpty || row.count == 1 }
    return "{\(members.map { "\"c\($0)\":\"\($1)\"" }.joined(separator: ","))}"
  }

  private static func printed(
    _ view: TableView, _ format: TableFormat, limit: Int = .max
  ) async throws -> [UInt8] {
    let output = Output()
    try await view.print(format, limit: limit) { output.bytes += $0 }
    return output.bytes
  }

  private final class Output: @unchecked Sendable {
    var bytes: [UInt8] = []
  }

  private static func exported(
    _ view: TableView, _ format: TableFormat, _ folder: ScratchFolder
  ) async throws -> [UInt8] {
    let path = "\(folder.path)/out.\(format.pathExtension)"
    _ = try await view.export(TableExport(format: format, path: path, overwrites: true))
    return try Sample.read(path)
  }

  /// Opens without waiting: what comes out may not depend on how far the file has been read.
  private static func open(_ path: String, _ query: String?) async throws -> TableView {
    let table = try await OpenTable.open(path)
    guard let query else { return try await table.view(TableQuery()) }
    try await table.waitUntilComplete()
    return try await table.view(
      TableQuery(filter: FilterParser.parse(query, table.headings)))
  }

  /// As RFC 4180 has it.
  private static func written(_ cell: String) -> String {
    let isPlain = !cell.utf8.contains { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }
    return isPlain ? cell : "\"\(cell.replacing("\"", with: "\"\""))\""
  }

  @Test(arguments: 0..<60)
  func standardOutputFilesFiltersAndWindows(_ seed: Int) async throws {
    var generator = SeededGenerator(seed: UInt64(seed) &* 77)
    let (name, bytes) = Self.file(&generator)
    let folder = try ScratchFolder()
    let path = "\(folder.path)/\(name)"
    try Sample.write(bytes, to: path)
    for format in [TableFormat.csv, .json, .ndjson, .markdown] {
      let wanted = try await Self.printed(Self.open(path, nil), format)
      #expect(try await Self.printed(Self.open(path, nil), format) == wanted)
      #expect(try await Self.exported(Self.open(path, nil), format, folder) == wanted)
      // A condition that all rows satisfy.
      let all = "#1 is blank or #1 is not blank"
      #expect(try await Self.printed(Self.open(path, all), format) == wanted)
    }
    let table = try await Sample.open(bytes, as: name)
    let cells = try await Sample.cells(table)
    let lines = cells.map { $0.map(Self.written).joined(separator: ",") + "\r\n" }
    let text = Array(lines.joined().utf8)
    #expect(try await Self.printed(Self.open(path, nil), .csv) == text)
    #expect(
      try await Self.printed(Self.open(path, nil), .csv, limit: 3)
        == Self.printed(Self.open(path, nil), .csv, limit: 3))
  }

  @Test(arguments: 0..<40)
  func columnsThatSQLHandsOn(_ seed: Int) async throws {
    var generator = SeededGenerator(seed: UInt64(seed) &* 99)
    let (name, bytes) = Self.file(&generator)
    let table = try await Sample.open(bytes, as: name)
    let wanted = try await Sample.cells(table)
    let found = try await Sample.cells(table.sql("SELECT * FROM data"))
    // One value that a column writes in two ways cannot be told apart: such columns show the value.
    for column in wanted[0].indices {
      let texts = Set(wanted.dropFirst().map { $0[column] })
      let kind = table.headings[column].kind
      let values = Set(texts.map { Self.value($0, kind) })
      guard values.count == texts.count else { continue }
      #expect(found.map { $0[column] } == wanted.map { $0[column] })
    }
  }

  private static func value(_ text: String, _ kind: ValueKind) -> String {
    var text = text
    return text.withUTF8 { SQLiteValue($0, kind).text($0) }
  }

  @Test func aColumnOfTheLastRows() async throws {
    let lines = (0..<2000).map { number in
      number < 1990 ? "{\"名称\":\"\(number)\"}" : "{\"名称\":\"\(number)\",\"注销日期\":\"2024-01-01\"}"
    }
    let folder = try ScratchFolder()
    let path = folder.path + "/t.ndjson"
    try Sample.write(Array(lines.joined(separator: "\n").utf8), to: path)
    for _ in 0..<20 {
      let text = String(decoding: try await Self.printed(Self.open(path, nil), .csv), as: UTF8.self)
      #expect(text.hasPrefix("名称,注销日期\r\n0,\r\n"))
      #expect(text.hasSuffix("1999,2024-01-01\r\n"))
    }
  }
}
