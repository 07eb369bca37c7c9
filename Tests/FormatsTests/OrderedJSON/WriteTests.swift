import Formats
import Testing

@Suite struct WriteTests {
  @Test func theThreeFormsAreAsTheyAreDescribed() {
    let json: JSON = ["code": 200, "data": [["a": .null], []], "empty": [:]]
    #expect(json.compactText == #"{"code":200,"data":[{"a":null},[]],"empty":{}}"#)
    #expect(json.text(spaced: true) == #"{"code": 200, "data": [{"a": null}, []], "empty": {}}"#)
    #expect(
      json.prettyText == """
        {
          "code": 200,
          "data": [
            {
              "a": null
            },
            []
          ],
          "empty": {}
        }
        """)
  }

  @Test func everyControlIsEscaped() {
    for value in [UInt32](0x0...0x1F) + [UInt32](0x7F...0x9F) {
      let text = Unicode.Scalar(value).map { JSON.string(String($0)).compactText } ?? ""
      #expect(text.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) }, "U+\(value)")
    }
    #expect(JSON.string("\u{9B}31m\u{1B}]").compactText == #""\u009b31m\u001b]""#)
    #expect(JSON.string("天津 \"\\/\u{A0}").compactText == "\"天津 \\\"\\\\/\u{A0}\"")
  }

  @Test func cellsAreBare() throws {
    let row = try JSON.parse(#"[null,"a\"b",1.50,true,[1,{"c":"d"}]]"#)
    #expect(row.arrayValue?.map(\.cellText) == ["", "a\"b", "1.50", "true", #"[1,{"c":"d"}]"#])
  }

  @Test func valuesAnswerOnlyForTheirKind() {
    #expect(JSON.number("5").integerValue == 5)
    #expect(JSON.number("5.0").integerValue == nil)
    #expect(JSON.string("5").integerValue == nil)
    #expect(JSON.string("5").stringValue == "5")
    #expect(JSON.null.stringValue == nil)
    #expect(JSON.array([])["a"] == nil)
    #expect(JSON.object([])["a"] == nil)
    #expect(JSON.bool(true).arrayValue == nil)
  }
}
