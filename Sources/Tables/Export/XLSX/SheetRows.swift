import Tabular

/// The rows of sheets as XML: numbers, dates, times and truth values as what they are, under
/// formats that show them as they are written, and the styles that stand for these formats.
struct SheetRows: ~Copyable {
  private static let days = 86_400.0

  private let kinds: [ValueKind]
  private let isLiteral: Bool
  /// `<c r="A`, `<c r="B` …
  private let starts: [[UInt8]]
  private(set) var xml = GrowingBytes(capacity: 512 << 10)
  /// Number formats, whose cell styles follow those of plain cells and heads.
  private(set) var masks: [String] = []
  private var styles: [String: Int] = [:]
  /// Styles of plain numbers by their decimals; 0 where there is none yet.
  private var plainStyles = [Int](repeating: 0, count: 16)
  /// The format that a column had last.
  private var latest: [(mask: String, style: Int)]
  /// Of the sheet, from 1.
  private var row = 0
  private var number: [UInt8] = []
  /// Texts longer than a cell, and the row of the first.
  private(set) var cutCells = 0
  private(set) var firstCut: Int?
  /// Of each column values for which a spreadsheet has none, and moments that it shows shorter.
  private var without: [CellCount]
  private var rounded: [CellCount]
  /// And numbers that are shown otherwise than they are written, with the first one's value.
  private var reworded: [CellCount]
  private var shown: [Double]

  private struct CellCount {
    var count = 0
    var first = ""

    mutating func add(_ cell: UnsafeBufferPointer<UInt8>) {
      count += 1
      if count == 1 { first = String(decoding: cell, as: UTF8.self) }
    }
  }

  init(_ kinds: [ValueKind], isLiteral: Bool) {
    self.kinds = kinds
    self.isLiteral = isLiteral
    without = kinds.map { _ in CellCount() }
    rounded = kinds.map { _ in CellCount() }
    reworded = kinds.map { _ in CellCount() }
    shown = kinds.map { _ in 0 }
    starts = kinds.indices.map { column in
      Array("<c r=\"\(CellReference.text(row: 0, column: column).dropLast())".utf8)
    }
    latest = kinds.map { _ in ("", 0) }
  }

  /// What of a column a spreadsheet cannot hold.
  func notices(_ place: Int, _ name: String) -> TableNotices {
    TableNotices([
      TableNotice(
        .sheetTexts(column: name, first: without[place].first), count: without[place].count),
      TableNotice(
        .sheetRounded(column: name, first: rounded[place].first), count: rounded[place].count),
      TableNotice(
        .sheetReworded(
          column: name, first: reworded[place].first, shown: ShortDecimal.text(shown[place])),
        count: reworded[place].count),
    ])
  }

  /// What is written is taken.
  mutating func clear() { xml.clear() }

  /// A new sheet, with its head.
  mutating func begin(_ names: [String]) {
    row = 0
    beginRow()
    for (place, name) in names.enumerated() {
      var name = name
      name.withUTF8 { addText($0, place, style: 1) }
    }
    xml.add("</row>" as StaticString)
  }

  mutating func add(_ row: CellRow, _ columns: [Int]) {
    beginRow()
    for (place, column) in columns.enumerated() {
      let cell = row[column]
      if isLiteral ? !cell.isEmpty : !ValueKind.isNothing(cell) { add(cell, kinds[place], place) }
    }
    xml.add("</row>" as StaticString)
  }

  private mutating func beginRow() {
    row += 1
    number.removeAll(keepingCapacity: true)
    number.append(contentsOf: String(row).utf8)
    xml.add("<row r=\"" as StaticString)
    xml.add(number)
    xml.add("\">" as StaticString)
  }

  @inline(__always)
  private mutating func add(
    _ cell: UnsafeBufferPointer<UInt8>, _ kind: ValueKind, _ place: Int
  ) {
    switch kind {
    case .text, .blank: return addText(cell, place, style: 0)
    case .integer, .number, .scientific, .indian, .counted:
      if let style = plainStyle(cell) {
        begin(place, style)
        xml.add("\"><v>" as StaticString)
        xml.add(cell)
        return xml.add("</v></c>" as StaticString)
      }
      if let fraction = LongFraction(cell) {
        begin(place, fraction.mask.map { self.style($0, of: place) } ?? 0)
        xml.add("\"><v>" as StaticString)
        xml.add(cell)
        return xml.add("</v></c>" as StaticString)
      }
    case .truth:
      guard let value = TruthCell.value(cell) else { return addText(cell, place, style: 0) }
      begin(place, 0)
      xml.add("\" t=\"b\"><v>" as StaticString)
      xml.add(value ? 1 : 0)
      return xml.add("</v></c>" as StaticString)
    case .date, .monthFirst, .dayFirst, .time: break
    }
    if let value = SheetValue(cell, kind: kind), addValue(value, place) {
      if value.isRounded { rounded[place].add(cell) }
      if value.isReworded, case .number(let number) = value.content {
        if reworded[place].count == 0 { shown[place] = number }
        reworded[place].add(cell)
      }
      return
    }
    if SortValue.measure(cell.trimmed, kind: kind) != nil { without[place].add(cell) }
    addText(cell, place, style: 0)
  }

  /// - Returns: false for what no number of a spreadsheet stands for; nothing is written then.
  private mutating func addValue(_ value: SheetValue, _ place: Int) -> Bool {
    let serial: Double
    switch value.content {
    case .number(let number): serial = number
    case .date(let seconds):
      guard let found = SheetSerial.serial(seconds) else { return false }
      serial = found
    case .time(let seconds): serial = seconds / Self.days
    }
    begin(place, value.mask.map { style($0, of: place) } ?? 0)
    xml.add("\"><v>" as StaticString)
    if serial >= 0, serial < 1e15, let whole = Int(exactly: serial) {
      xml.add(whole)
    } else {
      xml.add(serial.description)
    }
    xml.add("</v></c>" as StaticString)
    return true
  }

  /// The style under which a number shows as it is written, which then is a number of XML as it
  /// stands; nil for any other writing.
  @inline(__always)
  private mutating func plainStyle(_ cell: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let plain = PlainNumber(cell) else { return nil }
    if plain.isGeneral { return 0 }
    if plainStyles[plain.decimals] == 0, let mask = plain.mask {
      plainStyles[plain.decimals] = style(mask)
    }
    return plainStyles[plain.decimals]
  }

  /// Mostly that of the cell above.
  private mutating func style(_ mask: String, of place: Int) -> Int {
    if latest[place].style > 0, latest[place].mask == mask { return latest[place].style }
    latest[place] = (mask, style(mask))
    return latest[place].style
  }

  private mutating func style(_ mask: String) -> Int {
    if let known = styles[mask] { return known }
    masks.append(mask)
    styles[mask] = masks.count + 1
    return masks.count + 1
  }

  @inline(__always)
  private mutating func begin(_ place: Int, _ style: Int) {
    xml.add(starts[place])
    xml.add(number)
    guard style > 0 else { return }
    xml.add("\" s=\"" as StaticString)
    xml.add(style)
  }

  private mutating func addText(
    _ text: UnsafeBufferPointer<UInt8>, _ place: Int, style: Int
  ) {
    begin(place, style)
    if CellXML.hasSpace(text) {
      xml.add("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" as StaticString)
    } else {
      xml.add("\" t=\"inlineStr\"><is><t>" as StaticString)
    }
    if !CellXML.append(text, to: &xml) {
      cutCells += 1
      if firstCut == nil { firstCut = row }
    }
    xml.add("</t></is></c>" as StaticString)
  }
}
