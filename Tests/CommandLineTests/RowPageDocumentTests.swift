import Calls
import Client
import Formats
import Testing

@testable import CommandLine

/// What is printed of answers is what was sent, whatever shape it came in.
@Suite struct RowPageDocumentTests {
  private func page(_ text: String) throws -> RowPage {
    try #require(RowPage(InvokeAnswer(body: Array(text.utf8))))
  }

  @Test func anAddressKeepsItsOwnShape() throws {
    let text = #"{"result":{"records":[[1,"x"]],"fields":[{"id":"a"},{"id":"b"}]},"took":3}"#
    let page = try page(text)
    #expect(page.whole.compactText == text)
    #expect(page.records == [["a": 1, "b": "x"]])
    #expect(
      page.document(with: [[1, "x"], [2, "y"]]).compactText
        == text.replacing(#"[[1,"x"]]"#, with: #"[[1,"x"],[2,"y"]]"#), "no code that nobody sent")
    #expect(page.halves.lead + #"[1,"x"]"# + page.halves.end == text)
  }

  @Test func thePlatformKeepsItsEnvelope() throws {
    let page = try page(#"{"code":200,"msg":"调用成功","data":[{"a":1.50}]}"#)
    let items = page.table.items(in: page.whole)
    #expect(
      page.document(with: items + items).compactText
        == #"{"code":200,"msg":"调用成功","data":[{"a":1.50},{"a":1.50}]}"#)
  }
}
