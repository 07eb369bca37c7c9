import Formats
import PortalClient
import Testing

@Suite struct ElementScannerTests {
  /// Scans a text that comes in pieces of a size.
  private func scan(
    _ text: String, _ path: [String], piece: Int, bare: Bool = false
  ) -> (elements: [String], scanner: ElementScanner) {
    var scanner = ElementScanner(path: path, takesBareArray: bare)
    var elements: [String] = []
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: piece) {
      scanner.take(Array(bytes[start..<min(start + piece, bytes.count)])) { element in
        if let bytes = element.bytes {
          #expect(element.index == elements.count)
          elements.append(String(decoding: bytes, as: UTF8.self))
        }
      }
    }
    return (elements, scanner)
  }

  /// Texts whose elements hold brackets, quotes, escapes and the array's own name.
  private func element(_ random: inout SystemRandomNumberGenerator, depth: Int = 0) -> JSON {
    let texts = ["results", "a\"b", "\\", "]}", "[{", ",", "天津", "\u{1F600}", ""]
    switch Int.random(in: 0...(depth > 3 ? 3 : 6), using: &random) {
    case 0: return .integer(Int.random(in: -9...9, using: &random))
    case 1: return .bool(true)
    case 2: return .null
    case 3: return .string(texts.randomElement(using: &random) ?? "")
    case 4:
      return .array(
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
          element(&random, depth: depth + 1)
        })
    default:
      return .object(
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
          JSON.Member(
            texts.randomElement(using: &random) ?? "", element(&random, depth: depth + 1))
        })
    }
  }

  @Test func everyElementComesWhereverTheBytesAreCut() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let elements = (0..<Int.random(in: 0...6, using: &random)).map { _ in element(&random) }
      let before = element(&random)
      let whole: JSON = [
        "help": before, "result": ["facets": before, "results": .array(elements), "count": 7],
        "results": ["no"],
      ]
      let text = whole.text(spaced: Bool.random(using: &random))
      let piece = Int.random(in: 1...40, using: &random)
      let found = scan(text, ["result", "results"], piece: piece)
      #expect(try found.elements.map { try JSON.parse($0) } == elements, "\(text) by \(piece)")
      #expect(found.scanner.isAtEnd && found.scanner.sawArray)
      #expect(found.scanner.surroundings?["result"]?["count"] == 7)
      #expect(found.scanner.surroundings?["result"]?["results"] == .array([]))
    }
  }

  @Test func aScannerGoesOnBehindAnyElement() throws {
    let text =
      "\u{FEFF} {\"x\":1,\"dataset\" : [ {\"a\":\"]\"},\n{\"b\":[1,2]} , {\"c\":{}} ] ,\"y\":[3]}"
    let bytes = Array(text.utf8)
    let wanted = ["{\"a\":\"]\"}", "{\"b\":[1,2]}", "{\"c\":{}}"]
    var scanner = ElementScanner(path: ["dataset"])
    var count = 0
    for byte in bytes where !scanner.isAtEnd {
      scanner.take([byte]) { _ in count += 1 }
      guard scanner.sawArray else { continue }
      var rest = try #require(ElementScanner(resumingAt: scanner.resumption) { $0 == ["dataset"] })
      var found: [String] = []
      rest.take(Array(bytes[scanner.elementEnd...])) { element in
        let text = String(decoding: element.bytes ?? [], as: UTF8.self)
        found.append(text.filter { $0 != " " && $0 != "\n" })
      }
      #expect(found == Array(wanted.dropFirst(count)) && rest.isAtEnd)
    }
    #expect(count == 3)
  }

  /// Arrays in objects in arrays: wherever a scanner stops, the next one finds all the rest.
  @Test func severalArraysAreGoneThroughAndGoneOnWith() throws {
    let text = #"""
      {"title":"service","tags":["dataset",[1,2]],"dataset":[{"a":"\\"},{"dataset":[7]}],
       "x":{"dataset":[8]},"catalog":[{"title":"t","service":[]},{"service":[{"b":"]\""},3],
       "catalog":[{"dataset":[4]}]}],"service":[5,{"c":"\u005b"}]}
      """#
    let isMeant: ElementScanner.Choice = { path in
      guard let last = path.last, ["dataset", "service"].contains(last) else { return false }
      return path.dropLast().allSatisfy { $0 == "catalog" }
    }
    let wanted = [
      #"dataset[0] {"a":"\\"}"#, #"dataset[1] {"dataset":[7]}"#,
      #"catalog[1].service[0] {"b":"]\""}"#, "catalog[1].service[1] 3",
      "catalog[1].catalog[0].dataset[0] 4", "service[0] 5", #"service[1] {"c":"\u005b"}"#,
    ]
    let bytes = Array(text.utf8)
    for piece in 1...30 {
      var scanner = ElementScanner(isMeant: isMeant)
      var found: [String] = []
      func take(_ element: ElementScanner.Element) {
        found.append("\(element.place) \(String(decoding: element.bytes ?? [], as: UTF8.self))")
      }
      for start in stride(from: 0, to: bytes.count, by: piece) {
        scanner.take(Array(bytes[start..<min(start + piece, bytes.count)]), take)
        guard scanner.sawArray else { continue }
        let soFar = found
        var next = try #require(ElementScanner(resumingAt: scanner.resumption, isMeant: isMeant))
        next.take(Array(bytes[scanner.elementEnd...]), take)
        #expect(found == wanted && next.isAtEnd)
        found = soFar
      }
      #expect(found == wanted && scanner.isAtEnd)
    }
    #expect((ElementScanner(resumingAt: "12", isMeant: isMeant)?.count ?? -1) == -1)
  }

  @Test func aBareArrayIsTakenWhereItIsWanted() {
    #expect(
      scan("[{\"a\":1}, 2]", ["dataset"], piece: 3, bare: true).elements == ["{\"a\":1}", " 2"])
    #expect(scan("[{\"a\":1}, 2]", ["dataset"], piece: 3).elements.isEmpty)
  }

  @Test func aBraceTooManyHurtsItsOwnElementAlone() {
    let found = scan("{\"d\":[{\"a\":1}},{\"b\":2}]}", ["d"], piece: 5)
    #expect(found.elements == ["{\"a\":1}}", "{\"b\":2}"] && found.scanner.isAtEnd)
  }

  @Test func aTextThatStopsIsNotAtItsEnd() {
    let found = scan("{\"d\":[{\"a\":1},{\"b\":", ["d"], piece: 4)
    #expect(found.elements == ["{\"a\":1}"] && !found.scanner.isAtEnd)
    #expect(found.scanner.surroundings == nil)
  }

  @Test func anElementOfAnyLengthIsHeldToTheLimit() {
    var scanner = ElementScanner(path: ["d"])
    var tooLong: [Int] = []
    var whole = 0
    let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    let found: (ElementScanner.Element) -> Void = { element in
      if element.bytes == nil { tooLong.append(element.index) } else { whole += 1 }
    }
    scanner.take(Array("{\"d\":[1,\"".utf8), found)
    for _ in 0..<20 { scanner.take(piece, found) }
    scanner.take(Array("\",2]}".utf8), found)
    #expect(tooLong == [1] && whole == 2 && scanner.isAtEnd)
  }
}
