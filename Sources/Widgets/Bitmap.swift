public import Terminal

/// A picture in two colours, as a QR code or a captcha is: dots in rows, a row of cells for every
/// two rows of dots.
public struct Bitmap: Hashable, Sendable {
  /// Rows of dots, all of one length; true is dark.
  public let dots: [[Bool]]

  /// - Parameter rows: shorter rows are filled up with light dots.
  public init(_ rows: [[Bool]]) {
    let widest = rows.map(\.count).max() ?? 0
    dots = rows.map { $0 + [Bool](repeating: false, count: widest - $0.count) }
  }

  /// Dots in a row.
  public var columns: Int { dots.first?.count ?? 0 }
  /// Rows of dots.
  public var rows: Int { dots.count }

  /// With as many light dots around, as a QR code needs to be found (ISO/IEC 18004, 6.3.8: four).
  public func padded(_ margin: Int) -> Bitmap {
    let side = [Bool](repeating: false, count: margin)
    let edge = [[Bool]](
      repeating: [Bool](repeating: false, count: columns + 2 * margin), count: margin)
    return Bitmap(edge + dots.map { side + $0 + side } + edge)
  }

  /// Cells it takes: half blocks where there are such, else two cells a dot, or one where a person
  /// reads it and there is not that much room.
  public func size(_ glyphs: Glyphs) -> Size {
    glyphs.upperHalf == nil
      ? Size(columns: 2 * columns, rows: rows) : Size(columns: columns, rows: (rows + 1) / 2)
  }

  /// How the dots look.
  public enum Tone: Hashable, Sendable {
    /// Dark dots in the text's colour: for what a person reads.
    case ink
    /// Black on white whatever the theme: for what a camera reads.
    case paper
  }

  /// Paints from the upper left corner, as far as there is room.
  public func paint(into grid: inout Grid, in rect: Rect, look: Look, tone: Tone = .ink) {
    guard let upper = look.glyphs.upperHalf, let lower = look.glyphs.lowerHalf else {
      paintWide(into: &grid, in: rect, look: look, tone: tone)
      return
    }
    let full = look.glyphs.filled
    let style = tone == .ink ? look[.text] : Style(.indexed(16), on: .indexed(231))
    for row in 0..<min(rect.rows, (rows + 1) / 2) {
      for column in 0..<min(rect.columns, columns) {
        let top = dots[2 * row][column]
        let bottom = 2 * row + 1 < rows && dots[2 * row + 1][column]
        let glyph: Unicode.Scalar = top ? (bottom ? full : upper) : (bottom ? lower : " ")
        grid.put(
          glyph, at: Point(column: rect.column + column, row: rect.row + row), style: style,
          limit: rect)
      }
    }
  }

  /// Two cells a dot, or one. A camera wants the light ones lit: they are drawn in reverse, and the
  /// dots square.
  private func paintWide(into grid: inout Grid, in rect: Rect, look: Look, tone: Tone) {
    let cells = tone == .ink && rect.columns < 2 * columns ? 1 : 2
    let light = tone == .ink ? look[.text] : Style(.standard, on: .standard, .reverse)
    for row in 0..<min(rect.rows, rows) {
      for column in 0..<min(rect.columns / cells, columns) {
        let isDark = dots[row][column]
        let cell = Rect(
          column: rect.column + cells * column, row: rect.row + row, columns: cells, rows: 1)
        let glyph: Unicode.Scalar = tone == .ink && isDark ? look.glyphs.filled : " "
        grid.fill(cell, with: glyph, style: isDark ? look[.text] : light)
      }
    }
  }
}

extension Glyphs {
  /// nil where only ASCII is drawn.
  var upperHalf: Unicode.Scalar? { self == .ascii ? nil : "▀" }
  var lowerHalf: Unicode.Scalar? { self == .ascii ? nil : "▄" }
}
