public import Terminal

/// How far something is: a bar with a note behind it.
public struct ProgressBar: Hashable, Sendable {
  /// 0 to 1; nil where the whole is not known.
  public var fraction: Double?
  /// `42% 1.3 MB/s 还需 12 秒`.
  public var note: String

  /// - Parameter fraction: from 0 to 1; nil while the end is not known.
  public init(_ fraction: Double?, note: String = "") {
    self.fraction = fraction.map { $0.isFinite ? max(0, min($0, 1)) : 0 }
    self.note = note
  }

  /// One row.
  public func paint(into grid: inout Grid, in rect: Rect, look: Look) {
    let line = rect.splitTop(1).top
    grid.fill(line, style: look[.text])
    let noteWidth = note.isEmpty ? 0 : min(grid.measure.width(of: note) + 1, line.columns / 2)
    let (bar, rest) = line.splitLeft(line.columns - noteWidth)
    grid.fill(bar, with: look.glyphs.hollow, style: look[.dim])
    // Full only when all is there.
    let cells = fraction.map { Int(Double(bar.columns) * $0) } ?? 0
    grid.fill(bar.splitLeft(cells).left, with: look.glyphs.filled, style: look[.number])
    grid.paint(note, .text, in: rest.splitLeft(1).rest, look: look)
  }
}
