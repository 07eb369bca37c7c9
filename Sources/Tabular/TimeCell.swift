import Base

/// A cell read as a time of day or a length of time: `8:30`, `08:30:15`, `36:00`, `00:01:02.250`.
/// `1:30 PM`. Minutes and seconds have two digits, so that `3:2` is none.
public struct TimeCell: Hashable, Sendable {
  /// Seconds since midnight, or as many as it lasts; negative behind a minus.
  public var seconds: Double
  /// Whether seconds are written.
  public var hasSeconds: Bool
  /// Digits of the hours, and behind the point of the seconds.
  let hourDigits: Int
  let fractionDigits: Int
  /// Blanks between the time and its AM or PM; nil where it has neither.
  public let halfSpaces: Int?
  private let areCapitals: Bool

  @inline(__always) static func mayBegin(_ byte: UInt8) -> Bool { byte.isDigit || byte == 0x2D }

  /// - Parameter text: without white space around it.
  public init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard (4...24).contains(text.count) else { return nil }
    var index = text[0] == 0x2D ? 1 : 0
    let sign = index == 1 ? -1.0 : 1
    func sixtieth() -> Int? {
      guard index < text.count, text[index] == 0x3A else { return nil }
      index += 1
      return text.number(at: &index, 2...2).flatMap { $0.value < 60 ? $0.value : nil }
    }
    guard let hours = text.number(at: &index, 1...6), let minutes = sixtieth() else { return nil }
    var seconds = Double(hours.value * 3600 + minutes * 60)
    hourDigits = hours.digits
    hasSeconds = index < text.count && text[index] == 0x3A
    var fractionDigits = 0
    if hasSeconds {
      guard let second = sixtieth() else { return nil }
      seconds += Double(second)
      if index < text.count, text[index] == 0x2E {
        index += 1
        guard let fraction = text.number(at: &index, 1...9) else { return nil }
        fractionDigits = fraction.digits
        seconds += Double(fraction.value) / NumberCell.powers[fraction.digits]
      }
    }
    self.fractionDigits = fractionDigits
    guard index < text.count else {
      (halfSpaces, areCapitals) = (nil, true)
      self.seconds = sign * seconds
      return
    }
    let end = index
    while index < text.count, text[index] == 0x20 { index += 1 }
    let isEvening = Self.evening.isIn(text, at: index)
    guard text.count == index + 2, isEvening || Self.morning.isIn(text, at: index), sign > 0,
      (1...12).contains(hours.value)
    else { return nil }
    (halfSpaces, areCapitals) = (index - end, text[index] < 0x60 && text[index + 1] < 0x60)
    let noon = (isEvening ? 43_200 : 0) - (hours.value == 12 ? 43_200 : 0)
    self.seconds = seconds + Double(noon)
  }

  private static let morning = Needle("am")
  private static let evening = Needle("pm")

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

  /// The mask (ECMA-376, part 1, 18.8.31) that shows it as it is written; nil where there is none.
  var mask: String? {
    guard seconds >= 0, fractionDigits <= 3, hourDigits <= 2 || seconds >= 360_000 else {
      return nil
    }
    let letters = hourDigits == 1 ? "h" : "hh"
    // Beyond a day hours go on only in brackets.
    var mask = seconds < 86_400 ? letters : hourDigits > 2 ? "[h]" : "[\(letters)]"
    mask += ":mm"
    if hasSeconds { mask += ":ss" }
    if fractionDigits > 0 { mask += "." + String(repeating: "0", count: fractionDigits) }
    guard let halfSpaces else { return mask }
    return areCapitals ? mask + String(repeating: " ", count: halfSpaces) + "AM/PM" : nil
  }
}
