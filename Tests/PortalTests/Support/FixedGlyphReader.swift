/// The program that read every captcha of one font: knows one picture of each digit, and looks for
/// it where digits are.
enum FixedGlyphReader {
  /// - Parameter rows: `#` for ink, anything else for paper.
  /// - Returns: four digits; nil where one of them cannot be made out.
  static func read(_ rows: [String]) -> String? {
    let ink = rows.map { $0.map { $0 == "#" } }
    let digits = (0..<4).map { digit(ink, slot: $0) }
    return digits.contains(nil) ? nil : digits.compactMap { $0.map(String.init) }.joined()
  }

  private static func digit(_ ink: [[Bool]], slot: Int) -> Int? {
    var best: (digit: Int, score: Int)?
    for left in (1 + slot * 8)...(5 + slot * 8) {
      for top in 0...max(0, ink.count - 7) {
        for slant in -1...1 {
          for (digit, glyph) in glyphs.enumerated() {
            let score = score(ink, glyph, left, top, slant)
            if score > (best?.score ?? 0) { best = (digit, score) }
          }
        }
      }
    }
    return best?.digit
  }

  /// Dots that are there, less twice those that are missing and those that are too many.
  private static func score(
    _ ink: [[Bool]], _ glyph: [String], _ left: Int, _ top: Int, _ slant: Int
  ) -> Int {
    var score = 0
    for (line, dots) in glyph.enumerated() {
      let shift = line < 2 ? slant : line > 4 ? -slant : 0
      for (column, dot) in dots.enumerated() {
        let row = top + line
        let x = left + column + shift
        guard ink.indices.contains(row), ink[row].indices.contains(x) else { return 0 }
        score += dot == "#" ? (ink[row][x] ? 1 : -2) : (ink[row][x] ? -2 : 0)
      }
    }
    return score
  }

  private static let glyphs = [
    [".###.", "#...#", "#..##", "#.#.#", "##..#", "#...#", ".###."],
    ["..#..", ".##..", "..#..", "..#..", "..#..", "..#..", ".###."],
    [".###.", "#...#", "....#", "..##.", ".#...", "#....", "#####"],
    [".###.", "#...#", "....#", "..##.", "....#", "#...#", ".###."],
    ["...#.", "..##.", ".#.#.", "#..#.", "#####", "...#.", "...#."],
    ["#####", "#....", "####.", "....#", "....#", "#...#", ".###."],
    ["..##.", ".#...", "#....", "####.", "#...#", "#...#", ".###."],
    ["#####", "....#", "...#.", "..#..", ".#...", ".#...", ".#..."],
    [".###.", "#...#", "#...#", ".###.", "#...#", "#...#", ".###."],
    [".###.", "#...#", "#...#", ".####", "....#", "...#.", ".##.."],
  ]
}
