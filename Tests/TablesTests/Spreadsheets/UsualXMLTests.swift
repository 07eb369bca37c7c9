import Base
import Tables
import Tabular
import Testing

/// What nearly every program writes is read in one look, anything else piece by piece: both are the
/// same.
@Suite("XML as it usually is, and otherwise")
struct UsualXMLTests {
  private static let usual = """
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>\
    <row r="2"><c r="A2" s="1"><v>1234</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="s"><v>2</v>\
    </c></row><row r="3"><c r="A3" s="0" t="n"><v>-1.5E-3</v></c><c r="C3" t="s"><v>9</v></c></row>
    """
  private static let cells = [
    ["名称", "列2", "a&b"], ["001234", "true", "A\u{0B}"], ["-0.0015", "", "\u{FFFD}"],
  ]

  private func book(_ rows: String) -> Book {
    var book = Book(rows)
    book.masks = ["000000"]
    book.texts = ["名称", "a&amp;b", "A_x000B_"]
    return book
  }

  @Test(arguments: [
    ("", ""), ("<c ", "<c  "), ("<c r=", "<c x=\"1\" r="), ("\"", "'"), ("</v></c>", "</v ></c >"),
    ("<v>", "<v\n>"), ("<v>", "<!-- 1 --><v>"), ("</v>", " </v>"), ("<v>1234", "<v>12<!-- -->34"),
    ("<c r=\"C1\" t=\"s\">", "<c t=\"s\" r=\"C1\">"), ("<v>2<", "<v>&#50;<"),
  ])
  func cellsAreTheSameHoweverTheyAreWritten(_ plain: String, _ other: String) async throws {
    let rows = plain.isEmpty ? Self.usual : Self.usual.replacing(plain, with: other)
    if plain == "<v>1234" || plain == "<v>2<" {
      // Values in pieces and by reference are nobody's, but must not be taken for others.
      #expect(try await book(rows).cells().count == 3)
    } else {
      #expect(try await book(rows).cells() == Self.cells)
    }
  }

  @Test func textsAreTheSameHoweverTheyAreWritten() async throws {
    for (plain, other) in [
      ("<si><t>", "<si ><t>"), ("<si><t>", "<si><t xml:space=\"preserve\">"),
      ("</t></si>", "</t ></si>"), ("</t></si>", "</t><rPh sb=\"0\"><t>ming</t></rPh></si>"),
      ("<si><t>", "<si>\n<r><rPr><b/></rPr><t>"), ("</t></si>", "</t><t></t></si>"),
    ] {
      var parts = book(Self.usual).parts
      var texts = parts["xl/sharedStrings.xml"] ?? ""
      texts.replace(plain, with: other)
      if other.contains("<r>") { texts.replace("</t>", with: "</t></r>") }
      parts["xl/sharedStrings.xml"] = texts
      #expect(try await Sample.cells(Book.open(parts)) == Self.cells, "\(other)")
    }
  }

  /// Longer than what is held of a part at once, so that cells and texts are cut everywhere.
  @Test func longPartsAreReadWhole() async throws {
    let count = 12_000
    let rows = (1...count).map { row in
      "<row r=\"\(row)\"><c r=\"A\(row)\" t=\"s\"><v>\(row - 1)</v></c>"
        + "<c r=\"B\(row)\"><v>\(row * 7)</v></c></row>"
    }
    var book = Book(rows.joined())
    book.texts = (0..<count).map { "甲\($0)" + String(repeating: "a", count: $0 % 23) }
    let table = try await book.open(TableOpening(head: TableHead.none))
    let cells = try await Sample.cells(table).dropFirst()
    #expect(cells.count == count)
    let right = (1...count).map { [book.texts[$0 - 1], "\($0 * 7)"] }
    #expect(Array(cells) == right)
  }

  /// The part of the texts breaks off: rows that need no more of it are there.
  @Test func rowsBeforeTheTextsBreakOff() async throws {
    let names = ["名", "甲", "乙", "丙"]
    var book = Book(
      names.indices.map { "<row r=\"\($0 + 1)\"><c t=\"s\"><v>\($0)</v></c></row>" }.joined())
    book.texts = names
    var parts = book.parts
    let texts = parts["xl/sharedStrings.xml"] ?? ""
    parts["xl/sharedStrings.xml"] = texts.firstRange(of: "丙").map {
      String(texts[..<$0.lowerBound])
    }
    let table = try await Book.open(parts)
    #expect(table.extent.fault == .malformed(.xlsx, place: 4))
    #expect(try await Sample.cells(table) == [["名"], ["甲"], ["乙"]])
  }

  /// Fractions of sixteen digits are the shortest of their double, or are made so.
  @Test func fractionsOfSixteenDigits() async throws {
    var random = SeededGenerator(seed: 11)
    var texts: [String] = []
    while texts.count < 400 {
      let number = UInt64.random(in: 1_000_000_000_000_000..<10_000_000_000_000_000, using: &random)
      var digits = String(number)
      // What is left of it with fifteen digits would be shown (`numbersWithoutAFormat`).
      guard number % 10 != 0, (number + 5) / 10 % 1000 != 0 else { continue }
      let place = Int.random(in: 1...14, using: &random)
      digits.insert(".", at: digits.index(digits.startIndex, offsetBy: place))
      texts.append(texts.count % 2 == 0 ? digits : "-" + digits)
    }
    let read = try await Book(Book.column(texts.map { (0, $0) })).values()
    #expect(read == (try texts.map { "\(try #require(Double($0)))" }))
    let noise = [
      "117.0000000000001", "38.99999999999999", "0.3000000000000004", "-2.500000000000001",
    ]
    let shown = try await Book(Book.column(noise.map { (0, $0) })).values()
    #expect(shown == ["117", "39", "0.3", "-2.5"])
  }
}
