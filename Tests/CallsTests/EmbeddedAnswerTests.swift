import Calls
import Formats
import Testing

/// Answers whose rows are JSON in a text, as Shanghai's and Shandong's gateways send some.
@Suite struct EmbeddedAnswerTests {
  private func answer(_ text: String) throws -> InvokeAnswer {
    InvokeAnswer(json: try JSON.parse(Array(text.utf8)))
  }

  @Test func rowsInATextAreRows() throws {
    let text =
      #"{"code":"000000","message":"成功","data":"{\"total\":2,\"data\":[{\"a\":1},{\"a\":2}]}"}"#
    guard case .rows(let table, let message, let whole) = try answer(text) else {
      Issue.record("\(try answer(text))")
      return
    }
    #expect(table.columns == ["a"] && table.rows == [["1"], ["2"]])
    #expect(table.place == nil && message == "成功")
    #expect(whole.compactText == text)
    #expect(table.items(in: whole).map(\.compactText) == [#"{"a":"1"}"#, #"{"a":"2"}"#])
    let list = try answer(#"{"code":200,"data":"[{\"b\":\"x\"}]"}"#)
    guard case .rows(let other, _, _) = list else {
      Issue.record("\(list)")
      return
    }
    #expect(other.rows == [["x"]])
  }

  @Test func aRefusalInATextIsARefusal() throws {
    let text = #"{"code":"000000","data":"{\"code\":500,\"message\":\"未订阅\",\"data\":null}"}"#
    guard case .refused(let code, let message, _) = try answer(text) else {
      Issue.record("\(try answer(text))")
      return
    }
    #expect(code == 500 && message == "未订阅")
  }

  @Test(arguments: [#"{"code":200,"data":"[无]"}"#, #"{"code":200,"data":"{"}"#])
  func aTextThatIsNoJSONStaysOne(text: String) throws {
    let found = try answer(text)
    #expect(found == .other(try JSON.parse(Array(text.utf8))))
  }
}
