import Tabular
import Widgets

/// A table with the rows it is first seen by, so that it never comes to the screen empty.
struct TableArrival: Sendable {
  let table: LocalTable
  let first: Int
  let rows: [TableRow]
  /// The row the cursor goes to; nil for where it is.
  let cursor: Int?

  /// - Parameters:
  ///   - view: the rows that will be in view, of a table that long or longer.
  ///   - cursor: the row the cursor goes to, and the view with it; nil for where it is.
  init(_ table: LocalTable, near view: Range<Int>, on cursor: Int? = nil) async {
    self.table = table
    self.cursor = cursor
    let view = cursor.map { $0 - view.count..<$0 + view.count } ?? view
    let count = table.extent.rows
    let top = max(0, min(view.lowerBound, count - view.count))
    let margin = RowWindow<TableRow>.margin * view.count
    let wanted = top - margin..<top + view.count + margin
    let range = wanted.clamped(to: 0..<max(0, count))
    first = range.lowerBound
    // What does not come now is asked for again when the table is there.
    rows = (try? await table.rows(range)) ?? []
  }
}

extension TablePage {
  /// Rows in view.
  var viewed: Range<Int> {
    let visible = max(1, grid.rows.visible)
    let top = grid.rows.top(visible: visible)
    return top..<top + visible
  }
}
