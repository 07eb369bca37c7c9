/// A number as people write it: in full-width forms, with a per cent sign, with 万 or 亿 behind it.
struct NumberWriting {
  /// What the number is counted in.
  enum Unit: Hashable {
    case one, percent, tenThousand, hundredMillion

    /// The power of ten that it is.
    var power: Int {
      switch self {
      case .one: 0
      case .percent: -2
      case .tenThousand: 4
      case .hundredMillion: 8
      }
    }
  }

  /// The number without its unit, in ASCII.
  let plain: [UInt8]
  let unit: Unit
  let isFullWidth: Bool
  let value: Double
  let isInteger: Bool

  /// U+2212, which typesetters and some programs write for the minus of a number.
  static let minus = Array("\u{2212}".utf8)

  private static let units: [(sign: [UInt8], unit: Unit)] = [
    ([0x25], .percent), (Array("万".utf8), .tenThousand), (Array("亿".utf8), .hundredMillion),
  ]

  /// - Parameters:
  ///   - text: without white space around it.
  ///   - kind: of its column.
  init?(_ text: UnsafeBufferPointer<UInt8>, in kind: ValueKind) {
    guard let parts = Self.parts(text) else { return nil }
    (plain, unit, isFullWidth) = parts
    // In one step: 2.3 is no double, and 100,000,000 of it are less than 230,000,000.
    guard let number = NumberCell(plain: plain, shift: unit.power, in: kind) else { return nil }
    value = number.value
    isInteger = number.isInteger && unit == .one
  }

  /// What stands before the unit, in ASCII, number or not; nil for what is too long.
  /// - Parameter text: without white space around it.
  static func parts(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> (plain: [UInt8], unit: Unit, isFullWidth: Bool)? {
    guard text.count <= 80 else { return nil }
    var narrow = FullWidth.narrowed(text)
    let isFullWidth = narrow.count < text.count
    if narrow.starts(with: minus) { narrow.replaceSubrange(..<minus.count, with: [0x2D]) }
    let found = units.first {
      narrow.count > $0.sign.count && narrow.suffix($0.sign.count).elementsEqual($0.sign)
    }
    var digits = narrow.dropLast(found?.sign.count ?? 0)
    while digits.last == 0x20 { digits.removeLast() }
    return (Array(digits), found?.unit ?? .one, isFullWidth)
  }
}

/// Full-width forms of ASCII (U+FF01 to U+FF5E) and the ideographic space.
enum FullWidth {
  static func narrowed(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let (scalar, length) = Collation.decode(text, at: index)
      if (0xFF01...0xFF5E).contains(scalar) {
        result.append(UInt8(scalar - 0xFEE0))
      } else {
        result.append(contentsOf: text[index..<index + length])
      }
      index += length
    }
    return result
  }
}
