import Base
import Testing

@testable import Formats

/// The outline of a text against the text read as a whole. Strides and pieces of a few bytes make
/// everything long.
@Suite struct OutlineTests {
  private func outline(_ text: String, stride: Int = 8, piece: Int = 7) throws -> JSONOutline {
    try JSONOutline(JSONSource(Array(text.utf8)), stride: stride, piece: piece)
  }

  /// The value a node stands for, by its children.
  private func value(_ node: JSONNode, _ outline: JSONOutline) throws -> JSON {
    guard node.isContainer else { return try JSON.parse(node.text) }
    let children = try outline.children(of: node, from: 0, limit: .max)
    #expect(children.map(\.place) == Array(0..<node.count))
    let members = try children.map { JSON.Member($0.name ?? "", try value($0, outline)) }
    return node.kind == .object ? .object(members) : .array(members.map(\.value))
  }

  private func whole(_ outline: JSONOutline) throws -> JSON? {
    try outline.root.map { root in
      guard !root.isContainer else { return try value(root, outline) }
      return try JSON.parse(outline.source.read(root.range.lowerBound, root.range.count))
    }
  }

  @Test(arguments: 0..<300)
  func hasEveryValueOfAText(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let json = JSON.random(depth: 5, using: &generator)
    for text in [json.compactText, json.prettyText] {
      for stride in [1, 8, 64, 16 << 10] {
        let outline = try outline(text, stride: stride, piece: 1 + Int(seed % 11))
        #expect(outline.fault == nil)
        #expect(try whole(outline) == json)
      }
    }
  }

  @Test(arguments: 0..<60)
  func breaksWhereTheTextBreaks(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = Array(JSON.random(depth: 4, using: &generator).prettyText.utf8)
    for _ in 0..<20 {
      var broken = bytes
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      if Bool.random(using: &generator) {
        broken.removeSubrange(place...)
      } else {
        broken[place] = UInt8.random(in: 0x20...0x7E, using: &generator)
      }
      let outline = try JSONOutline(JSONSource(broken), stride: 8, piece: 5)
      do {
        _ = try JSON.parse(broken)
        #expect(outline.fault == nil)
      } catch {
        guard error.reason != .badUTF8 else { continue }
        #expect(outline.fault?.offset == error.offset, "\(String(decoding: broken, as: UTF8.self))")
        #expect(outline.fault?.reason == error.reason)
        #expect(outline.fault?.line == error.line && outline.fault?.column == error.column)
      }
      _ = try whole(outline)
    }
  }

  @Test func keepsWhatWasWholeBeforeTheBreak() throws {
    let outline = try outline(#"{"code":200,"data":[{"a":1},{"a":2,"b":[1,"#)
    #expect(outline.fault?.reason == .unexpectedEnd)
    #expect(try whole(outline) == ["code": 200, "data": [["a": 1], ["a": 2, "b": [1]]]])
    #expect(try whole(self.outline(#"{"a":1}}"#)) == ["a": 1])
    #expect(try self.outline("").root == nil)
    #expect(try self.outline("{").root == nil)
  }

  @Test func goesDeepWithoutFollowing() throws {
    let deep = String(repeating: "[", count: 100_000)
    #expect(try outline(deep, piece: 4096).fault?.reason == .tooDeep)
  }

  @Test(arguments: 0..<100)
  func knowsTheWayToEveryByte(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let outline = try outline(JSON.random(depth: 4, using: &generator).compactText)
    func check(_ node: JSONNode, _ path: [JSONNode]) throws {
      #expect(try outline.path(to: node.range.lowerBound).map(\.start) == path.map(\.start))
      #expect(try outline.path(to: node.start).map(\.start) == path.map(\.start))
      for child in try outline.children(of: node, from: 0, limit: .max) {
        try check(child, path + [child])
      }
    }
    if let root = outline.root { try check(root, [root]) }
  }

  @Test func childrenAreGivenFromAnyPlace() throws {
    let outline = try outline("[" + (0..<1000).map(String.init).joined(separator: ",\n") + "]")
    let root = try #require(outline.root)
    for place in [0, 1, 499, 999] {
      let children = try outline.children(of: root, from: place, limit: 3)
      #expect(children.map(\.text) == (place..<min(1000, place + 3)).map(String.init))
      #expect(children.first?.place == place)
    }
    #expect(try outline.children(of: root, from: 1000, limit: 3).isEmpty)
    #expect(outline.spans[0]?.marks.count ?? 0 > 300)
  }

  @Test func theFirstLookGoesWhereMostIs() throws {
    let rows = (0..<50).map { #"{"n":\#($0)}"# }.joined(separator: ",")
    let outline = try outline(
      #"{"code":200,"x":[1],"data":{"columnNames":["n"],"list":[\#(rows)]}}"#)
    #expect(try outline.pathToMost().map(\.name) == [nil, "data", "list"])
  }

  /// A filter's answer is often one value.
  @Test(arguments: [#""末行标记""#, "12.50", "null", "true", " -0 "])
  func aSingleValueIsItsOwnText(_ text: String) throws {
    let outline = try outline(text)
    let value = text.filter { $0 != " " }
    #expect(try outline.pathToMost().map(\.text) == [value])
    let start = try #require(outline.root).start
    #expect(try outline.path(to: start).map(\.text) == [value])
  }

  @Test func aFoldedNodeShowsHowItBegins() throws {
    let outline = try outline(#"[{"a":1},[],["\#(String(repeating: "长", count: 99))"]]"#)
    let children = try outline.children(of: #require(outline.root), from: 0, limit: 9)
    #expect(children.map(\.text) == [#""a":1"#, "", "\"\(String(repeating: "长", count: 52))…"])
  }

  @Test func aFoldedNodeShowsLettersForEscapes() throws {
    let escaped =
      #"[["\u6cb3\ud83d\ude00\u000a\n\"\u0041"],["\u12\#(String(repeating: "x", count: 200))"]]"#
    let outline = try outline(escaped.replacing(#"\u12"#, with: #"\u1234"#))
    let children = try outline.children(of: #require(outline.root), from: 0, limit: 9)
    #expect(children[0].text == #""河😀\u000a\n\"\u0041""#)
    #expect(children[1].text.hasPrefix("\"\u{1234}xxx") && children[1].text.hasSuffix("x…"))
  }

  @Test func longTextsAreCut() throws {
    let long = String(repeating: "长", count: 5000)
    let outline = try outline(
      #"{"\#(long)":"\#(long)","n":"\#(String(repeating: #"\u957F"#, count: 5000))"}"#)
    let children = try outline.children(of: #require(outline.root), from: 0, limit: 9)
    #expect(children.count == 2)
    for text in [children[0].name, children[0].text, children[1].text] {
      let text = try #require(text)
      #expect(text.contains("长长…") && text.utf8.count < 9000, "\(text.suffix(9))")
    }
  }
}

@Suite struct OutlineFindTests {
  private let text =
    #"{"名称":"a","B":{"c":"甲\u4E59","d":[12,true,"x\"y"]},"a":"A","aa":["a",{"a":{}}]}"#

  private func find(_ text: String, limit: Int = 99) throws -> [String] {
    let outline = try JSONOutline(JSONSource(Array(self.text.utf8)), stride: 8, piece: 5)
    return try outline.find(text, limit: limit).map { start in
      let node = try #require(try outline.path(to: start).last)
      #expect(node.start == start)
      return "\(node.name ?? "\(node.place)")=\(node.isContainer ? "" : node.text)"
    }
  }

  @Test func findsNamesAndValues() throws {
    #expect(try find("甲乙") == [#"c="甲乙""#])
    #expect(try find("称") == [#"名称="a""#])
    #expect(try find("12") == ["0=12"])
    #expect(try find("TRU") == ["1=true"])
    #expect(try find(#"x\"y"#) == [#"2="x\"y""#])
    #expect(try find("b") == ["B="])
  }

  @Test func countsANodeOnce() throws {
    #expect(try find("a") == [#"名称="a""#, #"a="A""#, "aa=", #"0="a""#, "a="])
    #expect(try find("a", limit: 2).count == 2)
    #expect(try find("").isEmpty)
    #expect(try find("缺").isEmpty)
  }
}
