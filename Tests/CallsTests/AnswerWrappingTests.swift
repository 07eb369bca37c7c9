import Calls
import Formats
import Testing

/// JSON with something around it, and answers that are no JSON.
@Suite struct AnswerWrappingTests {
  private func read(_ body: [UInt8], status: Int = 200) -> InvokeAnswer {
    InvokeAnswer(body: body, status: status, isForeign: true)
  }

  private static let rows = "{\"rows\":[{\"id\":1},{\"id\":2}]}"

  @Test(
    arguments: [
      "callback(\(rows));", "/**/jQuery12_3(\(rows))", "a.b.c(\(rows)) ;\n",
      "f({\"rows\":[{},{}]})",
      ")]}',\n\(rows)", "while(1);\(rows)", "for(;;);\(rows)", "\u{FEFF}\u{FEFF}\(rows)",
      "\(rows)\n\0\0", "{\"id\":1}\n{\"id\":2}\n", "\u{1E}{\"id\":1}\n\u{1E}{\"id\":2}\n",
    ])
  func whatIsAroundItIsPassedOver(body: String) {
    guard case .rows(let table, _, _) = read(Array(body.utf8)) else {
      Issue.record("\(body): \(read(Array(body.utf8)))")
      return
    }
    #expect(table.rows.count == 2)
  }

  @Test(
    arguments: [
      "{\"a\":1}{\"a\":2}", "{\"a\":[1,]}", "f({\"a\":1)", "{\"a\":1}<script>", "f({\"a\":1}) + 1",
      "{\"a\":1}\n{\"a\":",
    ])
  func whatIsBrokenIsSaidToBe(body: String) {
    guard case .malformed = read(Array(body.utf8)) else {
      Issue.record("\(body): \(read(Array(body.utf8)))")
      return
    }
  }

  @Test(
    arguments: [
      ("<!DOCTYPE html><p>x", BodyKind.html), ("<?xml version=\"1.0\"?><html/>", .html),
      ("<br />\n<b>Warning</b>: x", .html),
      ("<?xml version=\"1.0\"?><a><b>1</b></a>", .xml(words: "")),
      ("<rows><row/></rows>", .xml(words: "")),
      (
        "<R><h><errMsg>SERVICE ERROR</errMsg><returnAuthMsg>NO KEY</returnAuthMsg></h></R>",
        .xml(words: "NO KEY")
      ),
      (
        "<o:E xmlns:o=\"x\"><o:ExceptionText>no layer</o:ExceptionText></o:E>",
        .xml(words: "no layer")
      ),
      ("id,name\r\n1,a\r\n2,b\r\n", .csv), ("1;2\n3;4\n", .csv), ("a\tb\n1\t2", .csv),
      ("404 page not found\n", .text("404 page not found")), ("OK", .text("OK")),
      ("%PDF-1.7", .file(.pdf)), ("x\0\u{1}\u{2}y", .bytes), ("PK\u{3}\u{4}xx", .file(.zip)),
    ])
  func whatIsNoJSONIsNamed(body: String, kind: BodyKind) {
    #expect(read(Array(body.utf8)) == .notJSON(kind), "\(body)")
    #expect(!kind.described.isEmpty)
    guard kind != .text("OK"), kind != .text("404 page not found") else { return }
    let start = Array((body + String(repeating: " ", count: 100)).utf8)
    guard case .notJSON = InvokeAnswer(start: start) else {
      Issue.record("\(body): \(InvokeAnswer(start: start))")
      return
    }
  }

  @Test func wordsThatRefuseDo() {
    guard case .refused(nil, "访问过于频繁，请稍后再试", _) = read(Array("访问过于频繁，请稍后再试\n".utf8)) else {
      Issue.record("not refused")
      return
    }
    let end = read(Array("没有更多数据".utf8))
    #expect(end.pageEnd(status: 200) == .noMore && end.pageEnd(status: 404) == nil)
    #expect(read(Array("404 page not found".utf8), status: 404).pageEnd(status: 404) == nil)
  }
}
