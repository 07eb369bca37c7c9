import Tabular

/// The units in which the numbers of each row are, as a column says that is called so, or, where
/// none is, what stands in brackets behind the rows' names. Units that are what the rows are about,
/// as in a table of exchange rates, are none.
struct UnitColumn {
  /// Different ones that are counted, and told.
  private static let limit = 64
  private static let shown = 5
  /// Bytes of a cell that may be one.
  private static let mostBytes = 48

  /// nil where nothing can say it.
  let column: Int?
  /// Whether it is a column of names.
  let isOfNames: Bool
  /// Whether no column before it names the rows.
  private let mayBeKey: Bool
  private let title: String
  private var units: [String] = []
  /// Cells that are filled.
  private var cells = 0
  /// Whether a cell is none: the column is of something else that goes by the name.
  private var isOther = false

  init(_ headings: [TableHeading]) {
    let hasNumbers = headings.contains { $0.kind.isNumeric }
    let named = headings.firstIndex { UnitWords.isHeading($0.title) }
    let first = headings.first?.kind == .text ? 0 : nil
    column = hasNumbers ? named ?? first : nil
    isOfNames = named == nil
    title = column.map { headings[$0].title } ?? ""
    mayBeKey = named.map { headings[..<$0].allSatisfy { $0.kind != .text } } ?? false
  }

  mutating func add(_ row: CellRow) {
    guard let column, !isOther else { return }
    let cell = row[column].trimmed
    if cell.isBlank { return }
    cells += 1
    if units.last.map({ cell.elementsEqual($0.utf8) }) == true { return }
    guard cell.count <= Self.mostBytes else { return isOther = !isOfNames }
    let text = String(decoding: cell, as: UTF8.self)
    if !isOfNames { return add(text) }
    if let last = cell.last, last == 0x29 || last == 0x89, let unit = UnitWords.behind(text) {
      add(unit)
    }
  }

  private mutating func add(_ unit: String) {
    guard !units.contains(unit), units.count < Self.limit else { return }
    if UnitWords.hasOrCurrency(unit) { units.append(unit) } else { isOther = true }
  }

  /// Adds what is known of later rows.
  mutating func add(_ other: UnitColumn) {
    isOther = isOther || other.isOther
    cells += other.cells
    other.units.forEach { add($0) }
  }

  var notice: TableNotice? {
    guard !isOther, units.count > 1, !(mayBeKey && cells == units.count) else { return nil }
    let kind = TableNotice.Kind.severalUnits(
      column: title, units: Array(units.prefix(Self.shown)))
    return TableNotice(kind, count: units.count)
  }
}
