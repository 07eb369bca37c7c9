import CXlsxWriter
import Glibc
import Tabular

/// XLSX through libxlsxwriter, whose memory does not grow with the rows: a bold head that stays in
/// view, numbers as numbers, dates as dates. A table longer than a sheet goes on in the next one.
///
/// What a spreadsheet cannot hold is kept as text: dates before 1900-03-01, and numbers written
/// with commas. Text beyond 32,767 characters a cell is cut.
final class XLSXTableWriter: TableWriter {
  private static let columnLimit = 16_384

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let plan: WriterPlan
  private let heading: UnsafeMutablePointer<lxw_format>?
  private let dates: [DateCell.Precision: UnsafeMutablePointer<lxw_format>]
  private var sheet: UnsafeMutablePointer<lxw_worksheet>?
  private var sheets = 0
  private var next: UInt32 = 0
  private var isClosed = false
  /// A cell as C wants it.
  private var scratch: [UInt8] = []

  init(_ plan: WriterPlan, path: String, folder: String) throws(TableFault) {
    guard plan.names.count <= Self.columnLimit else {
      throw .tooLarge(.columns(Self.columnLimit))
    }
    guard let workbook = cxlsx_workbook(path, folder) else { throw .library(code: 1) }
    self.workbook = workbook
    self.plan = plan
    heading = workbook_add_format(workbook)
    format_set_bold(heading)
    var dates: [DateCell.Precision: UnsafeMutablePointer<lxw_format>] = [:]
    for (precision, code) in [
      (DateCell.Precision.day, "yyyy-mm-dd"), (.minute, "yyyy-mm-dd hh:mm"),
      (.second, "yyyy-mm-dd hh:mm:ss"),
    ] {
      guard let format = workbook_add_format(workbook) else { continue }
      format_set_num_format(format, code)
      dates[precision] = format
    }
    self.dates = dates
    try Self.check(cxlsx_set_properties(workbook, "", plan.attribution ?? "", time(nil)))
    try beginSheet()
  }

  deinit { if !isClosed { lxw_workbook_free(workbook) } }

  func write(_ row: CellRow, _ columns: [Int]) throws {
    if next == UInt32(CXLSX_ROWS) { try beginSheet() }
    for (place, column) in columns.enumerated() {
      let cell = row[column]
      if !cell.isEmpty { try write(cell, plan.kinds[place], at: UInt16(place)) }
    }
    next += 1
  }

  /// The library lets go of the workbook whether or not it could be written.
  func close() throws {
    if let attribution = plan.attribution {
      let sheet = workbook_add_worksheet(workbook, ExportNames.attributionSheet)
      try Self.check(worksheet_write_string(sheet, 0, 0, attribution, nil))
    }
    isClosed = true
    try Self.check(workbook_close(workbook))
  }

  private func beginSheet() throws(TableFault) {
    sheets += 1
    let name = ExportNames.sheet + (sheets == 1 ? "" : String(sheets))
    guard let sheet = workbook_add_worksheet(workbook, name) else { throw .library(code: 1) }
    self.sheet = sheet
    if !plan.names.isEmpty {
      try Self.check(worksheet_set_column(sheet, 0, UInt16(plan.names.count - 1), 18, nil))
    }
    worksheet_freeze_panes(sheet, 1, 0)
    for (place, name) in plan.names.enumerated() {
      try Self.check(worksheet_write_string(sheet, 0, UInt16(place), Self.plain(name), heading))
    }
    next = 1
  }

  private func write(
    _ cell: UnsafeBufferPointer<UInt8>, _ kind: ValueKind, at column: UInt16
  ) throws(TableFault) {
    switch kind {
    case .integer, .number:
      let isPlain = cell.allSatisfy { $0 != 0x2C && $0 > 0x20 }
      if isPlain, let number = NumberCell(cell), Self.keepsDigits(cell, number) {
        return try Self.check(worksheet_write_number(sheet, next, column, number.value, nil))
      }
    case .date:
      if let date = DateCell(cell), let format = dates[date.precision],
        let serial = SheetDate.serial(date), Self.isPlainDate(cell, date)
      {
        return try Self.check(worksheet_write_number(sheet, next, column, serial, format))
      }
    case .text, .blank: break
    }
    guard cell.count <= Int(CXLSX_TEXT), UTF8Text.isPlain(cell) else {
      let text = Self.plain(String(decoding: cell, as: UTF8.self))
      return try Self.check(worksheet_write_string(sheet, next, column, text, nil))
    }
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: cell)
    scratch.append(0)
    let status = scratch.withUnsafeBytes { bytes in
      worksheet_write_string(
        sheet, next, column, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), nil)
    }
    try Self.check(status)
  }

  /// Whether the number comes back as it was written: `1.50` and `1e3` would not, nor sixteen
  /// digits.
  private static func keepsDigits(
    _ cell: UnsafeBufferPointer<UInt8>, _ number: NumberCell
  ) -> Bool {
    if number.isInteger { return cell.first != 0x2B && !(cell.first == 0x2D && number.value == 0) }
    return cell.elementsEqual(number.value.description.utf8)
  }

  /// Whether the date is written as it will be shown.
  private static func isPlainDate(_ cell: UnsafeBufferPointer<UInt8>, _ date: DateCell) -> Bool {
    cell.elementsEqual(DateCell.text(seconds: date.seconds, date.precision).utf8)
      && (date.precision == .day || date.seconds % 86_400 != 0)
      && (date.precision != .second || date.seconds % 60 != 0)
  }

  private static func plain(_ text: String) -> String {
    let limit = Int(CXLSX_TEXT)
    let scalars = text.unicodeScalars
    let kept =
      scalars.count <= limit ? text : String(String.UnicodeScalarView(scalars.prefix(limit)))
    return kept.replacing("\u{0}", with: "\u{FFFD}")
  }

  private static func check(_ error: lxw_error) throws(TableFault) {
    guard error == LXW_NO_ERROR else { throw .library(code: Int(error.rawValue)) }
  }
}
