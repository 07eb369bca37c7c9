/// A number as people write it: in full-width forms, with a per cent sign, with 万 or 亿 behind it,
/// as an amount of money.
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
  /// The sign of a currency before it, and 元 behind it, as they are written.
  let before: String
  let behind: String
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
    (plain, unit, isFullWidth) = (parts.plain, parts.unit, parts.isFullWidth)
    (before, behind) = (parts.before, parts.behind)
    // In one step: 2.3 is no double, and 100,000,000 of it are less than 230,000,000.
    guard let number = NumberCell(plain: plain, shift: unit.power, in: kind) else { return nil }
    value = number.value
    // No money is a part of a hundred.
    guard unit != .percent || (before + behind).isEmpty else { return nil }
    isInteger = number.isInteger && unit == .one && before.isEmpty && behind.isEmpty
  }

  /// What a writing is made of.
  struct Parts {
    /// What stands before the unit, in ASCII, number or not.
    var plain: [UInt8]
    var unit = Unit.one
    var isFullWidth = false
    var before = ""
    var behind = ""
  }

  /// - Parameter text: without white space around it.
  /// - Returns: nil for what is too long.
  static func parts(_ text: UnsafeBufferPointer<UInt8>) -> Parts? {
    guard text.count <= 80 else { return nil }
    var narrow = FullWidth.narrowed(text)
    let (before, behind) = Currency.takeOff(&narrow)
    let isFullWidth = narrow.count + before.utf8.count + behind.utf8.count < text.count
    if narrow.starts(with: minus) { narrow.replaceSubrange(..<minus.count, with: [0x2D]) }
    let found = units.first {
      narrow.count > $0.sign.count && narrow.suffix($0.sign.count).elementsEqual($0.sign)
    }
    var digits = narrow.dropLast(found?.sign.count ?? 0)
    while digits.last == 0x20 { digits.removeLast() }
    return Parts(
      plain: Array(digits), unit: found?.unit ?? .one, isFullWidth: isFullWidth, before: before,
      behind: behind)
  }
}

/// Money that a number counts, by the sign before it or 元 behind it.
enum Currency: UInt8 {
  /// 元, and ¥, which Japan has as well.
  case yuan = 1
  case dollar = 2
  case euro = 4
  case pound = 8

  private static let unit = Array("元".utf8)
  private static let signs: [(sign: [UInt8], currency: Currency)] = [
    (Array("¥".utf8), .yuan), (Array("￥".utf8), .yuan), ([0x24], .dollar),
    (Array("€".utf8), .euro), (Array("£".utf8), .pound),
  ]

  /// Whether a text may begin with a sign; full-width ones begin as other full-width forms do.
  @inline(__always) static func mayBegin(_ byte: UInt8) -> Bool { byte == 0x24 || byte == 0xC2 }

  /// Whether a text ends with 元.
  @inline(__always) static func ends(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count > 3 && text[text.count - 3] == 0xE5 && text[text.count - 2] == 0x85
      && text[text.count - 1] == 0x83
  }

  /// - Parameter number: without white space around it.
  init?(of number: UnsafeBufferPointer<UInt8>) {
    guard let first = number.first else { return nil }
    if Self.ends(number) {
      self = .yuan
      return
    }
    // Behind a minus there may be a sign, too.
    let isPlain = first.isDigit || first == 0x2B || first == 0x2E
    let isNegative = first == 0x2D && number.count > 1 && (number[1].isDigit || number[1] == 0x2E)
    guard !isPlain, !isNegative else { return nil }
    var text = FullWidth.narrowed(number)
    guard let sign = Self.takeSign(&text) else { return nil }
    self = sign.currency
  }

  /// Takes a sign, with blanks behind it, and 元 off a text; a minus before the sign stays.
  static func takeOff(_ text: inout [UInt8]) -> (before: String, behind: String) {
    let before = takeSign(&text)?.written ?? ""
    guard text.count > unit.count, text.suffix(unit.count).elementsEqual(unit) else {
      return (before, "")
    }
    let start = text.dropLast(unit.count).lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? 0
    let behind = String(decoding: text[start...], as: UTF8.self)
    text.removeSubrange(start...)
    return (before, behind)
  }

  private static func takeSign(_ text: inout [UInt8]) -> (written: String, currency: Currency)? {
    var start = 0
    if text.first == 0x2D { start = 1 }
    if text.starts(with: NumberWriting.minus) { start = NumberWriting.minus.count }
    for (sign, currency) in signs where text[start...].starts(with: sign) {
      let end = text[(start + sign.count)...].firstIndex { $0 != 0x20 } ?? text.count
      guard end < text.count else { return nil }
      let written = String(decoding: text[start..<end], as: UTF8.self)
      text.removeSubrange(start..<end)
      return (written, currency)
    }
    return nil
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
