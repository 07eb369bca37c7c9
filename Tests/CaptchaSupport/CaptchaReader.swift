/// Reads a captcha's picture as a person does: knows how digits are written, lays them over the
/// picture, and asks for another picture where two of them fit nearly as well.
public enum CaptchaReader {
  /// How much better than any other a digit must fit. At 0.15 one picture in some hundreds was read
  /// wrongly.
  private static let margin = 0.22

  /// - Parameter rows: `#` for ink, anything else for paper.
  /// - Returns: four digits; nil where one of them cannot be told for sure.
  public static func read(_ rows: [String]) -> String? {
    let picture = InkMap(rows.map { $0.map { $0 == "#" } })
    var text = ""
    for slot in 0..<4 {
      let costs = costs(picture, slot: slot).sorted { $0.value < $1.value }
      guard costs.count > 1, costs[1].value - costs[0].value >= margin else { return nil }
      text += String(costs[0].key)
    }
    return text
  }

  /// The rows behind a picture in half blocks: `▀ ▄ █` and blank.
  public static func rows(halfBlocks lines: [String]) -> [String] {
    lines.flatMap { line in
      [
        String(line.map { "▀█".contains($0) ? "#" : "." }),
        String(line.map { "▄█".contains($0) ? "#" : "." }),
      ]
    }
  }

  /// For each digit how badly it fits at its best: ink that is missing, and ink it does not
  /// explain.
  private static func costs(_ picture: InkMap, slot: Int) -> [Int: Double] {
    let start = 1 + Int(Double(slot) * 8.7)
    let ink = picture.ink(in: max(0, start - 1)..<min(picture.width, start + 9))
    var best: [Int: Double] = [:]
    for shape in DigitShape.all {
      var known = best[shape.digit] ?? .infinity
      for left in (start - 1)..<(start + 4) {
        for top in -1..<6 {
          let cost = picture.missing(shape, left, top)
          guard cost < known else { continue }
          let unexplained = ink.count { !shape.isNear($0.x - left, $0.y - top) }
          known = min(known, cost + 2 * Double(unexplained) / Double(max(1, ink.count)))
        }
      }
      best[shape.digit] = known
    }
    return best
  }
}
