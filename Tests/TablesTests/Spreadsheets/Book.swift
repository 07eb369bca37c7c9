import ProgramSupport
import Tables
import Tabular

/// Small XLSX files, made of what a test is about.
struct Book {
  /// XML within `sheetData`, by sheet.
  var sheets: [(name: String, attributes: String, rows: String)] = []
  /// XML behind `sheetData` of the first sheet.
  var merges: [String] = []
  /// Codes of own number formats, numbered from 170, and formats of cell styles, from 0.
  var masks: [String] = []
  var styles: [Int] = [0]
  var texts: [String] = []
  var isFrom1904 = false

  init(_ rows: String = "") { sheets = [("一", "", rows)] }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  /// Parts by name, as Excel calls them.
  var parts: [String: String] {
    var parts = [
      "_rels/.rels": """
      <Relationships xmlns="\(Self.package)/relationships"><Relationship Id="rId1" \
      Type="\(Self.relations)/officeDocument" Target="xl/workbook.xml"/></Relationships>
      """,
      "xl/styles.xml": stylesXML,
      "xl/sharedStrings.xml": "<sst xmlns=\"\(Self.main)\">"
        + texts.map { "<si><t>\($0)</t></si>" }.joined() + "</sst>",
    ]
    var list = ""
    var links = ""
    for (place, sheet) in sheets.enumerated() {
      let number = place + 1
      list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(number)\" r:id=\"rId\(number)\" "
      list += "\(sheet.attributes)/>"
      links += "<Relationship Id=\"rId\(number)\" Type=\"\(Self.relations)/worksheet\" "
      links += "Target=\"worksheets/sheet\(number).xml\"/>"
      let refs = place == 0 ? merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined() : ""
      parts["xl/worksheets/sheet\(number).xml"] =
        "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(sheet.rows)</sheetData>"
        + (refs.isEmpty ? "" : "<mergeCells>\(refs)</mergeCells>") + "</worksheet>"
    }
    for (id, kind, target) in [
      ("90", "styles", "styles"), ("91", "sharedStrings", "sharedStrings"),
    ] {
      links += "<Relationship Id=\"rId\(id)\" Type=\"\(Self.relations)/\(kind)\" "
      links += "Target=\"\(target).xml\"/>"
    }
    parts["xl/workbook.xml"] = """
      <workbook xmlns="\(Self.main)" xmlns:r="\(Self.relations)">\
      <workbookPr\(isFrom1904 ? " date1904=\"1\"" : "")/><sheets>\(list)</sheets></workbook>
      """
    parts["xl/_rels/workbook.xml.rels"] =
      "<Relationships xmlns=\"\(Self.package)/relationships\">\(links)</Relationships>"
    return parts
  }

  private var stylesXML: String {
    let formats = masks.enumerated().map { place, code in
      let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        .replacing("<", with: "&lt;")
      return "<numFmt numFmtId=\"\(170 + place)\" formatCode=\"\(escaped)\"/>"
    }
    let own = masks.indices.map { 170 + $0 }
    let cells = (styles + own).map { "<xf numFmtId=\"\($0)\"/>" }
    return "<styleSheet xmlns=\"\(Self.main)\"><numFmts>\(formats.joined())</numFmts>"
      + "<cellXfs>\(cells.joined())</cellXfs></styleSheet>"
  }

  /// One column under a name, a value of each style in a row of its own.
  static func column(_ values: [(style: Int, value: String)]) -> String {
    var rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>值</t></is></c></row>"
    for (place, cell) in values.enumerated() {
      rows += "<row r=\"\(place + 2)\"><c r=\"A\(place + 2)\" s=\"\(cell.style)\">"
      rows += "<v>\(cell.value)</v></c></row>"
    }
    return rows
  }

  /// Rows of texts; empty cells are left out.
  static func rows(_ rows: [[String]]) -> String {
    rows.enumerated().map { number, row in
      let cells = row.enumerated().map { column, text in
        let name = String(UnicodeScalar(UInt8(0x41 + column))) + String(number + 1)
        if text.isEmpty { return "" }
        if Double(text) != nil { return "<c r=\"\(name)\"><v>\(text)</v></c>" }
        return "<c r=\"\(name)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
    }.joined()
  }

  static func open(
    _ parts: [String: String], as name: String = "t.xlsx",
    _ opening: TableOpening = TableOpening()
  ) async throws -> OpenTable {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/\(name)"
    try FormatTests.archive(parts, at: path)
    let table = try await OpenTable.open(path, opening)
    try await table.waitUntilComplete()
    return table
  }

  func open(_ opening: TableOpening = TableOpening()) async throws -> OpenTable {
    try await Self.open(parts, opening)
  }

  func cells(_ opening: TableOpening = TableOpening()) async throws -> [[String]] {
    try await Sample.cells(open(opening))
  }

  /// The only column's cells.
  func values() async throws -> [String] { try await cells().dropFirst().map { $0[0] } }
}
