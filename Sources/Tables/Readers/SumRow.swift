import Tabular

/// Finds a first or last row that is the sum of all others, whatever it is called: 地区生产总值 above
/// the three industries, 天津市 above its districts. In two columns of numbers it must be, each of
/// some digits: one may be so by chance, and so are all that go along with it, as amounts do with
/// counts and shares with both. Of a few rows the name has to sound like it as well.
struct SumRow {
  /// A person may see it in a longer table.
  private static let mostRows = 1000
  private static let mostColumns = 64
  private static let fewestRows = 3
  private static let fewestColumns = 2
  /// Of a name that sounds like nothing.
  private static let fewestUnnamed = 5
  /// Digits of a sum that hardly is one by chance.
  private static let fewestDigits = 3
  /// Characters of the row's name that are told.
  private static let shownLength = 20

  private struct Column {
    var sum = 0.0
    /// Of each row; 0 where there is none.
    var values: [Double] = []
    /// Places behind the point, at most.
    var decimals = 0
    var ends: [End] = []
    /// Whether a cell is no number.
    var isOther = false

    /// The least that its last decimal tells.
    var unit: Double { (0..<min(decimals, 9)).reduce(1.0) { unit, _ in unit / 10 } }
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
      let behind = cell.drop { $0 != 0x2E }.dropFirst().prefix(while: \.isDigit).count
      let decimals = behind + (cell.last == 0x25 ? 2 : 0)
      columns[column].decimals = max(columns[column].decimals, decimals)
    } else if kind != .blank {
      columns[column].isOther = true
    }
    columns[column].sum += end.value
    // Rows before this one may have had fewer cells.
    columns[column].values += [Double](repeating: 0, count: rows - 1 - columns[column].values.count)
    columns[column].values.append(end.value)
    columns[column].ends = [columns[column].ends.first ?? end, end]
    return isNumber
  }

  func notice(_ headings: [TableHeading]) -> TableNotice? {
    guard (Self.fewestRows...Self.mostRows).contains(rows) else { return nil }
    for (place, row) in [1, rows].enumerated() {
      guard let name = names[place], headings.indices.contains(name.column),
        rows >= Self.fewestUnnamed || TotalWords.mayName(name.text), isProved(place)
      else { continue }
      let kind = TableNotice.Kind.sumRow(column: headings[name.column].title, name: name.text)
      return TableNotice(kind, place: TablePlace(line: row))
    }
    return nil
  }

  /// Whether enough columns that do not go along with each other say it.
  private func isProved(_ place: Int) -> Bool {
    var proofs: [Column] = []
    for column in columns where proofs.count < Self.fewestColumns && isSum(column, place) {
      if !proofs.contains(where: { goesAlong(column, with: $0, place) }) { proofs.append(column) }
    }
    return proofs.count >= Self.fewestColumns
  }

  /// Whether each value is the same part of the sum in both, but for what rounding leaves.
  private func goesAlong(_ one: Column, with other: Column, _ place: Int) -> Bool {
    let factor = one.ends[place].value / other.ends[place].value
    let slack = one.unit + abs(factor) * other.unit
    return zip(one.values, other.values).allSatisfy { abs($0 - $1 * factor) <= slack }
  }

  /// Whether the value of an end is the sum of all other ones, but for what rounding leaves.
  private func isSum(_ column: Column, _ place: Int) -> Bool {
    guard !column.isOther, column.ends[place].digits >= Self.fewestDigits else { return false }
    let slack = column.decimals == 0 ? 0.5 : column.unit * (1 + Double(rows) / 2) / 2
    return abs(column.sum - 2 * column.ends[place].value) <= slack
  }
}
