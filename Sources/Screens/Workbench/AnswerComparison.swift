import Calls
import Terminal
import Widgets

/// Two answers held against each other.
struct AnswerComparison: Sendable {
  let old: PastCall
  let new: PastCall
  let tables: (old: InvokeAnswer.Table, new: InvokeAnswer.Table)
  private(set) var difference: TableDifference
  private(set) var table: TableState

  /// What the columns are called.
  private let labels: FieldLabels
  private let measure: DisplayWidth

  init(
    _ old: PastCall, _ oldTable: InvokeAnswer.Table, _ new: PastCall,
    _ newTable: InvokeAnswer.Table, labels: FieldLabels, measure: DisplayWidth
  ) {
    self.labels = labels
    self.old = old
    self.new = new
    self.measure = measure
    tables = (oldTable, newTable)
    difference = TableDifference(from: oldTable, to: newTable)
    table = Self.table(difference, labels, measure)
  }

  /// Tells rows apart by the next column.
  mutating func turnKey() {
    let columns = difference.columns
    guard !columns.isEmpty else { return }
    let place = difference.key.flatMap { columns.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    difference = TableDifference(
      from: tables.old, to: tables.new, key: columns[place % columns.count])
    table = Self.table(difference, labels, measure)
  }

  /// A column by what it is called.
  func title(of column: String) -> String { Sanitizer.line(labels.label(of: column)) }

  /// A click: a cell gets the cursor, a heading tells rows apart by its column.
  /// - Parameter rect: where it is painted.
  mutating func press(at point: Point, in rect: Rect) {
    guard let place = table.cell(at: point, in: Self.table(in: rect)) else { return }
    guard let row = place.row else {
      // The first column has the signs.
      guard place.column > 0 else { return }
      difference = TableDifference(
        from: tables.old, to: tables.new, key: difference.columns[place.column - 1])
      table = Self.table(difference, labels, measure)
      return table.move(toColumn: place.column)
    }
    table.move(toColumn: place.column)
    table.move(.toRow(row))
  }

  /// Where the table is in its pane, below what is said of it as a whole.
  static func table(in rect: Rect) -> Rect { Pane.content(of: rect).splitTop(1).rest }

  mutating func move(_ movement: Movement) { table.move(movement) }
  mutating func move(columns step: Int) { table.move(columns: step) }
  mutating func resize(_ size: Size) { table.resize(size) }

  /// A cell as it is shown: first the sign, then the columns; what changed as `old → new`.
  func cell(_ row: Int, _ column: Int) -> Span? {
    guard difference.lines.indices.contains(row) else { return nil }
    let line = difference.lines[row]
    if column == 0 { return WorkbenchText.sign(line.change) }
    let place = column - 1
    guard line.cells.indices.contains(place) else { return nil }
    let cell = Sanitizer.line(line.cells[place])
    switch line.change {
    case .added: return Span(cell, .success)
    case .removed: return Span(cell, .failure)
    case .changed(let columns):
      guard columns.contains(difference.columns[place]) else { return Span(cell) }
      return Span("\(Sanitizer.line(line.old[place])) → \(cell)", .warning)
    }
  }

  private static func table(
    _ difference: TableDifference, _ labels: FieldLabels, _ measure: DisplayWidth
  ) -> TableState {
    let titles = difference.columns.map { column in
      let label = labels.label(of: column)
      return column == difference.key ? "*\(label)" : label
    }
    let lines = difference.lines
    return TableState(
      columns: TableColumn.fitted(
        titles: [""] + titles.map { Sanitizer.line($0) }, rows: lines.count, measure: measure
      ) { row, column in
        guard column > 0 else { return "±" }
        let old = lines[row].old.isEmpty ? "" : lines[row].old[column - 1] + " → "
        return old + lines[row].cells[column - 1]
      }, rowCount: lines.count, frozen: 1)
  }
}
