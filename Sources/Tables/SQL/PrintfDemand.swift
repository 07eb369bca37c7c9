/// How many letters SQLite's `printf` is asked to write besides those of its values
/// (https://sqlite.org/printf.html): by widths, and by precisions where they say how much is
/// written and not how much is taken.
struct PrintfDemand {
  private let format: UnsafeBufferPointer<UInt8>
  /// A value behind the format as a number.
  private let number: (_ place: Int) -> Int64
  private var place = 0
  private var values = 0

  init(_ format: UnsafeBufferPointer<UInt8>, number: @escaping (_ place: Int) -> Int64) {
    self.format = format
    self.number = number
  }

  /// Whether it is more than so many, all conversions together.
  mutating func exceeds(_ limit: Int) -> Bool {
    var letters = 0
    while let mark = format[place...].firstIndex(of: UInt8(ascii: "%")) {
      place = mark + 1
      letters += conversion()
      if letters > limit { return true }
    }
    return false
  }

  private mutating func conversion() -> Int {
    var (width, precision) = (0, 0)
    var isPrecision = false
    while place < format.count, let part = Part(format[place]) {
      place += 1
      switch part {
      case .flag: break
      case .point: isPrecision = true
      case .digit(let digit) where isPrecision: precision = Self.with(digit, behind: precision)
      case .digit(let digit): width = Self.with(digit, behind: width)
      case .star: if isPrecision { precision = next() } else { width = next() }
      }
    }
    guard place < format.count else { return 0 }
    defer { place += 1 }
    switch format[place] {
    case UInt8(ascii: "%"), UInt8(ascii: "n"): return width
    case let letter where "szqQw".utf8.contains(letter):
      values += 1
      return width
    default:
      values += 1
      return max(width, precision)
    }
  }

  private static func with(_ digit: Int, behind number: Int) -> Int {
    min(number * 10 + digit, Int(Int32.max))
  }

  /// The next value, as C takes it.
  private mutating func next() -> Int {
    defer { values += 1 }
    return abs(Int(Int32(truncatingIfNeeded: number(values))))
  }

  /// What stands between the sign and the letter of a conversion.
  private enum Part {
    case flag, point, star
    case digit(Int)

    init?(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit(Int(byte - UInt8(ascii: "0")))
      case UInt8(ascii: "."): self = .point
      case UInt8(ascii: "*"): self = .star
      case let other where "-+ #!,l".utf8.contains(other): self = .flag
      default: return nil
      }
    }
  }
}
