public import Terminal

/// What one row of a list shows: an elastic part on the left, and parts of fixed width on the right
/// that line up from row to row.
public struct RowContent: Hashable, Sendable {
  /// The part that takes what room there is.
  public var text: [Span]
  /// Columns of set width, at the right.
  public var columns: [RowColumn]
  /// Cells that the elastic part keeps before columns are dropped; nil for half of the row.
  public var leastText: Int?
  /// Blanks before each column.
  public var gap = 2

  /// A row of several looks.
  public init(_ text: [Span], columns: [RowColumn] = []) {
    self.text = text
    self.columns = columns
  }

  /// A row of one look.
  public init(_ text: String, _ role: Role = .text, columns: [RowColumn] = []) {
    self.init([Span(text, role)], columns: columns)
  }
}

/// A right-hand part of a row.
public struct RowColumn: Hashable, Sendable {
  /// Cut to the column's width.
  public var spans: [Span]
  /// Cells it takes; the same in all rows for the column to line up.
  public var width: Int
  /// Where text that is shorter stands.
  public var alignment: Alignment
  /// Text that is longer takes, to the left, what the elastic part leaves; for the first column.
  public var isElastic = false

  /// - Parameter width: in cells.
  public init(_ spans: [Span], width: Int, alignment: Alignment = .left) {
    self.spans = spans
    self.width = max(0, width)
    self.alignment = alignment
  }

  /// - Parameter width: in cells.
  public init(_ text: String, _ role: Role = .dim, width: Int, alignment: Alignment = .left) {
    self.init([Span(text, role)], width: width, alignment: alignment)
  }
}

extension ListState {
  /// Paints the rows in view. `row` is asked for these only; nil means not loaded yet and shows as
  /// an ellipsis.
  ///
  /// Each row starts with the cell of the cursor's bar; the last cell stays free. The cursor's row
  /// stands out as a whole, in one style, so that it reaches the terminal in one piece. Columns
  /// that would leave the elastic part less than it keeps are dropped from the end.
  ///
  /// - Parameter showsCursor: whether its row stands out at all.
  public func paint(
    into grid: inout Grid, in rect: Rect, look: Look, focused: Bool, showsCursor: Bool = true,
    row: (Int) -> RowContent?
  ) {
    grid.fill(rect, style: look[.text])
    let first = top(visible: rect.rows)
    for offset in 0..<rect.rows where first + offset < count {
      let index = first + offset
      let line = Rect(
        column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1)
      let content = row(index) ?? .notLoaded(look)
      if index == cursor, showsCursor {
        let over = look[focused ? .cursor : .selection]
        content.paint(into: &grid, in: line, look: look, over: over)
        if focused { grid.focus = line.origin }
        grid.put(look.glyphs.bar, at: line.origin, style: over, limit: line)
      } else {
        content.paint(into: &grid, in: line, look: look, over: nil)
      }
    }
  }
}

extension RowContent {
  fileprivate static func notLoaded(_ look: Look) -> RowContent {
    RowContent(String(Character(look.glyphs.ellipsis)), .dim)
  }

  /// Paints in a line whose first cell is the bar's.
  fileprivate func paint(into grid: inout Grid, in line: Rect, look: Look, over: Style?) {
    let room = line.inset(columns: 1)
    if let over { grid.fill(room, style: over) }
    var end = room.endColumn
    for column in kept(in: room.columns).reversed() {
      let width = cells(of: column, before: end - room.column, grid.measure)
      let cell = Rect(column: end - width, row: room.row, columns: width, rows: 1)
      grid.paint(column.spans, in: cell, look: look, alignment: column.alignment, over: over)
      end = cell.column - gap
    }
    let elastic = Rect(
      column: room.column, row: room.row, columns: end - room.column, rows: 1)
    grid.paint(text, in: elastic, look: look, over: over)
  }

  /// What a column takes of the cells before its end: what the elastic part leaves, where it may.
  private func cells(of column: RowColumn, before end: Int, _ measure: DisplayWidth) -> Int {
    guard column.isElastic else { return column.width }
    func width(_ spans: [Span]) -> Int { spans.reduce(0) { $0 + measure.width(of: $1.text) } }
    return max(column.width, min(width(column.spans), end - width(text) - gap))
  }

  private func kept(in cells: Int) -> ArraySlice<RowColumn> {
    let most = leastText.map { cells - $0 } ?? cells / 2
    var used = 0
    var number = 0
    for column in columns {
      used += column.width + gap
      if used > most { break }
      number += 1
    }
    return columns[..<number]
  }
}
