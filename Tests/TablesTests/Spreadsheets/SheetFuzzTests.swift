import Base
import ProgramSupport
import Tables
import Tabular
import Testing

/// Files that were changed at random: no crash, no endless loop, and rows or a fault, never
/// neither. `FUZZ_SECONDS` and `FUZZ_SEED` make it longer, and repeat what was found.
@Suite("Damaged spreadsheets", .serialized)
struct SheetFuzzTests {
  /// Changes some bytes, and perhaps cuts the end off.
  static func changed(
    _ bytes: [UInt8], _ generator: inout some RandomNumberGenerator
  ) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let values: [UInt8] = [
        0, 0xFF, 0x3C, 0x26, 0x22, UInt8.random(in: 0...255, using: &generator),
      ]
      bytes[place] = values.randomElement(using: &generator) ?? 0
    }
    if Int.random(in: 0..<5, using: &generator) == 0 {
      bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
    }
    return bytes
  }

  /// - Parameter whole: rows of the file before it was changed; others come with a notice or a
  ///   fault.
  private static func run(
    _ driver: String, _ name: String, _ make: (inout SeededGenerator) throws -> [UInt8],
    whole: [[String]]? = nil
  ) async throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/\(name)"
    var run = FuzzRun(driver)
    var round = FuzzRun.seed
    while run.goesOn() {
      var generator = SeededGenerator(seed: round)
      try Sample.write(try make(&generator), to: path)
      do {
        let table = try await OpenTable.open(path)
        try await table.waitUntilComplete()
        let rows = try await table.rows(0..<100).map(\.cells)
        #expect(rows.count == min(100, table.extent.rows), "seed \(round)")
        let isSilent = table.extent.notices.isEmpty && table.extent.fault == nil
        if let whole, isSilent { #expect(rows == whole, "seed \(round)") }
      } catch is TableFault {
        // Said so.
      }
      round += 1
    }
    #expect(run.inputs > 0 && run.growth() < 32)
  }

  /// In an order that does not change, so that a seed always gives the same file.
  private static func members(_ parts: [String: String]) -> [([UInt8], [UInt8])] {
    parts.sorted { $0.key < $1.key }.map { (Array($0.key.utf8), Array($0.value.utf8)) }
  }

  @Test func partsOfXLSX() async throws {
    var book = Book(Book.rows([["名称", "数"], ["甲", "1"], ["乙", "2.5"], ["", "3"]]))
    book.merges = ["A2:A3"]
    book.masks = ["yyyy-mm-dd", "000000"]
    book.texts = ["a&amp;b", "_x000D_"]
    let parts = book.parts
    let names = parts.keys.sorted()
    try await Self.run("partsOfXLSX", "t.xlsx") { generator in
      var parts = parts
      let name = names.randomElement(using: &generator) ?? names[0]
      let bytes = Self.changed(Array((parts[name] ?? "").utf8), &generator)
      parts[name] = nil
      return ZipSample.stored(
        Self.members(parts) + [(Array(name.utf8), bytes)])
    }
  }

  @Test func wholeArchives() async throws {
    let parts = Book(Book.rows([["名称", "数"], ["甲", "1"]])).parts
    let whole = ZipSample.stored(Self.members(parts))
    try await Self.run(
      "wholeArchives", "t.xlsx", { Self.changed(whole, &$0) }, whole: [["甲", "1"]])
  }

  @Test func binaryWorkbooks() async throws {
    let whole = OldBookTests.book.file
    try await Self.run("binaryWorkbooks", "t.xls") { Self.changed(whole, &$0) }
  }

  @Test func openDocuments() async throws {
    let cell = PackageTests.text("甲", "table:number-rows-spanned=\"2\"")
    let content =
      PackageTests.document(
        "<table:table table:name=\"表\"><table:table-row table:number-rows-repeated=\"3\">\(cell)"
          + "</table:table-row></table:table>")["content.xml"] ?? ""
    try await Self.run("openDocuments", "t.ods") { generator in
      ZipSample.stored([
        (Array("mimetype".utf8), Array("application/vnd.oasis.opendocument.spreadsheet".utf8)),
        (Array("content.xml".utf8), Self.changed(Array(content.utf8), &generator)),
      ])
    }
  }

  private static let book = """
    <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" \
    xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="z"><NumberFormat \
    ss:Format="0.00%"/></Style></Styles><Worksheet ss:Name="数据"><Table><Row><Cell><Data \
    ss:Type="String">名</Data></Cell></Row><Row ss:Index="3"><Cell ss:MergeDown="1" ss:StyleID="z">\
    <Data ss:Type="Number">0.5</Data></Cell></Row><Row><Cell ss:Index="2"><Data \
    ss:Type="DateTime">2024-01-05T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>
    """
  private static let mail = """
    MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="--=_x"\r\n\r\n----=_x\r\n\
    Content-Location: a/sheet001.htm\r\nContent-Transfer-Encoding: quoted-printable\r\n\
    Content-Type: text/html\r\n\r\n<table><tr><td>=E5=90=\r\n=8D</td></tr><tr><td>a=3Db</td></tr>\
    </table>\r\n----=_x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n\
    PHRhYmxlPjx0cj48dGQ+YTwvdGQ+PC90cj48L3RhYmxlPg==\r\n----=_x--\r\n
    """

  @Test(arguments: [MarkupTests.page, book, mail])
  func markup(_ text: String) async throws {
    try await Self.run("markup \(text.utf8.count)", "t.xls") {
      Self.changed(Array(text.utf8), &$0)
    }
  }

  /// The archive, or what lies in it.
  @Test func archivesOfTexts() async throws {
    let members = [("a.csv", "名称,数\n甲,1\n"), ("b.json", "[{\"a\":1}]")]
    try await Self.run("archivesOfTexts", "t.zip") { generator in
      let bytes = members.map { (Array($0.0.utf8), Array($0.1.utf8)) }
      let isInside = Bool.random(using: &generator)
      guard isInside else { return Self.changed(ZipSample.stored(bytes), &generator) }
      return ZipSample.stored([(bytes[0].0, Self.changed(bytes[0].1, &generator))])
    }
  }

  /// Texts go into a workbook and come back as they are.
  @Test func textsThroughXLSX() async throws {
    var generator = SeededGenerator(seed: FuzzRun.seed)
    let folder = try ScratchFolder()
    var run = FuzzRun("textsThroughXLSX")
    let scalars = (0...0xFF).map(UInt32.init) + [0x4E00, 0xFFFD, 0xFFFE, 0xFFFF, 0x1F600, 0xFEFF]
    while run.goesOn() {
      let cells = (0..<8).map { _ in
        (0..<3).map { column -> String in
          let count = Int.random(in: 0...8, using: &generator)
          let text = (0..<count).compactMap { _ in
            scalars.randomElement(using: &generator).flatMap(Unicode.Scalar.init)
          }
          // A row without any cell is none.
          return (column == 0 ? "_" : "") + String(String.UnicodeScalarView(text))
        }
      }
      let headings = ["a", "b", "c"].map { TableHeading(code: $0, label: $0) }
      let table = try await OpenTable.copy(
        of: MemoryTable(name: "t", headings: headings, cells: cells))
      let order = TableExport(format: .xlsx, path: folder.path + "/t.xlsx", overwrites: true)
      _ = try await table.view(TableQuery(filter: .not(.anywhere("\u{10FFFF}")))).export(order)
      let again = try await OpenTable.open(order.path, TableOpening(isLiteral: true))
      try await again.waitUntilComplete()
      let found = try await again.rows(0..<8).map(\.cells)
      #expect(found.map { $0 + [String](repeating: "", count: 3 - $0.count) } == cells)
    }
    #expect(run.inputs > 0 && run.growth() < 32)
  }

  /// Few bytes that stand for many.
  @Test func bombs() async throws {
    var book = Book(
      "<row><c t=\"s\"><v>0</v></c><c><v>1</v></c></row>"
        + String(repeating: "<row><c t=\"s\"><v>0</v></c></row>", count: 1000))
    book.texts = [String(repeating: "长", count: 20_000)]
    book.merges = ["A1:XFD1048576"]
    let table = try await book.open()
    #expect(table.extent.rows == 1000)
    // The names alone would be a gigabyte.
    var wide = Book("<row>\(String(repeating: "<c t=\"s\"><v>0</v></c>", count: 16_384))</row>")
    wide.texts = book.texts
    await #expect(throws: TableFault.tooLarge(.unpacked(16 << 20))) {
      try await wide.open()
    }
    let blanks = PackageTests.text(
      "a<text:s text:c=\"9999\"/>b", "table:number-columns-repeated=\"16384\"")
    let names = PackageTests.document(
      "<table:table table:name=\"表\"><table:table-row>\(blanks)</table:table-row></table:table>")
    await #expect(throws: TableFault.tooLarge(.unpacked(16 << 20))) {
      try await Book.open(names, as: "t.ods")
    }
    let long = String(repeating: "长", count: 90_000)
    for (rows, columns, text) in [(1 << 20, 16_384, "7"), (1, 16_384, long)] {
      let cell = PackageTests.text(text, "table:number-columns-repeated=\"\(columns)\"")
      let document = PackageTests.document(
        "<table:table table:name=\"表\"><table:table-row table:number-rows-repeated=\"\(rows)\">"
          + "\(cell)</table:table-row></table:table>")
      await #expect(throws: TableFault.self) { try await Book.open(document, as: "t.ods") }
    }
    let deep = String(repeating: "<a>", count: 100_000)
    var parts = book.parts
    parts["xl/worksheets/sheet1.xml"] = deep
    await #expect(throws: TableFault.self) { try await Book.open(parts) }
  }
}
