import GRDBSQLite
import Tabular
import Testing

@testable import Tables

@Suite("SQL's functions that are kept from what would take for ever")
struct SQLBoundCallsTests {
  private static func value(_ sql: String, _ handle: SQLiteHandle) throws -> [String?] {
    let statement = try handle.prepare("SELECT v, typeof(v) FROM (SELECT \(sql) AS v)")
    _ = sqlite3_step(statement.pointer)
    return [statement.text(0), statement.text(1)]
  }

  /// Each says what SQLite's own says.
  @Test(arguments: [
    "printf()", "printf(NULL)", "printf('%d%%', 5)", "printf('%5.2f|%-8s|', 1.005, '天津')",
    "printf('%.*c', 3, '天')", "printf('%*d', 8, -12)", "format('%05d %s', 42, x'6162')",
    "printf('%,d', 1234567)", "printf('%s %s', 'a')", "printf('%q', 'it''s')", "printf('%')",
    "printf('%.1000000000s', 'abc')", "printf('%d %d', 1, 3000000000)", "printf('%n%d', 7)",
    "printf('%!.3s', '天津市区')", "json_patch('{\"a\":1}', '{\"b\":[1]}')",
    "json_patch('nonsense', '{}')", "json_array(json_patch('{\"a\":1}', '{\"a\":null}'))",
    "json_patch(NULL, '{}')", "printf(12)",
  ]) func theyAnswerAsBefore(_ call: String) throws {
    let (own, ours) = (try SQLiteHandle(path: ""), try SQLiteHandle(path: ""))
    SQLBoundCalls.define(in: ours)
    for _ in 0..<2 {
      #expect(try Self.value(call, ours) == Self.value(call, own), "\(call)")
    }
  }

  /// Of every row with every pattern, and where one of them is no text.
  @Test(arguments: ["LIKE", "GLOB"]) func patternsMatchAsBefore(_ word: String) throws {
    let (own, ours) = (try SQLiteHandle(path: ""), try SQLiteHandle(path: ""))
    SQLPatterns.define(in: ours)
    SQLBoundCalls.define(in: ours)
    let texts = ["NULL", "''", "'a'", "'A天津b'", "'50%_'", "12", "1.5", "x'6162'", "'É'", "'[a]*?'"]
    let patterns = [
      "NULL", "''", "'%'", "'_'", "'a%'", "'%天_B'", "'*'", "'?'", "'[a-z]*'", "'[^a]*'", "'1%'",
      "'é'", "12", "x'6162'", "'50!%!_'", "'%[%'",
    ]
    for text in texts {
      for pattern in patterns {
        var calls = ["\(text) \(word) \(pattern)"]
        if word == "LIKE" {
          calls += ["'!'", "'%'", "'天'", "NULL", "'ab'"].map { "\(calls[0]) ESCAPE \($0)" }
        }
        for call in calls {
          #expect(try Self.value(call, ours) == Self.value(call, own), "\(call)")
        }
      }
    }
  }

  /// Minutes, for a pattern that almost matches at each place.
  @Test(.timeLimit(.minutes(1)), arguments: ["LIKE '%", "GLOB '*"])
  func aLongTextIsMatchedWithNoLongPattern(_ operation: String) async throws {
    let table = try await SQLTests.table()
    let zeros = String(repeating: "0", count: 900)
    let text = "(SELECT hex(zeroblob(20000000)) AS z)"
    await #expect(throws: TableFault.self) {
      _ = try await table.sql("SELECT z \(operation)\(zeros)1' n FROM \(text)")
    }
    let short = try await table.sql("SELECT z \(operation)00001' n FROM \(text)")
    #expect(try await Sample.cells(short) == [["n"], ["0"]])
  }

  /// Half a minute and longer for nothing, where neither the limit nor Esc interrupts.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "printf('%.*c', 2000000000, 'x')", "printf('%.2000000000c', 'x')",
      "printf('%.*c', -2000000000, '天')", "printf('%s%*.*c', 'a', 1, 2000000000, 'x')",
      "printf(replace(hex(zeroblob(1000)), '0', '%.40000000c'), 'x')", "printf('%60000000d', 1)",
    ]) func aFormatThatAsksForTooMuchIsRefused(_ call: String) async throws
  {
    let table = try await SQLTests.table()
    await #expect(throws: TableFault.tooLarge(.made(SQLBounds.valueBytes))) {
      _ = try await table.sql("SELECT length(\(call)) n")
    }
  }

  /// Each member of one was looked for among all of the other.
  @Test(.timeLimit(.minutes(1))) func longObjectsAreNotPatched() async throws {
    let table = try await SQLTests.table()
    let object = "'{' || replace(hex(zeroblob(50000)), '0', '\"a\":1,') || '\"b\":1}'"
    await #expect(throws: TableFault.self) {
      _ = try await table.sql("SELECT length(json_patch(\(object), \(object))) n")
    }
    let small = "json_patch(\(object), '{\"c\":2}')"
    let answer = try await table.sql("SELECT json_extract(\(small), '$.c') n")
    #expect(try await Sample.cells(answer) == [["n"], ["2"]])
  }
}
