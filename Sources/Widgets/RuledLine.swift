public import Terminal

/// A line across with a title on it and a note at its right, where there is no room for a box:
/// what stands below it goes from edge to edge.
public struct RuledLine: Hashable, Sendable {
  /// At the left; the last of several are left out where they do not fit.
  public var title: [String]
  /// At the right: `1–14/36`; left out where it does not fit beside the title.
  public var note: String

  /// - Parameter note: empty for none.
  public init(_ title: String, note: String = "") {
    self.init([title], note: note)
  }

  /// - Parameters:
  ///   - title: parts, what is worth most first: half a number would be a wrong one.
  ///   - note: empty for none.
  public init(_ title: [String], note: String = "") {
    self.title = title
    self.note = note
  }

  /// Paints it into the first row.
  public func paint(into grid: inout Grid, in rect: Rect, look: Look, focused: Bool) {
    let line = rect.splitTop(1).top
    guard !line.isEmpty else { return }
    let border = look[focused ? .focusedBorder : .border]
    grid.fill(line, with: look.glyphs.horizontal, style: border)
    let room = line.inset(columns: 1)
    let noted = noted(grid.measure)
    let fits = fits(in: line.columns, grid.measure)
    if fits, noted > 0 {
      grid.paint(" \(note) ", .dim, in: room, look: look, alignment: .right)
    }
    let (titled, _) = room.splitLeft(fits ? room.columns - noted : room.columns)
    let text = parts(in: titled.columns - 2, grid.measure)
    grid.paint(" \(text) ", focused ? .title : .dim, in: titled, look: look)
  }

  /// Whether the note fits beside the title in so many columns.
  public func fits(in columns: Int, _ measure: DisplayWidth) -> Bool {
    let whole = title.joined(separator: Self.separator)
    return noted(measure) + measure.width(of: whole) + 2 <= columns - 2
  }

  private func noted(_ measure: DisplayWidth) -> Int {
    note.isEmpty ? 0 : measure.width(of: note) + 3
  }

  /// As many parts of the title as fit, and the first in any case.
  private func parts(in columns: Int, _ measure: DisplayWidth) -> String {
    var count = title.count
    while count > 1 {
      let text = title.prefix(count).joined(separator: Self.separator)
      if measure.width(of: text) <= columns { return text }
      count -= 1
    }
    return title.first ?? ""
  }

  private static let separator = " · "
}
