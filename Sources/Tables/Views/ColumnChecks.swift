import Tabular

/// What reading rows comes upon in some columns, told once all are read.
struct ColumnChecks: Sendable {
  private(set) var columns: [Int]
  private var checks: [ColumnCheck]
  /// Where the check of each column is.
  private var places: [Int?]
  /// Of the row that was measured last.
  private var measures: [UInt64]

  /// - Parameter headings: of the table, whose kinds are known.
  init(_ columns: some Sequence<Int>, of headings: [TableHeading]) {
    self.columns = columns.filter { headings.indices.contains($0) && headings[$0].kind.isMeasured }
    checks = self.columns.map { ColumnCheck(headings[$0].kind) }
    measures = self.columns.map { _ in SortValue.text }
    places = headings.map { _ in nil }
    for (place, column) in self.columns.enumerated() { places[column] = place }
  }

  @inline(__always)
  mutating func add(_ row: CellRow) {
    for place in columns.indices { checks[place].add(row[columns[place]], row: row.number) }
  }

  /// Adds a row, and judges it by what its cells are.
  /// - Parameter predicate: made for `columns` as those that are measured.
  @inline(__always)
  mutating func add(_ row: CellRow, judgedBy predicate: RowPredicate) -> Bool {
    for place in columns.indices {
      let cell = row[columns[place]]
      let measured = SortValue.measured(cell, kind: checks[place].kind)
      checks[place].note(cell, measured, row: row.number)
      measures[place] = measured ?? SortValue.text
    }
    return measures.withUnsafeBufferPointer { predicate.keeps(row, $0) }
  }

  /// Changes the check of one column, where it is checked.
  @inline(__always)
  mutating func change(_ column: Int, _ body: (inout ColumnCheck) -> Void) {
    guard let place = places[column] else { return }
    body(&checks[place])
  }

  mutating func add(_ other: ColumnChecks) {
    for place in columns.indices { checks[place].add(other.checks[place]) }
  }

  /// What is to be said of one column, or of all of them.
  func notices(_ headings: [TableHeading], of column: Int? = nil) -> TableNotices {
    var notices = TableNotices()
    for place in columns.indices where column == nil || columns[place] == column {
      notices.add(checks[place].notices(of: headings[columns[place]], isWhole: true))
    }
    return notices
  }
}

extension OpenTable {
  /// Checks of those columns whose cells were not all looked at yet.
  func unchecked(_ columns: some Sequence<Int>, of headings: [TableHeading]) -> ColumnChecks {
    let known = checkedColumns
    return ColumnChecks(columns.filter { !known.contains($0) }, of: headings)
  }

  /// Tells what was found by somebody who looked at rows.
  /// - Parameter isWhole: whether these were all rows, so that nobody need look again.
  func tell(_ checks: ColumnChecks, of headings: [TableHeading], isWhole: Bool) {
    index.tell(checks.notices(headings))
    if isWhole { checkedColumns.formUnion(checks.columns) }
  }
}
