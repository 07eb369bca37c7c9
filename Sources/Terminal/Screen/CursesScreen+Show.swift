import CNcurses
import CTerminal
import Glibc

extension CursesScreen {
  public func show(_ grid: Grid, cursor: Point?) {
    guard !isClosed, !isGivenBack else { return }
    let isNew = shown?.size != grid.size
    // A grid painted before a resize reached the program is drawn as far as it goes.
    if isNew { curses_repaint() }
    var changed = put(grid, over: isNew ? nil : shown)
    if pairs.isFull {
      pairs.reset()
      changed = put(grid, over: nil)
    }
    shown = grid
    // One that cannot be hidden rests where somebody is, not behind what was written last.
    let wanted = cursor ?? (hidesCursor ? nil : grid.focus)
    let place = wanted.flatMap { Rect(size).contains($0) ? $0 : nil }
    guard changed > 0 || isNew || place != shownCursor else { return }
    shownCursor = place
    // A frame of a few cells shows in one piece anyway.
    let isLarge = kind.speaksXterm && changed > Self.largeFrame
    if isLarge { write(Mode.synchronized.on) }
    curses_flush(Int32(place?.row ?? -1), Int32(place?.column ?? 0))
    if isLarge { write(Mode.synchronized.off) }
  }

  private static var largeFrame: Int { 400 }

  /// Hands the cells that differ to curses.
  /// - Returns: how many.
  private func put(_ grid: Grid, over old: Grid?) -> Int {
    var count = 0
    let columns = grid.size.columns
    grid.cells.withUnsafeBufferPointer { cells in
      for row in 0..<min(grid.size.rows, size.rows) {
        var gap = Gap()
        for column in 0..<min(columns, size.columns) {
          let index = row * columns + column
          let cell = cells[index]
          if cell.isContinuation { continue }
          let style = gap.style(of: cell, before: cells[(index + 1)..<((row + 1) * columns)])
          if let old, old.cells[index] == cell { continue }
          put(cell, style, column: column, row: row)
          count += 1
        }
      }
    }
    return count
  }

  private func put(_ cell: Cell, _ style: Style, column: Int, row: Int) {
    let drawn = pairs.draw(style)
    let scalars = drawable(cell, column: column)
    var out = CursesCell(
      scalars: scalars, attributes: drawn.attributes, pair: drawn.pair)
    curses_put(Int32(row), Int32(column), &out)
  }

  /// The characters of a cell. What does not take the cells it claims must not reach curses, which
  /// would push the rest of the row aside.
  private func drawable(_ cell: Cell, column: Int) -> (UInt32, UInt32, UInt32) {
    let width = measure.width(of: cell.base)
    guard width == Int(cell.width), column + width <= size.columns else { return (0x3F, 0, 0) }
    guard !writesASCIIOnly || cell.base.isASCII else { return (0x3F, 0, 0) }
    let marks = cell.marks
    return (cell.base.value, marks.0, marks.1)
  }
}
