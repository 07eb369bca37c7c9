import ProgramSupport
import Tabular
import Testing

@testable import Tables

@Suite("SQL computes with values and shows them as they were written")
struct SQLTextTests {
  private static let text = """
    名称,面积,占比,日期,金额
    甲,120.50,12.5%,2019年3月5日,1.2万
    乙,80.00,3%,2019年12月1日,8000
    丙,—,100%,2020年1月1日,无
    丁,100,-5%,,"1,234.5"
    """

  @Test func texts() async throws {
    let table = try await Sample.open(Self.text)
    #expect(table.headings.map(\.kind) == [.text, .number, .number, .date, .number])
    #expect(
      try await Sample.cells(table.sql("SELECT 面积, 占比, 日期 FROM data")) == [
        ["面积", "占比", "日期"], ["120.50", "12.5%", "2019年3月5日"],
        ["80.00", "3%", "2019年12月1日"], ["—", "100%", "2020年1月1日"], ["100", "-5%", ""],
      ])
  }

  @Test func timesAreInOrder() async throws {
    let table = try await Sample.open("名,时刻\na,8:30\nb,10:05\nc,0:15\nd,—\n")
    let cells = try await Sample.cells(table.sql("SELECT max(时刻) a, min(时刻) b FROM data"))
    #expect(cells[1] == ["10:05", "00:15"])
    #expect(
      try await Sample.cells(table.sql("SELECT 时刻 FROM data ORDER BY 时刻")).dropFirst()
        == [["—"], ["0:15"], ["8:30"], ["10:05"]])
    let profile = try await table.view(TableQuery()).profile(1)
    #expect(profile.minimum == "0:15" && profile.maximum == "10:05" && profile.mean == nil)
    #expect(profile.quantiles.map(\.text)[2] == "08:30")
  }

  /// A quote with an accent behind it is a quote to SQLite.
  @Test func namesOfAnyScalarsAreNames() async throws {
    let table = try await Sample.open("\"a\"\"\u{301}, b\",c\n1,2\n")
    #expect(try await Sample.cells(table.sql("SELECT c FROM data")).dropFirst() == [["2"]])
    let quoted = SQLiteHandle.quoted("a\"\u{301}\u{0}")
    #expect(quoted.utf8.elementsEqual("\"a\"\"\u{301}\"".utf8))
  }

  @Test func whiteSpaceAndSignsAreNoPartOfAValue() async throws {
    let table = try await Sample.open(
      "时刻,日期\n 8:30,2019-03-5 \n10:05,2019-02-01\n-8:30,2019-01-01\n")
    #expect(table.headings.map(\.kind) == [.time, .date])
    #expect(
      try await Sample.cells(table.sql("SELECT 时刻 || '', 日期 || '' FROM data")).dropFirst() == [
        ["08:30", "2019-03-05"], ["10:05", "2019-02-01"], ["-08:30", "2019-01-01"],
      ])
    #expect(
      try await Sample.cells(table.sql("SELECT 时刻, 日期 FROM data")).dropFirst() == [
        [" 8:30", "2019-03-5 "], ["10:05", "2019-02-01"], ["-8:30", "2019-01-01"],
      ])
  }

  @Test(arguments: [
    ("SELECT sum(面积) x FROM data", "300.5"), ("SELECT avg(面积) FROM data", "100.166666666667"),
    ("SELECT sum(金额) FROM data", "21234.5"), ("SELECT max(占比) FROM data", "1"),
    ("SELECT count(*) FROM data WHERE 面积 > 99 AND 占比 < 0.2", "2"),
    ("SELECT 名称 FROM data WHERE 日期 > '2019-03-31' AND 日期 < '2020-01-01'", "乙"),
    ("SELECT strftime('%Y', 日期) FROM data WHERE 名称 = '丙'", "2020"),
    ("SELECT 0.1 + 0.2", "0.3"), ("SELECT 1e20", "1e+20"),
    ("SELECT 0.000123456789", "0.000123456789"),
  ])
  func values(_ statement: String, _ wanted: String) async throws {
    let table = try await Sample.open(Self.text)
    #expect(try await Sample.cells(table.sql(statement)).dropFirst() == [[wanted]])
  }

  /// SQLite takes a text for the number at its beginning, and says nothing of it.
  @Test(arguments: [
    ("v\n\"1,234.50箱\"\n5箱\n-3箱\n", "sum(v)", "3", 3, "1,234.50箱"),
    ("v\n约5\n约6\n", "total(v)", "0", 2, "约5"),
    ("v\n10\n10\n10\n10\n10\n10\n10\n10\n10\n未知\n", "avg(v)", "9", 1, "未知"),
    ("v\n1\n2\n3\n", "sum(v)", "6", 0, ""), ("v\n007\n008\n", "sum(v)", "15", 0, ""),
    ("v\n0.1\n0.2\n0.3\n", "sum(v) = 0.6", "1", 0, ""), ("v\n", "sum(v), total(v)", ",0", 0, ""),
    ("v\n9007199254740993\n1\n", "sum(v)", "9007199254740994", 0, ""),
    ("v\n1\n2\n3\n4\n", "sum(v) FILTER (WHERE v > 2), sum(DISTINCT v % 2)", "7,1", 0, ""),
    (
      "v\n1\n2\n3\n4\n",
      "max(s) FROM (SELECT sum(v) OVER (ORDER BY v ROWS 1 PRECEDING) s FROM data)", "7", 0, ""
    ),
  ])
  func sumsOfTextsAreSaid(
    _ text: String, _ what: String, _ wanted: String, _ count: Int, _ first: String
  ) async throws {
    let table = try await Sample.open(text)
    let result = try await table.sql("SELECT \(what)\(what.contains("FROM") ? "" : " FROM data")")
    #expect(
      try await Sample.cells(result).dropFirst().map { $0.joined(separator: ",") } == [wanted])
    #expect(result.extent.notices.count(of: .addedTexts(first: first)) == count)
    let others = result.extent.notices.filter { notice in
      if case .unreadCells = notice.kind { false } else { true }
    }
    #expect(others.count == (count > 0 ? 1 : 0))
  }

  @Test func sumsThatAreTooLarge() async throws {
    let table = try await Sample.open("v\n9223372036854775807\n1\n")
    await #expect(throws: TableFault.sql(message: "integer overflow")) {
      try await table.sql("SELECT sum(CAST(v AS INTEGER)) FROM data")
    }
  }

  /// `1.1` and `1.10` may be two sections, where nothing shows it.
  @Test(arguments: [
    ("v\n1.1\n1.10\n1.2\n", ["1.1", "1.10"]), ("v\n1.10\n1.100\n2.5\n", ["1.10", "1.100"]),
    ("v\n1.10\n2.50\n", []), ("v\n2024-1-5\n2024-01-05\n", nil),
  ])
  func oneValueOfTwoWritingsIsSaid(_ text: String, _ writings: [String]?) async throws {
    let result = try await Sample.open(text).sql("SELECT v, count(*) FROM data GROUP BY 1")
    let said = result.extent.notices.compactMap { notice -> [String]? in
      if case .sameValues(_, let writings) = notice.kind { writings } else { nil }
    }
    #expect(said == [writings ?? []].filter { !$0.isEmpty })
  }

  /// What a filter, an order and a profile do not tell apart is said when the table is opened.
  @Test(arguments: [
    ("v\n1.1\n1.10\n1.2\n", ["1.1", "1.10"]), ("v\n1.100\n-5\n1.10\n", ["1.10", "1.100"]),
    ("v\n1.50\n2.5\n3\n", []), ("v\n1.0\n1.00\n", ["1.0", "1.00"]), ("v\n1.0\n2.25\n", []),
    ("v\n1\n1.0\n", []), ("v\n-1.10\n1.1\n", []), ("v\n1.10\n2.50\n1.10\n", []),
  ])
  func oneNumberInTwoWritingsIsSaid(_ text: String, _ writings: [String]) async throws {
    let wanted = TableNotice(
      .sameValues(column: "v", writings: writings), count: writings.isEmpty ? 0 : 1)
    #expect(
      try await Sample.open(text).extent.notices == TableNotices([wanted]))
  }

  /// In a database the zeros at the ends are gone, which is said where they may tell something.
  @Test(arguments: [
    ("v\n1.1\n1.10\n1.200\n", "1.200", "1.2"), ("v\n12.50\n3\n4.5\n", "12.50", "12.5"),
    ("v\n12.50\n3.00\n4\n", nil, nil), ("v\n1.0\n2.25\n", nil, nil),
    ("v\n1.00\n2.5\n", "1.00", "1"),
  ])
  func zerosThatADatabaseDoesNotKeep(
    _ text: String, _ written: String?, _ value: String?
  ) async throws {
    let folder = try ScratchFolder()
    let order = TableExport(format: .sqlite, path: folder.path + "/t.sqlite")
    let notices = try await Sample.open(text).view(TableQuery()).export(order).notices
    let wanted = written.map {
      TableNotice(.valuesOtherwiseWritten([.init(column: "v", written: $0, value: value)]))
    }
    #expect(Array(notices) == [wanted].compactMap(\.self))
  }

  /// What a statement sees of a column that is written otherwise is told with its result.
  @Test(arguments: [
    ("code\n20240229\n20230228\n", "SELECT substr(code, 1, 6) FROM data", "20240229", "2024-02-29"),
    ("日\n2024/2/9\n2024-03-01\n", "SELECT 日 FROM data", "2024/2/9", "2024-02-09"),
    ("日\n2024年\n2023年\n", "SELECT 1 FROM data WHERE 日 = '2024年'", "2024年", "2024"),
    ("时\n8:30\n10:05\n", "SELECT 时 FROM data", "8:30", "08:30"),
    ("v\n5\n1.2万\n", "SELECT sum(v) FROM data", "1.2万", "12000"),
    (
      "v\n1234567890123456.79\n0.1\n", "SELECT max(v) FROM data", "1234567890123456.79",
      "1.23456789012346e+15"
    ),
    ("v\n12.5%\n3%\n", "SELECT max(v) FROM data", "12.5%", "0.125"),
    ("v\n\"1,234.5\"\n3\n", "SELECT * FROM data", "1,234.5", "1234.5"),
    ("v\n１２\n3\n", "SELECT * FROM data", "１２", "12"),
    ("v\n1\n2\n—\n", "SELECT count(v) FROM data", "—", nil),
  ])
  func otherWritings(
    _ text: String, _ statement: String, _ written: String, _ value: String?
  ) async throws {
    let table = try await Sample.open(text)
    let heading = table.headings[0].title
    let wanted = TableNotice(
      .valuesOtherwiseWritten([.init(column: heading, written: written, value: value)]))
    #expect(try await Array(table.sql(statement).extent.notices) == [wanted])
    let folder = try ScratchFolder()
    let order = TableExport(format: .sqlite, path: folder.path + "/t.sqlite")
    #expect(try await Array(table.view(TableQuery()).export(order).notices) == [wanted])
    // Columns that are not looked at are not spoken of.
    #expect(try await table.sql("SELECT count(*) FROM data").extent.notices.isEmpty)
  }

  @Test func writingsThatSQLiteReadsAsTheyAre() async throws {
    let table = try await Sample.open(
      "a,b,c,d,e\n120.50,+5,2024-02-29,08:30,\n1.0e5,-0.5,2024-03-01 08:30:15,10:05,1\n")
    #expect(table.headings.map(\.kind) == [.scientific, .number, .date, .time, .integer])
    #expect(try await table.sql("SELECT * FROM data").extent.notices.isEmpty)
    #expect(
      try await Sample.cells(table.sql("SELECT count(*) FROM data WHERE a = '120.50'"))[1] == ["1"])
    let literal = try await Sample.open("code\n20240229\n", TableOpening(isLiteral: true))
    #expect(
      try await Sample.cells(literal.sql("SELECT code FROM data WHERE code = '20240229'"))[1]
        == ["20240229"])
    #expect(try await literal.sql("SELECT code FROM data").extent.notices.isEmpty)
  }

  @Test func codesAmongNumbers() async throws {
    let table = try await Sample.open("v\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n0070\n")
    #expect(table.headings[0].kind == .integer)
    #expect(try await Sample.cells(table.sql("SELECT v FROM data")).last == ["0070"])
  }

  @Test func oneValueInTwoWritings() async throws {
    let table = try await Sample.open("a,b\n1,1.50\n1.0,1.5\n2.00,3\n")
    #expect(
      try await Sample.cells(table.sql("SELECT a, b FROM data"))
        == [["a", "b"], ["1", "1.5"], ["1", "1.5"], ["2.00", "3"]])
  }
}
