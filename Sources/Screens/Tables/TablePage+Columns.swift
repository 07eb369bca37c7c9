import Tabular
import Terminal
import Widgets

/// Columns: which are in view, in what order, how wide, under which names.
extension TablePage {
  /// Wider columns are cut; `>` and `_` make them wider.
  private static let widest = 32

  func name(of column: Int) -> String {
    base.headings.indices.contains(column) ? base.headings[column].name(naming) : ""
  }

  /// `i`: by 中文描述 or by 英文名称.
  mutating func turnNames(measure: DisplayWidth) {
    naming = naming == .label ? .code : .label
    retitle(measure: measure)
  }

  /// The name with the mark of its place among the sorts.
  private func title(of column: Int) -> String {
    guard let place = query.sorts.firstIndex(where: { $0.column == column }) else {
      return name(of: column)
    }
    let arrow = query.sorts[place].isDescending ? TableText.descending : TableText.ascending
    let rank = query.sorts.count > 1 ? "\(place + 1)" : ""
    return "\(arrow)\(rank) \(name(of: column))"
  }

  /// Gives every column the width of its name and of what is near the view.
  mutating func fitColumns(measure: DisplayWidth) {
    grid.setColumns(columns.map { fitted($0, widest: Self.widest, measure: measure) })
    settled = []
  }

  /// Makes room for what has come into view; a width the person chose stays.
  mutating func growColumns(measure: DisplayWidth) {
    let old = grid.columns
    grid.setColumns(
      zip(columns, old).map { column, shown in
        guard !settled.contains(column) else { return shown }
        var wider = fitted(column, widest: Self.widest, measure: measure)
        wider.width = max(wider.width, shown.width)
        return wider
      })
  }

  /// `<` and `>`.
  mutating func widen(by cells: Int) {
    grid.widen(by: cells)
    if let column { settled.insert(column) }
  }

  /// New names in the widths there are; a column that is too narrow for its name grows.
  mutating func retitle(measure: DisplayWidth) {
    let widths = grid.columns.map(\.width)
    grid.setColumns(
      zip(columns, widths).map { column, width in
        let title = title(of: column)
        let least = min(measure.width(of: title), Self.widest)
        return TableColumn(title, width: max(width, least), alignment: alignment(of: column))
      })
  }

  /// `_`: the column under the cursor as wide as all that is in view of it, or as before.
  mutating func toggleFit(measure: DisplayWidth) {
    guard let column else { return }
    let whole = fitted(column, widest: TableState.widest, measure: measure).width
    let usual = fitted(column, widest: Self.widest, measure: measure).width
    let now = grid.columns[grid.column].width
    widen(by: (now == whole ? usual : whole) - now)
  }

  private func fitted(_ column: Int, widest: Int, measure: DisplayWidth) -> TableColumn {
    let title = title(of: column)
    var width = measure.width(of: title)
    for row in window.rows where row.cells.indices.contains(column) {
      width = max(width, measure.width(of: row.cells[column].prefix(widest)))
    }
    return TableColumn(title, width: min(width, widest), alignment: alignment(of: column))
  }

  private func alignment(of column: Int) -> Alignment {
    guard base.headings.indices.contains(column) else { return .left }
    return base.headings[column].kind.isNumeric ? .right : .left
  }

  // MARK: Hiding and moving

  /// Hides the column under the cursor; the last one stays.
  /// - Returns: whether it could be hidden.
  mutating func hideColumn() -> Bool {
    let place = grid.column
    guard let column, columns.count > 1 else { return false }
    var shown = grid.columns
    shown.remove(at: place)
    query.hide(column, of: base.headings.count)
    if place < grid.frozen { grid.setFrozen(grid.frozen - 1) }
    grid.setColumns(shown)
    return true
  }

  /// All columns again, in the table's own order; the cursor stays in its column.
  mutating func showAllColumns(measure: DisplayWidth) {
    let current = column
    query.columns = nil
    fitColumns(measure: measure)
    if let current { grid.move(toColumn: current) }
  }

  /// Moves the column under the cursor one place.
  mutating func moveColumn(by step: Int) {
    let place = grid.column
    guard let column, columns.indices.contains(place + step) else { return }
    query.move(column, by: step, of: base.headings.count)
    var shown = grid.columns
    shown.swapAt(place, place + step)
    grid.setColumns(shown)
    grid.move(toColumn: place + step)
  }

  /// `f`: the columns up to the cursor's stay when the others scroll; given again, none do.
  mutating func toggleFrozen() {
    grid.setFrozen(grid.frozen == grid.column + 1 ? 0 : grid.column + 1)
  }
}
