import Tabular

/// The value that spreadsheet programs write beside the text of a cell of HTML, which may be
/// rounded: LibreOffice's `sdval` with the format in `sdnum`, Excel's `x:num` and `x:str`.
struct HTMLValue {
  private var number: String?
  /// The format's code, where it is given.
  private var code: String?
  private var text: String?
  /// Whether its style shows hours that are not cut at a day's end.
  var showsHours = false

  /// - Parameter name: of an attribute, in small letters.
  mutating func take(_ name: String, _ value: String) {
    switch name {
    case "sdval", "x:num":
      guard !value.isEmpty else { return }
      number = value
    // Languages of the document and of the format, then its code, which may have semicolons.
    case "sdnum":
      code =
        value.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false)
        .dropFirst(2).first.map(String.init) ?? ""
    case "x:str":
      guard !value.isEmpty else { return }
      text = value
    default: break
    }
  }

  /// The cell as a workbook's would be read, where that says more than what is shown.
  /// - Returns: whether a time that was written is a length of time.
  func append(
    shownAs shown: [UInt8], _ moments: inout SheetMoment, to cells: inout SheetCells
  ) -> Bool {
    if let text {
      cells.append(text)
      return false
    }
    guard var number, !shown.isEmpty || code != nil else {
      cells.append(shown)
      return showsHours && !shown.isEmpty
    }
    var isLength = false
    let isWritten = number.withUTF8 { digits in
      guard let mask = mask(shown, digits) else { return false }
      switch mask {
      case .general: return SheetNumber.append(digits, nil, to: &cells)
      case .number(let mask): return SheetNumber.append(digits, mask, to: &cells)
      case .moment(let mask):
        guard let serial = Double(String(decoding: digits, as: UTF8.self)),
          !Self.isFrom1904(serial, shown)
        else { return false }
        isLength = mask.isElapsed
        return moments.append(serial, mask, to: &cells)
      }
    }
    guard !isWritten else { return isLength }
    cells.append(shown)
    return showsHours
  }

  private static let first1904 = DateCell("1904-01-01")

  /// Whether the text names the day that the number has in a document that counts its days from
  /// 1904: the page does not say which days it counts from.
  private static func isFrom1904(_ serial: Double, _ shown: [UInt8]) -> Bool {
    guard let date = DateCell(String(decoding: shown, as: UTF8.self)), date.precision >= .day,
      let first = first1904, abs(serial) < 3_000_000
    else { return false }
    let days = Double(date.seconds - first.seconds) / 86_400
    return days.rounded(.down) == serial.rounded(.down)
  }

  /// - Returns: nil where the text that is shown says as much as the number, or something else.
  private func mask(_ shown: [UInt8], _ digits: UnsafeBufferPointer<UInt8>) -> CellMask? {
    guard let value = DecimalDigits(digits) else { return nil }
    if let code, !code.isEmpty {
      let capitals = code.uppercased()
      if capitals == "BOOLEAN" { return nil }
      let mask = MaskParser.mask(code)
      if case .moment = mask { return mask }
      // Chinese numerals are those of a number as well.
      if capitals.contains("GENERAL") { return .general }
      // Codes of dates in other languages, TT.MM.JJJJ, have no place for a digit.
      if code.contains(where: { "0#?".contains($0) }) { return mask }
    }
    let text = String(decoding: shown, as: UTF8.self)
    guard let seen = NumberCell(text) else { return shown.isEmpty ? .general : nil }
    guard DecimalDigits(seen.value.description) != value else { return nil }
    guard text.hasSuffix("%") else { return .general }
    let decimals = text.dropLast().split(separator: ".").dropFirst().first?.utf8.count ?? 0
    return .number(NumberMask(decimals: decimals, isPercent: true))
  }
}
