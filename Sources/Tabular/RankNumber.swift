/// A rank written in Han characters, which people count by and no sound orders: 一级, 第二, 十二号,
/// 甲等, 星期三, 高一.
struct RankNumber {
  let value: Int
  /// The byte behind it.
  let end: Int

  /// The rank that begins at a byte of a text in UTF-8; nil where none does: numerals of a
  /// name (三元桥) or a year are none.
  init?(_ text: UnsafeBufferPointer<UInt8>, at start: Int) {
    let (first, length) = Collation.decode(text, at: start)
    if let stem = Self.stem(first) {
      let next = Self.scalar(text, at: start + length)
      guard next.map(Self.follows) ?? (start == 0) else { return nil }
      (value, end) = (stem, start + length)
      return
    }
    if Self.isSunday(first) {
      guard Self.isDay(text, from: start, to: start + length) else { return nil }
      (value, end) = (Self.sunday, start + length)
      return
    }
    guard let run = Self.run(text, at: start) else { return nil }
    guard
      Self.isOrdinal(text, before: start) || Self.isCounted(text, at: run.end)
        || Self.isDay(text, from: start, to: run.end)
        || Self.isYear(text, from: start, to: run.end)
    else { return nil }
    (value, end) = run
  }

  private static let sunday = 7

  /// 日 and 天, behind 星期 the seventh.
  static func isSunday(_ scalar: UInt32) -> Bool { scalar == 0x65E5 || scalar == 0x5929 }

  /// Whether a scalar may begin one, so that it has no place among the sounds.
  static func mayBegin(_ scalar: UInt32) -> Bool {
    numeral(scalar) != nil || stem(scalar) != nil
  }

  // MARK: Numerals

  private enum Numeral {
    case digit(Int)
    case unit(Int)
  }

  private static func numeral(_ scalar: UInt32) -> Numeral? {
    switch scalar {
    case 0x3007, 0x96F6: .digit(0)  // 〇零
    case 0x4E00: .digit(1)
    case 0x4E8C, 0x4E24: .digit(2)  // 二两
    case 0x4E09: .digit(3)
    case 0x56DB: .digit(4)
    case 0x4E94: .digit(5)
    case 0x516D: .digit(6)
    case 0x4E03: .digit(7)
    case 0x516B: .digit(8)
    case 0x4E5D: .digit(9)
    case 0x5341: .unit(10)
    case 0x767E: .unit(100)
    default: nil
    }
  }

  /// 甲 to 癸, from 1.
  private static func stem(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x7532: 1
    case 0x4E59: 2
    case 0x4E19: 3
    case 0x4E01: 4
    case 0x620A: 5
    case 0x5DF1: 6
    case 0x5E9A: 7
    case 0x8F9B: 8
    case 0x58EC: 9
    case 0x7678: 10
    default: nil
    }
  }

  /// All numerals from a byte on as one number; nil where they are none, as 二〇一九.
  private static func run(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (value: Int, end: Int)? {
    var (index, sum) = (start, 0)
    var digit: Int?
    var least = Int.max
    while let (scalar, length) = place(text, at: index), let numeral = numeral(scalar) {
      switch numeral {
      case .digit(0) where index > start: digit = nil
      case .digit(let value):
        guard digit == nil else { return nil }
        digit = value
      case .unit(let unit):
        guard unit < least else { return nil }
        sum += (digit ?? 1) * unit
        (digit, least) = (nil, unit)
      }
      index += length
    }
    return index > start ? (sum + (digit ?? 0), index) : nil
  }

  // MARK: What stands beside it

  private static func place(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (UInt32, Int)? {
    index < text.count ? Collation.decode(text, at: index) : nil
  }

  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32? {
    place(text, at: index)?.0
  }

  /// 第 stands before it.
  private static func isOrdinal(
    _ text: UnsafeBufferPointer<UInt8>, before start: Int
  ) -> Bool {
    start >= 3 && scalar(text, at: start - 3) == 0x7B2C
  }

  /// 星期 or 礼拜 stands before it, or 周 and behind it nothing that makes a name of it (周一围).
  private static func isDay(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Bool {
    guard start >= 3 else { return false }
    switch scalar(text, at: start - 3) {
    case 0x671F: return start >= 6 && scalar(text, at: start - 6) == 0x661F
    case 0x62DC: return start >= 6 && scalar(text, at: start - 6) == 0x793C
    case 0x5468: return isAlone(text, at: end)
    default: return false
    }
  }

  /// A year at school: 初, 高 or 大 before it, and nothing before that.
  private static func isYear(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Bool {
    start == 3 && [0x521D, 0x9AD8, 0x5927].contains(scalar(text, at: 0))
      && isAlone(text, at: end)
  }

  /// Whether no word goes on: the text ends there, or no Han character follows but such as parts of
  /// a day, spans (至, 到), 班 and 学.
  private static func isAlone(_ text: UnsafeBufferPointer<UInt8>, at end: Int) -> Bool {
    guard let next = scalar(text, at: end) else { return true }
    return !(0x3400..<0xA000).contains(next)
      || [0x81F3, 0x5230, 0x4E0A, 0x4E0B, 0x65E9, 0x665A, 0x73ED, 0x5B66].contains(next)
  }

  /// What ranks are counted in stands behind it.
  private static func isCounted(_ text: UnsafeBufferPointer<UInt8>, at end: Int) -> Bool {
    guard let (next, length) = place(text, at: end) else { return false }
    // 二年级, and not 二年.
    if next == 0x5E74 { return scalar(text, at: end + length) == 0x7EA7 }
    return follows(next) || [0x671F, 0x6279, 0x5B63, 0x6708, 0x53F7].contains(next)  // 期批季月号
  }

  /// 级, 等, 类, 档, 种, 组, 班.
  private static func follows(_ scalar: UInt32) -> Bool {
    [0x7EA7, 0x7B49, 0x7C7B, 0x6863, 0x79CD, 0x7EC4, 0x73ED].contains(scalar)
  }
}
