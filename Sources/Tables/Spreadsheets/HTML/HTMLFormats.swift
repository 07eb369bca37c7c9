import Tabular

/// Where a document of HTML says that its cells show lengths of time. Excel writes a cell's number
/// format as the property `mso-number-format` of its style or of its class ("Microsoft Office HTML
/// and XML Reference", 2000), other programs as `vnd.ms-excel.numberformat`.
struct HTMLFormats {
  /// Bytes of style sheets that are looked through.
  private static let sheetLimit = 4 << 20
  private static let properties = ["mso-number-format", "vnd.ms-excel.numberformat"]

  /// By class; those of all cells by an empty name. Nothing is known of others.
  private var classes: [String: Bool] = [:]
  private var hasHours = false
  private var sheet: [UInt8] = []

  /// - Parameter bytes: a piece of a style sheet.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard sheet.count + bytes.count <= Self.sheetLimit else { return }
    sheet.append(contentsOf: bytes)
  }

  /// A style sheet is over.
  mutating func endSheet() {
    var text = String(decoding: sheet, as: UTF8.self)
    for mark in ["<!--", "-->"] { text = text.replacing(mark, with: " ") }
    for (selectors, body) in Self.rules(text) {
      guard let format = Self.format(of: body) else { continue }
      for selector in selectors.split(separator: ",") {
        if let name = Self.className(selector) { classes[name] = Self.areHours(format) }
      }
    }
    hasHours = classes.values.contains(true)
    sheet = []
  }

  /// Whether a cell shows hours that are not cut at a day's end.
  /// - Parameters:
  ///   - names: its classes.
  ///   - style: its own style, which comes first.
  func areHours(class names: String, style: String) -> Bool {
    // Hours that go on are in brackets.
    if style.utf8.contains(UInt8(ascii: "[")), let format = Self.format(of: style[...]) {
      return Self.areHours(format)
    }
    guard hasHours else { return false }
    let own = names.split(separator: " ").compactMap { classes[String($0)] }.last
    return own ?? classes[""] ?? false
  }

  /// `[h]:mm`; of `[mm]:ss` the hours are not shown.
  private static func areHours(_ format: String) -> Bool {
    guard case .moment(let mask) = MaskParser.mask(format) else { return false }
    return mask.isElapsed && format.lowercased().contains("[h")
  }

  /// `.xl65` and `td.xl65` as `xl65`, `td` as an empty text; nil for what is of no cells.
  private static func className(_ selector: Substring) -> String? {
    guard let last = selector.split(whereSeparator: \.isWhitespace).last else { return nil }
    let parts = last.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count < 3, ["", "td", "th"].contains(parts[0].lowercased()) else { return nil }
    return parts.count == 2 ? String(parts[1]) : ""
  }

  /// What stands before brackets and in them; those around several rules are passed over.
  private static func rules(_ sheet: String) -> [(selectors: Substring, body: Substring)] {
    var rules: [(Substring, Substring)] = []
    var selectors = sheet[..<sheet.startIndex]
    var start = sheet.startIndex
    for place in marks(sheet[...], "{}") {
      if sheet[place] == "{" {
        selectors = sheet[start..<place]
      } else if !selectors.isEmpty {
        rules.append((selectors, sheet[start..<place]))
        selectors = sheet[..<sheet.startIndex]
      }
      start = sheet.index(after: place)
    }
    return rules
  }

  /// The code of the number format among properties.
  private static func format(of body: Substring) -> String? {
    var format: String?
    var start = body.startIndex
    for end in marks(body, ";") + [body.endIndex] {
      let property = body[start..<end]
      if end < body.endIndex { start = body.index(after: end) }
      guard let colon = property.firstIndex(of: ":") else { continue }
      let name = property[..<colon].filter { !$0.isWhitespace }.lowercased()
      if properties.contains(name) { format = plain(property[property.index(after: colon)...]) }
    }
    return format
  }

  /// Places of marks that stand in no quotes, which end with their line, and behind no backslash.
  private static func marks(_ text: Substring, _ wanted: String) -> [String.Index] {
    var places: [String.Index] = []
    var quote: Character?
    var isEscaped = false
    for place in text.indices {
      let letter = text[place]
      if isEscaped {
        isEscaped = false
      } else if letter == "\\" {
        isEscaped = true
      } else if letter == quote || letter.isNewline {
        quote = nil
      } else if quote == nil {
        if letter == "\"" || letter == "'" { quote = letter }
        if wanted.contains(letter) { places.append(place) }
      }
    }
    return places
  }

  /// A value without its quotes and the backslashes of CSS (CSS 2.1, 4.1.3): `\[h\]\:mm`.
  private static func plain(_ value: Substring) -> String {
    var rest = value.drop(while: \.isWhitespace)
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    if let quote = rest.first, "\"'".contains(quote), rest.count > 1, rest.last == quote {
      rest = rest.dropFirst().dropLast()
    }
    var plain = ""
    while let letter = rest.popFirst() {
      guard letter == "\\" else {
        plain.append(letter)
        continue
      }
      let digits = rest.prefix(6).prefix(while: \.isHexDigit)
      if let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) {
        plain.unicodeScalars.append(scalar)
        rest = rest.dropFirst(digits.count)
        if rest.first == " " { rest.removeFirst() }
      } else if let next = rest.popFirst() {
        plain.append(next)
      }
    }
    return plain
  }
}
