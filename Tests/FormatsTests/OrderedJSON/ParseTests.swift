import Formats
import Testing

@Suite struct ParseTests {
  func fault(_ text: String) throws -> JSON.ParseError {
    try #require(throws: JSON.ParseError.self) { try JSON.parse(text) }
  }

  @Test func orderAndRepetitionOfMembersAreKept() throws {
    let json = try JSON.parse(#"{"b":1,"a":2,"b":3}"#)
    #expect(json.objectValue?.map(\.name) == ["b", "a", "b"])
    #expect(json["b"] == 1)
    #expect(json.compactText == #"{"b":1,"a":2,"b":3}"#)
  }

  @Test(arguments: [
    "0", "-0", "1148", "12345678901234567890", "0.10", "1e5", "1E+05", "-2.50e-07",
  ])
  func digitsOfNumbersAreKept(digits: String) throws {
    #expect(try JSON.parse(digits) == .number(digits))
  }

  @Test(arguments: ["01", "-", "1.", ".5", "+1", "1e", "1e+", "--1", "0x10", "NaN", "1.e1", "- 1"])
  func otherNumbersAreRefused(text: String) {
    #expect(throws: JSON.ParseError.self) { try JSON.parse(text) }
  }

  @Test func escapesBecomeCharacters() throws {
    let text = #""\"\\\/\b\f\n\r\t\u5929\u6d25\uD83D\uDE00""#
    #expect(try JSON.parse(text) == .string("\"\\/\u{8}\u{C}\n\r\t天津😀"))
  }

  @Test func loneSurrogatesBecomeReplacementCharacters() throws {
    #expect(try JSON.parse(#""\uD83Dx""#) == .string("\u{FFFD}x"))
    #expect(try JSON.parse(#""\uDE00""#) == .string("\u{FFFD}"))
    #expect(try JSON.parse(#""\uD83D\u0041""#) == .string("\u{FFFD}A"))
    #expect(try JSON.parse(#""\uD83D\uD83D\uDE00""#) == .string("\u{FFFD}😀"))
  }

  @Test func aByteOrderMarkIsPassedOver() throws {
    #expect(try JSON.parse([0xEF, 0xBB, 0xBF] + Array("[1]".utf8)) == [1])
  }

  @Test func whiteSpaceIsPassedOver() throws {
    #expect(try JSON.parse(" \t\r\n{ \"a\" :\n[ 1 , 2 ] } \n") == ["a": [1, 2]])
  }

  @Test func theManualsExampleIsReadUpToItsBraceTooMany() throws {
    let answer = #"""
      {"code": 200, "msg": "调用成功", "data": [{"f_3070020000012_000020001": 1807}]}
      """#
    let fault = try fault(answer + "}")
    #expect(fault.reason == .trailingText)
    #expect(fault.offset == answer.utf8.count)
    #expect(fault.recovered == (try JSON.parse(answer)))
    #expect(fault.recovered?.text(spaced: true) == answer)
  }

  @Test func faultsTellLineAndColumn() throws {
    let fault = try fault("{\n  \"a\": 1,\n  b\n}")
    #expect(fault.reason == .unexpectedByte(UInt8(ascii: "b")))
    #expect((fault.line, fault.column) == (3, 3))
    #expect(fault.offset == 14)
    #expect(fault.recovered == nil)
  }

  @Test(arguments: [
    "", " ", "[", "[1", "[1,", "{", "{\"a\"", "{\"a\":", "\"a", "\"\\", "\"\\u12", "tru",
  ])
  func cutTextsEndUnexpectedly(text: String) throws {
    let fault = try fault(text)
    #expect(fault.reason == .unexpectedEnd)
    #expect(fault.offset == text.utf8.count)
  }

  @Test(arguments: [
    ("[1,]", 3), ("{,}", 1), ("[1 2]", 3), ("{\"a\" 1}", 5), ("truth", 3), ("<a>", 0),
  ])
  func strayBytesAreNamedWhereTheyStand(text: String, offset: Int) throws {
    let fault = try fault(text)
    #expect(fault.reason == .unexpectedByte(Array(text.utf8)[offset]))
    #expect(fault.offset == offset)
  }

  @Test func controlsInTextsAreRefused() throws {
    #expect(try fault("\"a\u{1}\"").reason == .unexpectedByte(1))
    #expect(try fault("\"a\n\"").reason == .unexpectedByte(10))
  }

  @Test func unknownEscapesAreRefusedWhereTheyStand() throws {
    let letter = try fault(#"["\x"]"#)
    #expect((letter.reason, letter.offset) == (.badEscape, 3))
    let digit = try fault(#""\u12g4""#)
    #expect((digit.reason, digit.offset) == (.badEscape, 5))
    #expect(try fault("\"\\u１２３４\"").reason == .badEscape)
  }

  @Test func bytesThatAreNotUTF8AreRefused() throws {
    for bytes: [UInt8] in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE5, 0xA4]] {
      let fault = try #require(throws: JSON.ParseError.self) {
        try JSON.parse([0x22] + bytes + [0x22])
      }
      #expect(fault.reason == .badUTF8)
      #expect(fault.offset == 1)
    }
  }

  @Test func nestingIsFollowedToTheLimitAndNoDeeper() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try JSON.parse(nested(JSON.depthLimit)).compactText == nested(JSON.depthLimit))
    #expect(try fault(nested(JSON.depthLimit + 1)).reason == .tooDeep)
    #expect(try fault(String(repeating: "[{\"a\":", count: 100_000)).reason == .tooDeep)
  }
}
