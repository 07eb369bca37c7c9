import Tabular

/// Reads a sheet of a binary workbook ([MS-XLS] 2.1.7.20.1).
struct XLSSheet: ~Copyable {
  /// Where a record with cells is.
  private struct Place {
    var row: Int
    var column: Int
    var offset: Int
  }

  private let book: XLSBook
  private var moments: SheetMoment
  private var cells = SheetCells()
  /// Rows that the sheet does not show.
  private var hiddenRows: Set<Int> = []

  init(_ book: XLSBook) {
    self.book = book
    moments = SheetMoment(isFrom1904: book.isFrom1904)
  }

  mutating func read(_ sheet: XLSBook.Sheet, into filler: SheetFiller) throws {
    let places = try survey(sheet, filler)
    var row = -1
    for place in places {
      if place.row != row, row >= 0 { try endRow(row, filler) }
      row = place.row
      if let record = BIFFRecord(book.stream, at: place.offset) { take(record, filler) }
    }
    if row >= 0 { try endRow(row, filler) }
  }

  private mutating func endRow(_ row: Int, _ filler: SheetFiller) throws {
    if cells.count > 0, hiddenRows.contains(row) {
      filler.losses.hiddenRows.add(row: row, column: 0)
    }
    try filler.take(&cells, row: row)
    cells.clear()
  }

  /// Finds all cells first: writers may put rows in any order, and merged cells behind them.
  private mutating func survey(_ sheet: XLSBook.Sheet, _ filler: SheetFiller) throws -> [Place] {
    guard let bof = BIFFRecord(book.stream, at: sheet.offset), bof.kind == BIFFRecord.bof else {
      throw TableFault.malformed(.xls, place: 0)
    }
    var places: [Place] = []
    var isSorted = true
    var depth = 1
    var next = bof.next
    while depth > 0, let record = BIFFRecord(book.stream, at: next) {
      next = record.next
      switch record.kind {
      // A chart within the sheet has a part of its own.
      case BIFFRecord.bof: depth += 1
      case BIFFRecord.eof: depth -= 1
      case BIFFRecord.mergeCells where depth == 1: try addMerges(record.body, filler)
      case BIFFRecord.row, BIFFRecord.columnInfo:
        if depth == 1 { addHidden(record, filler) }
      case let kind where depth == 1 && BIFFRecord.cells.contains(kind):
        let place = Place(
          row: Int(record.body.word(0)), column: Int(record.body.word(2)),
          offset: record.body.startIndex - 4)
        if let last = places.last, (last.row, last.column) > (place.row, place.column) {
          isSorted = false
        }
        places.append(place)
      default: break
      }
    }
    if depth > 0 { throw TableFault.malformed(.xls, place: (places.last?.row ?? 0) + 1) }
    return isSorted ? places : places.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  /// What is not shown: `fDyZero` of a row (2.4.221), `fHidden` of columns (2.4.53).
  private mutating func addHidden(_ record: BIFFRecord, _ filler: SheetFiller) {
    let body = record.body
    if record.kind == BIFFRecord.row {
      if body.word(12) & 0x20 != 0 { hiddenRows.insert(Int(body.word(0))) }
    } else if body.word(8) & 1 != 0, body.word(0) <= body.word(2) {
      filler.losses.hiddenColumns.append(Int(body.word(0))..<Int(body.word(2)) + 1)
    }
  }

  private func addMerges(_ body: ArraySlice<UInt8>, _ filler: SheetFiller) throws {
    for place in 0..<Int(body.word(0)) where 2 + place * 8 + 8 <= body.count {
      let start = 2 + place * 8
      let range = MergedRange(
        top: Int(body.word(start)), left: Int(body.word(start + 4)),
        bottom: Int(body.word(start + 2)), right: Int(body.word(start + 6)))
      if range.top <= range.bottom, range.left <= range.right { try filler.merge(range) }
    }
  }

  private static let numbers = [BIFFRecord.number, BIFFRecord.rk, BIFFRecord.formula]

  private mutating func take(_ record: BIFFRecord, _ filler: SheetFiller) {
    let body = record.body
    let (row, column, style) = (Int(body.word(0)), Int(body.word(2)), Int(body.word(4)))
    cells.begin()
    if [BIFFRecord.labelSst, BIFFRecord.label, BIFFRecord.richString].contains(record.kind) {
      let steps = book.styles.indent(style)
      if steps > 0 { filler.indent(row: row, column: column, by: steps) }
    }
    if Self.numbers.contains(record.kind) { noteUnit(style, column, filler) }
    switch record.kind {
    case BIFFRecord.number: append(body.double(6), style)
    case BIFFRecord.rk: append(Self.number(rk: body.long(6)), style)
    case BIFFRecord.mulRk:
      for step in 0..<max(0, (body.count - 6) / 6) {
        cells.begin()
        let style = Int(body.word(4 + step * 6))
        append(Self.number(rk: body.long(6 + step * 6)), style)
        noteUnit(style, column + step, filler)
        end(row, column + step, filler)
      }
      return
    case BIFFRecord.labelSst:
      if let text = book.texts[Int(body.long(6))] {
        if let base = text.baseAddress { cells.append(base, text.count) }
      } else {
        filler.losses.damages.add(row: row, column: column)
        cells.append("\u{FFFD}" as Unicode.Scalar)
      }
    case BIFFRecord.label, BIFFRecord.richString: cells.append(book.label(record, skipping: 6))
    case BIFFRecord.boolErr:
      append(body.count > 7 ? body[body.startIndex + 6] : 0, isError: body.last == 1)
    case BIFFRecord.formula: formula(record, style, &filler.losses)
    default: break
    }
    end(row, column, filler)
  }

  private func noteUnit(_ style: Int, _ column: Int, _ filler: SheetFiller) {
    let unit = book.styles.unit(style)
    if unit > 0 { filler.units.add(unit, of: book.styles, in: column) }
    if book.styles.isElapsed(style) { filler.units.add(lengthIn: column) }
  }

  private mutating func end(_ row: Int, _ column: Int, _ filler: SheetFiller) {
    guard column >= CellBuffer.limit else { return cells.end(column) }
    if !cells.written.isEmpty { filler.losses.columns.add(row: row, column: column) }
    cells.cut(to: 0)
  }

  /// The value that was kept of a formula (2.5.133).
  private mutating func formula(
    _ record: BIFFRecord, _ style: Int, _ losses: inout SheetFiller.Losses
  ) {
    let body = record.body
    let (row, column) = (Int(body.word(0)), Int(body.word(2)))
    guard body.word(12) == 0xFFFF else {
      losses.hasValues = true
      let value = body.double(6)
      // To be computed when the file is opened, or each time (fAlwaysCalc).
      if value == 0, body.word(14) & 3 != 0 {
        losses.zeros.add(row: row, column: column)
      } else {
        losses.hasComputed = true
      }
      return append(value, style)
    }
    losses.hasComputed = true
    let value = body.count > 8 ? body[body.startIndex + 8] : 0
    switch body.word(6) & 0xFF {
    case 0:
      var next = record.next
      // A shared formula or an array's may stand between.
      for _ in 0..<4 {
        guard let following = BIFFRecord(book.stream, at: next) else { return }
        if following.kind == BIFFRecord.string {
          losses.hasValues = true
          return cells.append(book.label(following, skipping: 0))
        }
        next = following.next
      }
      return
    case 1: append(value, isError: false)
    case 2: append(value, isError: true)
    default:
      losses.emptyFormulas.add(row: row, column: column)
      return
    }
    losses.hasValues = true
  }

  /// 2.5.10.
  private mutating func append(_ value: UInt8, isError: Bool) {
    guard isError else { return cells.append(value == 0 ? "false" : "true") }
    let names: [UInt8: String] = [
      0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
      0x24: "#NUM!", 0x2A: "#N/A",
    ]
    cells.append(names[value] ?? "#ERR!")
  }

  /// 2.5.217: whole numbers and doubles in thirty bits.
  private static func number(rk: UInt32) -> Double {
    let value =
      rk & 2 != 0
      ? Double(Int32(bitPattern: rk) >> 2) : Double(bitPattern: UInt64(rk & ~3) << 32)
    return rk & 1 != 0 ? value / 100 : value
  }

  private mutating func append(_ value: Double, _ style: Int) {
    switch book.styles.mask(style) {
    case .general: SheetNumber.append(value, nil, to: &cells)
    case .number(let mask): SheetNumber.append(value, mask, to: &cells)
    case .moment(let mask):
      if !moments.append(value, mask, to: &cells) { SheetNumber.append(value, nil, to: &cells) }
    }
  }
}
