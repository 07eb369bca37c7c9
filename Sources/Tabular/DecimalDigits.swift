/// A number as its decimal digits, so that none is lost or invented on the way to text.
public struct DecimalDigits: Hashable, Sendable {
  /// Never of zero.
  public private(set) var isNegative = false
  /// From 0 to 9, without zeros at the front and at the end.
  public private(set) var digits: [UInt8] = []
  /// Digits before the point; below zero for zeros behind it.
  public private(set) var point = 0

  /// Zero.
  init() {}

  /// - Parameter text: as XML Schema and C write doubles: `-12`, `.5`, `9.1E+17`; nil for others.
  public init?(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    if index < text.count, text[index] == 0x2D || text[index] == 0x2B {
      isNegative = text[index] == 0x2D
      index += 1
    }
    var seen = 0
    var whole: Int?
    while index < text.count {
      let byte = text[index]
      if byte &- 0x30 < 10 {
        digits.append(byte - 0x30)
        seen += 1
      } else if byte == 0x2E, whole == nil {
        whole = seen
      } else {
        break
      }
      index += 1
    }
    guard seen > 0 else { return nil }
    point = whole ?? seen
    if index < text.count {
      guard text[index] | 0x20 == 0x65, let exponent = Self.integer(text[(index + 1)...]) else {
        return nil
      }
      point += exponent
    }
    trim()
  }

  /// - Parameter text: as above.
  public init?(_ text: String) {
    var text = text
    guard let made = text.withUTF8({ DecimalDigits($0) }) else { return nil }
    self = made
  }

  private static func integer(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    Int(String(decoding: text, as: UTF8.self)).flatMap { abs($0) < 10_000 ? $0 : nil }
  }

  private mutating func trim() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty {
      point = 0
      isNegative = false
    }
  }

  /// Whether nothing is behind the point.
  public var isInteger: Bool { point >= digits.count }
  /// Digits behind the point.
  public var decimals: Int { max(0, digits.count - point) }

  /// The number times a power of ten.
  public func shifted(_ places: Int) -> DecimalDigits {
    var copy = self
    if !digits.isEmpty { copy.point += places }
    return copy
  }

  /// With so many digits at most, the last one rounded, half away from zero.
  public func rounded(to count: Int) -> DecimalDigits {
    guard digits.count > count, count > 0 else { return self }
    var copy = self
    let isUp = digits[count] >= 5
    copy.digits = Array(digits[..<count])
    if isUp {
      var place = count - 1
      while place >= 0, copy.digits[place] == 9 {
        copy.digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        copy.digits[place] += 1
      } else {
        copy.digits.insert(1, at: 0)
        copy.point += 1
      }
    }
    copy.trim()
    return copy
  }
}
