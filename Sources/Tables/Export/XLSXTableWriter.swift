import Tabular

/// XLSX (ECMA-376), row by row straight into the packed file, so that memory does not grow: a bold
/// head that stays in view, numbers, dates and times as what they are under formats that show them
/// as they are written. A table longer than a sheet goes on in the next one.
final class XLSXTableWriter: TableWriter {
  /// Columns and rows of a sheet (Excel specifications and limits).
  private static let columnLimit = 16_384
  private static let rowLimit = 1_048_576
  /// Bytes of a sheet's XML after which the next one is begun, though it could hold more rows.
  private static let sheetBytes = ZipFileWriter.limit - (512 << 20)
  private static let piece = 256 << 10

  private let archive: ZipFileWriter
  private let plan: WriterPlan
  private var sheets: [String] = []
  private var rows: SheetRows
  /// Rows of the sheet, its head among them.
  private var count = 0

  /// - Parameter name: the file as faults call it.
  init(_ plan: WriterPlan, path: String, as name: String) throws(TableFault) {
    guard plan.names.count <= Self.columnLimit else {
      throw .tooLarge(.columns(Self.columnLimit))
    }
    self.plan = plan
    archive = try ZipFileWriter(path: path, as: name)
    rows = SheetRows(plan.kinds, isLiteral: plan.isLiteral)
    try archive.begin("_rels/.rels")
    try archive.add(WorkbookXML.packageRelations)
    try archive.end()
    try beginSheet()
  }

  /// What cells and sheets could not hold.
  var notices: TableNotices {
    var notices = TableNotices()
    notices.add(
      TableNotice(
        .cutCells(limit: CellXML.unitLimit), count: rows.cutCells,
        place: TablePlace(line: rows.firstCut)))
    notices.add(TableNotice(.continuedSheets, count: sheets.count - 1))
    for (place, name) in plan.names.enumerated() { notices.add(rows.notices(place, name)) }
    return notices
  }

  func write(_ row: CellRow, _ columns: [Int]) throws {
    if count == Self.rowLimit || archive.size >= Self.sheetBytes {
      try endSheet()
      try beginSheet()
    }
    rows.add(row, columns)
    count += 1
    if rows.xml.count >= Self.piece { try passOn() }
  }

  func close() throws {
    try endSheet()
    let names = sheets + (plan.attribution == nil ? [] : [ExportNames.attributionSheet])
    if let attribution = plan.attribution {
      try archive.begin("xl/worksheets/sheet\(names.count).xml")
      try archive.add(
        "\(WorkbookXML.plainSheetStart)<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
          + "\(WorkbookXML.escaped(attribution))</t></is></c></row>\(WorkbookXML.sheetEnd)")
      try archive.end()
    }
    for (name, text) in [
      ("xl/styles.xml", WorkbookXML.styles(rows.masks)),
      ("xl/workbook.xml", WorkbookXML.workbook(names)),
      ("xl/_rels/workbook.xml.rels", WorkbookXML.workbookRelations(names)),
      ("docProps/core.xml", WorkbookXML.core(plan.document)),
      ("docProps/app.xml", WorkbookXML.app(plan.attribution)),
      ("[Content_Types].xml", WorkbookXML.contentTypes(names)),
    ] {
      try archive.begin(name)
      try archive.add(text)
      try archive.end()
    }
    try archive.finish()
  }

  private func beginSheet() throws(TableFault) {
    sheets.append(ExportNames.sheet + (sheets.isEmpty ? "" : String(sheets.count + 1)))
    try archive.begin("xl/worksheets/sheet\(sheets.count).xml")
    try archive.add(WorkbookXML.sheetStart + WorkbookXML.columns(plan.names.count))
    rows.begin(plan.names)
    count = 1
  }

  private func endSheet() throws(TableFault) {
    try passOn()
    try archive.add(WorkbookXML.sheetEnd)
    try archive.end()
  }

  private func passOn() throws(TableFault) {
    try archive.add(Array(rows.xml.bytes))
    rows.clear()
  }
}
