/// A picture of the screen as values. Everything paints into one; only a `Screen` knows how it
/// reaches a terminal. Whatever is written stays inside the grid, and no wide character is ever
/// left in halves.
public struct Grid: Hashable, Sendable {
  /// Of the whole screen.
  public let size: Size
  /// How wide characters are taken to be.
  public let measure: DisplayWidth
  /// Row by row, `size.columns` each.
  public private(set) var cells: [Cell]
  /// Where what has the keyboard begins: the row or cell under the cursor, else the inside of its
  /// pane. The terminal's own cursor may rest there.
  public var focus: Point?

  /// Blank cells.
  public init(size: Size, measure: DisplayWidth = DisplayWidth()) {
    self.size = size
    self.measure = measure
    cells = [Cell](repeating: .blank, count: size.columns * size.rows)
  }

  public var bounds: Rect { Rect(size) }

  public subscript(column: Int, row: Int) -> Cell {
    cells[row * size.columns + column]
  }

  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// The characters of a row without trailing blanks, for tests and screen dumps.
  public func text(row: Int) -> String {
    var text = ""
    for cell in self.row(row) { text += cell.text }
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  public var text: String { (0..<size.rows).map { text(row: $0) }.joined(separator: "\n") }

  /// Writes text from `point` to the right, cut before it would pass the right edge of `limit`
  /// (the grid's by default). A wide character that does not fit whole becomes a blank.
  ///
  /// The text must be safe: see `Sanitizer`. What is a control character all the same is skipped.
  /// - Returns: the column behind the last cell written.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, at point: Point, style: Style = .plain, limit: Rect? = nil
  ) -> Int {
    let clip = (limit ?? bounds).intersection(bounds)
    guard (clip.row..<clip.endRow).contains(point.row) else { return point.column }
    var column = point.column
    var last: Int?
    for scalar in text.unicodeScalars {
      let width = measure.width(of: scalar)
      if width == 0 {
        if let last, scalar.value >= 0x300 { cells[last].combine(scalar) }
        continue
      }
      if column + width > clip.endColumn {
        if width == 2, column < clip.endColumn, column >= clip.column {
          put(Cell(" ", style: style), column: column, row: point.row)
          column += 1
        }
        break
      }
      if column >= clip.column {
        last = put(
          Cell(scalar, width: UInt8(width), style: style), column: column, row: point.row)
      } else if column + width > clip.column {
        put(Cell(" ", style: style), column: clip.column, row: point.row)
        last = nil
      } else {
        last = nil
      }
      column += width
    }
    return column
  }

  /// Fills a rectangle with one single-width character.
  public mutating func fill(_ rect: Rect, with scalar: Unicode.Scalar = " ", style: Style = .plain)
  {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    let cell = Cell(scalar, style: style)
    for row in area.row..<area.endRow {
      mend(column: area.column, row: row)
      mend(column: area.endColumn, row: row)
      let start = row * size.columns
      for column in area.column..<area.endColumn { cells[start + column] = cell }
    }
  }

  /// Gives the cells of a rectangle another style, keeping their characters. Half a wide character
  /// at an edge takes its whole character along.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      let start = row * size.columns
      var first = start + area.column
      var end = start + area.endColumn
      if cells[first].isContinuation { first -= 1 }
      if area.endColumn < size.columns, cells[end].isContinuation { end += 1 }
      for index in first..<end { cells[index].style = change(cells[index].style) }
    }
  }

  @discardableResult
  private mutating func put(_ cell: Cell, column: Int, row: Int) -> Int {
    let index = row * size.columns + column
    mend(column: column, row: row)
    mend(column: column + Int(cell.width), row: row)
    cells[index] = cell
    if cell.width == 2 { cells[index + 1] = .continuation(style: cell.style) }
    return index
  }

  /// When the boundary left of `column` cuts a wide character, blanks both halves.
  private mutating func mend(column: Int, row: Int) {
    guard column > 0, column < size.columns else { return }
    let index = row * size.columns + column
    guard cells[index].isContinuation else { return }
    cells[index - 1] = Cell(" ", style: cells[index - 1].style)
    cells[index] = Cell(" ", style: cells[index].style)
  }
}
