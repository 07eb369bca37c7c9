import Testing

@testable import Base

@Suite struct TextTests {
  @Test func datesAreThoseOfHTTP() {
    let text = "Sun, 06 Nov 1994 08:49:37 GMT"
    #expect(HTTPDate.unixSeconds(text) == 784_111_777)
    #expect(HTTPDate.text(unixSeconds: 784_111_777) == text)
    for wrong in [
      "", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT",
      "Sun, 32 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49 GMT",
      "Sun, 06 Nov 1994 08:49:9999999999 GMT",
    ] {
      #expect(HTTPDate.unixSeconds(wrong) == nil, "\(wrong)")
    }
  }

  @Test func textsOfJSON() {
    func quoted(_ text: String, isForTerminals: Bool = false) -> String {
      var bytes: [UInt8] = []
      JSONText.quote(text, isForTerminals: isForTerminals, into: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(quoted("") == "\"\"")
    #expect(quoted("甲\"\\\n\r\t\u{8}\u{C}\u{1B}/") == #""甲\"\\\n\r\t\b\f\u001b/""#)
    let controls = "\u{7F}\u{85}\u{9F}\u{A0}é"
    #expect(quoted(controls) == "\"\(controls)\"")
    #expect(quoted(controls, isForTerminals: true) == "\"\\u007f\\u0085\\u009f\u{A0}é\"")
  }

  @Test func digitsAreSmall() {
    #expect(Hexadecimal.text([0, 0x9A, 0xFF]) == "009aff")
    #expect(Hexadecimal.text(0xAB) == "00000000000000ab")
  }

  @Test func nothingInATextIsMarkup() {
    #expect(
      XMLText.escaped("<a b=\"1\" c='2'>&\n\u{1}\u{FFFF}许")
        == "&lt;a b=&quot;1&quot; c=&apos;2&apos;&gt;&amp;&#10;\u{FFFD}\u{FFFD}许")
  }
}
