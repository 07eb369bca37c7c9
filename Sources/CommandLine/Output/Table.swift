import Client
import Terminal

/// Rows under headings: aligned in cells on a terminal, one record a line with tabs between its
/// values, and no heading, in a pipe.
struct Table: Hashable, Sendable {
  struct Column: Hashable, Sendable {
    var title: String
    var alignment = TextAlignment.leading
    /// Never cut, however narrow the terminal: an id must stay whole.
    var isWhole = false
    /// Cells it keeps where others can give way.
    var narrowest: Int

    init(
      _ title: String, _ alignment: TextAlignment = .leading, isWhole: Bool = false,
      narrowest: Int = 8
    ) {
      self.title = title
      self.alignment = alignment
      self.isWhole = isWhole
      self.narrowest = narrowest
    }
  }

  private static let gap = "  "

  var columns: [Column]
  /// As wide as `columns`.
  private(set) var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row; its values are made harmless here.
  mutating func add(_ row: [String]) {
    rows.append(row.map { Sanitizer.line($0) })
  }

  func print(to console: Console) throws {
    try console.write(console.isTerminal ? aligned(columns: console.columns) : tabbed)
  }

  var tabbed: String {
    rows.map { $0.joined(separator: "\t") + "\n" }.joined()
  }

  /// - Parameter columns: cells of a line.
  func aligned(columns width: Int) -> String {
    let measure = DisplayWidth()
    let widths = fitted(to: width, measure)
    let titles = columns.map { Sanitizer.line($0.title) }
    let lines = ([titles] + rows).map { row in
      var line = zip(zip(row, columns), widths).map { cell, width in
        measure.padded(cell.0, to: width, cell.1.alignment)
      }.joined(separator: Self.gap)
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }
    return lines.joined()
  }

  /// The columns' widths; where they do not fit, those with most to spare give way first.
  private func fitted(to width: Int, _ measure: DisplayWidth) -> [Int] {
    var widths = columns.map { measure.width(of: Sanitizer.line($0.title)) }
    for row in rows {
      for (index, cell) in row.enumerated() {
        widths[index] = max(widths[index], measure.width(of: cell))
      }
    }
    var excess = widths.reduce(0, +) + Self.gap.utf8.count * max(0, columns.count - 1) - width
    while excess > 0 {
      let spare = widths.indices.map {
        columns[$0].isWhole ? 0 : widths[$0] - columns[$0].narrowest
      }
      guard let index = spare.indices.max(by: { spare[$0] < spare[$1] }), spare[index] > 0 else {
        break
      }
      widths[index] -= 1
      excess -= 1
    }
    return widths
  }
}
