import Terminal

/// Dots to draw on, two by four in each cell (Unicode's braille patterns).
struct DotCanvas {
  private let size: Size
  private var cells: [UInt8]

  init(size: Size) {
    self.size = size
    cells = [UInt8](repeating: 0, count: size.columns * size.rows)
  }

  /// In dots.
  var columns: Int { size.columns * 2 }
  var rows: Int { size.rows * 4 }

  mutating func dot(_ column: Int, _ row: Int) {
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return }
    cells[row / 4 * size.columns + column / 2] |= Self.bit(column % 2, row % 4)
  }

  /// Bresenham's line, both ends included.
  mutating func line(from start: (Int, Int), to end: (Int, Int)) {
    let across = abs(end.0 - start.0)
    let down = -abs(end.1 - start.1)
    let step = (end.0 >= start.0 ? 1 : -1, end.1 >= start.1 ? 1 : -1)
    var (column, row) = start
    var error = across + down
    while true {
      dot(column, row)
      guard (column, row) != end else { return }
      let twice = 2 * error
      if twice >= down {
        error += down
        column += step.0
      }
      if twice <= across {
        error += across
        row += step.1
      }
    }
  }

  func paint(into grid: inout Grid, in rect: Rect, look: Look) {
    for row in 0..<min(rect.rows, size.rows) {
      for column in 0..<min(rect.columns, size.columns) {
        guard let glyph = glyph(cells[row * size.columns + column], look) else { continue }
        grid.put(
          glyph, at: Point(column: rect.column + column, row: rect.row + row),
          style: look[.number], limit: rect)
      }
    }
  }

  private func glyph(_ dots: UInt8, _ look: Look) -> Unicode.Scalar? {
    guard dots != 0 else { return nil }
    guard look.glyphs == .ascii else { return Unicode.Scalar(0x2800 + UInt32(dots)) }
    // Upper half, lower half, or both.
    return dots & Self.lower == 0 ? "'" : dots & Self.upper == 0 ? "." : ":"
  }

  private static let upper: UInt8 = 0b0001_1011
  private static let lower: UInt8 = 0b1110_0100

  private static func bit(_ column: Int, _ row: Int) -> UInt8 {
    row == 3 ? 0x40 << UInt8(column) : 1 << UInt8(row + 3 * column)
  }
}
