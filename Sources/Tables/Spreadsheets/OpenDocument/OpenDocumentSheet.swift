import Tabular

/// Reads one table of an OpenDocument spreadsheet (OpenDocument 1.3 part 3, 9.1 and 19.385).
struct OpenDocumentSheet: ~Copyable {
  /// Rows that a table may have; what is repeated to the end of a sheet is mostly blank.
  private static let rowLimit = 1 << 24
  /// Bytes that repeats may make of what is written once.
  private static let repeatLimit = 1 << 30

  private var scanner: XMLScanner
  private let indents: OpenDocumentIndents
  private var cells = SheetCells()
  private var shown = SheetCells()
  /// Bytes that repeats have made.
  private var made = 0
  private var row = 0
  private var column = 0
  /// Columns that the table's beginning has told of.
  private var columns = 0

  init(_ scanner: consuming XMLScanner, _ indents: OpenDocumentIndents) {
    self.scanner = scanner
    self.indents = indents
  }

  private static let rowName = XMLName("table-row")
  private static let columnName = XMLName("table-column")
  private static let cellName = XMLName("table-cell")
  private static let coveredName = XMLName("covered-table-cell")
  private static let paragraph = XMLName("p")
  private static let spaces = XMLName("s")
  private static let tabulator = XMLName("tab")
  private static let lineBreak = XMLName("line-break")
  /// What is anchored to a cell and no part of its text.
  private static let asides: Set = [
    XMLName("annotation"), XMLName("frame"), XMLName("custom-shape"), XMLName("control"),
    XMLName("ruby-text"),
  ]

  mutating func read(_ place: Int, into filler: SheetFiller) throws {
    var tables = -1
    var depth = 0
    while let token = try scanner.next() {
      if token == .start, scanner.name == OpenDocumentBook.table {
        if depth == 0 { tables += 1 }
        if !scanner.isEmpty { depth += 1 }
      } else if token == .end, scanner.name == OpenDocumentBook.table {
        depth -= 1
        if depth == 0, tables == place { return }
      } else if token == .start, tables == place, depth == 1, scanner.name == Self.rowName {
        try readRow(filler)
      } else if token == .start, tables == place, depth == 1, scanner.name == Self.columnName {
        try readColumns(filler)
      }
    }
  }

  /// How often something is there, or how far it goes; no more than a table has rows.
  private static func count(_ attributes: [String: String], _ name: String) -> Int {
    min(max(1, attributes[name].flatMap { Int($0) } ?? 1), rowLimit)
  }

  /// Whether a row or columns are not shown, or filtered out (`table:visibility`).
  private static func isHidden(_ attributes: [String: String]) -> Bool {
    attributes["visibility"].map { $0 != "visible" } ?? false
  }

  private mutating func readColumns(_ filler: SheetFiller) throws {
    let attributes = try scanner.attributeTexts()
    let next = min(
      columns + Self.count(attributes, "number-columns-repeated"), CellBuffer.limit)
    if Self.isHidden(attributes) { filler.losses.hiddenColumns.append(columns..<next) }
    columns = next
  }

  private mutating func readRow(_ filler: SheetFiller) throws {
    let attributes = try scanner.attributeTexts()
    let repeats = Self.count(attributes, "number-rows-repeated")
    cells.clear()
    column = 0
    scanner.place = row + 1
    if !scanner.isEmpty {
      while let token = try scanner.next() {
        if token == .end, scanner.name == Self.rowName { break }
        guard token == .start else { continue }
        if scanner.name == Self.cellName || scanner.name == Self.coveredName {
          try readCell(filler)
        }
      }
    }
    if cells.count > 0 {
      try repeated(cells.count, repeats)
      if Self.isHidden(attributes) {
        filler.losses.hiddenRows.add(repeats, row: row, column: 0)
      }
      for step in 0..<min(repeats, max(0, Self.rowLimit - row)) {
        try filler.take(&cells, row: row + step)
      }
    }
    row += repeats
  }

  /// - Throws: `TableFault.tooLarge`: a few letters may stand for a disk full.
  private mutating func repeated(_ bytes: Int, _ times: Int) throws {
    made += bytes * (times - 1)
    guard made <= Self.repeatLimit else {
      throw TableFault.tooLarge(.unpacked(Self.repeatLimit))
    }
  }

  private mutating func readCell(_ filler: SheetFiller) throws {
    let attributes = try scanner.attributeTexts()
    let isCovered = scanner.name == Self.coveredName
    let repeats = Self.count(attributes, "number-columns-repeated")
    let name = scanner.name
    shown.clear()
    shown.begin()
    if !scanner.isEmpty { try readText(until: name) }
    let text =
      isCovered ? "" : Self.text(attributes, String(decoding: shown.written, as: UTF8.self))
    if attributes["formula"] != nil {
      // LibreOffice gives no type to a formula that came to an empty text either.
      let hasValue = !text.isEmpty || attributes["value-type"] != nil
      if hasValue {
        filler.losses.hasValues = true
      } else {
        filler.losses.emptyFormulas.add(row: row, column: column)
      }
    }
    if !text.isEmpty {
      let steps = indents.steps(attributes["style-name"])
      if steps > 0 { filler.indent(row: row, column: column, by: steps) }
      note(attributes, text, filler)
      try repeated(text.utf8.count, min(repeats, CellBuffer.limit))
      for step in 0..<min(repeats, CellBuffer.limit - column) {
        cells.begin()
        cells.append(text)
        cells.end(column + step)
      }
    }
    let down = Self.count(attributes, "number-rows-spanned")
    let across = Self.count(attributes, "number-columns-spanned")
    if down > 1 || across > 1, !isCovered {
      try filler.merge(
        MergedRange(
          top: row, left: column, bottom: row + min(down, 1 << 20) - 1,
          right: column + min(across, CellBuffer.limit) - 1))
    }
    column = min(column + repeats, CellBuffer.limit)
  }

  /// Tells of a number behind which its text shows a unit, and of lengths of time.
  private func note(
    _ attributes: [String: String], _ text: String, _ filler: SheetFiller
  ) {
    switch attributes["value-type"] {
    case "time": filler.units.add(lengthIn: column)
    case "float", "currency":
      // Most texts end with a digit.
      guard shown.written.last.map({ !$0.isDigit }) == true, !text.hasSuffix("%") else { return }
      let whole = String(decoding: shown.written, as: UTF8.self)
      if let unit = ShownNumber(whole, of: attributes["value"] ?? "")?.unit {
        filler.units.add(unit, in: column)
      }
    default: break
    }
  }

  /// What a cell shows: paragraphs, each a line (6.1).
  private mutating func readText(until name: XMLName) throws {
    var lines = 0
    var isInText = false
    var aside: XMLName?
    var depth = 0
    while let token = try scanner.next() {
      if let known = aside {
        if token == .start, scanner.name == known, !scanner.isEmpty { depth += 1 }
        if token == .end, scanner.name == known {
          depth -= 1
          if depth == 0 { aside = nil }
        }
        continue
      }
      switch (token, scanner.name) {
      case (.end, name): return
      case (.start, Self.paragraph):
        if lines > 0 { shown.append(0x0A) }
        lines += 1
        isInText = !scanner.isEmpty
      case (.end, Self.paragraph): isInText = false
      case (.text, _): if isInText { try scanner.appendText(to: &shown) }
      case (.start, Self.spaces):
        let count = Self.count(try scanner.attributeTexts(), "c")
        for _ in 0..<min(count, 32_767) { shown.append(0x20) }
      case (.start, Self.tabulator): shown.append(0x09)
      case (.start, Self.lineBreak): shown.append(0x0A)
      case (.start, let other) where Self.asides.contains(other) && !scanner.isEmpty:
        (aside, depth) = (other, 1)
      default: break
      }
    }
  }

  /// A cell by its type, as exactly as the file has it.
  private static func text(_ attributes: [String: String], _ shown: String) -> String {
    switch attributes["value-type"] {
    case "float", "currency", "percentage":
      attributes["value"].map { number($0, shown, attributes["value-type"]) } ?? shown
    case "date": attributes["date-value"].map(ISODate.plain) ?? shown
    case "time": attributes["time-value"].flatMap(ISODuration.plain) ?? shown
    case "boolean": attributes["boolean-value"] ?? shown
    default:
      // LibreOffice writes an error as an empty text that shows as `#DIV/0!`.
      attributes["string-value"].flatMap { $0.isEmpty ? nil : $0 } ?? shown
    }
  }

  /// A number under what its text tells of its format.
  private static func number(_ value: String, _ shown: String, _ type: String?) -> String {
    // LibreOffice's own way to keep a truth value of XLSX: the number 1 that shows as TRUE.
    if shown == "TRUE" || shown == "FALSE" { return shown.lowercased() }
    var mask = NumberMask()
    let digits = shown.filter { $0.isASCII && $0.isNumber }
    // A sign that the format merely shows is a unit: 12.5 that shows as `12.5%`.
    let isValue = ShownNumber(shown, of: value) != nil
    mask.isPercent = shown.hasSuffix("%") && (type == "percentage" || !isValue)
    // Of `9.11E+17` and of `12.3万` the places behind the point say nothing of the number's.
    if isValue || mask.isPercent, !shown.contains("E"), let point = shown.lastIndex(of: ".") {
      mask.decimals = shown[point...].dropFirst().prefix { $0.isASCII && $0.isNumber }.count
    }
    let isCode = digits.count > 1 && digits.hasPrefix("0") && !shown.contains(".")
    if isCode {
      mask.pattern = shown.unicodeScalars.map {
        ("0"..."9").contains($0) ? .digit(isAlways: true) : .literal($0)
      }
    }
    var cells = SheetCells()
    var value = value
    let isNumber = value.withUTF8 { SheetNumber.append($0, mask, to: &cells) }
    guard isNumber else { return shown }
    return String(decoding: cells.written, as: UTF8.self)
  }
}

/// Durations as XML Schema writes them (part 2, 3.2.6).
enum ISODuration {
  /// `PT36H00M00S` as `36:00`; nil for others.
  static func plain(_ text: String) -> String? {
    var rest = Substring(text)
    let isNegative = rest.first == "-"
    if isNegative { rest.removeFirst() }
    guard rest.hasPrefix("P") else { return nil }
    rest.removeFirst()
    var seconds = 0.0
    var isTime = false
    var number = ""
    for sign in rest {
      switch sign {
      case "T": isTime = true
      case "0"..."9", ".": number.append(sign)
      case "D", "H", "M", "S":
        guard let value = Double(number), isTime || sign == "D" else { return nil }
        seconds += value * (sign == "D" ? 86_400 : sign == "H" ? 3600 : sign == "M" ? 60 : 1)
        number = ""
      default: return nil
      }
    }
    guard number.isEmpty, seconds < 1e12 else { return nil }
    var cells = SheetCells()
    var moment = SheetMoment(isFrom1904: false)
    let days = seconds / 86_400 * (isNegative ? -1 : 1)
    let mask = MomentMask(hasHour: true, hasFraction: true, isElapsed: true)
    guard moment.append(days, mask, to: &cells) else { return nil }
    return String(decoding: cells.written, as: UTF8.self)
  }
}
