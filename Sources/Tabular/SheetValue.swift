/// What a spreadsheet is given for a cell so that it shows the same text and computes with the
/// value: a number, a date or a time, and the mask (ECMA-376, part 1, 18.8.31) under which it looks
/// as it is written; where there is none for a number (`3亿`), its value is shown.
public struct SheetValue: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case number(Double)
    /// Seconds since 1970-01-01 00:00 of the calendar in which it is written.
    case date(Double)
    /// Seconds.
    case time(Double)
  }

  public var content: Content
  /// nil for General.
  public var mask: String?
  /// Whether the mask shows fewer decimals of a second than are written: no mask has four.
  public private(set) var isRounded = false
  /// Whether the mask shows the value, as none shows it as it is written: `10万元`.
  public private(set) var isReworded = false

  init(content: Content, mask: String?) {
    self.content = content
    self.mask = mask
  }

  /// nil for a text: what is neither number, date nor time in a column of such, dates and times
  /// that no mask shows as they are (a zone, 24:00 of a day), and what a double does not hold.
  public init?(_ cell: UnsafeBufferPointer<UInt8>, kind: ValueKind) {
    let text = cell.trimmed
    guard !text.isEmpty else { return nil }
    switch kind {
    case .integer, .number, .scientific, .indian, .counted:
      if let plain = Self(plain: text) {
        self = plain
        return
      }
      if let fraction = LongFraction(text), let number = NumberCell(text) {
        (content, mask) = (.number(number.value), fraction.mask)
        return
      }
      guard let writing = NumberWriting(text, in: kind), writing.isExact else { return nil }
      content = .number(writing.value)
      mask = writing.mask
      guard mask == nil else { return }
      isReworded = true
      mask = Self.nearest(writing)
    case .date, .monthFirst, .dayFirst:
      guard let date = DateCell(text, in: kind) else { return nil }
      if text.count == 10, text[4] == 0x2D, text[7] == 0x2D {
        (content, mask) = (.date(Double(date.seconds)), "yyyy-mm-dd")
      } else {
        guard let found = Self.mask(ofDate: text, kind) else { return nil }
        (content, mask, isRounded) = (.date(date.position), found.mask, found.isRounded)
      }
    case .time:
      guard let time = TimeCell(text), let mask = time.mask else { return nil }
      (content, self.mask, isRounded) = (.time(time.seconds), mask, time.isRounded)
    case .text, .blank, .truth: return nil
    }
  }

  /// Where no mask shows the number as it is written, its value is shown: sums have to be right.
  private static func nearest(_ writing: NumberWriting) -> String? {
    if writing.unit == .percent { return "0.###############%" }
    let isLong = abs(writing.value) >= 1e11 && writing.value == writing.value.rounded()
    // What is counted is not said by the value.
    if writing.counter != nil {
      return isLong || writing.isWhole
        ? "0\"\(writing.behind)\"" : "0.###############\"\(writing.behind)\""
    }
    let money = (writing.before, writing.behind)
    if money != ("", "") {
      return NumberWriting.quoted(money.0) + (writing.isWhole ? "0" : "0.###############")
        + NumberWriting.quoted(money.1)
    }
    return isLong ? "0" : nil
  }

  /// Digits with or without a point, as most numbers are.
  private init?(plain text: UnsafeBufferPointer<UInt8>) {
    guard let plain = PlainNumber(text), let number = NumberCell(text) else { return nil }
    content = .number(number.value)
    mask = plain.mask
  }

  /// nil where no mask shows the date as it is written.
  private static func mask(
    ofDate text: UnsafeBufferPointer<UInt8>, _ kind: ValueKind
  ) -> (mask: String, isRounded: Bool)? {
    var scan = DateScan(text: text, kind: kind, keepsPieces: true)
    guard scan.run(), scan.time < 86_400 else { return nil }
    var mask = ""
    var isRounded = false
    for (place, piece) in scan.pieces.enumerated() {
      switch piece {
      case .year: mask += "yyyy"
      case .month(let digits): mask += digits == 2 ? "mm" : "m"
      case .day(let digits): mask += digits == 2 ? "dd" : "d"
      case .hour(let digits): mask += digits == 2 ? "hh" : "h"
      case .minute(let digits): mask += digits == 2 ? "mm" : "m"
      case .second(let digits): mask += digits == 2 ? "ss" : "s"
      case .fraction(let digits):
        isRounded = digits > 3
        mask += String(repeating: "0", count: min(3, digits))
      case .literal(let sign):
        var isFraction = false
        if place + 1 < scan.pieces.count, case .fraction = scan.pieces[place + 1] {
          isFraction = true
        }
        switch sign {
        case "-", ":", " ": mask += sign
        case ".", ",": mask += isFraction ? "." : "\\\(sign)"
        case "/": mask += "\\/"
        default: mask += "\"\(sign)\""
        }
      case .half: mask += "AM/PM"
      case .other: return nil
      }
    }
    return (mask, isRounded)
  }
}

extension NumberWriting {
  /// Whether a double has all its digits, and a spreadsheet shows its minus, which none does before
  /// nothing.
  fileprivate var isExact: Bool {
    let digits = plain.prefix { $0 | 0x20 != 0x65 }
    return digits.count(where: \.isDigit) <= 15 && !(plain.first == 0x2D && value == 0)
  }

  fileprivate var isWhole: Bool { value == value.rounded() }

  fileprivate static func quoted(_ text: String) -> String { text.isEmpty ? "" : "\"\(text)\"" }

  /// The mask that shows it as it is written; nil where there is none.
  fileprivate var mask: String? {
    var digits = plain[...]
    let isNegative = digits.first == 0x2D
    let hasPlus = digits.first == 0x2B
    if isNegative || hasPlus { digits.removeFirst() }
    let isPlain = digits.allSatisfy { $0.isDigit || $0 == 0x2C || $0 == 0x2E }
    guard isPlain else {
      let isPlain = unit == .one && !isFullWidth && !hasPlus && before.isEmpty && behind.isEmpty
      return isPlain ? "0.0#############E+0" : nil
    }
    let parts = digits.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { return nil }
    let decimals = parts.count == 2 ? parts[1].count : 0
    let point = decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
    return shape(head(whole), point, isNegative, hasPlus).map(signed)
  }

  /// Digits before the point: those of thousands under other signs than commas stand one by one.
  private func head(_ whole: ArraySlice<UInt8>) -> String {
    if whole.isEmpty { return "" }
    if let gap { return Self.apart(whole.count, stride: 3, String(decoding: gap, as: UTF8.self)) }
    guard whole.contains(0x2C) else { return "0" }
    let isIndian = whole.dropLast(6).last == 0x2C
    return isIndian ? Self.apart(whole.count { $0 != 0x2C }, stride: 2, ",") : "#,##0"
  }

  /// So many digits with a sign before the last three, and before each stride further on.
  private static func apart(_ count: Int, stride: Int, _ sign: String) -> String {
    (1...count).reversed().reduce(into: "") { text, place in
      text += "0"
      let behind = place - 1
      if behind >= 3, (behind - 3) % stride == 0 { text += "\"\(sign)\"" }
    }
  }

  /// A mask for a number whose minus is not before it.
  private func signed(_ mask: String) -> String {
    switch sign {
    case .before: mask
    case .parentheses: "\(mask);(\(mask))"
    case .behind: "\(mask);\(mask)\\-"
    }
  }

  private func shape(
    _ head: String, _ point: String, _ isNegative: Bool, _ hasPlus: Bool
  ) -> String? {
    let decimals = max(0, point.utf8.count - 1)
    let width = isFullWidth ? "[DBNum3][$-804]" : ""
    switch unit {
    case .one where !before.isEmpty || !behind.isEmpty:
      return isFullWidth || hasPlus ? nil : Self.quoted(before) + head + point + Self.quoted(behind)
    case .one: return hasPlus ? (isFullWidth ? nil : "+\(head)\(point)") : width + head + point
    case .percent: return isFullWidth || hasPlus ? nil : head + point + "%"
    case .tens(4) where before.isEmpty && behind.isEmpty:
      // The point is a sign of its own before the digits that are left of a division.
      guard !isFullWidth, head == "0", !isNegative, !hasPlus else { return nil }
      if decimals == 1 { return "0\\.0,\"万\"" }
      return decimals == 4 ? "0\\.0000\"万\"" : nil
    case .tens: return nil
    }
  }
}
