import Tabular

/// XLSX (ECMA-376), row by row straight into the packed file, so that memory does not grow: a bold
/// head that stays in view, numbers as numbers under formats that show them as they are written,
/// dates as dates. A table longer than a sheet goes on in the next one.
final class XLSXTableWriter: TableWriter {
  /// Columns and rows of a sheet (Excel specifications and limits).
  private static let columnLimit = 16_384
  private static let rowLimit = 1_048_576
  /// Bytes of a sheet's XML after which the next one is begun, though it could hold more rows.
  private static let sheetBytes = ZipFileWriter.limit - (512 << 20)
  private static let piece = 256 << 10

  private let archive: ZipFileWriter
  private let plan: WriterPlan
  /// `A`, `B` … with what comes before it.
  private let starts: [[UInt8]]
  private var sheets: [String] = []
  private var masks: [String] = []
  private var styles: [String: Int] = [:]
  private var row = 0
  private var number: [UInt8] = []
  private var buffer: [UInt8] = []
  private var cutCells = 0
  private var firstCut: TablePlace?

  init(_ plan: WriterPlan, path: String) throws(TableFault) {
    guard plan.names.count <= Self.columnLimit else {
      throw .tooLarge(.columns(Self.columnLimit))
    }
    self.plan = plan
    archive = try ZipFileWriter(path: path)
    starts = plan.names.indices.map { column in
      Array("<c r=\"\(CellReference.text(row: 0, column: column).dropLast())".utf8)
    }
    buffer.reserveCapacity(Self.piece * 2)
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
        .cutCells(limit: CellXML.unitLimit), count: cutCells, place: firstCut ?? TablePlace()))
    notices.add(TableNotice(.continuedSheets, count: sheets.count - 1))
    return notices
  }

  func write(_ row: CellRow, _ columns: [Int]) throws {
    if self.row == Self.rowLimit || archive.size >= Self.sheetBytes {
      try endSheet()
      try beginSheet()
    }
    beginRow()
    for (place, column) in columns.enumerated() {
      let cell = row[column]
      if !cell.isEmpty { append(cell, plan.kinds[place], place) }
    }
    try endRow()
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
      ("xl/styles.xml", WorkbookXML.styles(masks)),
      ("xl/workbook.xml", WorkbookXML.workbook(names)),
      ("xl/_rels/workbook.xml.rels", WorkbookXML.workbookRelations(names)),
      ("docProps/core.xml", WorkbookXML.core),
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
    row = 0
    beginRow()
    for (place, name) in plan.names.enumerated() {
      var name = name
      name.withUTF8 { appendText($0, place, style: 1) }
    }
    try endRow()
  }

  private func endSheet() throws(TableFault) {
    try archive.add(buffer)
    buffer.removeAll(keepingCapacity: true)
    try archive.add(WorkbookXML.sheetEnd)
    try archive.end()
  }

  private func beginRow() {
    row += 1
    number = Array(String(row).utf8)
    buffer.append(contentsOf: Self.rowStart)
    buffer.append(contentsOf: number)
    buffer.append(contentsOf: Self.quoteEnd)
  }

  private func endRow() throws(TableFault) {
    buffer.append(contentsOf: Self.rowEnd)
    guard buffer.count >= Self.piece else { return }
    try archive.add(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private static let rowStart = Array("<row r=\"".utf8)
  private static let rowEnd = Array("</row>".utf8)
  private static let quoteEnd = Array("\">".utf8)
  private static let styleStart = Array("\" s=\"".utf8)
  private static let valueStart = Array("\"><v>".utf8)
  private static let valueEnd = Array("</v></c>".utf8)
  private static let textStart = Array("\" t=\"inlineStr\"><is><t>".utf8)
  private static let spacedStart = Array("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8)
  private static let textEnd = Array("</t></is></c>".utf8)

  private func append(_ cell: UnsafeBufferPointer<UInt8>, _ kind: ValueKind, _ place: Int) {
    if kind == .integer, Self.isPlainInteger(cell) {
      begin(place, style: 0)
      buffer.append(contentsOf: Self.valueStart)
      buffer.append(contentsOf: cell)
      buffer.append(contentsOf: Self.valueEnd)
    } else if let number = CellNumber(cell, kind) {
      begin(place, style: number.mask.map(style) ?? 0)
      buffer.append(contentsOf: Self.valueStart)
      buffer.append(contentsOf: number.digits)
      buffer.append(contentsOf: Self.valueEnd)
    } else {
      appendText(cell, place, style: 0)
    }
  }

  /// Digits alone, as most whole numbers are; the others are looked at closely.
  @inline(__always)
  private static func isPlainInteger(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (1...15).contains(cell.count), cell[0] != 0x30 || cell.count == 1 else { return false }
    return cell.allSatisfy { $0 &- 0x30 < 10 }
  }

  private func style(_ mask: String) -> Int {
    if let known = styles[mask] { return known }
    masks.append(mask)
    styles[mask] = masks.count + 1
    return masks.count + 1
  }

  private func begin(_ place: Int, style: Int) {
    buffer.append(contentsOf: starts[place])
    buffer.append(contentsOf: number)
    guard style > 0 else { return }
    buffer.append(contentsOf: Self.styleStart)
    buffer.append(contentsOf: String(style).utf8)
  }

  private func appendText(_ text: UnsafeBufferPointer<UInt8>, _ place: Int, style: Int) {
    begin(place, style: style)
    buffer.append(contentsOf: CellXML.hasSpace(text) ? Self.spacedStart : Self.textStart)
    if !CellXML.append(text, to: &buffer) {
      cutCells += 1
      if firstCut == nil { firstCut = TablePlace(line: row) }
    }
    buffer.append(contentsOf: Self.textEnd)
  }
}
