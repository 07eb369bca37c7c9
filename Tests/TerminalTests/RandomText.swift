/// Texts to try rules on.
enum RandomText {
  private static let spice: [UInt32] = [
    0x1B, 0x07, 0x0A, 0x0D, 0x09, 0x7F, 0x9B, 0x85, 0x300, 0x301, 0x20DD, 0x200B, 0x200D, 0x202E,
    0x2028, 0x2066, 0xFEFF, 0xFE0F, 0xE0041, 0xE000, 0xFFFE, 0x378, 0x1160, 0x11A8, 0xAD, 0x61C,
  ]
  private static let chinese: ClosedRange<UInt32> = 0x4E00...0x9FA5

  /// Scalars from anywhere, with Chinese, ASCII and troublemakers overrepresented.
  static func any(count: Int, using random: inout some RandomNumberGenerator) -> String {
    var view = String.UnicodeScalarView()
    while view.count < count {
      let value: UInt32? =
        switch Int.random(in: 0..<4, using: &random) {
        case 0: spice.randomElement(using: &random)
        case 1: UInt32.random(in: chinese, using: &random)
        case 2: UInt32.random(in: 0x20..<0x7F, using: &random)
        default: UInt32.random(in: 0..<0x110000, using: &random)
        }
      if let scalar = value.flatMap(Unicode.Scalar.init) { view.append(scalar) }
    }
    return String(view)
  }

  /// Readable text of Chinese and Latin words and punctuation.
  static func prose(count: Int, using random: inout some RandomNumberGenerator) -> String {
    let pieces = [
      "天", "津", "市", "数据", "，", "。", "（", "）", "《", "》", " ", " ", "open", "API", "e\u{301}",
    ]
    return (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
  }
}
