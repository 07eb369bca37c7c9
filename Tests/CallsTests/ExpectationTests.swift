import Calls
import Catalog
import Testing

/// Testing has one of that name too.
private typealias Expected = Calls.Expectation

@Suite struct ExpectationTests {
  private static let today = Moment(year: 2019, month: 3, day: 20).day

  private func faults(
    _ expectation: Expected, _ body: String, fields: [Field] = [], milliseconds: Double = 5
  ) -> [ExpectationFault] {
    expectation.faults(
      of: InvokeExchange(
        status: 200, headers: [], body: Array(body.utf8), milliseconds: milliseconds),
      fields: fields, today: Self.today)
  }

  private static let rows = """
    {"code":200,"msg":"ok","data":[{"a":1,"d":"2019-03-01"},{"a":2,"d":"2019-03-10 08:00"},{"a":3,"d":"无"}]}
    """

  @Test func whatHoldsHasNoFault() {
    let all = Expected(
      rows: 3, columns: ["a", "d"], freshness: .init(column: "d", days: 10), time: 5)
    #expect(faults(all, Self.rows).isEmpty)
    #expect(faults(Expected(), "{\"code\":200,\"data\":[]}").isEmpty)
    #expect(faults(Expected(code: 500), "{\"code\":500,\"msg\":\"x\"}").isEmpty)
  }

  /// An answer may say in words that it failed, and in its code that it did not.
  @Test func whatSaysThatItFailedDoesNotPass() {
    let body = #"{"success":false,"code":200,"msg":"查询失败","data":[]}"#
    #expect(faults(Expected(), body) == [.refused(message: "查询失败")])
    #expect(
      faults(Expected(rows: 1, columns: ["a"]), body)
        == [.refused(message: "查询失败"), .rows(atLeast: 1, found: 0), .missingColumns(["a"])])
    #expect(
      faults(Expected(code: 500, rows: 1), #"{"code":500,"msg":"x"}"#)
        == [.rows(atLeast: 1, found: 0)])
  }

  @Test(arguments: [
    ("2019-03-19T01:02:03", 19), ("2019-03-19T01:02:03.123456", 19), ("2019-03-19 12:00:00.0", 19),
    ("2019年3月19日", 19), ("2019年03月19日 08时", 19), ("2019.3.19", 19), ("2019/3/19", 19),
    ("20190319", 19), ("2019-03-19T23:00:00Z", 20), ("2019-03-20T01:00:00+09:00", 20),
    ("2019-03-19T20:00:00-08:00", 20),
  ])
  func datesAreReadAsPlatformsWriteThem(text: String, day: Int) {
    let body = #"{"code":200,"data":[{"d":"\#(text)"}]}"#
    func isFresh(_ days: Int) -> Bool {
      faults(Expected(freshness: .init(column: "d", days: days)), body).isEmpty
    }
    #expect(isFresh(20 - day) && (day == 20 || !isFresh(19 - day)))
  }

  @Test func eachPartIsHeldToIt() {
    #expect(faults(Expected(rows: 4), Self.rows) == [.rows(atLeast: 4, found: 3)])
    #expect(faults(Expected(columns: ["a", "x"]), Self.rows) == [.missingColumns(["x"])])
    #expect(
      faults(Expected(freshness: .init(column: "d", days: 9)), Self.rows)
        == [.stale(column: "d", days: 9, latest: Moment("2019-03-10 08:00"))])
    #expect(
      faults(Expected(freshness: .init(column: "a", days: 9)), Self.rows)
        == [.stale(column: "a", days: 9, latest: nil)])
    #expect(
      faults(Expected(columns: ["x"], freshness: .init(column: "x", days: 1)), Self.rows)
        == [.missingColumns(["x"])])
    #expect(
      faults(Expected(time: 4), Self.rows, milliseconds: 4.6)
        == [.slow(limit: 4, milliseconds: 5)])
    #expect(
      faults(Expected(), "{\"code\":429,\"msg\":\"用完\"}")
        == [.code(expected: 200, found: 429, message: "用完")])
    #expect(faults(Expected(code: 404), Self.rows).count == 1)
    #expect(faults(Expected(), "<html>") == [.unreadable(status: 200)])
    #expect(faults(Expected(), "{}") == [.code(expected: 200, found: nil, message: "")])
  }

  /// Columns are named as the screens name them, or by their codes.
  @Test func columnsGoByTheirNamesToo() {
    let fields = [
      Field(code: "a", type: .integer, label: "序号"), Field(code: "d", type: .date, label: "日期"),
    ]
    let named = Expected(
      columns: ["序号", "d"], freshness: .init(column: "日期", days: 10))
    #expect(faults(named, Self.rows, fields: fields).isEmpty)
    #expect(faults(named, Self.rows) == [.missingColumns(["序号"]), .missingColumns(["日期"])])
    #expect(
      faults(Expected(freshness: .init(column: "日期", days: 9)), Self.rows, fields: fields)
        == [.stale(column: "日期", days: 9, latest: Moment("2019-03-10 08:00"))])
  }

  @Test(arguments: ["20190320", "2019/3/20", "2019-03-20"])
  func datesAreReadAsPlatformsWriteThem(text: String) {
    let body = "{\"code\":200,\"data\":[{\"d\":\"\(text)\"}]}"
    #expect(faults(Expected(freshness: .init(column: "d", days: 0)), body).isEmpty)
  }
}
