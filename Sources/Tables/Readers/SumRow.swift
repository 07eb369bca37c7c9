import Tabular

/// Finds a first or last row that is the sum of all others, whatever it is called: 地区生产总值 above
/// the three industries, 天津市 above its districts. In two columns of numbers it must be, each of
/// some digits: one may be so by chance.
struct SumRow {
  /// A person may see it in a longer table.
  private static let mostRows = 1000
  private static let mostColumns = 64
  private static let fewestRows = 3
  private static let fewestColumns = 2
  /// Digits of a sum that hardly is one by chance.
  private static let fewestDigits = 3
  /// Characters of the row's name that are told.
  private static let shownLength = 20

  private struct Column {
    var sum = 0.0
    /// Places behind the point, at most.
    var decimals = 0
    var ends: [End] = []
    /// Whether a cell is no number.
    var isOther = false
  }

  private struct End {
    var value: Double
    var digits: Int
  }

  private var columns: [Column] = []
  private var rows = 0
  /// Of the first and the last row, where the first text stands in them, and that.
  private var names: [(column: Int, text: String)?] = []

  init() {}

  mutating func add(_ row: CellRow) {
    rows += 1
    guard rows <= Self.mostRows else { return columns = [] }
    let count = min(row.count, Self.mostColumns)
    while columns.count < count { columns.append(Column()) }
    var name: (column: Int, text: String)?
    for column in 0..<count {
      let cell = row[column].trimmed
      let isNumber = add(cell, to: column)
      if !isNumber, name == nil, ValueKind(of: cell) == .text {
        name = (column, String(row.text(column).prefix(Self.shownLength)))
      }
    }
    names = [names.first ?? name, name]
  }

  /// - Returns: whether it is a number.
  private mutating func add(_ cell: UnsafeBufferPointer<UInt8>, to column: Int) -> Bool {
    var end = End(value: 0, digits: 0)
    let kind = ValueKind(of: cell)
    let isNumber = kind.isNumeric
    if isNumber, let number = NumberCell(cell) {
      end.value = number.value
      end.digits = cell.drop { $0 == 0x30 || $0 == 0x2E || $0 == 0x2D }.count(where: \.isDigit)
      if let point = cell.firstIndex(of: 0x2E) {
        columns[column].decimals = max(columns[column].decimals, cell.count - point - 1)
      }
    } else if kind != .blank {
      columns[column].isOther = true
    }
    columns[column].sum += end.value
    columns[column].ends = [columns[column].ends.first ?? end, end]
    return isNumber
  }

  func notice(_ headings: [TableHeading]) -> TableNotice? {
    guard (Self.fewestRows...Self.mostRows).contains(rows) else { return nil }
    for (place, row) in [1, rows].enumerated() {
      guard let name = names[place], headings.indices.contains(name.column),
        columns.count(where: { isSum($0, place) }) >= Self.fewestColumns
      else { continue }
      let kind = TableNotice.Kind.sumRow(column: headings[name.column].title, name: name.text)
      return TableNotice(kind, place: TablePlace(line: row))
    }
    return nil
  }

  /// Whether the value of an end is the sum of all other ones, but for what rounding leaves.
  private func isSum(_ column: Column, _ place: Int) -> Bool {
    guard !column.isOther, column.ends[place].digits >= Self.fewestDigits else { return false }
    let unit = (0..<min(column.decimals, 9)).reduce(1.0) { unit, _ in unit / 10 }
    let slack = column.decimals == 0 ? 0.5 : unit * (1 + Double(rows) / 2) / 2
    return abs(column.sum - 2 * column.ends[place].value) <= slack
  }
}
