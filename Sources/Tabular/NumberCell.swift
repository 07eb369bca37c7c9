/// A cell read as a number: `-12`, `3.5`, `1,234,567.8`, `6.02e23`, `12.5%` (0.125), `3‰`, `1.2万`
/// (12000), `3亿`, `¥1,234.50`, `1,234.50元`, and all of them in full-width forms (`１２３`).
///
/// In a column of numbers also what alone may be something else: `(5)` and `5.0-` for -5, `1 234`;
/// in one of kind `ValueKind.indian` `12,34,567`, in one of kind `counted` `100万人`.
///
/// Not numbers but codes: what begins with a needless zero (`007`), whole numbers of more than
/// fifteen digits, whose last a double would lose, telephone numbers (`+8613800138000`), and digits
/// on both sides of an E with neither point nor sign (`3E10`), but in a column of kind
/// `ValueKind.scientific`.
public struct NumberCell: Hashable, Sendable {
  public var value: Double
  public var isInteger: Bool

  @inline(__always) static func mayBegin(_ byte: UInt8) -> Bool {
    byte.isDigit || byte == 0x2D || byte == 0x2B || byte == 0x2E || byte == 0xEF || byte == 0xE2
      || byte == 0x28 || Currency.mayBegin(byte)
  }

  /// - Parameter kind: of its column; nil for a cell alone.
  public init?(_ text: String, in kind: ValueKind? = nil) {
    var text = text
    guard let number = text.withUTF8({ NumberCell($0.trimmed, in: kind) }) else { return nil }
    self = number
  }

  /// - Parameters:
  ///   - text: without white space around it.
  ///   - kind: of its column; nil for a cell alone.
  public init?(_ text: UnsafeBufferPointer<UInt8>, in kind: ValueKind? = nil) {
    if let short = Self.short(text) {
      self = short
      return
    }
    var scan = Scan(text, isIndian: kind == .indian)
    guard text.count <= 40, scan.run() else {
      guard Self.mayBeWriting(text) || (kind?.isNumeric == true && LooseNumber.mayBe(text)),
        let written = NumberWriting(text, in: kind)
      else { return nil }
      (value, isInteger) = (written.value, written.isInteger)
      return
    }
    guard !scan.isCode(in: kind) else { return nil }
    isInteger = scan.isInteger
    guard let value = scan.value() else { return nil }
    self.value = value
  }

  /// Up to fifteen digits with a point at most, as most numbers are; nil for any other text.
  @inline(__always)
  private static func short(_ text: UnsafeBufferPointer<UInt8>) -> NumberCell? {
    guard let first = text.first, text.count <= 16 else { return nil }
    let isNegative = first == 0x2D
    var mantissa: UInt64 = 0
    var digits = 0
    var point: Int?
    for place in (isNegative ? 1 : 0)..<text.count {
      let digit = text[place] &- 0x30
      if digit < 10 {
        // A needless zero makes a code of it.
        if mantissa == 0, digits == 1, point == nil { return nil }
        mantissa = mantissa * 10 + UInt64(digit)
        digits += 1
      } else if text[place] == 0x2E, point == nil, digits > 0 {
        point = digits
      } else {
        return nil
      }
    }
    let decimals = digits - (point ?? digits)
    guard digits > 0, digits <= 15, point == nil || decimals > 0 else { return nil }
    let size = Double(mantissa) / powers[decimals]
    return NumberCell(value: isNegative ? -size : size, isInteger: point == nil)
  }

  /// Whether a text begins or ends as a number in full-width forms or with a unit may: the first
  /// byte of 万 and 亿 is 0xE4, of ‰ 0xE2, of full-width forms 0xEF. So no 日 or 号 is taken apart for
  /// nothing. Or with U+2212 for a minus.
  private static func mayBeWriting(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    if last == 0x25 || first == 0xEF || Currency.mayBegin(first) { return true }
    // A minus of typesetters, €; a currency behind a minus.
    if first == 0xE2, text.count > 1, text[1] == 0x88 || text[1] == 0x82 { return true }
    if first == 0x2D, text.count > 1, !text[1].isDigit { return true }
    if Currency.ends(text) { return true }
    guard last >= 0x80, text.count >= 3 else { return false }
    let lead = text[text.count - 3]
    return lead == 0xE4 || lead == 0xEF || lead == 0xE2 || NumberWriting.endsInThousand(text)
  }

  /// How a number is written that has a power of ten in it, or may have one.
  enum Exponent: Hashable {
    /// `1.5E+03`, `2E-3`, `-4e2`: with a point or a sign, as no code has them.
    case plain
    /// `3E10`, which is a code as well.
    case bare
  }

  /// How the power of ten of a text is written; nil where it has none, or is no number with one.
  /// - Parameter text: without white space around it.
  static func exponent(_ text: UnsafeBufferPointer<UInt8>) -> Exponent? {
    guard (3...40).contains(text.count), text.contains(where: { $0 | 0x20 == 0x65 }) else {
      return nil
    }
    var scan = Scan(text)
    guard scan.run(), scan.hasExponent else { return nil }
    return scan.isBare ? .bare : .plain
  }

  /// Whether a text is a telephone number as E.164 writes them, with the country's code.
  /// - Parameter text: without white space around it.
  static func isTelephone(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.first == 0x2B && (11...16).contains(text.count) && text.dropFirst().allSatisfy(\.isDigit)
  }

  /// - Parameters:
  ///   - text: ASCII alone, without a unit.
  ///   - shift: the power of ten of which it counts.
  ///   - kind: of its column.
  init?(plain text: [UInt8], shift: Int, in kind: ValueKind?) {
    let found = text.withUnsafeBufferPointer { text -> NumberCell? in
      var scan = Scan(text, isIndian: kind == .indian)
      guard text.count <= 40, scan.run(), !scan.isCode(in: kind),
        let value = scan.value(shift: shift)
      else { return nil }
      return NumberCell(value: value, isInteger: scan.isInteger)
    }
    guard let found else { return nil }
    self = found
  }

  private init(value: Double, isInteger: Bool) {
    self.value = value
    self.isInteger = isInteger
  }

  /// Powers of ten that a double holds exactly.
  static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  private struct Scan {
    let text: UnsafeBufferPointer<UInt8>
    var index = 0
    var isNegative = false
    /// All digits as one whole number, as long as they fit.
    var mantissa: UInt64 = 0
    var wholeDigits = 0
    var decimals = 0
    var exponent = 0
    var hasExponent = false
    /// Whether a sign is before the digits or before those of the power.
    var hasSign = false
    var isInteger = true
    var hasCommas = false

    /// Whether there are two digits from one comma to the next, and three behind the last:
    /// `12,34,567`.
    let isIndian: Bool

    init(_ text: UnsafeBufferPointer<UInt8>, isIndian: Bool = false) {
      self.text = text
      self.isIndian = isIndian
    }

    /// `3E10`.
    var isBare: Bool { hasExponent && decimals == 0 && !hasSign && !hasCommas }

    /// Whether it is a code in a column of that kind, though it may be read as a number.
    func isCode(in kind: ValueKind?) -> Bool {
      (hasExponent && isBare && kind != .scientific)
        || (hasSign && isInteger && NumberCell.isTelephone(text))
    }

    mutating func run() -> Bool {
      if index < text.count, text[index] == 0x2D || text[index] == 0x2B {
        isNegative = text[index] == 0x2D
        hasSign = true
        index += 1
      }
      guard whole(), fraction(), power() else { return false }
      return index == text.count
    }

    private mutating func take(_ byte: UInt8) {
      mantissa = mantissa &* 10 &+ UInt64(byte - 0x30)
    }

    private mutating func whole() -> Bool {
      let start = index
      var group = 0
      // Digits between two commas; 3 as well as 2 among Indian numbers, but not in one.
      var between = isIndian ? nil : 3 as Int?
      var first = 0
      while index < text.count {
        if text[index].isDigit {
          take(text[index])
          wholeDigits += 1
          group += 1
        } else if text[index] == 0x2C {
          if hasCommas {
            guard group == between ?? group, group == 3 || (group == 2 && first < 3) else {
              return false
            }
            between = group
          } else {
            guard (1...3).contains(group) else { return false }
            first = group
          }
          hasCommas = true
          group = 0
        } else {
          break
        }
        index += 1
      }
      if hasCommas && group != 3 { return false }
      if wholeDigits > 1, text[start] == 0x30 { return false }
      return true
    }

    private mutating func fraction() -> Bool {
      guard index < text.count, text[index] == 0x2E else { return wholeDigits > 0 }
      isInteger = false
      index += 1
      while index < text.count, text[index].isDigit {
        take(text[index])
        decimals += 1
        index += 1
      }
      return decimals > 0
    }

    private mutating func power() -> Bool {
      guard index < text.count, text[index] | 0x20 == 0x65 else { return true }
      isInteger = false
      hasExponent = true
      index += 1
      var sign = 1
      if index < text.count, text[index] == 0x2D || text[index] == 0x2B {
        hasSign = true
        if text[index] == 0x2D { sign = -1 }
        index += 1
      }
      let start = index
      while index < text.count, text[index].isDigit, index - start < 4 {
        exponent = exponent * 10 + Int(text[index] - 0x30)
        index += 1
      }
      exponent *= sign
      return index > start
    }

    /// Exact for up to fifteen digits and small powers; otherwise as the standard library reads it.
    func value(shift: Int = 0) -> Double? {
      let digits = wholeDigits + decimals
      if isInteger && digits > 15 { return nil }
      let power = exponent - decimals + shift
      if digits <= 15, abs(power) <= 22 {
        let whole = Double(mantissa)
        let size = power < 0 ? whole / NumberCell.powers[-power] : whole * NumberCell.powers[power]
        return isNegative ? -size : size
      }
      var plain = String(decoding: text.filter { $0 != 0x2C }, as: UTF8.self)
      if shift != 0 {
        plain = String(plain.prefix { $0 != "e" && $0 != "E" }) + "e\(exponent + shift)"
      }
      guard let value = Double(plain), value.isFinite else { return nil }
      return value
    }
  }
}
