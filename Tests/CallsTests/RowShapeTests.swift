import Calls
import Formats
import Testing

/// Rows that are no list of objects, and lists that say nothing.
@Suite struct RowShapeTests {
  private func read(_ body: String, rows path: RowsPath? = nil, status: Int = 200) -> InvokeAnswer {
    InvokeAnswer(body: Array(body.utf8), rows: path, status: status, isForeign: true)
  }

  private func table(_ body: String, rows path: RowsPath? = nil) throws -> InvokeAnswer.Table {
    guard case .rows(let table, _, _) = read(body, rows: path) else {
      throw NoTable(answer: read(body, rows: path))
    }
    return table
  }

  private struct NoTable: Error { var answer: InvokeAnswer }

  @Test(
    arguments: [
      ("{\"12\":{\"a\":1},\"13\":{\"a\":2}}", "", ["key", "a"], [["12", "1"], ["13", "2"]]),
      ("{\"code\":200,\"data\":{\"7\":{\"id\":7}}}", "data", ["id"], [["7"]]),
      (
        "{\"data\":{\"x\":{\"id\":\"x\",\"t\":[{\"b\":1}]},\"y\":{\"id\":\"y\"}}}", "data",
        ["id", "t"], [["x", "[{\"b\":1}]"], ["y", ""]]
      ),
      ("{\"rows\":{\"0\":{\"a\":1},\"1\":{\"a\":2}}}", "rows", ["a"], [["1"], ["2"]]),
      ("{\"3\":{\"key\":1}}", "", ["_key", "key"], [["3", "1"]]),
    ])
  func rowsMayStandUnderTheirNumbers(
    body: String, place: String, columns: [String], rows: [[String]]
  ) throws {
    let found = try table(body)
    #expect(found.columns == columns && found.rows == rows && found.place == RowsPath(place))
    #expect(found.items(in: try JSON.parse(Array(body.utf8))).count == rows.count)
    #expect(try table(body, rows: RowsPath(place)).rows == rows)
  }

  /// An object of objects whose names are no numbers, and not in them, is one row.
  @Test func otherObjectsStayOneRow() throws {
    #expect(try table("{\"CNY\":{\"r\":1},\"USD\":{\"r\":7}}").columns == ["CNY", "USD"])
    #expect(try table("{\"1\":{\"a\":1},\"n\":2}").rows.count == 1)
  }

  /// Which of several lists was taken is said, and what the others are.
  @Test(
    arguments: [
      ("{\"users\":[],\"tags\":[{\"a\":1}]}", "tags", ["users 0"]),
      ("{\"users\":[{\"b\":1}],\"tags\":[{\"a\":1},{\"a\":2}]}", "tags", ["users 1"]),
      ("{\"s\":{\"x\":[{\"a\":1}],\"y\":[{\"a\":1},{}]}}", "s.y", ["s.x 1"]),
      ("{\"users\":[{\"b\":1}],\"data\":{\"list\":[{\"a\":1}]}}", "users", ["data.list 1"]),
      ("{\"data\":[],\"tags\":[{\"a\":1}]}", "data", ["tags 1"]),
      ("{\"data\":[{\"a\":1}],\"tags\":[{\"a\":1}]}", "data", []),
      ("{\"data\":[{\"a\":1}],\"rows\":[{\"a\":1}]}", "data", ["rows 1"]),
      ("{\"fields\":[{\"id\":\"a\"}],\"links\":[{\"h\":1}],\"x\":[{\"a\":1}]}", "x", []),
      ("{\"x\":[{\"a\":1}],\"names\":[\"甲\"],\"n\":[1,2]}", "x", []),
    ])
  func otherListsAreTold(_ body: String, _ place: String, _ others: [String]) throws {
    let found = try table(body)
    #expect(found.place == RowsPath(place))
    #expect(found.besides.map { "\($0.path) \($0.count)" } == others)
    #expect((found.choice == nil) == others.isEmpty)
    #expect(try table(body, rows: RowsPath(place)).besides.isEmpty)
  }

  @Test func theFirstOfArraysMayBeTheNames() throws {
    let census = try table("[[\"NAME\",\"POP\"],[\"Ohio\",\"11799448\"],[\"Iowa\",null]]")
    #expect(census.rows.count == 3, "a number is missing: it is not certain")
    let whole = try table("[[\"NAME\",\"POP\"],[\"Ohio\",\"11799448\"],[\"Iowa\",3190369]]")
    #expect(whole.columns == ["NAME", "POP"])
    #expect(whole.rows == [["Ohio", "11799448"], ["Iowa", "3190369"]])
  }

  @Test(
    arguments: [
      "[[\"a\",\"b\"],[\"c\",\"d\"]]", "[[\"Mon\",\"N/A\"],[\"Tue\",\"2\"]]",
      "[[\"a\",\"a\"],[\"1\",\"2\"]]", "[[\"Mon\",\"1\"],[\"Tue\",\"2\"]]",
      "[[\"a\",\"b\"],[\"1\"]]", "[[\"a\",1],[\"b\",2]]",
    ])
  func whatMayBeARowStaysOne(body: String) throws {
    #expect(try table(body).rows.count == 2)
    #expect(try table(body).columns.first == "c1")
  }

  /// A list that is called as rows are is it, whatever lies deeper.
  @Test func socratasRowsAreNamedByTheColumnsOfTheView() throws {
    let found = try table(
      """
      {"meta":{"view":{"columns":[{"name":"sid","fieldName":":sid"},{"name":"甲","fieldName":"a"}],
      "approvals":[{"state":"ok"}]}},"data":[["r1",1],["r2",2]]}
      """)
    #expect(found.columns == [":sid", "a"] && found.rows == [["r1", "1"], ["r2", "2"]])
  }

  /// CKAN writes rows as a text where it is asked to; the columns beside it are no rows.
  @Test func columnsBesideATextOfRowsAreNoRows() {
    let body =
      "{\"success\":true,\"result\":{\"fields\":[{\"id\":\"a\"}],\"records\":\"1\\n2\\n\"}}"
    guard case .rows(let table, _, _) = read(body) else { return }
    #expect(table.columns == ["fields", "records"], "\(table)")
  }

  @Test func membersOfOneNameAreCellsOfTheirOwn() throws {
    let body = "{\"rows\":[{\"id\":1,\"id\":2,\"id_2\":3},{\"id\":4}]}"
    let found = try table(body)
    #expect(found.columns == ["id", "id_2", "id_2_2"])
    #expect(found.rows == [["1", "2", "3"], ["4", "", ""]])
    let wide = (0..<20).map { "\"m\($0 % 19)\":\($0)" }.joined(separator: ",")
    #expect(try table("{\"rows\":[{\(wide)}]}").columns.last == "m0_2")
  }

  @Test(
    arguments: [
      (
        "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":0,\"link\":[{\"a\":1}]}",
        "entry"
      ), ("{\"kind\":\"books#volumes\",\"totalItems\":0}", "items"),
      ("{\"success\":\"true\",\"result\":{\"id\":\"x\"},\"records\":{}}", "records"),
    ])
  func aListThatIsLeftOutIsEmpty(body: String, place: String) throws {
    let found = try table(body)
    #expect(found.rows.isEmpty && found.columns.isEmpty && found.place == RowsPath(place))
    #expect(try table("{\"kind\":\"x\",\"total\":0,\"name\":\"a\"}").rows.count == 1)
  }

  @Test(
    arguments: [
      ("{\"page\":[\"A valid integer is required.\"]}", "page: A valid integer is required."),
      ("{\"type\":\"about:blank\",\"title\":\"Bad Gateway\"}", "Bad Gateway"),
      ("{\"non_field_errors\":[\"a\",\"b\"],\"x\":1}", "non_field_errors: a; b"),
    ])
  func wordsByFieldAreTheWordsOfAFailure(body: String, words: String) {
    guard case .refused(_, words, _) = read(body, status: 400) else {
      Issue.record("\(read(body, status: 400))")
      return
    }
  }

  @Test func aResultThatIsOnlyWordsIsAHead() {
    let refused = """
      {"GET_STATS_LIST":{"RESULT":{"STATUS":100,"ERROR_MSG":"認証に失敗しました","DATE":"x"},"PARAMETER":{}}}
      """
    guard case .refused(_, "認証に失敗しました", _) = read(refused) else {
      Issue.record("\(read(refused))")
      return
    }
    let good = """
      {"GET_STATS_LIST":{"RESULT":{"STATUS":0,"ERROR_MSG":"正常に終了しました。"},"LIST":[{"a":1}]}}
      """
    #expect(throws: Never.self) { try table(good) }
    #expect(throws: Never.self) { try table("{\"result\":{\"status\":3,\"name\":\"甲\"}}") }
  }
}
