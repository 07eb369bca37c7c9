import Tabular

/// XML Spreadsheet 2003, which programs write under the name .xls ("XML Spreadsheet Reference",
/// Microsoft, 2002): its sheets and the formats of its styles.
struct SpreadsheetMLBook {
  private(set) var sheets: [SheetOffer] = []
  private var masks: [String: CellMask] = [:]
  private let open: () throws -> XMLScanner

  /// - Parameter open: a scanner over the document from its beginning.
  init(_ open: @escaping () throws -> XMLScanner) throws {
    self.open = open
    var scanner = try open()
    var style = ""
    var isVisibility = false
    while let token = try scanner.next() {
      switch (token, scanner.name) {
      case (.start, Self.style): style = try scanner.attributeTexts()["ID"] ?? ""
      case (.start, Self.format):
        let code = try scanner.attributeTexts()["Format"] ?? ""
        masks[style] = Self.named[code].map(CellMask.init(builtIn:)) ?? MaskParser.mask(code)
      case (.start, Self.worksheet):
        sheets.append(SheetOffer(name: try scanner.attributeTexts()["Name"] ?? ""))
      case (.start, Self.visible): isVisibility = !scanner.isEmpty
      case (.end, Self.visible): isVisibility = false
      case (.text, _):
        guard isVisibility, let last = sheets.indices.last else { continue }
        if try scanner.string(scanner.text).contains("Hidden") { sheets[last].isHidden = true }
      default: break
      }
    }
    guard !sheets.isEmpty else { throw TableFault.noTable(.spreadsheetML) }
  }

  static let worksheet = XMLName("Worksheet")
  private static let style = XMLName("Style")
  private static let format = XMLName("NumberFormat")
  private static let visible = XMLName("Visible")

  /// Formats that go by a name, as the built-in ones that they are.
  private static let named = [
    "General Date": 22, "Long Date": 14, "Medium Date": 14, "Short Date": 14, "Long Time": 21,
    "Medium Time": 18, "Short Time": 20, "Duration": 46, "Fixed": 2, "Standard": 4, "Currency": 4,
    "Percent": 10,
  ]

  func read(_ place: Int, into filler: SheetFiller) throws {
    var sheet = SpreadsheetMLSheet(try open(), masks)
    try sheet.read(place, into: filler)
  }
}

/// Reads one sheet of it.
struct SpreadsheetMLSheet: ~Copyable {
  private var scanner: XMLScanner
  private let masks: [String: CellMask]
  private var cells = SheetCells()
  private var data = SheetCells()
  private var moments = SheetMoment(isFrom1904: false)
  private var row = -1
  private var column = 0
  /// Columns that the sheet's beginning has told of.
  private var columns = 0

  init(_ scanner: consuming XMLScanner, _ masks: [String: CellMask]) {
    self.scanner = scanner
    self.masks = masks
  }

  private static let rowName = XMLName("Row")
  private static let columnName = XMLName("Column")
  private static let cellName = XMLName("Cell")
  private static let dataName = XMLName("Data")
  private static let commentName = XMLName("Comment")

  mutating func read(_ place: Int, into filler: SheetFiller) throws {
    var sheets = -1
    while let token = try scanner.next() {
      if token == .start, scanner.name == SpreadsheetMLBook.worksheet {
        sheets += 1
      } else if token == .end, scanner.name == SpreadsheetMLBook.worksheet, sheets == place {
        return
      } else if token == .start, scanner.name == Self.rowName, sheets == place {
        try readRow(filler)
      } else if token == .start, scanner.name == Self.columnName, sheets == place {
        try readColumns(filler)
      }
    }
  }

  private static func number(_ attributes: [String: String], _ name: String, _ limit: Int) -> Int? {
    attributes[name].flatMap { Int($0) }.flatMap { (0...limit).contains($0) ? $0 : nil }
  }

  private mutating func readRow(_ filler: SheetFiller) throws {
    let attributes = try scanner.attributeTexts()
    let index = Self.number(attributes, "Index", 1 << 24)
    row = max(row + 1, (index ?? 0) - 1)
    scanner.place = row + 1
    column = 0
    cells.clear()
    guard !scanner.isEmpty else { return }
    while let token = try scanner.next() {
      if token == .end, scanner.name == Self.rowName { break }
      if token == .start, scanner.name == Self.cellName { try readCell(filler) }
    }
    if cells.count > 0, attributes["Hidden"] == "1" {
      filler.losses.hiddenRows.add(row: row, column: 0)
    }
    try filler.take(&cells, row: row)
  }

  private mutating func readColumns(_ filler: SheetFiller) throws {
    let attributes = try scanner.attributeTexts()
    if let index = Self.number(attributes, "Index", CellBuffer.limit), index > 0 {
      columns = index - 1
    }
    let next = columns + 1 + (Self.number(attributes, "Span", CellBuffer.limit) ?? 0)
    if attributes["Hidden"] == "1" { filler.losses.hiddenColumns.append(columns..<next) }
    columns = next
  }

  private mutating func readCell(_ filler: SheetFiller) throws {
    let attributes = try scanner.attributeTexts()
    if let index = Self.number(attributes, "Index", 1 << 24), index > 0 {
      column = index - 1
    }
    let across = Self.number(attributes, "MergeAcross", CellBuffer.limit) ?? 0
    let down = Self.number(attributes, "MergeDown", 1 << 20) ?? 0
    if across > 0 || down > 0 {
      try filler.merge(
        MergedRange(top: row, left: column, bottom: row + down, right: column + across))
    }
    let mask = masks[attributes["StyleID"] ?? ""] ?? .general
    let isBlank = try scanner.isEmpty || readData(mask, filler)
    if isBlank, attributes["Formula"] != nil {
      filler.losses.formulas.add(row: row, column: column)
    }
    column += across + 1
  }

  /// - Returns: whether there were no data.
  private mutating func readData(_ mask: CellMask, _ filler: SheetFiller) throws -> Bool {
    var type = ""
    var depth = 0
    var comments = 0
    var hasData = false
    while let token = try scanner.next() {
      switch (token, scanner.name) {
      case (.end, Self.cellName): return !hasData
      case (.start, Self.commentName): if !scanner.isEmpty { comments += 1 }
      case (.end, Self.commentName): comments -= 1
      case (.start, Self.dataName) where comments == 0 && !scanner.isEmpty:
        type = try scanner.attributeTexts()["Type"] ?? ""
        data.clear()
        data.begin()
        depth = 1
        hasData = true
      case (.end, Self.dataName) where comments == 0:
        depth = 0
        if column < CellBuffer.limit {
          put(type, mask, filler)
        } else if !data.written.isEmpty {
          filler.losses.columns.add(row: row, column: column)
        }
      case (.text, _): if depth > 0, comments == 0 { try scanner.appendText(to: &data) }
      default: break
      }
    }
    throw scanner.fault
  }

  private mutating func put(_ type: String, _ mask: CellMask, _ filler: SheetFiller) {
    cells.begin()
    switch type {
    case "Number":
      number(mask)
      if mask.isElapsed { filler.units.add(lengthIn: column) }
    case "DateTime":
      let text = String(decoding: data.written, as: UTF8.self)
      if case .moment(let mask) = mask, let days = Self.length(text, mask),
        moments.append(days, mask, to: &cells)
      {
        filler.units.add(lengthIn: column)
        break
      }
      cells.append(ISODate.time(text, on: "1899-12-31") ?? ISODate.plain(text))
    case "Boolean": cells.append(data.written.first == 0x31 ? "true" : "false")
    default: if let base = data.written.baseAddress { cells.append(base, data.written.count) }
    }
    cells.end(column)
  }

  private static let last1904 = DateCell("1904-01-01")
  private static let noDay = DateCell("1899-12-31")
  private static let march = DateCell("1900-03-01")

  /// Days of a length of time, which is written as the moment that is so long behind the first one
  /// there is; nil for what is none. Behind 28 February 1900 there is a day that never was, and
  /// from 1904 on other documents count.
  private static func length(_ text: String, _ mask: MomentMask) -> Double? {
    guard mask.isElapsed, let noDay, let march, let last1904, let moment = DateCell(text),
      (noDay.seconds..<last1904.seconds).contains(moment.seconds)
    else { return nil }
    let seconds = moment.seconds - noDay.seconds + (moment.seconds < march.seconds ? 0 : 86_400)
    return (Double(seconds) + Double(moment.nanoseconds) / 1e9) / 86_400
  }

  private mutating func number(_ mask: CellMask) {
    let text = data.written.trimmed
    let isWritten: Bool
    switch mask {
    case .general: isWritten = SheetNumber.append(text, nil, to: &cells)
    case .number(let mask): isWritten = SheetNumber.append(text, mask, to: &cells)
    case .moment(let mask):
      let serial = Double(String(decoding: text, as: UTF8.self))
      isWritten =
        serial.map { moments.append($0, mask, to: &cells) } ?? false
        || SheetNumber.append(text, nil, to: &cells)
    }
    if !isWritten, let base = text.baseAddress { cells.append(base, text.count) }
  }
}
