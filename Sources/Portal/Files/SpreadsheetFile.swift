import CXlsxWriter
import Catalog

/// XLSX through libxlsxwriter: a bold heading row that stays in view, numbers as numbers, dates as
/// dates. A table longer than a sheet goes on in the next one, under the same headings.
///
/// What a spreadsheet cannot hold is kept as text, unchanged: numbers of more than 15 digits, whose
/// last it would lose, and dates before 1900-03-01, which it counts wrongly. Text beyond 32,767
/// characters a cell is cut; the other formats have it whole.
final class SpreadsheetFile: TableFile {
  private static let sheetRows = UInt32(CXLSX_ROWS)
  private static let textLimit = CXLSX_TEXT
  private static let sheetName = "数据"
  private static let source = "天津市信息资源统一开放平台"

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let columns: [FileTable.Column]
  private let heading: UnsafeMutablePointer<lxw_format>?
  private let day: UnsafeMutablePointer<lxw_format>?
  private let minute: UnsafeMutablePointer<lxw_format>?
  private var sheet: UnsafeMutablePointer<lxw_worksheet>?
  private var sheets = 0
  private var row: UInt32 = 0
  private var isClosed = false

  init(_ table: FileTable, at path: String) throws {
    let folder = PrivateFiles.parent(of: path)
    guard let workbook = cxlsx_workbook(path, folder) else { throw SpreadsheetFault.noMemory }
    self.workbook = workbook
    columns = table.columns
    heading = workbook_add_format(workbook)
    format_set_bold(heading)
    day = workbook_add_format(workbook)
    format_set_num_format(day, "yyyy-mm-dd")
    minute = workbook_add_format(workbook)
    format_set_num_format(minute, "yyyy-mm-dd hh:mm")
    try Self.check(
      cxlsx_set_properties(workbook, table.title, Self.source, table.modified.unixSeconds))
    try beginSheet()
  }

  deinit { if !isClosed { lxw_workbook_free(workbook) } }

  func write(_ cells: [String]) throws {
    if row == Self.sheetRows { try beginSheet() }
    for (index, cell) in cells.enumerated() where !cell.isEmpty {
      try write(cell, columns[index].type, at: UInt16(index))
    }
    row += 1
  }

  /// The library lets go of the workbook whether or not it could be written.
  func close() throws {
    isClosed = true
    try Self.check(workbook_close(workbook))
  }

  private func beginSheet() throws {
    sheets += 1
    let name = sheets == 1 ? Self.sheetName : Self.sheetName + String(sheets)
    guard let sheet = workbook_add_worksheet(workbook, name) else {
      throw SpreadsheetFault.noMemory
    }
    self.sheet = sheet
    row = 0
    if !columns.isEmpty {
      try Self.check(
        worksheet_set_column(sheet, 0, UInt16(min(columns.count, 16_384) - 1), 18, nil))
    }
    worksheet_freeze_panes(sheet, 1, 0)
    for (index, column) in columns.enumerated() {
      let text = Self.plain(column.heading)
      try Self.check(worksheet_write_string(sheet, 0, UInt16(index), text, heading))
    }
    row = 1
  }

  private func write(_ cell: String, _ type: FieldType, at column: UInt16) throws {
    switch type {
    case .integer, .number:
      if let number = Self.number(cell) {
        return try Self.check(worksheet_write_number(sheet, row, column, number, nil))
      }
    case .date:
      if let moment = Moment(cell), let serial = Self.serial(moment) {
        let format = moment.hasTime ? minute : day
        return try Self.check(worksheet_write_number(sheet, row, column, serial, format))
      }
    case .text: break
    }
    try Self.check(worksheet_write_string(sheet, row, column, Self.plain(cell), nil))
  }

  /// nil where a double would not keep every digit.
  static func number(_ text: String) -> Double? {
    guard let canonical = CellText.canonical(text, .number),
      canonical.utf8.count(where: { (0x30...0x39).contains($0) }) <= 15
    else { return nil }
    return Double(canonical)
  }

  /// Days since 1899-12-30, as spreadsheets count them; nil before 1900-03-01.
  static func serial(_ moment: Moment) -> Double? {
    let days = Double(moment.minutes) / 1440 + 25_569
    return days >= 61 ? days : nil
  }

  private static func plain(_ text: String) -> String {
    let whole = text.unicodeScalars.count <= textLimit
    let kept =
      whole ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(textLimit)))
    return kept.replacing("\u{0}", with: "\u{FFFD}")
  }

  private static func check(_ error: lxw_error) throws {
    guard error == LXW_NO_ERROR else { throw SpreadsheetFault.library(Int(error.rawValue)) }
  }
}

/// Why a spreadsheet cannot be made.
enum SpreadsheetFault: Error, Hashable {
  case noMemory
  /// libxlsxwriter's `lxw_error`.
  case library(Int)
}
