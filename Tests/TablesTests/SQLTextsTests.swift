import GRDBSQLite
import Testing

@testable import Tables

@Suite("SQL's functions of texts, in linear time")
struct SQLTextsTests {
  private static let texts = [
    "NULL", "''", "'a'", "'aa'", "'ab'", "'ba'", "'天'", "'天津天'", "'津'", "'a天b'", "'é€𝄞'", "'𝄞'",
    "'abcabcab'", "'ca'", "12", "1.5", "x'6161'", "x'61'", "x'E5A4A9'", "x''",
  ]

  private static func value(_ sql: String, _ handle: SQLiteHandle) throws -> [String?] {
    let statement = try handle.prepare("SELECT v, typeof(v) FROM (SELECT \(sql) AS v)")
    _ = sqlite3_step(statement.pointer)
    return [statement.text(0), statement.text(1)]
  }

  /// Each says what SQLite's own says.
  @Test(arguments: ["instr", "trim", "ltrim", "rtrim"])
  func ofTwo(_ name: String) throws {
    let (own, ours) = (try SQLiteHandle(path: ""), try SQLiteHandle(path: ""))
    SQLTexts.define(in: ours)
    for first in Self.texts {
      for second in Self.texts {
        let sql = "\(name)(\(first), \(second))"
        #expect(try Self.value(sql, ours) == Self.value(sql, own), "\(sql)")
      }
    }
  }

  @Test func replacing() throws {
    let (own, ours) = (try SQLiteHandle(path: ""), try SQLiteHandle(path: ""))
    SQLTexts.define(in: ours)
    for first in Self.texts {
      for second in Self.texts {
        for third in ["NULL", "''", "'aaa'", "'天'", "7"] {
          let sql = "replace(\(first), \(second), \(third))"
          #expect(try Self.value(sql, ours) == Self.value(sql, own), "\(sql)")
        }
      }
    }
  }

  /// Hours, and no end by the limit, where each place is compared with the whole.
  @Test(arguments: [
    ("instr(z, substr(z, 1, 2000000) || '1')", "0"),
    ("length(replace(z, substr(z, 1, 2000000) || '1', ''))", "4000000"),
    ("length(trim(z, replace(hex(zeroblob(500000)), '00', char(0x4e00)) || '0'))", "0"),
  ])
  func longTextsTakeNoLonger(_ call: String, _ wanted: String) async throws {
    let sql = "SELECT \(call) n FROM (SELECT hex(zeroblob(2000000)) AS z)"
    let answer = try await SQLTests.table().sql(sql)
    #expect(try await Sample.cells(answer) == [["n"], [wanted]])
  }
}
