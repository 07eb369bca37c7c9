public import Terminal
import Testing

/// Paints on a grid full of a sentinel and checks that nothing outside `rect` changed and that no
/// wide character is left in halves.
/// - Returns: the painted grid.
@discardableResult
public func paintInside(
  _ rect: Rect, of size: Size, measure: DisplayWidth = DisplayWidth(), fileID: String = #fileID,
  filePath: String = #filePath, line: Int = #line, column: Int = #column,
  _ paint: (inout Grid) -> Void
) -> Grid {
  let place = SourceLocation(fileID: fileID, filePath: filePath, line: line, column: column)
  var grid = Grid(size: size, measure: measure)
  grid.fill(grid.bounds, with: "?", style: sentinel)
  let clean = grid[safe: 0, 0]
  paint(&grid)
  var spilled: [Point] = []
  for row in 0..<size.rows {
    for column in 0..<size.columns {
      let point = Point(column: column, row: row)
      if !rect.contains(point), grid[safe: column, row] != clean { spilled.append(point) }
    }
  }
  if let first = spilled.first {
    Issue.record("painted outside \(rect), first at \(first)\n\(grid.text)", sourceLocation: place)
  }
  if let broken = brokenCell(in: grid) {
    Issue.record("half a wide character at \(broken)\n\(grid.text)", sourceLocation: place)
  }
  return grid
}

private let sentinel = Style(.rgb(1, 2, 3))

/// The first cell where a wide character lacks its right half, or a right half its character.
public func brokenCell(in grid: Grid) -> Point? {
  for row in 0..<grid.size.rows {
    for column in 0..<grid.size.columns {
      let cell = grid[column, row]
      let next = column + 1 < grid.size.columns ? grid[column + 1, row] : nil
      let broken =
        cell.width == 2 && next?.isContinuation != true
        || cell.isContinuation && (column == 0 || grid[column - 1, row].width != 2)
      if broken { return Point(column: column, row: row) }
    }
  }
  return nil
}

extension Grid {
  fileprivate subscript(safe column: Int, row: Int) -> Cell? {
    bounds.contains(Point(column: column, row: row)) ? self[column, row] : nil
  }
}
