/// A position in cells from the upper left corner of the screen.
public struct Point: Hashable, Sendable {
  /// From 0, at the left.
  public var column: Int
  /// From 0, at the top.
  public var row: Int

  /// A cell of the screen.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A size in cells; never negative.
public struct Size: Hashable, Sendable {
  /// Cells across.
  public var columns: Int
  /// Cells down.
  public var rows: Int

  /// Negative numbers count as 0.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A rectangle in cells; never of negative size.
public struct Rect: Hashable, Sendable {
  /// Its left edge, from 0.
  public var column: Int
  /// Its upper edge, from 0.
  public var row: Int
  /// Cells across.
  public var columns: Int
  /// Cells down.
  public var rows: Int

  /// Cells of the screen, edge by edge.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// All of a screen of that size.
  public init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// Whether there is no cell in it.
  public var isEmpty: Bool { columns == 0 || rows == 0 }
  /// Just behind its right edge.
  public var endColumn: Int { column + columns }
  /// Just below its lower edge.
  public var endRow: Int { row + rows }
  /// Its upper left corner.
  public var origin: Point { Point(column: column, row: row) }
  /// Without its place.
  public var size: Size { Size(columns: columns, rows: rows) }

  /// Whether the cell lies in it.
  public func contains(_ point: Point) -> Bool {
    (column..<endColumn).contains(point.column) && (row..<endRow).contains(point.row)
  }

  /// The cells that lie in both; empty where there are none.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top, columns: min(endColumn, other.endColumn) - left,
      rows: min(endRow, other.endRow) - top)
  }

  /// The rectangle less a margin on each side.
  public func inset(columns margin: Int = 0, rows rowMargin: Int = 0) -> Rect {
    Rect(
      column: column + margin, row: row + rowMargin, columns: columns - 2 * margin,
      rows: rows - 2 * rowMargin)
  }

  /// The first `count` rows, and the rest.
  public func splitTop(_ count: Int) -> (top: Rect, rest: Rect) {
    let count = min(max(0, count), rows)
    return (
      Rect(column: column, row: row, columns: columns, rows: count),
      Rect(column: column, row: row + count, columns: columns, rows: rows - count)
    )
  }

  /// The last `count` rows, and what is above them.
  public func splitBottom(_ count: Int) -> (bottom: Rect, rest: Rect) {
    let parts = splitTop(rows - min(max(0, count), rows))
    return (parts.rest, parts.top)
  }

  /// The first `count` columns, and the rest.
  public func splitLeft(_ count: Int) -> (left: Rect, rest: Rect) {
    let count = min(max(0, count), columns)
    return (
      Rect(column: column, row: row, columns: count, rows: rows),
      Rect(column: column + count, row: row, columns: columns - count, rows: rows)
    )
  }

  /// A rectangle of at most that size in the middle of this one.
  public func centered(columns wanted: Int, rows wantedRows: Int) -> Rect {
    let width = min(columns, max(0, wanted))
    let height = min(rows, max(0, wantedRows))
    return Rect(
      column: column + (columns - width) / 2, row: row + (rows - height) / 2, columns: width,
      rows: height)
  }
}
