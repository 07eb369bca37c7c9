import Calls
import Testing

/// The start of an answer that was cut.
@Suite struct LongAnswerTests {
  private func rows(_ text: String, foreign: Bool = false) -> [[String]] {
    let reading = foreign ? InvokeExchange.RowsReading(nil) : nil
    guard case .rows(let table, _, _) = InvokeAnswer(start: Array(text.utf8), rows: reading) else {
      return []
    }
    return table.rows
  }

  @Test(arguments: [
    #"{"code":200,"data":[{"a":1},{"a":2},{"a":3"#, #"{"code":200,"data":[{"a":1},{"a":2}"#,
    #"{"code":200,"data":[{"a":1},{"a":2},"#,
    #"{"code":200,"data":{"columnNames":["a"],"list":[[1],[2],["#,
  ])
  func rowsThatAreWholeAreRead(text: String) { #expect(rows(text) == [["1"], ["2"]]) }

  @Test func bracketsAndQuotesInTextsCloseNothing() {
    let text = #"{"code":200,"data":[{"a":"]}\"},"},{"a":"[{\\"},{"a":"x"#
    #expect(rows(text) == [[#"]}"},"#], [#"[{\"#]])
  }

  @Test func aListWithinARowIsNotTheRows() {
    let text = #"{"code":200,"data":[{"a":1,"b":[]},{"a":2,"b":[{"c":3},{"#
    #expect(rows(text).count == 1)
  }

  @Test func rowsOfNobodysShapeAreFoundBehindOtherLists() {
    let text = #"{"tags":["x"],"result":{"items":[{"a":1},{"a":2},{"a"#
    #expect(rows(text, foreign: true) == [["1"], ["2"]])
    #expect(rows(#"[{"a":1},{"a":2},{"#, foreign: true) == [["1"], ["2"]])
  }

  @Test(arguments: ["", "{", #"{"code":200,"data":["#, "}]"])
  func aStartWithoutAWholeRowIsNothing(text: String) {
    #expect(InvokeAnswer(start: Array(text.utf8)) == .empty)
  }
}
