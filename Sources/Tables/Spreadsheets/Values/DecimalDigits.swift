/// A number as its decimal digits, so that none is lost or invented on the way to text.
struct DecimalDigits: Hashable {
  var isNegative = false
  /// From 0 to 9, without zeros at the front and at the end.
  private(set) var digits: [UInt8] = []
  /// Digits before the point; below zero for zeros behind it.
  private(set) var point = 0

  /// - Parameter text: as XML Schema and C write doubles: `-12`, `.5`, `9.1E+17`; nil for others.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
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

  init?(_ text: String) {
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

  var isZero: Bool { digits.isEmpty }
  var isInteger: Bool { point >= digits.count }
  /// Digits behind the point.
  var decimals: Int { max(0, digits.count - point) }

  /// The number times a power of ten.
  func shifted(_ places: Int) -> DecimalDigits {
    var copy = self
    if !isZero { copy.point += places }
    return copy
  }

  /// With so many digits at most, the last one rounded, half away from zero.
  func rounded(to count: Int) -> DecimalDigits {
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

  /// Without an exponent while that takes few zeros, with at least so many digits behind the point.
  func append(to cells: inout SheetCells, decimals wanted: Int = 0) {
    if isNegative { cells.append(UInt8(ascii: "-")) }
    guard abs(point) <= Self.longest else { return appendPower(to: &cells) }
    if point <= 0 { cells.append(0x30) }
    for place in 0..<max(0, point) {
      cells.append(0x30 + (place < digits.count ? digits[place] : 0))
    }
    let behind = max(decimals, wanted)
    guard behind > 0 else { return }
    cells.append(UInt8(ascii: "."))
    for step in 0..<behind {
      let place = point + step
      cells.append(0x30 + (digits.indices.contains(place) ? digits[place] : 0))
    }
  }

  /// Digits before the point, or zeros behind it, beyond which a power of ten is written.
  private static let longest = 40

  private func appendPower(to cells: inout SheetCells) {
    cells.append(0x30 + (digits.first ?? 0))
    if digits.count > 1 {
      cells.append(UInt8(ascii: "."))
      for digit in digits.dropFirst() { cells.append(0x30 + digit) }
    }
    cells.append("e\(point - 1)")
  }
}
