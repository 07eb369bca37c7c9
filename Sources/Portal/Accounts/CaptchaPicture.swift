import Base

/// Four digits (manual 2.6.1: `6945`) as a small bitmap: read at a glance in a terminal, where a
/// row of cells shows two of its rows. Each digit is written anew, as a hand would: its strokes a
/// little off, its size, place, lean and turn by chance, with gaps and specks, so that no picture
/// of a digit fits it. There is no 0 and no 1, which chance could make an 8 or a 7; gaps are few
/// and specks stand apart, because either could make one digit another.
struct CaptchaPicture: Hashable, Sendable {
  static let digits = 4
  static let alphabet = Array("23456789")
  static let width = 36
  static let height = 12

  /// Row by row, true for ink.
  private(set) var pixels = [[Bool]](
    repeating: [Bool](repeating: false, count: width), count: height)

  init(_ text: String, using generator: inout some RandomNumberGenerator) {
    for (index, digit) in text.enumerated() {
      write(digit, at: index, using: &generator)
    }
    erase(using: &generator)
    for _ in 0..<Self.height {
      let row = Int.random(in: 0..<Self.height, using: &generator)
      let column = Int.random(in: 0..<Self.width, using: &generator)
      if !isBesideInk(row, column) { pixels[row][column] = true }
    }
  }

  private func isBesideInk(_ row: Int, _ column: Int) -> Bool {
    let rows = max(0, row - 1)...min(Self.height - 1, row + 1)
    let columns = max(0, column - 1)...min(Self.width - 1, column + 1)
    return rows.contains { row in columns.contains { pixels[row][$0] } }
  }

  /// A text to be drawn.
  static func text(using generator: inout some RandomNumberGenerator) -> String {
    String(
      (0..<digits).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
  }

  /// `#` for ink, `.` for paper.
  var rows: [String] {
    pixels.map { row in String(row.map { $0 ? "#" : "." }) }
  }

  private mutating func write(
    _ digit: Character, at index: Int, using generator: inout some RandomNumberGenerator
  ) {
    let hand = Hand(index, using: &generator)
    for stroke in CaptchaStrokes.of[digit] ?? [] {
      let points = stroke.map { hand.point($0, using: &generator) }
      for (start, end) in zip(points, points.dropFirst()) { draw(start, end) }
    }
  }

  private mutating func draw(_ start: (x: Double, y: Double), _ end: (x: Double, y: Double)) {
    let steps = 24
    for step in 0...steps {
      let part = Double(step) / Double(steps)
      let x = Int(saturating: (start.x + (end.x - start.x) * part).rounded())
      let y = Int(saturating: (start.y + (end.y - start.y) * part).rounded())
      if pixels.indices.contains(y), pixels[y].indices.contains(x) { pixels[y][x] = true }
    }
  }

  /// One dot of forty-five.
  private mutating func erase(using generator: inout some RandomNumberGenerator) {
    for row in pixels.indices {
      for column in pixels[row].indices
      where pixels[row][column] && Int.random(in: 0..<45, using: &generator) == 0 {
        pixels[row][column] = false
      }
    }
  }

  /// How one digit is written.
  private struct Hand {
    let width: Double
    let height: Double
    let left: Double
    let top: Double
    let lean: Double
    /// In radians, small.
    let turn: Double

    init(_ index: Int, using generator: inout some RandomNumberGenerator) {
      width = .random(in: 4.9...5.7, using: &generator)
      height = .random(in: 7.8...9.2, using: &generator)
      left = 1 + Double(index) * 8.7 + .random(in: 0...2.2, using: &generator)
      top = .random(in: 0.3...(Double(CaptchaPicture.height) - 1.3 - height), using: &generator)
      lean = .random(in: -0.22...0.22, using: &generator)
      turn = .random(in: -0.08...0.08, using: &generator)
    }

    /// Where a point of the digit's own square goes.
    func point(
      _ point: CaptchaStrokes.Point, using generator: inout some RandomNumberGenerator
    ) -> (x: Double, y: Double) {
      let x = (point.x + .random(in: -0.03...0.03, using: &generator) - 0.5) * width
      let y = (point.y + .random(in: -0.025...0.025, using: &generator) - 0.5) * height
      let leaning = x - lean * y
      let cosine = 1 - turn * turn / 2
      return (
        left + width / 2 + leaning * cosine - y * turn,
        top + height / 2 + leaning * turn + y * cosine
      )
    }
  }
}

extension CaptchaPicture {
  private static let scale = 5

  /// The same picture as a grey PNG, five pixels to a dot, on grained paper.
  func png(using generator: inout some RandomNumberGenerator) -> [UInt8] {
    var lines: [[UInt8]] = []
    for row in pixels {
      for _ in 0..<Self.scale {
        lines.append(
          row.flatMap { isInk in
            (0..<Self.scale).map { _ in
              isInk
                ? UInt8.random(in: 20...70, using: &generator)
                : UInt8.random(in: 205...250, using: &generator)
            }
          })
      }
    }
    return PNG.grey(lines)
  }
}
