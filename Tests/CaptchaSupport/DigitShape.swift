/// A digit as a hand writes it, at one size and lean: what a reader holds beside a picture.
struct DigitShape: Sendable {
  let digit: Int
  /// The cells it inks, as an `InkMap` counts places.
  let places: [Int]
  /// Cells at most one step from these, with a border of four.
  private let near: [Bool]

  private static let border = 4
  private static let side = 24

  private init(_ digit: Int, _ strokes: [[Point]], width: Double, height: Double, lean: Double) {
    self.digit = digit
    var cells: [Int: (x: Int, y: Int)] = [:]
    var near = [Bool](repeating: false, count: Self.side * Self.side)
    for stroke in strokes {
      for (start, end) in zip(stroke, stroke.dropFirst()) {
        for step in 0...24 {
          let part = Double(step) / 24
          let x = (start.x + (end.x - start.x) * part - 0.5) * width
          let y = (start.y + (end.y - start.y) * part - 0.5) * height
          let cell = (
            x: Int((width / 2 + x - lean * y).rounded()), y: Int((height / 2 + y).rounded())
          )
          cells[cell.y * 100 + cell.x] = cell
          for (right, down) in [(0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)] {
            near[Self.index(cell.x + right, cell.y + down)] = true
          }
        }
      }
    }
    places = cells.values.map { $0.y * InkMap.stride + $0.x }
    self.near = near
  }

  func isNear(_ x: Int, _ y: Int) -> Bool {
    let range = -Self.border..<(Self.side - Self.border)
    return range.contains(x) && range.contains(y) && near[Self.index(x, y)]
  }

  private static func index(_ x: Int, _ y: Int) -> Int { (y + border) * side + x + border }

  /// Each digit at nine sizes and three leans.
  static let all: [DigitShape] = strokes.flatMap { digit, strokes in
    [4.4, 5, 5.6].flatMap { width in
      [7.0, 8, 9].flatMap { height in
        [-0.2, 0, 0.2].map { lean in
          DigitShape(digit, strokes, width: width, height: height, lean: lean)
        }
      }
    }
  }

  private struct Point: Sendable {
    var x: Double
    var y: Double

    init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  private static let strokes: [Int: [[Point]]] = [
    2: [
      [
        .init(0, 0.22), .init(0.25, 0), .init(0.75, 0), .init(1, 0.25), .init(0.85, 0.5),
        .init(0, 1),
      ],
      [
        .init(0, 1), .init(1, 1),
      ],
    ],
    3: [
      [
        .init(0, 0.12), .init(0.3, 0), .init(0.75, 0), .init(1, 0.22), .init(0.8, 0.45),
        .init(0.4, 0.48),
      ],
      [
        .init(0.4, 0.48), .init(0.85, 0.52), .init(1, 0.78), .init(0.7, 1), .init(0.25, 1),
        .init(0, 0.88),
      ],
    ],
    4: [
      [
        .init(0.75, 1), .init(0.75, 0), .init(0, 0.68), .init(1, 0.68),
      ]
    ],
    5: [
      [
        .init(0.95, 0), .init(0.08, 0), .init(0.05, 0.45), .init(0.6, 0.4), .init(1, 0.65),
        .init(0.85, 0.95), .init(0.4, 1), .init(0, 0.9),
      ]
    ],
    6: [
      [
        .init(0.85, 0.02), .init(0.35, 0.2), .init(0.02, 0.6), .init(0.15, 0.95), .init(0.6, 1),
        .init(1, 0.8), .init(0.8, 0.52), .init(0.3, 0.5), .init(0.05, 0.68),
      ]
    ],
    7: [
      [
        .init(0, 0), .init(1, 0), .init(0.4, 1),
      ]
    ],
    8: [
      [
        .init(0.5, 0.46), .init(0.08, 0.25), .init(0.3, 0), .init(0.7, 0), .init(0.92, 0.25),
        .init(0.5, 0.46), .init(0.02, 0.75), .init(0.3, 1), .init(0.7, 1), .init(0.98, 0.75),
        .init(0.5, 0.46),
      ]
    ],
    9: [
      [
        .init(0.95, 0.32), .init(0.7, 0.5), .init(0.2, 0.48), .init(0, 0.22), .init(0.3, 0),
        .init(0.75, 0), .init(0.98, 0.3), .init(0.8, 0.8), .init(0.45, 1),
      ]
    ],
  ]
}
