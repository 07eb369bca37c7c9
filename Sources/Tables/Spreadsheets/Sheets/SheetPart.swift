import Tabular

/// Reads the XML of a worksheet (ECMA-376 part 1, 18.3.1.99) and hands its rows to a filler.
struct SheetPart: ~Copyable {
  /// What `t` says of a cell (18.18.11).
  private enum Kind { case number, shared, text, bool, day, error }
  /// What a cell has of a formula.
  private enum Formula { case none, alone, zero, computed }

  private var scanner: XMLScanner
  private let book: WorkbookParts
  private let styles: SheetStyles
  private var moments: SheetMoment
  private var cells = SheetCells()
  private var row = -1
  /// The highest number that a row has, from 1.
  private var highest = 0
  private var column = 0

  init(_ scanner: consuming XMLScanner, _ book: WorkbookParts) {
    self.scanner = scanner
    self.book = book
    styles = book.styles
    moments = SheetMoment(isFrom1904: book.isFrom1904)
  }

  /// - Throws: `TableFault.malformed` with the row of the sheet that could not be read.
  mutating func read(into filler: SheetFiller) throws {
    while let token = try scanner.next() {
      guard token == .start else { continue }
      switch scanner.name {
      case Self.rowName: try readRow(filler)
      case Self.mergeName:
        if let range = try mergedRange() { try filler.merge(range) }
      case Self.columnName:
        if let range = try hiddenColumns() { filler.losses.hiddenColumns.append(range) }
      default: break
      }
    }
  }

  /// Merged cells alone.
  mutating func readMerges() throws -> [MergedRange] {
    var found: [MergedRange] = []
    while let token = try scanner.next() {
      guard token == .start, scanner.name == Self.mergeName else { continue }
      if let range = try mergedRange() { found.append(range) }
    }
    return found
  }

  private mutating func mergedRange() throws -> MergedRange? {
    while try scanner.nextAttribute() {
      guard scanner.attributeName == Self.reference else { continue }
      return MergedRange(try scanner.string(scanner.value))
    }
    return nil
  }

  /// The columns that one element tells of, where they are hidden (18.3.1.13).
  private mutating func hiddenColumns() throws -> Range<Int>? {
    var isHidden = false
    var (first, last) = (0, 0)
    while try scanner.nextAttribute() {
      switch scanner.attributeName {
      case XMLName("min"): first = Self.integer(scanner.base, scanner.value) ?? 0
      case XMLName("max"): last = Self.integer(scanner.base, scanner.value) ?? 0
      case Self.hidden: isHidden = isTrue
      default: break
      }
    }
    return isHidden && first > 0 && last >= first ? first - 1..<last : nil
  }

  /// Whether the attribute is so (XML Schema part 2, 3.2.2).
  private var isTrue: Bool {
    let text = Self.trimmed(scanner.base, scanner.value)
    return text.first == UInt8(ascii: "1") || text.first == UInt8(ascii: "t")
  }

  private static var columnName: XMLName { XMLName("col") }
  private static var hidden: XMLName { XMLName("hidden") }
  private static var rowName: XMLName { XMLName("row") }
  private static var cellName: XMLName { XMLName("c") }
  private static var valueName: XMLName { XMLName("v") }
  private static var textName: XMLName { XMLName("t") }
  private static var formulaName: XMLName { XMLName("f") }
  private static var soundName: XMLName { XMLName("rPh") }
  private static var mergeName: XMLName { XMLName("mergeCell") }
  private static var reference: XMLName { XMLName("ref") }

  private mutating func readRow(_ filler: SheetFiller) throws {
    row += 1
    var isHidden = false
    var unordered: Int?
    while try scanner.nextAttribute() {
      if scanner.attributeName == XMLName("r"),
        let number = Self.integer(scanner.base, scanner.value), number >= 1, number <= 1 << 24
      {
        // Rows out of order are put behind those that were.
        if number <= highest { unordered = number - 1 }
        highest = max(highest, number)
        row = max(row, number - 1)
      } else if scanner.attributeName == Self.hidden {
        isHidden = isTrue
      }
    }
    scanner.place = row + 1
    guard !scanner.isEmpty else { return }
    cells.clear()
    column = 0
    try readCells(filler)
    if let unordered, cells.count > 0 {
      filler.losses.unordered.add(row: unordered, column: 0)
    }
    if isHidden, cells.count > 0 { filler.losses.hiddenRows.add(row: row, column: 0) }
    try filler.take(&cells, row: row)
  }

  private mutating func readCells(_ filler: SheetFiller) throws {
    while true {
      if let cell = UsualCell(scanner.rest) {
        try take(cell, filler)
        continue
      }
      guard let token = try scanner.next() else { break }
      if token == .start, scanner.name == Self.cellName {
        try readCell(filler)
      } else if token == .end, scanner.name == Self.rowName {
        break
      }
    }
  }

  @inline(__always)
  private mutating func take(_ cell: UsualCell, _ filler: SheetFiller) throws {
    column = cell.column ?? column
    cells.begin()
    let text = UnsafeBufferPointer(rebasing: scanner.rest[cell.text])
    try convert(Self.kind(cell.kind), text, cell.style, filler)
    scanner.pass(cell.count)
    if styles.hasNotes { note(cell.style, filler) }
    if column < CellBuffer.limit { cells.end(column) } else { drop(filler) }
    column += 1
  }

  private mutating func readCell(_ filler: SheetFiller) throws {
    var kind = Kind.number
    var style = -1
    while try scanner.nextAttribute() {
      guard scanner.attributeName.count == 1 else { continue }
      let value = scanner.value
      switch UInt8(truncatingIfNeeded: scanner.attributeName.head) {
      case UInt8(ascii: "r"): if let place = Self.column(scanner.base, value) { column = place }
      case UInt8(ascii: "s"): style = Self.integer(scanner.base, value) ?? -1
      case UInt8(ascii: "t"): kind = Self.kind(scanner.base, value)
      default: break
      }
    }
    defer { column += 1 }
    guard !scanner.isEmpty else { return }
    cells.begin()
    switch try readValue(kind, style, filler) {
    case .none: break
    case .alone: filler.losses.formulas.add(row: row, column: column)
    case .zero where book.isToBeComputed: filler.losses.zeros.add(row: row, column: column)
    case .zero, .computed: filler.losses.hasComputed = true
    }
    if kind == .text { SheetText.unescape(&cells) }
    if styles.hasNotes { note(style, filler) }
    guard column < CellBuffer.limit else { return drop(filler) }
    cells.end(column)
  }

  /// Tells of a cell whose style moves it in, or shows a unit or a length of time.
  private func note(_ style: Int, _ filler: SheetFiller) {
    let steps = styles.indent(style)
    if steps > 0, !cells.written.isEmpty { filler.indent(row: row, column: column, by: steps) }
    let unit = styles.unit(style)
    if unit > 0, !cells.written.isEmpty { filler.units.add(unit, of: styles, in: column) }
    if styles.isElapsed(style) { filler.units.add(lengthIn: column) }
  }

  private mutating func drop(_ filler: SheetFiller) {
    guard !cells.written.isEmpty else { return }
    cells.cut(to: 0)
    filler.losses.columns.add(row: row, column: column)
  }

  private mutating func readValue(
    _ kind: Kind, _ style: Int, _ filler: SheetFiller
  ) throws -> Formula {
    var isInValue = false
    var sounds = 0
    var hasFormula = false
    var hasValue = false
    var isZero = false
    while let token = try scanner.next() {
      switch (token, scanner.name) {
      case (.text, _):
        guard isInValue else { continue }
        if kind == .text || kind == .error {
          hasValue = true
          try scanner.appendText(to: &cells)
        } else {
          let text = Self.trimmed(scanner.base, scanner.text)
          hasValue = hasValue || !text.isEmpty
          isZero = kind == .number && text.elementsEqual(CollectionOfOne(0x30))
          try convert(kind, text, style, filler)
        }
      case (.start, Self.valueName), (.start, Self.textName):
        hasValue = hasValue || !hasFormula || kind == .text
        isInValue = !scanner.isEmpty && sounds == 0
      case (.end, Self.valueName), (.end, Self.textName): isInValue = false
      case (.start, Self.formulaName): hasFormula = true
      case (.start, Self.soundName): if !scanner.isEmpty { sounds += 1 }
      case (.end, Self.soundName): sounds -= 1
      case (.end, Self.cellName):
        guard hasFormula else { return .none }
        return hasValue ? isZero ? .zero : .computed : .alone
      default: break
      }
    }
    throw scanner.fault
  }

  @inline(__always)
  private mutating func convert(
    _ kind: Kind, _ text: UnsafeBufferPointer<UInt8>, _ style: Int, _ filler: SheetFiller
  ) throws {
    guard !text.isEmpty else { return }
    switch kind {
    case .number: number(text, style)
    case .shared:
      guard let place = Self.integer(text), let shared = try sharedText(place) else {
        filler.losses.missingTexts.add(row: row, column: column)
        return cells.append("\u{FFFD}" as Unicode.Scalar)
      }
      if let base = shared.baseAddress { cells.append(base, shared.count) }
    case .bool: cells.append(text[0] == 0x30 ? "false" : "true")
    case .day: cells.append(ISODate.plain(String(decoding: text, as: UTF8.self)))
    case .text, .error: break
    }
  }

  /// - Throws: the sheet's own fault where the part of the texts breaks off: rows before are good.
  @inline(__always)
  private func sharedText(_ place: Int) throws -> UnsafeBufferPointer<UInt8>? {
    do {
      return try book.texts.text(place)
    } catch TableFault.malformed {
      throw scanner.fault
    }
  }

  @inline(__always)
  private mutating func number(_ text: UnsafeBufferPointer<UInt8>, _ style: Int) {
    let isWritten: Bool
    switch styles.kind(style) {
    case .general: isWritten = SheetNumber.append(text, nil, to: &cells)
    case .number, .moment: isWritten = masked(text, styles.mask(style))
    }
    if !isWritten, let base = text.baseAddress { cells.appendUTF8(base, text.count) }
  }

  private mutating func masked(_ text: UnsafeBufferPointer<UInt8>, _ mask: CellMask) -> Bool {
    switch mask {
    case .general: return SheetNumber.append(text, nil, to: &cells)
    case .number(let mask): return SheetNumber.append(text, mask, to: &cells)
    case .moment(let mask):
      guard let serial = Self.double(text) else { return false }
      return moments.append(serial, mask, to: &cells) || SheetNumber.append(text, nil, to: &cells)
    }
  }

  // MARK: Small texts

  @inline(__always)
  private static func kind(_ letter: UInt8) -> Kind {
    switch letter {
    case UInt8(ascii: "s"): .shared
    case UInt8(ascii: "b"): .bool
    default: .number
    }
  }

  private static func kind(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Kind {
    switch XMLName(base + range.lowerBound, range.count) {
    case XMLName("s"): .shared
    case XMLName("b"): .bool
    case XMLName("d"): .day
    case XMLName("e"): .error
    case XMLName("n"): .number
    default: .text
    }
  }

  @inline(__always)
  private static func trimmed(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>
  ) -> UnsafeBufferPointer<UInt8> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, base[lower] <= 0x20 { lower += 1 }
    while upper > lower, base[upper - 1] <= 0x20 { upper -= 1 }
    return UnsafeBufferPointer(start: base + lower, count: upper - lower)
  }

  @inline(__always)
  private static func integer(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int? {
    integer(trimmed(base, range))
  }

  @inline(__always)
  private static func integer(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard (1...10).contains(text.count) else { return nil }
    var value = 0
    for byte in text {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private static func double(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    var value = 0
    guard text.count <= 9 else { return Double(String(decoding: text, as: UTF8.self)) }
    for byte in text {
      guard byte &- 0x30 < 10 else { return Double(String(decoding: text, as: UTF8.self)) }
      value = value * 10 + Int(byte - 0x30)
    }
    return Double(value)
  }

  /// Column of a cell's reference, `B2`, from 0.
  @inline(__always)
  private static func column(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int? {
    var column = 0
    for place in range {
      let byte = base[place] & 0xDF
      guard byte &- 0x41 < 26 else { break }
      column = column * 26 + Int(byte - 0x40)
      guard column <= CellBuffer.limit else { return CellBuffer.limit }
    }
    return column > 0 ? column - 1 : nil
  }
}

/// Dates as strict documents and OpenDocument write them (ISO 8601), as tables have them.
enum ISODate {
  /// `2024-01-05T08:30:00.000Z` as `2024-01-05 08:30`; other texts as they are.
  /// A time alone has the day before all days, on which doubles have their 0.
  static func plain(_ text: String) -> String {
    if let time = time(text, on: "1899-12-30") { return time }
    guard let date = DateCell(text), text.utf8.count >= 10 else { return text }
    let hasTime = text.contains("T") && date.seconds % 86_400 != 0
    guard hasTime else { return DateCell.text(seconds: date.seconds, .day) }
    return DateCell.text(seconds: date.seconds, date.seconds % 60 == 0 ? .minute : .second)
  }

  /// `08:30` or `08:30:15`; nil where the day is another.
  static func time(_ text: String, on day: String) -> String? {
    guard text.hasPrefix(day + "T"), let date = DateCell(text) else { return nil }
    let whole = DateCell.text(seconds: date.seconds, date.seconds % 60 == 0 ? .minute : .second)
    return String(whole.dropFirst(day.count + 1))
  }
}
