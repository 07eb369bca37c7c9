/// A number as people write it: in full-width forms, with a per cent sign, with 万 or 亿 behind it,
/// as an amount of money; in a column of numbers also in parentheses, with its minus behind it,
/// with blanks between thousands and with a counter.
struct NumberWriting {
  /// What the number is counted in.
  enum Unit: Hashable {
    case one, percent
    /// Any other power of ten.
    case tens(Int)

    /// The power of ten that it is.
    var power: Int {
      switch self {
      case .one: 0
      case .percent: -2
      case .tens(let power): power
      }
    }
  }

  /// How a number that is below zero shows it.
  enum Sign: Hashable {
    /// Before the digits, or not at all.
    case before
    /// `(5)`.
    case parentheses
    /// `5.0-`, `1250-`; `5-` may be a grade, or an age and more.
    case behind
  }

  /// The number without its unit, in ASCII.
  let plain: [UInt8]
  let unit: Unit
  let sign: Sign
  let isFullWidth: Bool
  /// The sign of a currency before it, and 元 or a counter behind it, as they are written.
  let before: String
  let behind: String
  let value: Double
  let isInteger: Bool
  /// The counter's place in the list of them (`Counter`).
  let counter: Int?
  /// What stands between thousands, where that is no comma.
  let gap: [UInt8]?

  /// U+2212, which typesetters and some programs write for the minus of a number.
  static let minus = Array("\u{2212}".utf8)

  private static let thousand = Array("千".utf8)
  /// Longer ones before their ends.
  private static let units: [(sign: [UInt8], unit: Unit)] = [
    ([0x25], .percent), (Array("‰".utf8), .tens(-3)), (Array("‱".utf8), .tens(-4)),
    (Array("百万".utf8), .tens(6)), (Array("千万".utf8), .tens(7)), (Array("万".utf8), .tens(4)),
    (Array("万亿".utf8), .tens(12)), (Array("千亿".utf8), .tens(11)), (Array("亿".utf8), .tens(8)),
    (thousand, .tens(3)),
  ]

  private static let parts: [(sign: [UInt8], power: Int)] = [
    (Array("％".utf8), -2), (Array("‰".utf8), -3), (Array("‱".utf8), -4),
  ]

  /// The power of ten of a number that ends with a sign of per cent, per mille or less.
  static func part(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let last = text.last, last >= 0x80 else { return text.last == 0x25 ? -2 : nil }
    return parts.first { text.suffix($0.sign.count).elementsEqual($0.sign) }?.power
  }

  /// How a power of ten is written behind a number.
  static func sign(of power: Int) -> String? {
    units.first { $0.unit.power == power }.map { String(decoding: $0.sign, as: UTF8.self) }
  }

  /// The power of ten behind an operand: 0 for a number alone.
  static func power(of text: String) -> Int {
    var text = text
    return text.withUTF8 { parts($0.trimmed, in: .counted)?.unit.power ?? 0 }
  }

  /// Whether the last character is 千.
  static func endsInThousand(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.suffix(thousand.count).elementsEqual(thousand)
  }

  /// - Parameters:
  ///   - text: without white space around it.
  ///   - kind: of its column; nil for a cell alone.
  init?(_ text: UnsafeBufferPointer<UInt8>, in kind: ValueKind?) {
    guard let parts = Self.parts(text, in: kind) else { return nil }
    (plain, unit, isFullWidth) = (parts.plain, parts.unit, parts.isFullWidth)
    (before, behind, sign) = (parts.before, parts.behind, parts.sign)
    (counter, gap) = (parts.counter, parts.gap)
    // In one step: 2.3 is no double, and 100,000,000 of it are less than 230,000,000.
    guard let number = NumberCell(plain: plain, shift: unit.power, in: kind) else { return nil }
    value = number.value
    // No money is a part of a hundred.
    guard unit.power >= 0 || (before + behind).isEmpty else { return nil }
    isInteger = number.isInteger && unit == .one && before.isEmpty && behind.isEmpty
    if sign == .behind, isInteger, gap == nil, plain.count <= Self.fewDigits { return nil }
  }

  /// A minus and the digits of ages and grades, where a minus behind them is none: `65-`, `2-`.
  private static let fewDigits = 4

  /// What a writing is made of.
  struct Parts {
    /// What stands before the unit, in ASCII, number or not, a minus before it.
    var plain: [UInt8]
    var unit = Unit.one
    var sign = Sign.before
    var isFullWidth = false
    var before = ""
    var behind = ""
    var counter: Int?
    var gap: [UInt8]?
  }

  /// - Parameters:
  ///   - text: without white space around it.
  ///   - kind: of its column; nil for a cell alone.
  /// - Returns: nil for what is too long, or has more than one sign.
  static func parts(_ text: UnsafeBufferPointer<UInt8>, in kind: ValueKind?) -> Parts? {
    guard text.count <= 80 else { return nil }
    let isLoose = kind?.isNumeric == true
    var rest = FullWidth.narrowed(text)
    var parts = Parts(plain: [], isFullWidth: rest.count < text.count)
    if isLoose { parts.sign = LooseNumber.takeSign(&rest) }
    (parts.before, parts.behind) = Currency.takeOff(&rest)
    if kind == .counted, parts.behind.isEmpty, let found = Counter.takeOff(&rest) {
      (parts.counter, parts.behind) = found
    }
    if rest.starts(with: minus) { rest.replaceSubrange(..<minus.count, with: [0x2D]) }
    let found = units.filter {
      rest.count > $0.sign.count && rest.suffix($0.sign.count).elementsEqual($0.sign)
    }.max { $0.sign.count < $1.sign.count }
    rest.removeLast(found?.sign.count ?? 0)
    while rest.last == 0x20 { rest.removeLast() }
    parts.unit = found?.unit ?? .one
    if isLoose {
      if parts.sign == .before { parts.sign = LooseNumber.takeSign(&rest) }
      parts.gap = LooseNumber.close(&rest)
      if parts.sign != .before {
        guard let first = rest.first, first.isDigit || first == 0x2E else { return nil }
        rest.insert(0x2D, at: 0)
      }
    }
    parts.plain = rest
    return parts
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
