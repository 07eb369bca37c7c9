import Tabular
import Testing

@testable import Tables

/// The parser takes the square of what a tag has.
@Suite("Tags with thousands of attributes", .timeLimit(.minutes(2)))
struct XMLLongTagTests {
  private static func attributes(_ count: Int, _ more: String = "") -> String {
    (0..<count).map { " a\($0)=\"\($0)\"" }.joined() + more
  }

  /// What the parser gets, in pieces of so many bytes.
  private static func left(of text: String, by size: Int = 4096) throws -> String {
    let tags = XMLLongTags()
    var rest = Array(text.utf8)[...]
    var left: [UInt8] = []
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
    defer { room.deallocate() }
    while true {
      let count = try tags.read(room) { room in
        let piece = rest.prefix(room.count)
        rest = rest.dropFirst(piece.count)
        room.copyBytes(from: piece)
        return piece.count
      }
      if count == 0 { return String(decoding: left, as: UTF8.self) }
      left += room[..<count]
    }
  }

  @Test(arguments: [1, 7, 4096])
  func theParserGetsFewOfThem(_ size: Int) throws {
    let text = "<?xml version=\"1.0\"?><!-- > --><r x='>'><i\(Self.attributes(5000))/>甲</r>"
    let left = try Self.left(of: text, by: size)
    #expect(left.hasPrefix("<?xml version=\"1.0\"?><!-- > --><r x='>'><i "))
    #expect(left.hasSuffix(" a255=\"255\"/>甲</r>") && left.count { $0 == "=" } == 259)
  }

  private static let odd: [String] = [
    "<r><i\(attributes(256))/></r>", "<r><![CDATA[<i\(attributes(300))>]]></r>",
    "<r><!--<i\(attributes(300))>--></r>", "<?p <i\(attributes(300))>?><r/>",
    "<!DOCTYPE r><r><i\(attributes(300))/></r>", "<r><i\(attributes(300, " a7=''"))/></r>",
    "<r><i\(attributes(300, " b='&x;'"))/></r>", "<r><i\(attributes(300, " b='<'"))/></r>",
    "<r><i\(attributes(300, "b=''"))/></r>", "<r><i\(attributes(300, " 1=''"))/></r>",
    "<r><i\(attributes(300)) b/></r>", "<r><i\(attributes(300))",
    "<r><i\(attributes(300, " b='"))/></r>",
  ]

  /// Few attributes, texts and comments that look like tags, document types, and what is wrong.
  @Test(arguments: odd)
  func theRestStaysAsItIs(_ text: String) throws {
    #expect(try Self.left(of: text) == text)
    #expect(try Self.left(of: text, by: 1) == text)
  }

  /// As the parser reads them alone, which it does behind a document type.
  @Test(arguments: [
    "", " x:b='1'", " b='&lt;&#x7532;&amp;'", " b='a\tb\r\nc&#10;d'", "\n名=\"'\"\n c = 'd'  ",
    " name='甲' code='乙'",
  ])
  func theyAreReadAsTheParserDoes(_ more: String) async throws {
    let row = "<i\(Self.attributes(400, more))><c\(Self.attributes(300, more))>1</c></i>"
    let body = "xmlns:x='y'>" + String(repeating: row, count: 3) + "</r>"
    let table = try await Sample.open("<r " + body, as: "t.xml")
    let plain = try await Sample.open("<!DOCTYPE r><r " + body, as: "t.xml")
    #expect(try await Sample.cells(table) == Sample.cells(plain))
    #expect(table.headings.count >= 401 && table.headings == plain.headings)
    #expect(Array(table.extent.notices) == Array(plain.extent.notices))
  }

  /// Rows before a fault are kept, and the fault is where it is.
  @Test func aFaultBehindThem() async throws {
    let rows = String(repeating: "<i\(Self.attributes(300, "\n\nb='1'"))/>\n", count: 4)
    let table = try await Sample.open("<r>\(rows)<j></r>", as: "t.xml")
    let plain = try await Sample.open("<!DOCTYPE r><r>\(rows)<j></r>", as: "t.xml")
    #expect(table.extent.rows == 4 && table.extent.fault == plain.extent.fault)
    #expect(table.extent.fault != nil)
  }

  @Test func asManyAsATableHasColumns() async throws {
    let rows = String(repeating: "<i\(Self.attributes(16_384))/>", count: 3)
    let table = try await Sample.open("<r>\(rows)</r>", as: "t.xml")
    #expect(table.headings.count == 16_384)
    #expect(try await table.rows(2..<3)[0].cells[16_383] == "16383")
  }
}
