/// What a spreadsheet is given for a cell so that it shows the same text and computes with the
/// value: a number or a date, and the mask (ECMA-376, part 1, 18.8.31) under which it looks as it
/// is written.
public struct SheetValue: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case number(Double)
    case date(DateCell)
  }

  public var content: Content
  /// nil for General.
  public var mask: String?

  /// nil for a text: what is neither number nor date in a column of such, what no mask shows as it
  /// is (`1e3`, `+5`, a zone), and what a double does not hold.
  public init?(_ cell: UnsafeBufferPointer<UInt8>, kind: ValueKind) {
    let text = cell.trimmed
    guard text.count == cell.count, !text.isEmpty else { return nil }
    switch kind {
    case .integer, .number:
      if let plain = Self(plain: text) {
        self = plain
        return
      }
      guard let writing = NumberWriting(text), let mask = writing.mask else { return nil }
      content = .number(writing.value)
      self.mask = mask == "0" && writing.plain.count <= 11 ? nil : mask
    case .date:
      guard let date = DateCell(text) else { return nil }
      let isUsual = text.count == 10 && text[4] == 0x2D && text[7] == 0x2D
      guard let mask = isUsual ? "yyyy-mm-dd" : Self.mask(ofDate: text) else { return nil }
      content = .date(date)
      self.mask = mask
    case .text, .blank: return nil
    }
  }

  /// Masks by decimals.
  private static let masks = (0...15).map { count in
    count == 0 ? "0" : "0." + String(repeating: "0", count: count)
  }

  /// Digits with or without a point, as most numbers are.
  private init?(plain text: UnsafeBufferPointer<UInt8>) {
    var decimals: Int?
    var digits = 0
    for (place, byte) in text.enumerated() {
      if byte &- 0x30 < 10 {
        digits += 1
        decimals = decimals.map { $0 + 1 }
      } else if byte == 0x2E, decimals == nil, digits > 0 {
        decimals = 0
      } else if byte != 0x2D || place > 0 {
        return nil
      }
    }
    guard digits <= 15, decimals != 0, let number = NumberCell(text),
      !(number.value == 0 && text[0] == 0x2D)
    else { return nil }
    content = .number(number.value)
    mask = decimals == nil && digits <= 11 ? nil : Self.masks[decimals ?? 0]
  }

  /// nil where no mask shows the date as it is written.
  private static func mask(ofDate text: UnsafeBufferPointer<UInt8>) -> String? {
    var scan = DateScan(text: text, keepsPieces: true)
    guard scan.run() else { return nil }
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
      case .other: return nil
      }
    }
    return mask
  }
}

extension NumberWriting {
  /// The mask that shows it as it is written; nil where there is none.
  fileprivate var mask: String? {
    var digits = plain[...]
    let isNegative = digits.first == 0x2D
    if isNegative { digits.removeFirst() }
    let isPlain = digits.allSatisfy { $0.isDigit || $0 == 0x2C || $0 == 0x2E }
    guard isPlain, digits.count(where: \.isDigit) <= 15 else { return nil }
    // No mask shows a minus before nothing.
    guard !(isNegative && value == 0) else { return nil }
    let parts = digits.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { return nil }
    let decimals = parts.count == 2 ? parts[1].count : 0
    let point = decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
    let head = whole.isEmpty ? "" : whole.contains(0x2C) ? "#,##0" : "0"
    let width = isFullWidth ? "[DBNum3][$-804]" : ""
    switch unit {
    case .one: return width + head + point
    case .percent: return isFullWidth ? nil : head + point + "%"
    case .tenThousand:
      // The point is a sign of its own before the digits that are left of a division.
      guard !isFullWidth, head == "0", !isNegative else { return nil }
      if decimals == 1 { return "0\\.0,\"万\"" }
      return decimals == 4 ? "0\\.0000\"万\"" : nil
    case .hundredMillion: return nil
    }
  }
}
