import FoundationEssentials

/// Four digits (manual 2.6.1: `6945`) as a small bitmap, each digit moved and slanted a little, a
/// few specks between: read at a glance in a terminal, where a row of cells shows two of its rows.
struct CaptchaPicture: Hashable, Sendable {
  static let digits = 4
  static let width = 36
  static let height = 12

  /// Row by row, true for ink.
  private(set) var pixels = [[Bool]](
    repeating: [Bool](repeating: false, count: width), count: height)

  init(_ text: String, using generator: inout some RandomNumberGenerator) {
    for (index, digit) in text.compactMap(\.wholeNumberValue).enumerated() {
      let left = 2 + index * 8 + Int.random(in: 0...2, using: &generator)
      let top = Int.random(in: 1...4, using: &generator)
      draw(digit, left: left, top: top, slant: Int.random(in: -1...1, using: &generator))
    }
    for _ in 0..<12 { speck(using: &generator) }
  }

  /// `#` for ink, `.` for paper.
  var rows: [String] {
    pixels.map { row in String(row.map { $0 ? "#" : "." }) }
  }

  /// The upper part leans one way, the lower the other.
  private mutating func draw(_ digit: Int, left: Int, top: Int, slant: Int) {
    for (line, bits) in Self.glyphs[digit % 10].enumerated() {
      let shift = line < 2 ? slant : line > 4 ? -slant : 0
      for column in 0..<5 where bits >> (4 - column) & 1 == 1 {
        let x = left + column + shift
        if (0..<Self.width).contains(x) { pixels[top + line][x] = true }
      }
    }
  }

  /// One dot where none of its neighbours is ink, so that no digit becomes another.
  private mutating func speck(using generator: inout some RandomNumberGenerator) {
    let x = Int.random(in: 0..<Self.width, using: &generator)
    let y = Int.random(in: 0..<Self.height, using: &generator)
    let isFree = (max(0, y - 1)...min(Self.height - 1, y + 1)).allSatisfy { row in
      (max(0, x - 1)...min(Self.width - 1, x + 1)).allSatisfy { !pixels[row][$0] }
    }
    if isFree { pixels[y][x] = true }
  }

  /// Seven rows of five bits for each digit.
  private static let glyphs: [[UInt8]] = [
    [0b01110, 0b10001, 0b10011, 0b10101, 0b11001, 0b10001, 0b01110],
    [0b00100, 0b01100, 0b00100, 0b00100, 0b00100, 0b00100, 0b01110],
    [0b01110, 0b10001, 0b00001, 0b00110, 0b01000, 0b10000, 0b11111],
    [0b01110, 0b10001, 0b00001, 0b00110, 0b00001, 0b10001, 0b01110],
    [0b00010, 0b00110, 0b01010, 0b10010, 0b11111, 0b00010, 0b00010],
    [0b11111, 0b10000, 0b11110, 0b00001, 0b00001, 0b10001, 0b01110],
    [0b00110, 0b01000, 0b10000, 0b11110, 0b10001, 0b10001, 0b01110],
    [0b11111, 0b00001, 0b00010, 0b00100, 0b01000, 0b01000, 0b01000],
    [0b01110, 0b10001, 0b10001, 0b01110, 0b10001, 0b10001, 0b01110],
    [0b01110, 0b10001, 0b10001, 0b01111, 0b00001, 0b00010, 0b01100],
  ]
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
