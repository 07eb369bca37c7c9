import Catalog

/// A cursor over one line of JSON in its usual form. Every function gives nil, or false, where it
/// meets anything else; the cursor's place means nothing then.
struct LineScanner {
  private let bytes: [UInt8]
  private let end: Int
  private var position: Int

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// Whether only space is left.
  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return position == end
    }
  }

  private mutating func skipSpace() {
    while position < end, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
  }

  /// Steps over `byte` and the space around it.
  private mutating func skip(_ byte: UInt8) -> Bool {
    skipSpace()
    guard position < end, bytes[position] == byte else { return false }
    position += 1
    skipSpace()
    return true
  }

  /// Hands every member's name to `member`, which reads the value.
  mutating func object(_ member: (inout LineScanner, String) -> Bool) -> Bool {
    guard skip(UInt8(ascii: "{")) else { return false }
    if skip(UInt8(ascii: "}")) { return true }
    repeat {
      guard let name = string(), skip(UInt8(ascii: ":")), member(&self, name) else {
        return false
      }
    } while skip(UInt8(ascii: ","))
    return skip(UInt8(ascii: "}"))
  }

  mutating func array<Item>(_ item: (inout LineScanner) -> Item?) -> [Item]? {
    guard skip(UInt8(ascii: "[")) else { return nil }
    var items: [Item] = []
    if skip(UInt8(ascii: "]")) { return items }
    repeat {
      guard let next = item(&self) else { return nil }
      items.append(next)
    } while skip(UInt8(ascii: ","))
    return skip(UInt8(ascii: "]")) ? items : nil
  }

  /// A string without escapes.
  mutating func string() -> String? {
    guard let range = quoted() else { return nil }
    do {
      // `String(validating:as:)` looks its generic code up anew for every string.
      return String(copying: try UTF8Span(validating: bytes.span.extracting(range)))
    } catch {
      return nil
    }
  }

  /// The bytes between two quotes.
  private mutating func quoted() -> Range<Int>? {
    guard position < end, bytes[position] == UInt8(ascii: "\"") else { return nil }
    let start = position + 1
    var index = start
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        position = index + 1
        return start..<index
      case UInt8(ascii: "\\"), 0..<0x20: return nil
      default: index += 1
      }
    }
    return nil
  }

  /// A whole number of at most 18 digits.
  mutating func integer() -> Int? {
    let isNegative = position < end && bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let start = position
    var value = 0
    while position < end, (0x30...0x39).contains(bytes[position]), position - start < 18 {
      value = value * 10 + Int(bytes[position] & 15)
      position += 1
    }
    let count = position - start
    guard count > 0, count == 1 || bytes[start] != UInt8(ascii: "0"), endsNumber else {
      return nil
    }
    return isNegative ? -value : value
  }

  /// Digits, and a fraction perhaps; no exponent.
  mutating func number() -> Double? {
    let start = position
    if let value = integer() { return Double(value) }
    position = start
    var points = 0
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: ".") {
        points += 1
      } else if !(0x30...0x39).contains(byte) {
        break
      }
      position += 1
    }
    // One digit, a point, more digits: every mean of stars.
    guard points == 1, position - start > 2, bytes[start + 1] == UInt8(ascii: "."), endsNumber
    else { return nil }
    return Double(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private var endsNumber: Bool {
    guard position < end else { return false }
    return switch bytes[position] {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: " "): true
    default: false
    }
  }

  /// That each month has in every year.
  private static let days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  /// `yyyy-MM-dd` or `yyyy-MM-dd HH:mm`.
  mutating func moment() -> Moment? {
    guard let range = quoted() else { return nil }
    // The end of February is the calendar's business.
    guard let day = digits(range.lowerBound + 8, 2),
      let year = digits(range.lowerBound, 4), let month = digits(range.lowerBound + 5, 2),
      (1...12).contains(month), (1...Self.days[month - 1]).contains(day),
      bytes[range.lowerBound + 4] == UInt8(ascii: "-"),
      bytes[range.lowerBound + 7] == UInt8(ascii: "-")
    else { return Moment(String(decoding: bytes[range], as: UTF8.self)) }
    if range.count == 10 {
      return Moment(
        minutes: Moment(year: year, month: month, day: day).minutes, hasTime: false)
    }
    guard range.count == 16, bytes[range.lowerBound + 10] == UInt8(ascii: " "),
      bytes[range.lowerBound + 13] == UInt8(ascii: ":"),
      let hour = digits(range.lowerBound + 11, 2), hour < 24,
      let minute = digits(range.lowerBound + 14, 2), minute < 60
    else { return Moment(String(decoding: bytes[range], as: UTF8.self)) }
    return Moment(year: year, month: month, day: day, hour: hour, minute: minute)
  }

  private func digits(_ start: Int, _ count: Int) -> Int? {
    guard start + count <= end else { return nil }
    var value = 0
    for byte in bytes[start..<start + count] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte & 15)
    }
    return value
  }
}
