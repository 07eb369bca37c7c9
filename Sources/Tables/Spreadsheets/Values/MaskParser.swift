import Tabular

/// Reads the code of a number format (ECMA-376 part 1, 18.8.31): its first section, which is for
/// positive numbers, tells what the numbers are.
struct MaskParser {
  private var rest: ArraySlice<Unicode.Scalar>
  private var moment = MomentMask()
  private var number = NumberMask()
  /// Placeholders of digits before the first point.
  private var places = 0
  private var isBehindPoint = false
  private var isScaled = false
  private var isPlain = false
  /// The last part of a time that was read: minutes follow hours, months do not.
  private var last: Character = " "
  private var isUndecided = false

  static func mask(_ code: String) -> CellMask {
    var parser = MaskParser(code)
    return parser.run()
  }

  private init(_ code: String) { rest = Array(code.unicodeScalars.prefix(1024))[...] }

  private mutating func run() -> CellMask {
    if Self.isGeneral(rest) { return .general }
    while let scalar = rest.popFirst(), scalar != ";" { take(scalar) }
    if isUndecided { moment.hasMonth = true }
    if moment.hasDate || moment.hasTime || moment.isElapsed { return .moment(moment) }
    guard places > 0 || isBehindPoint, !isPlain else { return .general }
    if isScaled { return .number(NumberMask()) }
    if number.zeros < 2 || showsAnotherNumber { number.pattern = [] }
    return .number(number)
  }

  /// Whether digits are another number with the pattern's signs than without: `0"."00` shows 123 as
  /// 1.23, `00"万"` shows it as 1,230,000; sums count 123.
  private var showsAnotherNumber: Bool {
    var (plain, shown) = ("", "")
    for piece in number.pattern {
      switch piece {
      case .digit:
        plain += "1"
        shown += "1"
      case .literal(let scalar): shown.unicodeScalars.append(scalar)
      }
    }
    guard shown != plain, let seen = NumberCell(shown, in: .counted) else { return false }
    return seen.value != Double(plain)
  }

  /// `General`, which Chinese office programs write as `G/通用格式`; perhaps with a colour before it,
  /// but not `[mm]`, minutes that go on.
  private static func isGeneral(_ code: ArraySlice<Unicode.Scalar>) -> Bool {
    var text = String(String.UnicodeScalarView(code)).lowercased()
    while text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      let inner = text[..<end].dropFirst()
      if let unit = inner.first, "hms".contains(unit), inner.allSatisfy({ $0 == unit }) {
        return false
      }
      text = String(text[text.index(after: end)...])
    }
    return text.isEmpty || text.hasPrefix("general") || text.hasPrefix("g/") || text.hasPrefix("@")
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"":
      while let inner = rest.popFirst(), inner != "\"" { literal(inner) }
    case "\\", "!": if let inner = rest.popFirst() { literal(inner) }
    // A space as wide as a character, and a character that fills the cell.
    case "_", "*": _ = rest.popFirst()
    case "[": bracket()
    case "0", "#", "?": digit(scalar)
    case ".": point()
    case "%": number.isPercent = true
    case "/" where places > 0: isPlain = true
    case ",": if places > 0, !isNextDigit { isScaled = true }
    case _ where isLetter(scalar): letter(scalar)
    default: literal(scalar)
    }
  }

  private var isNextDigit: Bool { rest.first.map { ["0", "#", "?"].contains($0) } ?? false }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic || Self.halves.contains(scalar)
  }

  private mutating func literal(_ scalar: Unicode.Scalar) {
    guard !isBehindPoint else { return }
    number.pattern.append(.literal(scalar))
  }

  private mutating func digit(_ scalar: Unicode.Scalar) {
    if moment.hasSecond, isBehindPoint {
      moment.hasFraction = true
      return
    }
    if isBehindPoint {
      if scalar == "0" { number.decimals += 1 }
    } else {
      places += 1
      if scalar == "0" { number.zeros += 1 }
      number.pattern.append(.digit(isAlways: scalar == "0"))
    }
  }

  private mutating func point() {
    if places > 0 || moment.hasSecond || isNextDigit {
      isBehindPoint = true
    } else {
      literal(".")
    }
  }

  /// `[h]`, `[Red]`, `[$-804]`, `[DBNum1]`, `[>=100]`.
  private mutating func bracket() {
    var inner: [Unicode.Scalar] = []
    while let scalar = rest.popFirst(), scalar != "]" { inner.append(scalar) }
    guard let first = inner.first, inner.allSatisfy({ $0 == first }) else { return }
    switch first {
    case "h", "H": moment.hasHour = true
    case "m", "M": moment.hasMinute = true
    case "s", "S": moment.hasSecond = true
    default: return
    }
    moment.isElapsed = true
    last = "h"
  }

  private mutating func letter(_ scalar: Unicode.Scalar) {
    let letter = Character(scalar.properties.lowercaseMapping)
    if letter == "e", places > 0 {
      // 0.00E+00
      isPlain = true
      return
    }
    // A letter among digits that nobody quoted is no part of a date: `0d`.
    guard places == 0 else { return }
    switch letter {
    case "y", "e", "b", "g": moment.hasYear = true
    case "d": moment.hasDay = true
    case "a": halfOrWeekday()
    case _ where Self.halves.contains(scalar): skipHalf()
    case "h":
      moment.hasHour = true
      last = "h"
    case "s":
      moment.hasSecond = true
      if last == "?" { (isUndecided, moment.hasMinute) = (false, true) }
      last = "s"
    case "m": month()
    default: literal(scalar)
    }
    if "ydeg".contains(letter) { last = letter }
  }

  private mutating func month() {
    while rest.first == "m" || rest.first == "M" { rest.removeFirst() }
    if last == "h" {
      moment.hasMinute = true
      last = "m"
    } else {
      // Minutes too, should seconds follow.
      if isUndecided { moment.hasMonth = true }
      isUndecided = true
      last = "?"
    }
  }

  /// `AM/PM`, `A/P`, or `aaaa` for the day of the week.
  private mutating func halfOrWeekday() {
    guard rest.first == "/" || rest.dropFirst().first == "/" else {
      moment.hasDay = true
      return
    }
    skipHalf()
  }

  /// 上, 下 and 午, which stand for AM/PM.
  private static let halves: Set<Unicode.Scalar> = ["\u{4E0A}", "\u{4E0B}", "\u{5348}"]

  private mutating func skipHalf() {
    moment.hasHour = true
    while let next = rest.first,
      next == "/" || Self.halves.contains(next) || ["a", "p", "m", "A", "P", "M"].contains(next)
    {
      rest.removeFirst()
    }
    // Minutes that follow belong to an hour that has been.
  }
}
