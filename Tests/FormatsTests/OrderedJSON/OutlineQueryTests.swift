import Base
import Testing

@testable import Formats

/// Questions to a long text answer what they answer in memory.
@Suite struct OutlineQueryTests {
  private func ask(_ question: String, _ text: String, stride: Int = 8) throws -> [JSON] {
    let bytes = Array(text.utf8)
    let outline = try JSONOutline(JSONSource(bytes), stride: stride, piece: 9)
    var answers: [JSON] = []
    try JSONQuery(question).answer(outline) { answer in
      switch answer {
      case .value(let json): answers.append(json)
      case .piece(let range): answers.append(try JSON.parse(Array(bytes[range])))
      case .items(let range):
        answers.append(try JSON.parse(Array("[".utf8) + bytes[range] + Array("]".utf8)))
      }
    }
    return answers
  }

  private static let questions = [
    ".", ".a", ".[0]", ".[-1]", ".[]", ".[][]", ".[1:]", ".[:-1]", ".[1:3] | .[0]", "..",
    ".[] | .[]",
    ".[5:2]", ".[] | length", "length", "keys", "first", "last", "reverse", "sort", "unique",
    ".[] | select(.[0])", ".. | select(. == null)", "select(. != 1)", ".[1:] | length",
    ".[] | select(length > 1)", ".. | select(. ~ \"1\")", ".[0:2] | .[] | .[0]", ".. | .[1]",
    ".[] | select(. == .)", ".. | select(. and not (. < 2)) | first", ".[1:] | last",
    ".[2:] | reverse",
  ]

  @Test(arguments: 0..<80)
  func answersAsInMemory(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let items = (0..<4).map { _ in JSON.random(depth: 3, using: &generator) }
    for json in [JSON.array(items), ["a": .array(items), "b": items[0]], items[1]] {
      for question in Self.questions {
        let expected = try JSONQuery(question).answers(in: json)
        #expect(
          try ask(question, json.compactText) == expected, "\(question) of \(json.compactText)")
        #expect(try ask(question, json.prettyText, stride: 1) == expected, "\(question)")
      }
    }
  }

  @Test func rowsAreSelectedOneByOne() throws {
    let rows = (0..<3000).map { #"{"号":\#($0),"区":"区\#($0 % 7)"}"# }.joined(separator: ", ")
    let text = #"{"code":200,"data":[\#(rows)]}"#
    let answers = try ask(#".data[] | select(.区 == "区3" and .号 > 2900) | .号"#, text, stride: 4096)
    #expect(answers.compactMap(\.integerValue) == (2901..<3000).filter { $0 % 7 == 3 })
    #expect(try ask(".data | length", text, stride: 4096) == [3000])
  }

  @Test func whatMustBeWholeHasALimit() throws {
    let text =
      "[" + Array(repeating: #""0123456789abcdef""#, count: 300_000).joined(separator: ",") + "]"
    let outline = try JSONOutline(JSONSource(Array(text.utf8)), stride: 16 << 10)
    let error = #expect(throws: JSONQuery.TooLong.self) {
      try JSONQuery("unique").answer(outline) { _ in }
    }
    #expect(error?.size ?? 0 > JSONQuery.wholeLimit)
  }
}
