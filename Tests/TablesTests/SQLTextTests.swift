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

  @Test func oneValueInTwoWritings() async throws {
    let table = try await Sample.open("a,b\n1,1.50\n1.0,1.5\n2.00,3\n")
    #expect(
      try await Sample.cells(table.sql("SELECT a, b FROM data"))
        == [["a", "b"], ["1", "1.5"], ["1", "1.5"], ["2.00", "3"]])
  }
}
