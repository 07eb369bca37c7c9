/// Looks for numbers that stand for a value that is missing, as files of measurements have them:
/// -9999, 999999, 99999.9, 32766. They are nines alone, and have more digits than all other numbers
/// of the column on their side of 0; those above 0 must come more than once, or be a thousand times
/// as large.
struct MissingCodes: Hashable, Sendable {
  /// Different ones that are counted.
  private static let limit = 8
  private static let fewestDigits = 3
  private static let mostDigits = 18
  /// Digits more than any other number has by which one alone stands out.
  private static let farDigits = 2
  /// The largest number of two bytes but one, as the meteorological administration writes it.
  private static let largest = "32766"

  /// How many digits other numbers have before their point, a bit each, by their sign.
  private var above: UInt64 = 0
  private var below: UInt64 = 0
  private var found: [String: Int] = [:]

  /// - Parameter text: a number, without white space around it.
  @inline(__always)
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    let isNegative = text.first == 0x2D
    var place = isNegative ? 1 : 0
    var digits = 0
    var nines = 0
    while place < text.count, text[place].isDigit || text[place] == 0x2C {
      if text[place] != 0x2C { digits += 1 }
      if text[place] == 0x39 { nines += 1 }
      place += 1
    }
    let isPlain =
      place == text.count
      || text[place] == 0x2E && text[(place + 1)...].allSatisfy(\.isDigit)
    let mayBe = digits >= Self.fewestDigits && (nines == digits || text[0] == 0x33)
    // Programs write no commas.
    let hasCommas = digits + (isNegative ? 1 : 0) < place
    if isPlain, mayBe, !hasCommas, addCode(text, digits, nines, from: place) { return }
    // Of what has a unit nobody knows here how large it is.
    let bit: UInt64 = 1 << UInt64(isPlain ? min(digits, Self.mostDigits) : Self.mostDigits + 1)
    if isNegative { below |= bit } else { above |= bit }
  }

  /// - Returns: false for what is a number like any other.
  private mutating func addCode(
    _ text: UnsafeBufferPointer<UInt8>, _ digits: Int, _ nines: Int, from point: Int
  ) -> Bool {
    let decimals = text[point...].dropFirst()
    let isNines =
      nines == digits && digits <= Self.mostDigits
      && (decimals.allSatisfy { $0 == 0x30 } || decimals.allSatisfy { $0 == 0x39 })
    guard isNines || text.elementsEqual(Self.largest.utf8) else { return false }
    let written = String(decoding: text, as: UTF8.self)
    guard found[written] != nil || found.count < Self.limit else { return false }
    found[written, default: 0] += 1
    return true
  }

  mutating func add(_ other: MissingCodes) {
    above |= other.above
    below |= other.below
    for (written, count) in other.found where found[written] != nil || found.count < Self.limit {
      found[written, default: 0] += count
    }
  }

  /// Those that stand out, in order.
  var codes: [String] {
    guard above | below != 0 else { return [] }
    return found.filter { written, count in
      let isNegative = written.hasPrefix("-")
      let digits = written.utf8.prefix { $0 != 0x2E }.count(where: \.isDigit)
      let others = isNegative ? below : above
      let isSure = isNegative || count > 1
      return others < 1 << UInt64(max(0, isSure ? digits : digits - Self.farDigits))
    }.keys.sorted()
  }
}
