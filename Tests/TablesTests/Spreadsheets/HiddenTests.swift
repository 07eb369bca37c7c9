import Tables
import Tabular
import Testing

@Suite("What a sheet does not show is there, and said")
struct HiddenTests {
  private static let rows = [["名", "数"], ["甲", "1"], ["乙", "2"], ["丙", "3"]]

  private static func expect(_ table: OpenTable, line: Int? = 3) async throws {
    #expect(try await Sample.cells(table) == rows)
    #expect(
      Array(table.extent.notices) == [
        TableNotice(.hiddenRows, count: 2, place: TablePlace(line: line)),
        TableNotice(.hiddenColumns),
      ])
  }

  @Test func ofXLSX() async throws {
    let sheet =
      Book.rows(Self.rows)
      .replacing("<row r=\"3\">", with: "<row r=\"3\" spans=\"1:2\" hidden=\"1\">")
      .replacing("<row r=\"4\">", with: "<row r=\"4\" hidden=\"true\">")
      + "<row r=\"9\" hidden=\"1\"/>"
    var parts = Book(sheet).parts
    let columns =
      "<cols><col min=\"1\" max=\"1\" hidden=\"0\"/><col min=\"2\" max=\"16384\" hidden=\"1\"/></cols>"
    let name = "xl/worksheets/sheet1.xml"
    parts[name] = parts[name]?.replacing("<sheetData>", with: columns + "<sheetData>")
    try await Self.expect(try await Book.open(parts))
  }

  @Test func ofBinaryWorkbooks() async throws {
    var book = OldBook()
    book.style(0)
    var records = OldBook.record(
      0x7D,
      [1, 0, 1, 0].map { UInt8($0) } + OldBook.word(0) + OldBook.word(0) + OldBook.word(1)
        + OldBook.word(0))
    for (row, cells) in Self.rows.enumerated() {
      let flags = row > 1 ? 0x120 : 0x100
      records += OldBook.record(
        0x208,
        OldBook.word(row) + [UInt8](repeating: 0, count: 10) + OldBook.word(flags)
          + OldBook.word(0))
      for (column, cell) in cells.enumerated() {
        if let value = Double(cell) {
          records += OldBook.number(row, column, value)
        } else {
          records += OldBook.record(
            0x204, OldBook.word(row) + OldBook.word(column) + OldBook.word(0) + OldBook.text(cell))
        }
      }
    }
    book.sheet("一", records)
    try await Self.expect(try await Sample.open(book.file, as: "t.xls"))
  }

  @Test func ofOpenDocument() async throws {
    let rows = Self.rows.enumerated().map { place, cells in
      let attributes = [2: " table:visibility=\"filter\"", 3: " table:visibility=\"collapse\""]
      let texts = cells.map { PackageTests.text($0) }.joined()
      return "<table:table-row\(attributes[place] ?? "")>\(texts)</table:table-row>"
    }
    let columns =
      "<table:table-column/><table:table-column table:visibility=\"collapse\" "
      + "table:number-columns-repeated=\"1023\"/>"
    let parts = PackageTests.document(
      "<table:table table:name=\"表\">\(columns)\(rows.joined())</table:table>")
    try await Self.expect(try await Book.open(parts, as: "t.ods"))
  }

  @Test func ofXMLSpreadsheets() async throws {
    let rows = Self.rows.enumerated().map { place, cells in
      let texts = cells.map { "<Cell><Data ss:Type=\"String\">\($0)</Data></Cell>" }.joined()
      return "<Row\(place > 1 ? " ss:Hidden=\"1\"" : "")>\(texts)</Row>"
    }
    let text = """
      <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>\
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" \
      xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="一"><Table>\
      <Column ss:Width="9"/><Column ss:Hidden="1" ss:Span="3"/>\(rows.joined())\
      </Table></Worksheet></Workbook>
      """
    try await Self.expect(try await Sample.open(text, as: "t.xls"))
  }
}
