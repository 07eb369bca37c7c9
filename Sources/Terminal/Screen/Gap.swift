/// Blanks between words of a row. What colour they have is not to be seen, so they take that of the
/// word before them: a change of colours costs the terminal more bytes than the blanks do.
struct Gap {
  /// Longer ones are cleared rather than written, which needs the terminal's own colours.
  private static let longest = 4

  /// Of the cell before.
  private var before: Style?
  /// Cells of the gap that are still to come.
  private var left = 0

  /// The style a cell is drawn in; asked for cell after cell.
  /// - Parameter rest: the row behind it.
  mutating func style(of cell: Cell, before rest: Slice<UnsafeBufferPointer<Cell>>) -> Style {
    let style = resolved(cell, rest)
    before = style
    return style
  }

  private mutating func resolved(
    _ cell: Cell, _ rest: Slice<UnsafeBufferPointer<Cell>>
  ) -> Style {
    guard cell.isBare, let before, before.isInvisibleOnBlanks else {
      left = 0
      return cell.style
    }
    if left == 0 {
      let more = rest.prefix(Self.longest).prefix(while: \.isBare).count
      // Before a word that looks as the gap does, the change comes with either.
      guard more < min(Self.longest, rest.count),
        rest[rest.startIndex + more].style != cell.style
      else { return cell.style }
      left = more + 1
    }
    left -= 1
    return before
  }
}

extension Cell {
  /// A blank that shows the terminal's own ground and nothing else.
  fileprivate var isBare: Bool {
    base == " " && width == 1 && marks == (0, 0) && style.isInvisibleOnBlanks
  }
}

extension Style {
  /// A blank in it looks like any other.
  fileprivate var isInvisibleOnBlanks: Bool {
    background == .standard && attributes.isDisjoint(with: [.reverse, .underline])
  }
}
