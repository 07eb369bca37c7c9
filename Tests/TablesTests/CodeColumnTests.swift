import GRDBSQLite
import ProgramSupport
import Tabular
import Testing

@testable import Tables

/// Codes that look like numbers, by every way in and out.
@Suite struct CodeColumnTests {
  /// Products, buildings among whole numbers, measures, months.
  private static let text = """
    产品,楼号,浓度,年月,电话
    3E10,301,1.5E+03,2024.9,+8613800138000
    4E2,3E2,3E2,2024.10,13800138000
    12E05,299,12,2024.1,022-1

    """

  /// The values of a table by rows, as JSON writes them.
  private static func lines(_ table: OpenTable) async throws -> [String] {
    var printed: [UInt8] = []
    try await table.view(TableQuery()).print(.ndjson) { printed += $0 }
    return String(decoding: printed, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static let values = [
    #"{"产品":"3E10","楼号":"301","浓度":1.5E+03,"年月":"2024.9","电话":"+8613800138000"}"#,
    #"{"产品":"4E2","楼号":"3E2","浓度":3E2,"年月":"2024.10","电话":"13800138000"}"#,
    #"{"产品":"12E05","楼号":"299","浓度":12,"年月":"2024.1","电话":"022-1"}"#,
  ]

  @Test func kindsAreOfColumns() async throws {
    let table = try await Sample.open(Self.text)
    #expect(table.headings.map(\.kind) == [.text, .text, .scientific, .date, .text])
    #expect(try await Self.lines(table) == Self.values)
    let profile = try await table.view(TableQuery()).profile(0)
    #expect(profile.heading.kind == .text && profile.sum == nil && profile.kinds.texts == 3)
    #expect(try await table.view(TableQuery()).profile(2).sum == 1812)
  }

  @Test func theyAreSortedAndFilteredAsWhatTheyAre() async throws {
    let table = try await Sample.open(Self.text)
    func column(_ place: Int, _ query: TableQuery) async throws -> [String] {
      try await Sample.cells(table.view(query)).dropFirst().map { $0[place] }
    }
    #expect(try await column(0, TableQuery(sorts: [TableSort(0)])) == ["3E10", "4E2", "12E05"])
    #expect(try await column(1, TableQuery(sorts: [TableSort(1)])) == ["3E2", "299", "301"])
    #expect(try await column(2, TableQuery(sorts: [TableSort(2)])) == ["12", "3E2", "1.5E+03"])
    #expect(
      try await column(3, TableQuery(sorts: [TableSort(3)])) == ["2024.1", "2024.9", "2024.10"])
    let filter = try FilterParser.parse("产品 = 400 or 楼号 = 300", table.headings)
    #expect(try await column(0, TableQuery(filter: filter)).isEmpty)
  }

  @Test func workbooksAndDatabasesHaveThemAsTexts() async throws {
    let table = try await Sample.open(Self.text)
    let (again, _) = try await XLSXExportTests.exported(table)
    let written = try await Sample.cells(table)
    let found = try await Sample.cells(again)
    #expect(found.map { [$0[0], $0[1], $0[4]] } == written.map { [$0[0], $0[1], $0[4]] })
    #expect(found.map { $0[3] } == ["年月", "2024-09", "2024-10", "2024-01"])
    let folder = try ScratchFolder()
    let path = folder.path + "/t.xlsx"
    _ = try await table.view(TableQuery()).export(TableExport(format: .xlsx, path: path))
    let sheet = try Member.text("xl/worksheets/sheet1.xml", of: path)
    for text in ["3E10", "4E2", "301", "3E2", "+8613800138000"] {
      #expect(sheet.contains("<t>\(text)</t>"), "\(text)")
    }
    #expect(sheet.contains("<v>300</v>") && sheet.contains("<v>1500</v>"))
    let answer = try await table.sql(
      """
      SELECT 产品, 楼号, 浓度, 年月, typeof(产品), typeof(楼号), typeof(浓度), typeof(电话)
      FROM data WHERE 年月 > '2024-09'
      """)
    #expect(
      try await Sample.cells(answer)[1]
        == ["4E2", "3E2", "3E2", "2024.10", "text", "text", "real", "text"])
    let database = folder.path + "/t.sqlite"
    let made = try await table.view(TableQuery())
      .export(TableExport(format: .sqlite, path: database))
    let said = TableNotice.Value(column: "年月", written: "2024.9", value: "2024-09")
    #expect(Array(made.notices) == [TableNotice(.valuesOtherwiseWritten([said]))])
  }

  /// What the beginning of a long file does not tell is still no number.
  @Test func aLateCodeAmongNumbersIsAText() async throws {
    let rows = (0..<20_000).map { "\($0)\n" }.joined()
    let table = try await Sample.open("v\n" + rows + "3E2\n")
    #expect(table.headings[0].kind == .integer)
    #expect(try await Self.lines(table).last == #"{"v":"3E2"}"#)
    let sorted = try await table.view(TableQuery(sorts: [TableSort(0)]))
    #expect(try await Sample.cells(sorted).last == ["3E2"])
    let answer = try await table.sql("SELECT max(v), typeof(max(v)), sum(v > '') FROM data")
    #expect(try await Sample.cells(answer)[1] == ["3E2", "text", "1"])
    #expect(answer.extent.notices.map(\.count) == [1])
  }

  /// SQLite would make a number of a code in a column that has a type, and say nothing of it.
  @Test(arguments: ["012345", "3E10", "+8613800138000", "00.5", "12345678901234567", " 007 "])
  func codesAmongNumbersAreTextsInADatabase(_ code: String) async throws {
    // More rows than a statement puts in at once, before it and behind.
    let numbers = (0..<150).map { "\($0 + 100)" }
    for (numbers, type) in [(numbers, "integer"), (numbers.map { $0 + ".5" }, "real")] {
      let cells = numbers[..<70] + [code] + numbers[70...]
      let table = try await Sample.open("k,v\n" + cells.map { "a,\($0)\n" }.joined())
      #expect(table.headings[1].kind.rawValue == (type == "real" ? "number" : type))
      let folder = try ScratchFolder()
      let order = TableExport(format: .sqlite, path: folder.path + "/t.sqlite")
      let notices = try await table.view(TableQuery()).export(order).notices
      let found = TableNotice.Unread(
        column: "v", kind: table.headings[1].kind, isText: false,
        text: code.filter { $0 != " " }, row: 71, isWhole: true)
      #expect(Array(notices) == [TableNotice(.unreadCells(found))])
      let handle = try SQLiteHandle(path: order.path)
      #expect(try Self.texts(handle, "SELECT v FROM data ORDER BY rowid") == Array(cells))
      #expect(
        try Self.texts(handle, "SELECT DISTINCT typeof(v) FROM data ORDER BY 1") == [type, "text"])
      #expect(try Self.texts(handle, "PRAGMA integrity_check") == ["ok"])
      #expect(try Self.texts(handle, "PRAGMA freelist_count") == ["0"])
      let answer = try await table.sql("SELECT v FROM data WHERE typeof(v) = 'text'")
      #expect(try await Sample.cells(answer).dropFirst() == [[code]])
    }
  }

  private static func texts(_ handle: SQLiteHandle, _ sql: String) throws -> [String] {
    let statement = try handle.prepare(sql)
    var texts: [String] = []
    while sqlite3_step(statement.pointer) == SQLITE_ROW { texts.append(statement.text(0) ?? "") }
    return texts
  }

  /// A column that has lost its type still halves 5, and the view of the codes is there.
  @Test func numbersBesideCodesStayWhatTheyAre() async throws {
    let rows = (1...40).map { [$0 == 30 ? "007" : $0 == 1 ? "5" : "1.5"] }
    let headings = [TableHeading(code: "v", label: "值", kind: .number)]
    let table = try TableBuilder.table(name: "t", headings: headings, rows)
    let answer = try await table.sql(
      "SELECT v / 2, typeof(v) FROM codes WHERE v = 5 UNION ALL SELECT v, '' FROM codes WHERE v > 'a' OR v = '007'"
    )
    #expect(try await Sample.cells(answer).dropFirst() == [["2.5", "real"], ["007", ""]])
  }

  @Test func inJSONItIsANumberUnlessItIsAString() async throws {
    let table = try await Sample.open(
      #"[{"a":1e5,"b":"1e5"},{"a":2e3,"b":"2e3"},{"a":7,"b":"7E1"}]"#, as: "t.json")
    #expect(table.headings.map(\.kind) == [.scientific, .text])
    let sorted = try await table.view(TableQuery(sorts: [TableSort(0)]))
    #expect(try await Sample.cells(sorted).map { $0[0] } == ["a", "7", "2e3", "1e5"])
    #expect(try await Self.lines(table)[0] == #"{"a":1e5,"b":"1e5"}"#)
    let (again, _) = try await XLSXExportTests.exported(table)
    #expect(try await Sample.cells(again)[1][1] == "1e5")
    #expect(try await again.view(TableQuery()).profile(0).sum == 102_007)
  }
}
