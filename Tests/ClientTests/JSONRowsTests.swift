import Calls
import Formats
import Testing

@testable import Client

/// What is printed of answers is what was sent, whatever shape it came in.
@Suite struct JSONRowsTests {
  private func page(_ text: String) throws -> RowPage {
    try #require(RowPage(InvokeAnswer(body: Array(text.utf8), rows: nil)))
  }

  @Test func anAddressKeepsItsOwnShape() throws {
    let text = #"{"result":{"records":[[1,"x"]],"fields":[{"id":"a"},{"id":"b"}]},"took":3}"#
    let page = try page(text)
    #expect(page.whole.compactText == text)
    #expect(page.whole.records(page.table) == [["a": 1, "b": "x"]])
    #expect(page.whole.joining([["a": 1]]) == .array([["a": 1]]), "no code that nobody sent")
  }

  @Test func thePlatformKeepsItsEnvelope() throws {
    let page = try page(#"{"code":200,"msg":"调用成功","data":[{"a":1.50}]}"#)
    let records = page.whole.records(page.table)
    #expect(
      page.whole.joining(records + records).compactText
        == #"{"code":200,"msg":"调用成功","data":[{"a":1.50},{"a":1.50}]}"#)
  }
}
