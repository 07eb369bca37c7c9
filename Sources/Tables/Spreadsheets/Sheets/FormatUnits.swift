import Tabular

/// The units that the formats of a sheet's cells show behind their numbers, by column; and where
/// they show lengths of time.
struct FormatUnits {
  private var names: [String] = []
  /// Of each column a bit for each of them.
  private var columns: [UInt64] = []
  /// Columns in which a format shows lengths of time, `[h]:mm`.
  private(set) var lengths: Set<Int> = []

  init() {}

  mutating func add(lengthIn column: Int) { lengths.insert(column) }

  /// - Parameter unit: by its name.
  mutating func add(_ unit: String, in column: Int) {
    var place = names.firstIndex(of: unit)
    if place == nil, names.count < UInt64.bitWidth {
      place = names.count
      names.append(unit)
    }
    if let place { add(place, column) }
  }

  /// - Parameter unit: its place among those of the styles, from 1.
  @inline(__always)
  mutating func add(_ unit: Int, of styles: SheetStyles, in column: Int) {
    if names.isEmpty { names = styles.units }
    add(unit - 1, column)
  }

  private mutating func add(_ place: Int, _ column: Int) {
    guard column < CellBuffer.limit else { return }
    while columns.count <= column { columns.append(0) }
    columns[column] |= 1 << UInt64(place)
  }

  /// Of columns of numbers whose name does not say the one unit that they have.
  func notices(_ headings: [TableHeading]) -> TableNotices {
    TableNotices(
      zip(headings, columns).compactMap { heading, bits in
        let units = names.indices.filter { bits >> UInt64($0) & 1 == 1 }.map { names[$0] }
          .sorted()
        let isNamed = units.count == 1 && heading.title.contains(units[0])
        guard heading.kind.isNumeric, !units.isEmpty, !isNamed else { return nil }
        return TableNotice(.formatUnits(column: heading.title, units: units))
      })
  }
}
