import Tabular
import Testing

@testable import Tables

@Suite("SQL over a table")
struct SQLTests {
  static func table() async throws -> OpenTable {
    try await Sample.open("名称,面积,区县\n甲,1.5,河西\n乙,2,\n丙,,河西\n")
  }

  @Test(arguments: [
    (
      "SELECT 区县, count(*) AS n, sum(面积) FROM data GROUP BY 1 ORDER BY n DESC",
      [["区县", "n", "sum(面积)"], ["河西", "2", "1.5"], ["", "1", "2"]]
    ),
    ("select 名称 from data where 面积 is null;", [["名称"], ["丙"]]),
    (
      "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c WHERE x<3) SELECT x FROM c",
      [["x"], ["1"], ["2"], ["3"]]
    ),
    ("SELECT 1.0/3 a, NULL a", [["a", "a_2"], ["0.333333333333333", ""]]),
  ])
  func statementsAnswer(_ sql: String, _ wanted: [[String]]) async throws {
    let result = try await Self.table().sql(sql)
    #expect(try await Sample.cells(result) == wanted)
  }

  @Test(arguments: [
    "DELETE FROM data", "INSERT INTO data VALUES (1,2,3)", "ATTACH '/tmp/x.db' AS x",
    "PRAGMA query_only = OFF", "CREATE TABLE x(a)", "DROP TABLE data", "SELECT 1; SELECT 2",
    "SELECT load_extension('x')", "VACUUM INTO '/tmp/tjdata-test.db'", "", "BEGIN",
  ])
  func nothingElseIsRun(_ sql: String) async throws {
    let table = try await Self.table()
    await #expect(throws: TableFault.self) { try await table.sql(sql) }
    #expect(try await Sample.cells(table.sql("SELECT count(*) n FROM data")) == [["n"], ["3"]])
  }

  /// What nobody gives would be NULL, and no row meets a condition with it.
  @Test(arguments: [
    ("SELECT * FROM data WHERE 面积 > ?", "?"), ("SELECT * FROM data WHERE 面积 > :least", ":least"),
    ("SELECT @x, $y", "@x"), ("SELECT ?2", "?"), ("SELECT 名称 FROM data WHERE 1 OR 面积 = $a", "$a"),
  ])
  func noParameterIsLeftOpen(_ sql: String, _ name: String) async throws {
    let table = try await Self.table()
    let fault = TableFault.sqlParameter(name: name)
    await #expect(throws: fault) { try await table.sql(sql) }
    #expect(fault.message.contains(name))
    #expect(try await Sample.cells(table.sql("SELECT '?' AS q, ':a' AS a"))[1] == ["?", ":a"])
  }

  @Test func mistakesAreSQLitesWords() async throws {
    let table = try await Self.table()
    let columns = table.headings.map(\.label)
    await #expect(throws: TableFault.sql(message: "no such column: 楼层", columns: columns)) {
      try await table.sql("SELECT 楼层 FROM data")
    }
  }

  private static let most = TableFault.tooLarge(.made(SQLBounds.valueBytes))

  /// A value alone, one on the way to a short answer, and values that make a long row together.
  @Test(arguments: [
    "SELECT zeroblob(900000000)", "SELECT length(replace(hex(zeroblob(20000000)), '0', '000'))",
    "SELECT group_concat(hex(zeroblob(5000000))) FROM data a, data",
    "SELECT hex(zeroblob(20000000)), hex(zeroblob(20000000))",
  ])
  func noValueIsLongerThanARowMayBe(_ sql: String) async throws {
    let table = try await Self.table()
    await #expect(throws: Self.most) { try await table.sql(sql) }
    #expect(try await Sample.cells(table.sql("SELECT length(hex(zeroblob(9)))"))[1] == ["18"])
  }

  /// 2^24 SELECTs, which would be gigabytes before the first is run.
  @Test func noStatementTakesAllMemory() async throws {
    let parts = (1...24).map {
      "a\($0) AS (SELECT * FROM a\($0 - 1) UNION ALL SELECT * FROM a\($0 - 1))"
    }
    let sql =
      "WITH a0 AS (SELECT 1 x), \(parts.joined(separator: ", ")) SELECT count(*) FROM a24"
    let table = try await Self.table()
    await #expect(
      throws: TableFault.sql(message: "out of memory", columns: table.headings.map(\.label))
    ) { try await table.sql(sql) }
    #expect(try await Sample.cells(table.sql("SELECT count(*) n FROM data")) == [["n"], ["3"]])
  }

  @Test func endlessStatementsEnd() async throws {
    let table = try await Self.table()
    let endless =
      "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) SELECT max(x) FROM c"
    await #expect(throws: TableFault.sqlTimedOut(seconds: 1)) {
      try await table.sql(endless, seconds: 1)
    }
    let task = Task { try await table.sql(endless) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
