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
    case .integer, .number, .scientific:
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
      mask = writing.mask ?? Self.nearest(writing)
    case .date, .monthFirst, .dayFirst:
      guard let date = DateCell(text, in: kind) else { return nil }
      if text.count == 10, text[4] == 0x2D, text[7] == 0x2D {
        (content, mask) = (.date(Double(date.seconds)), "yyyy-mm-dd")
      } else {
        guard let (mask, fraction) = Self.mask(ofDate: text, kind) else { return nil }
        (content, self.mask) = (.date(Double(date.seconds) + fraction), mask)
      }
    case .time:
      guard let time = TimeCell(text), let mask = time.mask else { return nil }
      (content, self.mask) = (.time(time.seconds), mask)
    case .text, .blank, .truth: return nil
    }
  }

  /// Where no mask shows the number as it is written, its value is shown: sums have to be right.
  private static func nearest(_ writing: NumberWriting) -> String? {
    if writing.unit == .percent { return "0.###############%" }
    let isLong = abs(writing.value) >= 1e11 && writing.value == writing.value.rounded()
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
  ) -> (mask: String, fraction: Double)? {
    var scan = DateScan(text: text, kind: kind, keepsPieces: true)
    guard scan.run(), scan.time < 86_400 else { return nil }
    var mask = ""
    for (place, piece) in scan.pieces.enumerated() {
      switch piece {
      case .year: mask += "yyyy"
      case .month(let digits): mask += digits == 2 ? "mm" : "m"
      case .day(let digits): mask += digits == 2 ? "dd" : "d"
      case .hour(let digits): mask += digits == 2 ? "hh" : "h"
      case .minute(let digits): mask += digits == 2 ? "mm" : "m"
      case .second(let digits): mask += digits == 2 ? "ss" : "s"
      case .fraction(let digits):
        guard digits <= 3 else { return nil }
        mask += String(repeating: "0", count: digits)
      case .literal(let sign):
        var isFraction = false
        if place + 1 < scan.pieces.count, case .fraction = scan.pieces[place + 1] {
          isFraction = true
        }
        switch sign {
        case "-", ":", " ": mask += sign
        case ".": mask += isFraction ? "." : "\\."
        case "/": mask += "\\/"
        default: mask += "\"\(sign)\""
        }
      case .half: mask += "AM/PM"
      case .other: return nil
      }
    }
    return (mask, scan.fraction)
  }
}

extension NumberWriting {
  /// Whether a double has all its digits, and a spreadsheet shows its minus, which none does before
  /// nothing.
  fileprivate var isExact: Bool {
    let digits = plain.prefix { $0 | 0x20 != 0x65 }
    return digits.count(where: \.isDigit) <= 15 && !(plain.first == 0x2D && value == 0)
  }

  private static func quoted(_ text: String) -> String { text.isEmpty ? "" : "\"\(text)\"" }

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
    let head = whole.isEmpty ? "" : whole.contains(0x2C) ? "#,##0" : "0"
    let width = isFullWidth ? "[DBNum3][$-804]" : ""
    switch unit {
    case .one where !before.isEmpty || !behind.isEmpty:
      return isFullWidth || hasPlus ? nil : Self.quoted(before) + head + point + Self.quoted(behind)
    case .one: return hasPlus ? (isFullWidth ? nil : "+\(head)\(point)") : width + head + point
    case .percent: return isFullWidth || hasPlus ? nil : head + point + "%"
    case .tenThousand where before.isEmpty && behind.isEmpty:
      // The point is a sign of its own before the digits that are left of a division.
      guard !isFullWidth, head == "0", !isNegative, !hasPlus else { return nil }
      if decimals == 1 { return "0\\.0,\"万\"" }
      return decimals == 4 ? "0\\.0000\"万\"" : nil
    case .tenThousand, .hundredMillion: return nil
    }
  }
}
