import Base
import Testing

@testable import Formats

@Suite struct JSONQueryTests {
  private static let answer = """
    {"code": 200, "msg": "调用成功", "data": [
      {"名称": "甲", "件数": 1807, "年度": "2016", "a b": null},
      {"名称": "乙", "件数": "2104", "年度": "2017"},
      {"名称": "丙厂", "件数": 2687, "年度": "2018", "深": {"x": [1, 2, [3]]}}]}
    """

  private func ask(_ text: String) throws -> String {
    let query = try JSONQuery(text)
    return query.answers(in: try JSON.parse(Self.answer)).map(\.compactText).joined(separator: " ")
  }

  @Test(arguments: [
    (".code", "200"), (".data[].名称", #""甲" "乙" "丙厂""#), (".data[0].件数", "1807"),
    (".data[-1][\"名称\"]", #""丙厂""#), (".data[1:].[0].年度", #""2017""#),
    (".data[:1] | length", "1"), (".data[9]", "null"), (".missing", "null"), (".code.x", ""),
    (".data[0].\"a b\"", "null"), (".data[2].深.x[2][0]", "3"), (".data | length", "3"),
    (".data[].件数 | select(. > 2000)", #""2104" 2687"#),
    (".data[] | select(.件数 >= 2104 and .年度 != 2018) | .名称", #""乙""#),
    (".data[] | select(.名称 ~ \"厂\" or .件数 < 1900).名称", ""),
    (".data[] | select(.名称 ~ \"厂\" or .件数 < 1900) | .名称", #""甲" "丙厂""#),
    (".data[] | select(not (.深)) | .年度", #""2016" "2017""#),
    (".data[] | select(.深 | .x) | .年度", #""2018""#),
    (".. | select(. == 3)", "3"), ("..[0]? ", ""), (".data[0] | keys", #"["名称","件数","年度","a b"]"#),
    (".data | first | .名称", #""甲""#), (".data | reverse | .[0].名称", #""丙厂""#),
    (".data | last.年度", ""),
  ])
  func answersLikeJQ(text: String, expected: String) throws {
    guard text != "..[0]? ", text != ".data | last.年度",
      !text.hasSuffix(").名称")
    else {
      #expect(throws: JSONQuery.SyntaxError.self) { try JSONQuery(text) }
      return
    }
    #expect(try ask(text) == expected)
  }

  @Test func theEmptyQuestionIsTheValueItself() throws {
    #expect(try JSONQuery(" ").answers(in: .number("1")) == [.number("1")])
    #expect(try JSONQuery(".").answers(in: .null) == [.null])
  }

  @Test(arguments: [
    (".data[", JSONQuery.SyntaxError.Reason.unexpectedEnd, 6), (".a )", .unexpected(")"), 3),
    ("foo", .unknownWord("foo"), 0), (".a | bar", .unknownWord("bar"), 5),
    ("select(.a == oui)", .unknownWord("oui"), 13), (".[99999999999999999999]", .badNumber, 2),
    ("select(.a == \"x", .unexpectedEnd, 15), ("select(.a == 1.)", .badNumber, 13),
  ])
  func aFaultSaysWhere(text: String, reason: JSONQuery.SyntaxError.Reason, offset: Int) {
    let error = #expect(throws: JSONQuery.SyntaxError.self) { try JSONQuery(text) }
    #expect(error?.reason == reason)
    #expect(error?.offset == offset)
  }

  @Test func deepBracketsAreRefusedNotFollowed() {
    let text = "select(" + String(repeating: "(", count: 5000) + ".a"
    let error = #expect(throws: JSONQuery.SyntaxError.self) { try JSONQuery(text) }
    #expect(error?.reason == .tooDeep)
  }

  /// Random questions never trap, and what can be read can be asked.
  @Test func anythingTypedIsReadOrRefused() throws {
    let pieces = [
      ".", "..", "[", "]", "[]", "(", ")", "|", "select", "select(", "not", "and", "or", "==", "<",
      "~", "\"", "\"x\"", "-1", "0", "1e9", ":", "名称", "data", " ", "\\", "length", "null", "x",
      "💧", "e\u{301}",
    ]
    var random = SeededGenerator(seed: 42)
    let json = try JSON.parse(Self.answer)
    var readable = 0
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      guard let query = try? JSONQuery(text) else { continue }
      readable += 1
      #expect(query.answers(in: json).count <= JSONQuery.limit)
    }
    #expect(readable > 500)
  }
}
