import Terminal
import Testing

@Suite struct GridTests {
  /// Every wide character is followed by its right half, and no right half stands alone.
  private func expectWhole(_ grid: Grid) {
    for row in 0..<grid.size.rows {
      let cells = Array(grid.row(row))
      for (column, cell) in cells.enumerated() {
        if cell.width == 2 {
          #expect(column + 1 < cells.count && cells[column + 1].isContinuation)
        }
        if cell.isContinuation { #expect(column > 0 && cells[column - 1].width == 2) }
        if !cell.isContinuation { #expect(grid.measure.width(of: cell.base) == cell.width) }
      }
    }
  }

  private func randomRect() -> Rect {
    Rect(
      column: .random(in: -5..<25), row: .random(in: -3..<8), columns: .random(in: 0..<20),
      rows: .random(in: 0..<8))
  }

  @Test(arguments: [false, true])
  func noWideCharacterIsEverLeftInHalves(ambiguousIsWide: Bool) {
    var random = SystemRandomNumberGenerator()
    let measure = DisplayWidth(ambiguousIsWide: ambiguousIsWide)
    for _ in 0..<200 {
      let size = Size(columns: .random(in: 0..<24), rows: .random(in: 0..<8))
      var grid = Grid(size: size, measure: measure)
      for _ in 0..<30 {
        switch Int.random(in: 0..<4) {
        case 0: grid.fill(randomRect(), style: Style(.indexed(1)))
        case 1: grid.restyle(randomRect()) { $0.adding(.reverse) }
        default:
          let text = RandomText.any(count: .random(in: 0..<30), using: &random)
          let point = Point(column: .random(in: -20..<25), row: .random(in: -2..<9))
          grid.write(text, at: point, limit: Bool.random() ? randomRect() : nil)
        }
      }
      expectWhole(grid)
    }
  }

  @Test func writingStaysInsideItsLimit() {
    var grid = Grid(size: Size(columns: 10, rows: 3))
    let limit = Rect(column: 2, row: 1, columns: 5, rows: 1)
    grid.write("天津市数据", at: Point(column: 1, row: 1), limit: limit)
    grid.write("x", at: Point(column: 3, row: 0), limit: limit)
    // 天 loses its left half, 据 would not fit whole: blanks stand for both.
    #expect(grid.text == "\n   津市\n")
  }

  @Test func halfAWideCharacterAtTheEdgeTakesItsWholeCharacterAlong() {
    var grid = Grid(size: Size(columns: 6, rows: 1))
    grid.write("天津市", at: Point(column: 0, row: 0))
    grid.restyle(Rect(column: 1, row: 0, columns: 2, rows: 1)) { $0.adding(.reverse) }
    let reversed = grid.row(0).map { $0.style.attributes.contains(.reverse) }
    #expect(reversed == [true, true, true, true, false, false])
  }

  @Test func marksStandOnTheirBase() {
    var grid = Grid(size: Size(columns: 4, rows: 1))
    grid.write("e\u{301}\u{302}\u{303}x", at: Point(column: 0, row: 0))
    #expect(grid[0, 0].text.unicodeScalars.elementsEqual("e\u{301}\u{302}".unicodeScalars))
    #expect(grid[1, 0].text == "x")
  }
}
