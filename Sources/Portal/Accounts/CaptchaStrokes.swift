/// How the digits of a captcha are written: the strokes of a hand, each from point to point.
enum CaptchaStrokes {
  /// In a square of side 1, from the upper left.
  struct Point: Hashable, Sendable {
    var x: Double
    var y: Double

    init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  static let of: [Character: [[Point]]] = [
    "2": [
      [
        .init(0, 0.22), .init(0.25, 0), .init(0.75, 0), .init(1, 0.25), .init(0.85, 0.5),
        .init(0, 1),
      ],
      [
        .init(0, 1), .init(1, 1),
      ],
    ],
    "3": [
      [
        .init(0, 0.12), .init(0.3, 0), .init(0.75, 0), .init(1, 0.22), .init(0.8, 0.45),
        .init(0.4, 0.48),
      ],
      [
        .init(0.4, 0.48), .init(0.85, 0.52), .init(1, 0.78), .init(0.7, 1), .init(0.25, 1),
        .init(0, 0.88),
      ],
    ],
    "4": [
      [
        .init(0.75, 1), .init(0.75, 0), .init(0, 0.68), .init(1, 0.68),
      ]
    ],
    "5": [
      [
        .init(0.95, 0), .init(0.08, 0), .init(0.05, 0.45), .init(0.6, 0.4), .init(1, 0.65),
        .init(0.85, 0.95), .init(0.4, 1), .init(0, 0.9),
      ]
    ],
    "6": [
      [
        .init(0.85, 0.02), .init(0.35, 0.2), .init(0.02, 0.6), .init(0.15, 0.95), .init(0.6, 1),
        .init(1, 0.8), .init(0.8, 0.52), .init(0.3, 0.5), .init(0.05, 0.68),
      ]
    ],
    "7": [
      [
        .init(0, 0), .init(1, 0), .init(0.4, 1),
      ]
    ],
    "8": [
      [
        .init(0.5, 0.46), .init(0.08, 0.25), .init(0.3, 0), .init(0.7, 0), .init(0.92, 0.25),
        .init(0.5, 0.46), .init(0.02, 0.75), .init(0.3, 1), .init(0.7, 1), .init(0.98, 0.75),
        .init(0.5, 0.46),
      ]
    ],
    "9": [
      [
        .init(0.95, 0.32), .init(0.7, 0.5), .init(0.2, 0.48), .init(0, 0.22), .init(0.3, 0),
        .init(0.75, 0), .init(0.98, 0.3), .init(0.8, 0.8), .init(0.45, 1),
      ]
    ],
  ]
}
