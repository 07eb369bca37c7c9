import Tabular

/// Opens a sheet of an XLSX file: the first row with cells is the head, dates become text by the
/// cells' styles, rows without cells are left out.
enum XLSXOpening {
  /// - Parameter sheet: its name, or its number from 1; nil for the first.
  static func open(path: String, name: String, sheet: String?) async throws -> OpenTable {
    try await Filling.open { ready in
      let archive = try Archive(path: path)
      let workbook = try Workbook(archive)
      let choices = try choose(sheet, of: workbook)
      let chosen = workbook.sheets[choices.chosen]
      guard let member = try archive.member(chosen.path) else {
        throw TableFault.malformed(.xlsx, place: 0)
      }
      let cursor = try XMLCursor(.xlsx) { try member.read($0) }
      var rows = SheetRows(workbook: workbook, name: name, choices: choices)
      do {
        while let node = try cursor.next() {
          guard let builder = try rows.take(node, cursor) else { continue }
          builder.progress = member.fraction
          if builder.rows == Filling.firstRows { try ready(builder) }
        }
      } catch {
        if let builder = rows.builder, builder.rows > 0 { try ready(builder) }
        throw error
      }
      guard let builder = rows.builder else { throw TableFault.noTable(.xlsx) }
      try ready(builder)
    }
  }

  private static func choose(
    _ sheet: String?, of workbook: Workbook
  ) throws(TableFault) -> TableChoices {
    var choices = TableChoices(.sheets, names: workbook.sheets.map(\.name))
    if let sheet { choices.chosen = try choices.place(of: sheet) }
    return choices
  }
}

/// Gathers a sheet's rows from nodes (ECMA-376, part 18.3).
private struct SheetRows {
  private let workbook: Workbook
  private let name: String
  private let choices: TableChoices
  private(set) var builder: TableBuilder?
  private var row: [String] = []
  private var column = 0
  private var type = ""
  private var style = 0
  private var text = ""
  private var takesText = false
  private var isSound = false

  init(workbook: Workbook, name: String, choices: TableChoices) {
    self.workbook = workbook
    self.name = name
    self.choices = choices
  }

  /// - Returns: the builder when it has got a row.
  mutating func take(_ node: XMLCursor.Node, _ cursor: XMLCursor) throws -> TableBuilder? {
    switch node {
    case .start: begin(cursor)
    case .text: if takesText { text += cursor.value }
    case .end: return try end(cursor.name)
    case .other: break
    }
    return nil
  }

  private mutating func begin(_ cursor: XMLCursor) {
    switch cursor.name {
    case "row":
      row = []
      column = 0
    case "c":
      if let place = cursor.attribute("r").flatMap(Self.column) { column = place }
      type = cursor.attribute("t") ?? "n"
      style = cursor.attribute("s").flatMap { Int($0) } ?? -1
      text = ""
      if cursor.isEmpty { column += 1 }
    case "rPh": isSound = !cursor.isEmpty
    case "v", "t": takesText = !cursor.isEmpty && !isSound
    default: break
    }
  }

  private mutating func end(_ name: String) throws -> TableBuilder? {
    switch name {
    case "v", "t": takesText = false
    case "rPh": isSound = false
    case "c":
      if column < CellBuffer.limit {
        while row.count <= column { row.append("") }
        row[column] = value
      }
      column += 1
    case "row":
      guard row.contains(where: { !$0.isEmpty }) else { return nil }
      return try endRow()
    default: break
    }
    return nil
  }

  private mutating func endRow() throws -> TableBuilder? {
    guard let builder else {
      let kinds = [ValueKind](repeating: .text, count: row.count)
      builder = TableBuilder(
        name: name, headings: HeadingNames.headings(row, kinds: kinds))
      builder?.choices = choices
      return nil
    }
    while builder.width < row.count {
      let name = HeadingNames.unnamed(builder.width)
      try builder.addColumn(TableHeading(code: name, label: name))
    }
    try builder.add(row)
    return builder
  }

  private var value: String {
    switch type {
    case "s": return Int(text).map { workbook.texts[$0] } ?? ""
    case "b": return text == "1" ? "true" : text.isEmpty ? "" : "false"
    case "n":
      guard let number = Double(text) else { return text }
      if workbook.dates.indices.contains(style), let precision = workbook.dates[style] {
        return SheetDate.text(number, precision, isFrom1904: workbook.isFrom1904) ?? text
      }
      return text.utf8.count > 15 ? Self.shortest(number, text) : text
    default: return SheetText.plain(text)
    }
  }

  /// A number that was written with all digits of its double, as people entered it.
  private static func shortest(_ number: Double, _ text: String) -> String {
    let short = number.description
    guard !short.contains("e") else { return text }
    return short.hasSuffix(".0") ? String(short.dropLast(2)) : short
  }

  /// Column of a cell's reference, `B2`, from 0.
  private static func column(_ reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8 {
      guard (0x41...0x5A).contains(byte) else { break }
      column = column * 26 + Int(byte - 0x40)
      guard column <= CellBuffer.limit else { return nil }
    }
    return column > 0 ? column - 1 : nil
  }
}

/// Dates as spreadsheets count them: days since 1899-12-30.
enum SheetDate {
  private static let epoch = -25_569
  private static let epoch1904 = -24_107

  static func text(
    _ serial: Double, _ precision: DateCell.Precision, isFrom1904: Bool
  ) -> String? {
    guard serial.isFinite, (0...2_958_466).contains(serial) else { return nil }
    let days = serial + Double(isFrom1904 ? epoch1904 : epoch)
    let seconds = Int((days * 86_400).rounded())
    let isWholeDay = seconds % 86_400 == 0
    return DateCell.text(seconds: seconds, isWholeDay ? .day : max(precision, .minute))
  }

  /// Days of a date; nil before 1900-03-01, which spreadsheets count wrongly.
  static func serial(_ date: DateCell) -> Double? {
    let serial = Double(date.seconds) / 86_400 - Double(epoch)
    return serial >= 61 ? serial : nil
  }
}
