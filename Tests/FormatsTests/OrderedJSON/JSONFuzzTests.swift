import ProgramSupport
import Testing

@testable import Formats

/// Any bytes as JSON, and any text as a question to it: two seconds each, longer by `make fuzz`
/// (`FUZZ_SECONDS`).
@Suite("JSON and questions of any text", .serialized) struct JSONFuzzTests {
  private static let samples = [
    #"{"code":200,"msg":"成功","data":{"rows":[{"a":1,"b":"\u6cb3\ud83d\ude00"},{"a":-0.5e+3}]}}"#,
    "[[1,2,[3,[]]],{},{\"\":null,\"a\":true,\"a\":false}]\n", "\u{FEFF} \"甲\\n\\\"乙\" ",
    "[1e9,\t\"x\"]}",
  ].map { Array($0.utf8) }
  private static let pieces =
    [
      "{", "}", "[", "]", "\"", "\\", ",", ":", "\\u", "\\ud83d", "0", "-1", "e9", "null", " ",
      "\n", "甲",
    ]
    .map { Array($0.utf8) } + [[0xFF], [0xE5], [0], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF]]

  /// The whole text and its outline agree, on where it stops being JSON as well; what was read is
  /// the same when it is written out and read again.
  @Test func anyJSON() throws {
    var input = FuzzInput()
    var run = FuzzRun("anyJSON")
    var whole = 0
    while run.goesOn() {
      let bytes = input.bytes(Self.samples, pieces: Self.pieces)
      let outline = try JSONOutline(
        JSONSource(bytes), stride: input.one(of: [1, 8, 64, 1024]) ?? 1,
        piece: Int.random(in: 1...40, using: &input))
      do {
        let json = try JSON.parse(bytes)
        whole += 1
        #expect(try JSON.parse(json.compactText) == json && JSON.parse(json.prettyText) == json)
        let root = try #require(outline.root)
        #expect(try outline.fault == nil && Self.value(root, outline) == json, "\(bytes)")
      } catch let fault as JSON.ParseError {
        #expect(fault.offset <= bytes.count && fault.line > 0 && fault.column > 0)
        // The outline passes over texts without looking at their characters.
        guard fault.reason != .badUTF8 else { continue }
        #expect(outline.fault?.offset == fault.offset, "\(bytes)")
        #expect(outline.fault?.reason == fault.reason, "\(bytes)")
      }
      for place in try outline.find("A", limit: 9) {
        // What the text breaks off in is no value.
        let found = try outline.path(to: place).last?.start
        #expect(found == place || outline.fault != nil, "\(bytes)")
      }
    }
    #expect(whole > 0 && run.growth() < 32)
  }

  /// By its children.
  private static func value(_ node: JSONNode, _ outline: JSONOutline) throws -> JSON {
    guard node.isContainer else {
      return try JSON.parse(outline.source.read(node.range.lowerBound, node.range.count))
    }
    let children = try outline.children(of: node, from: 0, limit: .max)
    let members = try children.map { JSON.Member($0.name ?? "", try value($0, outline)) }
    return node.kind == .object ? .object(members) : .array(members.map(\.value))
  }

  private static let words = [
    ".", "..", ".a", ".rows", "[]", "[0]", "[-1]", "[1:]", "|", "select(", ")", "(", "==", "~", "<",
    "and", "or",
    "not", "length", "keys", "sort", "unique", "first", "\"甲\"", "1", "-1", "null", "true", " ",
    "\"", "\\", "e",
    "9999999999999999999",
  ]

  /// A question is refused in its place, or answered the same in memory and by the outline.
  @Test func anyQuestion() throws {
    let bytes = Array(#"{"a":[1,"甲",{"a":null}],"rows":[[2],"1"]}"#.utf8)
    let json = try JSON.parse(bytes)
    let outline = try JSONOutline(JSONSource(bytes), stride: 4, piece: 5)
    var input = FuzzInput()
    var run = FuzzRun("anyQuestion")
    var answered = 0
    while run.goesOn() {
      let text = input.text(Self.words, 1...8)
      do {
        let question = try JSONQuery(text)
        let answers = question.answers(in: json)
        var others: [JSON] = []
        try question.answer(outline) { answer in
          switch answer {
          case .value(let json): others.append(json)
          case .piece(let range): others.append(try JSON.parse(Array(bytes[range])))
          case .items(let range):
            let items = Array("[".utf8) + bytes[range] + Array("]".utf8)
            others.append(try JSON.parse(items))
          }
        }
        #expect(others == answers, "\(text)")
        answered += answers.count
      } catch let fault as JSONQuery.SyntaxError {
        #expect((0...text.count).contains(fault.offset), "\(text)")
      }
    }
    #expect(answered > 0 && run.growth() < 32)
  }
}
