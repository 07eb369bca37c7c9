import Base

/// A cell read as a time of day or a length of time: `8:30`, `08:30:15`, `36:00`, `00:01:02.250`,
/// `1:30 PM`, `3:20 p.m.`, `PM 3:20`, `下午3:20`, `下午3时20分`; a part of a second may stand behind a
/// comma, `00:01:02,250`. Minutes and seconds have two digits, so that `3:2` is none.
public struct TimeCell: Hashable, Sendable {
  /// Seconds since midnight, or as many as it lasts; negative behind a minus.
  public var seconds: Double
  /// Whether seconds are written.
  public var hasSeconds: Bool
  /// Digits of the hours, and behind the point of the seconds.
  let hourDigits: Int
  let fractionDigits: Int
  /// How it is written beside digits, colons and a point.
  private let form: Form

  private enum Form: Hashable {
    case plain
    /// The same with a comma for the point.
    case comma
    /// AM or PM with so many blanks between, in the letters that a spreadsheet shows or others.
    case behind(blanks: Int, areUsual: Bool)
    case before(HalfOfDay, blanks: Int)
    /// 时 and 分.
    case words(HalfOfDay?)
  }

  /// Whether it has nothing but digits, colons and a point.
  public var isPlain: Bool { form == .plain }

  @inline(__always) static func mayBegin(_ byte: UInt8) -> Bool {
    byte.isDigit || byte == 0x2D || HalfOfDay.mayBegin(byte)
  }

  /// - Parameter text: without white space around it.
  public init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard (4...40).contains(text.count), var scan = Scan(text), let read = scan.run() else {
      return nil
    }
    self = read
  }

  private init(_ scan: Scan, seconds: Double, form: Form) {
    (self.seconds, self.form) = (seconds, form)
    (hasSeconds, hourDigits, fractionDigits) =
      (scan.hasSeconds, scan.hours.digits, scan.fractionDigits)
  }

  private struct Scan {
    private let text: UnsafeBufferPointer<UInt8>
    private var index = 0
    private let isNegative: Bool
    private let half: HalfOfDay?
    private var blanks = 0
    private(set) var hours: (value: Int, digits: Int)
    private(set) var hasSeconds = false
    private(set) var fractionDigits = 0
    private var hasComma = false
    /// Behind the hours.
    private var rest = 0.0

    init?(_ text: UnsafeBufferPointer<UInt8>) {
      self.text = text
      isNegative = text[0] == 0x2D
      var index = isNegative ? 1 : 0
      half = isNegative ? nil : HalfOfDay(before: text, at: &index)
      blanks = half == nil ? 0 : text[index...].prefix { $0 == 0x20 }.count
      index += blanks
      guard let hours = text.number(at: &index, 1...6) else { return nil }
      self.hours = hours
      self.index = index
    }

    mutating func run() -> TimeCell? {
      if ClockWord.hours.contains(where: { takes($0) }) { return words() }
      guard let minutes = sixtieth() else { return nil }
      rest = Double(minutes * 60)
      hasSeconds = index < text.count && text[index] == 0x3A
      if hasSeconds {
        guard takeSeconds() else { return nil }
      }
      if let half { return index == text.count ? made(half, .before(half, blanks: blanks)) : nil }
      guard index < text.count else { return made(nil, hasComma ? .comma : .plain) }
      let end = index
      while index < text.count, text[index] == 0x20 { index += 1 }
      let letters = text[index...]
      guard !isNegative, let half = HalfOfDay(behind: text, at: &index) else { return nil }
      let areUsual = letters.allSatisfy { $0 < 0x60 && $0 != 0x2E }
      return made(half, .behind(blanks: letters.startIndex - end, areUsual: areUsual))
    }

    private mutating func sixtieth() -> Int? {
      guard index < text.count, text[index] == 0x3A else { return nil }
      index += 1
      return text.number(at: &index, 2...2).flatMap { $0.value < 60 ? $0.value : nil }
    }

    private mutating func takeSeconds() -> Bool {
      guard let second = sixtieth() else { return false }
      rest += Double(second)
      guard index < text.count, text[index] == 0x2E || text[index] == 0x2C else { return true }
      hasComma = text[index] == 0x2C
      index += 1
      guard let fraction = text.number(at: &index, 1...9) else { return false }
      fractionDigits = fraction.digits
      rest += Double(fraction.value) / NumberCell.powers[fraction.digits]
      return true
    }

    /// Behind `3时`: of a time alone the minutes are asked for.
    private mutating func words() -> TimeCell? {
      guard !isNegative, half != nil || index < text.count else { return nil }
      if index < text.count {
        guard let minute = text.number(at: &index, 1...2), minute.value < 60,
          takes(ClockWord.minute)
        else { return nil }
        rest = Double(minute.value * 60)
      }
      if index < text.count {
        guard let second = text.number(at: &index, 1...2), second.value < 60,
          takes(ClockWord.second)
        else { return nil }
        rest += Double(second.value)
        hasSeconds = true
      }
      return index == text.count && hours.value < 24 ? made(half, .words(half)) : nil
    }

    private mutating func takes(_ mark: Needle) -> Bool {
      guard mark.isIn(text, at: index) else { return false }
      index += mark.bytes.count
      return true
    }

    private func made(_ half: HalfOfDay?, _ form: Form) -> TimeCell? {
      guard let hour = half.map({ $0.hour(hours.value) }) ?? hours.value else { return nil }
      let size = Double(hour * 3600) + rest
      return TimeCell(self, seconds: isNegative ? -size : size, form: form)
    }
  }

  /// With two digits of hours at least, so that texts are in the order of times.
  public var text: String {
    var text = Self.text(seconds: seconds.rounded(.down), hasSeconds: hasSeconds)
    if fractionDigits > 0 {
      let part = (seconds - seconds.rounded(.down)) * 1e9
      text += SecondPart.text(min(999_999_999, Int(saturating: part.rounded())))
    }
    return text
  }

  /// `08:30`, `-01:30`, `08:30:15`: to the minute or the second.
  public static func text(seconds: Double, hasSeconds: Bool) -> String {
    let size = min(abs(seconds), 1e15)
    let rounded =
      hasSeconds ? Int(saturating: size.rounded()) : Int(saturating: (size / 60).rounded()) * 60
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let text = "\(padded(rounded / 3600)):\(padded(rounded / 60 % 60))"
    let sign = seconds < 0 && rounded > 0 ? "-" : ""
    return hasSeconds ? "\(sign)\(text):\(padded(rounded % 60))" : sign + text
  }

  /// The mask (ECMA-376, part 1, 18.8.31) that shows it as it is written, or as one that is written
  /// alike: with `AM` for `a.m.`, to the millisecond; nil where there is none.
  var mask: String? {
    guard seconds >= 0, hourDigits <= 2 || seconds >= 360_000 else { return nil }
    let letters = hourDigits == 1 ? "h" : "hh"
    // Beyond a day hours go on only in brackets.
    var mask = seconds < 86_400 ? letters : hourDigits > 2 ? "[h]" : "[\(letters)]"
    mask += ":mm"
    if hasSeconds { mask += ":ss" }
    if fractionDigits > 0 { mask += "." + String(repeating: "0", count: min(3, fractionDigits)) }
    switch form {
    case .plain, .comma: return mask
    case .behind(let blanks, _): return mask + String(repeating: " ", count: blanks) + "AM/PM"
    case .before(let half, let blanks):
      let blanks = String(repeating: " ", count: blanks)
      return (half.isLatin ? "AM/PM" : "[$-804]AM/PM") + blanks + mask
    case .words(let half): return half == nil ? mask : "[$-804]AM/PM" + mask
    }
  }

  /// Whether its mask has fewer decimals.
  var isRounded: Bool { fractionDigits > 3 }
}
