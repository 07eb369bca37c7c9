import Tabular

/// A cell as a number that a spreadsheet can sum, with the format that shows it as it is written.
struct CellNumber: Hashable {
  /// As XML has it.
  var digits: [UInt8]
  /// nil for General.
  var mask: String?

  /// nil for what is kept as text: dates before 1900-03-01, and what no number can give back.
  init?(_ cell: UnsafeBufferPointer<UInt8>, _ kind: ValueKind) {
    switch kind {
    case .integer, .number: self.init(number: cell)
    case .date: self.init(date: cell)
    case .text, .blank: return nil
    }
  }

  private init?(number cell: UnsafeBufferPointer<UInt8>) {
    let text = cell.trimmed
    guard let number = NumberCell(text) else { return nil }
    let shape = Shape(text)
    guard shape.isWhole, !(shape.isNegative && number.value == 0) else { return nil }
    if shape.decimals == 0, !shape.hasCommas, !shape.hasPower {
      self.init(digits: shape.digits, mask: nil)
    } else if shape.hasPower {
      self.init(digits: shape.digits, mask: "0.0#############E+0")
    } else {
      let zeros = String(repeating: "0", count: min(30, shape.decimals))
      let whole = shape.hasCommas ? "#,##0" : "0"
      self.init(digits: shape.digits, mask: shape.decimals == 0 ? whole : "\(whole).\(zeros)")
    }
  }

  private init(digits: [UInt8], mask: String?) {
    self.digits = digits
    self.mask = mask
  }

  /// How a number is written.
  private struct Shape {
    var digits: [UInt8] = []
    var decimals = 0
    var significant = 0
    var hasCommas = false
    var hasPower = false
    var isNegative = false
    private var isBehindPoint = false

    init(_ text: UnsafeBufferPointer<UInt8>) {
      isNegative = text.first == UInt8(ascii: "-")
      for byte in text {
        switch byte {
        case UInt8(ascii: ","): hasCommas = true
        case UInt8(ascii: "+") where !hasPower: break
        case UInt8(ascii: "."):
          isBehindPoint = true
          digits.append(byte)
        case UInt8(ascii: "e"), UInt8(ascii: "E"):
          hasPower = true
          digits.append(UInt8(ascii: "E"))
        default:
          if byte &- 0x30 < 10, !hasPower {
            if isBehindPoint { decimals += 1 }
            if byte != 0x30 || significant > 0 { significant += 1 }
          }
          digits.append(byte)
        }
      }
    }

    /// Whether a double gives all digits back.
    var isWhole: Bool { significant <= 15 && decimals <= 30 }
  }

  private init?(date cell: UnsafeBufferPointer<UInt8>) {
    let masks: [DateCell.Precision: String] = [
      .day: "yyyy-mm-dd", .minute: "yyyy-mm-dd hh:mm", .second: "yyyy-mm-dd hh:mm:ss",
    ]
    guard let date = DateCell(cell), let mask = masks[date.precision],
      let serial = SheetSerial.serial(date),
      cell.elementsEqual(DateCell.text(seconds: date.seconds, date.precision).utf8)
    else { return nil }
    let text = date.precision == .day ? String(Int(serial)) : serial.description
    self.init(digits: Array(text.utf8), mask: mask)
  }
}
