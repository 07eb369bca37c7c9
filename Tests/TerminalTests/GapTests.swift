import Testing

@testable import Terminal

/// Blanks between words take the colour of the word before them, as far as nobody can see it.
@Suite struct GapTests {
  private static let star = Style(.indexed(220))
  private static let dim = Style(.indexed(245))

  /// The styles that the cells of a row are drawn in.
  private func drawn(_ cells: [Cell]) -> [Style] {
    cells.withUnsafeBufferPointer { row in
      var gap = Gap()
      return row.indices.map { gap.style(of: row[$0], before: row[($0 + 1)...]) }
    }
  }

  private func cells(_ text: String, _ style: Style = .plain) -> [Cell] {
    text.unicodeScalars.map { Cell($0, style: style) }
  }

  @Test func aShortGapCostsNoChangeOfColours() {
    let row = cells("a", Self.star) + cells("  ") + cells("b", Self.dim) + cells(" ") + cells("c")
    #expect(drawn(row) == [Self.star, Self.star, Self.star, Self.dim, .plain, .plain])
  }

  @Test func whatIsSeenStays() {
    let bar = Style(.indexed(1), on: .indexed(4))
    let row =
      cells("a", bar) + cells(" ") + cells("b", Self.dim) + cells(" ", bar) + cells("c", Self.dim)
    #expect(drawn(row) == [bar, .plain, Self.dim, bar, Self.dim])
    for seen in [Attributes.reverse, .underline] {
      let marked = cells("a", Style.plain.adding(seen)) + cells(" ") + cells("b", Self.dim)
      #expect(drawn(marked)[1] == .plain)
    }
  }

  /// What is long is cleared, in the terminal's own colours, and so is the rest of a row.
  @Test func longGapsAndTheEndOfARowAreCleared() {
    let row = cells("a", Self.star) + cells("     ") + cells("b", Self.dim) + cells("  ")
    #expect(drawn(row)[1...5].allSatisfy { $0 == .plain })
    #expect(drawn(row).suffix(2).allSatisfy { $0 == .plain })
  }
}
