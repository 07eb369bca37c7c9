import Calls
import Formats
import Testing

@Suite struct InvokeAnswerTests {
  func answer(_ body: String) -> InvokeAnswer { InvokeAnswer(body: Array(body.utf8)) }

  func table(_ body: String) throws -> InvokeAnswer.Table {
    guard case .rows(let table, _, _) = answer(body) else {
      Issue.record("not rows: \(answer(body))")
      return InvokeAnswer.Table(columns: [], rows: [])
    }
    return table
  }

  @Test func theManualsAnswerIsATable() throws {
    let body = #"""
      {"code": 200, "msg": "调用成功", "data": [{"f_3070020000012_000020001": 1807,
      "f_3070020000012_000020000": 1148, "f_3070020000012_000020002": "2016年限额"}]}
      """#
    let table = try table(body)
    #expect(
      table.columns == [
        "f_3070020000012_000020001", "f_3070020000012_000020000", "f_3070020000012_000020002",
      ])
    #expect(table.rows == [["1807", "1148", "2016年限额"]])
    guard case .rows(_, let message, let whole) = answer(body) else { return }
    #expect(message == "调用成功")
    #expect(whole["code"] == 200)
  }

  @Test func keysInAnyOrderAndMissingKeysStayInTheirColumns() throws {
    let table = try table(
      #"{"code":200,"msg":"","data":[{"a":1},{"b":2,"a":null},{"c":[1],"b":true}]}"#)
    #expect(table.columns == ["a", "b", "c"])
    #expect(table.rows == [["1", "", ""], ["", "2", ""], ["", "true", "[1]"]])
  }

  @Test func noRowsIsATableWithoutRows() throws {
    #expect(try table(#"{"code":200,"msg":"调用成功","data":[]}"#).rows == [])
  }

  @Test func aCodeWrittenAsATextCounts() throws {
    #expect(try table(#"{"code":"200","data":[{"a":1}]}"#).rows == [["1"]])
    guard case .refused(500, _, _) = answer(#"{"code":"500","msg":"x"}"#) else {
      Issue.record("not refused")
      return
    }
  }

  @Test func anyOtherCodeIsARefusalInThePlatformsWords() {
    let body = #"{"code":500,"msg":"令牌不合法【失效或被禁用】"}"#
    guard case .refused(let code, let message, let whole) = answer(body) else {
      Issue.record("not refused")
      return
    }
    #expect(code == 500)
    #expect(message == "令牌不合法【失效或被禁用】")
    #expect(whole.compactText == body)
  }

  /// A short row is a gap that is told of; a long one loses nothing.
  @Test func previewShapesAreTablesThatSayWhatIsMissing() throws {
    let preview =
      #"{"columnNames":["年度","单位","单位"],"list":[["2016"],["2016","该字段不支持预览","乙","丙"]],"totalCount":9,"previewCount":2}"#
    for body in [preview, #"{"code":200,"msg":"","data":\#(preview)}"#] {
      let table = try table(body)
      #expect(table.columns == ["年度", "单位", "单位_2", "c4"])
      #expect(table.rows == [["2016", "", "", ""], ["2016", "该字段不支持预览", "乙", "丙"]])
      #expect(table.gaps.isPreview && table.gaps.shortRows == 1 && table.gaps.withheldCells == 1)
      #expect(!table.gaps.isWhole && table.page.total == .exact(9))
    }
    let whole = try table(#"{"columnNames":["a"],"list":[[1],[2]],"totalCount":2}"#)
    #expect(whole.gaps.isWhole)
  }

  @Test func previewRowsMayBeObjects() throws {
    let table = try table(#"{"columnNames":["a","b"],"list":[{"x":1,"y":null}]}"#)
    #expect(table.rows == [["1", ""]])
  }

  @Test func bareValuesAreRowsOfOneColumn() throws {
    let table = try table(#"{"code":200,"data":[1,"x"]}"#)
    #expect(table.columns == ["value"] && table.rows == [["1"], ["x"]])
  }

  @Test func whatHasNoListIsAnotherShape() {
    for body in [
      #"{"code":200,"data":{"a":1}}"#, #"{"code":200}"#, "7",
      #"{"a":1}"#, #"{"columnNames":["a"]}"#, #"{"code":null}"#,
    ] {
      guard case .other(let json) = answer(body) else {
        Issue.record("\(body) is \(answer(body))")
        continue
      }
      #expect(json.compactText == body)
    }
  }

  @Test func theManualsBraceTooManyIsMalformedWithTheWholeBeforeIt() {
    let body = #"{"code": 200, "msg": "调用成功", "data": [{"a": 1807}]}"#
    guard case .malformed(let error) = answer(body + "}") else {
      Issue.record("not malformed")
      return
    }
    #expect(error.reason == .trailingText)
    #expect(error.offset == body.utf8.count)
    let recovered = error.recovered.map { InvokeAnswer(json: $0) }
    #expect(recovered == answer(body))
  }

  @Test func aCutAnswerIsMalformed() {
    guard case .malformed(let error) = answer(#"{"code":200,"da"#) else {
      Issue.record("not malformed")
      return
    }
    #expect(error.reason == .unexpectedEnd)
    #expect(error.recovered == nil)
  }

  @Test func webPagesAndEmptyBodiesAreToldApart() {
    #expect(answer(" \r\n<!DOCTYPE html><html></html>") == .notJSON(.html))
    #expect(answer("\u{FEFF}<html>") == .notJSON(.html))
    #expect(answer("") == .empty)
    #expect(answer(" \n\t\r") == .empty)
    #expect(answer("\u{FEFF}") == .empty)
  }

  @Test func aByteOrderMarkBeforeJSONIsPassedOver() throws {
    #expect(try table("\u{FEFF}" + #"{"code":200,"data":[{"a":1}]}"#).rows == [["1"]])
  }

  @Test func otherBytesNeverEndTheProgram() {
    for first in UInt8.min...UInt8.max {
      for second in [UInt8](0x20...0x7F) + [0, 0x0A, 0xBB, 0xBF, 0xFF] {
        _ = InvokeAnswer(body: [first, second])
      }
    }
    guard case .malformed = InvokeAnswer(body: [0xBF, 0xBF]) else {
      Issue.record("half a byte order mark is no white space")
      return
    }
  }
}
