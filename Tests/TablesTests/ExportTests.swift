import Base
import Glibc
import ProgramSupport
import Tabular
import Testing

@testable import Tables

@Suite("Export, and reading back")
struct ExportTests {
  static func table(seed: UInt64, rows: Int) async throws -> (OpenTable, [[String]]) {
    var generator = SeededGenerator(seed: seed)
    let width = Int.random(in: 1...6, using: &generator)
    let headings = (0..<width).map { TableHeading(code: "c\($0)", label: "列,\"\($0)\"") }
    let cells = (0..<rows).map { number in
      (0..<width).map { $0 == 0 ? String(number) : Sample.cell(&generator) }
    }
    return (
      try await OpenTable.copy(of: MemoryTable(name: "t", headings: headings, cells: cells)), cells
    )
  }

  @Test(arguments: [TableFormat.csv, .json, .ndjson, .xlsx], 1...8 as ClosedRange<UInt64>)
  func whatIsWrittenReadsBackTheSame(_ format: TableFormat, _ seed: UInt64) async throws {
    let (table, cells) = try await Self.table(seed: seed, rows: seed == 8 ? 20_000 : 50)
    let folder = try ScratchFolder()
    let path = "\(folder.path)/t.\(format.pathExtension)"
    let order = TableExport(format: format, path: path, hasByteOrderMark: seed % 2 == 0)
    let made = try await table.view(TableQuery()).export(order)
    #expect(made.rows == cells.count)
    #expect(try Sample.read(path).count == made.byteSize)
    // Cells with a tab at a number are written as they are, and read so where that is wanted.
    let again = try await OpenTable.open(path, TableOpening(isLiteral: true))
    try await again.waitUntilComplete()
    let head = table.headings.map(\.label)
    let found = try await Sample.cells(again)
    #expect(found[0] == head)
    #expect(found.count == cells.count + 1)
    for (row, wanted) in zip(found.dropFirst(), cells) {
      #expect(row == wanted)
    }
  }

  @Test func sqliteReadsBackBySQL() async throws {
    let table = try await Sample.open("名称,面积\n甲,1.5\n乙,\n")
    let folder = try ScratchFolder()
    let path = folder.path + "/t.sqlite"
    let view = try await table.view(TableQuery(sorts: [TableSort(0, isDescending: true)]))
    let order = TableExport(format: .sqlite, path: path, attribution: "来源：x")
    #expect(try await view.export(order).rows == 2)
    let bytes = try Sample.read(path)
    #expect(bytes.starts(with: Array("SQLite format 3\0".utf8)))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("来源：x") && text.contains("\"面积\" REAL"))
  }

  @Test(arguments: [
    (TableFormat.csv, "名称,面积\r\n\"甲,|\",1.50\r\n乙,\r\n# 来源：x\r\n"),
    (
      .json,
      "{\"_attribution\":\"来源：x\",\"data\":[\n{\"名称\":\"甲,|\",\"面积\":1.50},\n{\"名称\":\"乙\",\"面积\":null}\n]}\n"
    ),
    (
      .ndjson,
      "{\"名称\":\"甲,|\",\"面积\":1.50}\n{\"名称\":\"乙\",\"面积\":null}\n{\"_attribution\":\"来源：x\"}\n"
    ),
    (.markdown, "| 名称 | 面积 |\n| --- | ---: |\n| 甲,\\| | 1.50 |\n| 乙 |  |\n\n*来源：x*\n"),
  ])
  func textsAreAsTheyShouldBe(_ format: TableFormat, _ wanted: String) async throws {
    let table = try await Sample.open("名称,面积\n\"甲,|\",1.50\n乙,\n")
    let folder = try ScratchFolder()
    let path = folder.path + "/t"
    let order = TableExport(format: format, path: path, attribution: "来源：x")
    _ = try await table.view(TableQuery()).export(order)
    #expect(String(decoding: try Sample.read(path), as: UTF8.self) == wanted)
  }

  private static let values = [
    """
    {"a":123456789012345678,"b":1.10,"c":1e5,"d":null,"e":"","f":true,"g":{"x":1.10},"h":"001"}
    """,
    """
    {"a":"7","b":"","c":null,"d":"null","e":"1","f":"true","g":"{}","h":7}
    """,
    """
    {"a":"","b":-0.5,"c":"1e5","d":false,"e":null,"f":[1,"2"],"g":[],"h":"NaN"}
    """,
  ]

  /// A cell has no type; what JSON had is written as what it was, of any rows in any order.
  @Test(arguments: [TableFormat.json, .ndjson])
  func valuesOfJSONStayWhatTheyWere(_ format: TableFormat) async throws {
    let file = Self.values.joined(separator: "\n")
    let table = try await Sample.open(file, as: "t.ndjson")
    let folder = try ScratchFolder()
    func lines(_ table: OpenTable, _ query: TableQuery) async throws -> [String] {
      let view = try await table.view(query)
      let path = folder.path + "/t"
      _ = try await view.export(TableExport(format: format, path: path, overwrites: true))
      var printed: [UInt8] = []
      try await view.print(format) { printed += $0 }
      let bytes = try Sample.read(path)
      #expect(bytes == printed)
      let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      let objects = rows.filter { $0.first == "{" }
      return objects.map { $0.last == "," ? String($0.dropLast()) : String($0) }
    }
    #expect(try await lines(table, TableQuery()) == Self.values)
    let sorted = TableQuery(sorts: [TableSort(1, isDescending: false)], columns: [1, 5])
    #expect(
      try await lines(table, sorted) == [
        "{\"b\":-0.5,\"f\":[1,\"2\"]}", "{\"b\":1.10,\"f\":true}", "{\"b\":\"\",\"f\":\"true\"}",
      ])
    let literal = try await Sample.open(file, as: "t.ndjson", TableOpening(isLiteral: true))
    #expect(try await lines(literal, TableQuery()) == Self.values)
    let some = try await Sample.open("{\"data\":[[1,\"2\"],[null],[\"3\",4]]}", as: "t.json")
    let names = some.headings.map(\.label)
    #expect(
      try await lines(some, TableQuery()) == [
        "{\"\(names[0])\":1,\"\(names[1])\":\"2\"}", "{\"\(names[0])\":null,\"\(names[1])\":null}",
        "{\"\(names[0])\":\"3\",\"\(names[1])\":4}",
      ])
    let memory = MemoryTable(
      name: "m", headings: [TableHeading(code: "a", label: "a", kind: .integer)],
      cells: [["1"], ["1"], [""], [""]], strings: [[true], [false], [true], [false]])
    #expect(
      try await lines(OpenTable.copy(of: memory), TableQuery())
        == ["{\"a\":\"1\"}", "{\"a\":1}", "{\"a\":\"\"}", "{\"a\":null}"])
  }

  @Test func valuesOfSQLStayWhatTheyAre() async throws {
    let table = try await Sample.open("a,b,c\n1,x,true\n007,,false\n3,—,true\n")
    let answer = try await table.sql(
      "SELECT b, c, 1 AS n, 12345678901234567 AS w, '1' AS t, NULL AS z, 0.5 AS r FROM data"
        + " LIMIT 2")
    var printed: [UInt8] = []
    try await answer.view(TableQuery()).print(.ndjson) { printed += $0 }
    #expect(
      String(decoding: printed, as: UTF8.self) == """
        {"b":"x","c":true,"n":1,"w":12345678901234567,"t":"1","z":null,"r":0.5}
        {"b":null,"c":false,"n":1,"w":12345678901234567,"t":"1","z":null,"r":0.5}

        """)
  }

  /// Strings and others in turn, over the borders of what is kept together.
  @Test(arguments: 0..<6)
  func stringsAreKnownByRow(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var strings = StringCells()
    let rows = (0..<140_000).map { row in
      row < Int(seed) * 30_000 ? seed % 2 == 0 : Int.random(in: 0..<3, using: &generator) == 0
    }
    for (row, isString) in rows.enumerated() where isString { strings.insert(row: row, column: 2) }
    #expect(rows.indices.allSatisfy { strings.contains(row: $0, column: 2) == rows[$0] })
    #expect(!strings.contains(row: 0, column: 1) && !strings.contains(row: 500_000, column: 2))
  }

  /// What JSON and spreadsheets know as truth stays that, to a spreadsheet in a column of such.
  @Test func truthValues() async throws {
    let text = "[{\"a\":true,\"b\":true},{\"a\":false,\"b\":\"maybe\"},{\"a\":null,\"b\":\"\"}]"
    let table = try await Sample.open(text, as: "t.json")
    #expect(table.headings.map(\.kind) == [.truth, .text])
    let folder = try ScratchFolder()
    for format in [TableFormat.json, .xlsx] {
      let path = "\(folder.path)/t.\(format.rawValue)"
      _ = try await table.view(TableQuery()).export(TableExport(format: format, path: path))
      let again = try await OpenTable.open(path)
      try await again.waitUntilComplete()
      #expect(
        try await Sample.cells(again)
          == [["a", "b"], ["true", "true"], ["false", "maybe"]]
          + (format == .json ? [["", ""]] : []))
    }
    #expect(
      try folder.read("t.json")
        == "[\n{\"a\":true,\"b\":true},\n{\"a\":false,\"b\":\"maybe\"},\n{\"a\":null,\"b\":\"\"}\n]\n"
    )
    let sheet = try Member.text("xl/worksheets/sheet1.xml", of: folder.path + "/t.xlsx")
    #expect(sheet.contains("<c r=\"A2\" t=\"b\"><v>1</v></c>"))
    #expect(sheet.contains("<c r=\"A3\" t=\"b\"><v>0</v></c>") && sheet.contains("<t>maybe</t>"))
  }

  @Test func chosenRowsAndCodes() async throws {
    let table = try await OpenTable.copy(
      of: MemoryTable(
        name: "t",
        headings: [TableHeading(code: "mc", label: "名称"), TableHeading(code: "", label: "乙")],
        cells: [["1", "a"], ["2", "b"], ["3"]]))
    let folder = try ScratchFolder()
    let path = folder.path + "/t.csv"
    let order = TableExport(format: .csv, path: path, rows: .chosen([2, 0, 9]), naming: .code)
    let view = try await table.view(TableQuery(columns: [1, 0]))
    #expect(try await view.export(order).rows == 2)
    #expect(String(decoding: try Sample.read(path), as: UTF8.self) == "乙,mc\r\n,3\r\na,1\r\n")
  }

  @Test(arguments: TableFormat.allCases)
  func nothingIsOverwrittenUnasked(_ format: TableFormat) async throws {
    let table = try await Sample.open("a\n1\n")
    let folder = try ScratchFolder()
    let path = folder.path + "/t"
    try Sample.write(Array("mine".utf8), to: path)
    let view = try await table.view(TableQuery())
    await #expect(throws: TableFault.exists(path: path)) {
      try await view.export(TableExport(format: format, path: path))
    }
    #expect(try Sample.read(path) == Array("mine".utf8))
    _ = try await view.export(TableExport(format: format, path: path, overwrites: true))
    #expect(try Sample.read(path) != Array("mine".utf8))
    #expect(try Self.names(folder.path) == ["t"])
    await #expect(throws: TableFault.self) {
      try await view.export(TableExport(format: format, path: "/none/t"))
    }
  }

  @Test func aCancelledExportLeavesNothing() async throws {
    let (table, _) = try await Self.table(seed: 3, rows: 50_000)
    let folder = try ScratchFolder()
    let view = try await table.view(TableQuery())
    let task = Task { try await view.export(TableExport(format: .csv, path: folder.path + "/t")) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try Self.names(folder.path) == [])
  }

  static func names(_ path: String) throws -> [String] {
    guard let folder = opendir(path) else { throw Sample.Failure() }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
