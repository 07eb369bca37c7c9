/// How a cell's number is meant, as its number format says (ECMA-376 part 1, 18.8.30 and 18.8.31).
enum CellMask: Hashable, Sendable {
  /// `General`, `@`, and all that says nothing about digits.
  case general
  case number(NumberMask)
  case moment(MomentMask)

  /// Whether it shows lengths of time.
  var isElapsed: Bool { if case .moment(let mask) = self { mask.isElapsed } else { false } }
}

/// What a format of numbers says about digits.
struct NumberMask: Hashable, Sendable {
  /// Digits behind the point that are always there.
  var decimals = 0
  /// Digits before the point that are always there.
  var zeros = 0
  var isPercent = false
  /// For codes, which have zeros in front: the digits' places from the left, and what stands
  /// between and around them. Empty for other numbers.
  var pattern: [Piece] = []

  enum Piece: Hashable, Sendable {
    case digit(isAlways: Bool)
    case literal(Unicode.Scalar)
  }
}

/// What a format of days and times shows.
struct MomentMask: Hashable, Sendable {
  var hasDay = false
  var hasMonth = false
  var hasYear = false
  var hasHour = false
  var hasMinute = false
  var hasSecond = false
  var hasFraction = false
  /// Hours, minutes or seconds that are not cut at a day's end: `[h]:mm`.
  var isElapsed = false

  var hasDate: Bool { hasYear || hasMonth || hasDay }
  var hasTime: Bool { hasHour || hasMinute || hasSecond }
}

extension CellMask {
  /// A built-in format: those of every language and, where these leave a gap, the Chinese ones,
  /// which a file does not define although it uses them (18.8.30).
  init(builtIn id: Int) {
    switch id {
    case 2, 4, 39, 40, 43, 44: self = .number(NumberMask(decimals: 2))
    case 1, 3, 37, 38, 41, 42: self = .number(NumberMask())
    case 9: self = .number(NumberMask(isPercent: true))
    case 10: self = .number(NumberMask(decimals: 2, isPercent: true))
    case 14, 15, 28...31, 51, 53, 54, 58:
      self = .moment(MomentMask(hasDay: true, hasMonth: true, hasYear: true))
    case 17, 27, 36, 50, 52, 57: self = .moment(MomentMask(hasMonth: true, hasYear: true))
    case 16: self = .moment(MomentMask(hasDay: true, hasMonth: true))
    case 18, 20, 32, 34, 55: self = .moment(MomentMask(hasHour: true, hasMinute: true))
    case 19, 21, 33, 35, 56:
      self = .moment(MomentMask(hasHour: true, hasMinute: true, hasSecond: true))
    case 22:
      self = .moment(
        MomentMask(hasDay: true, hasMonth: true, hasYear: true, hasHour: true, hasMinute: true))
    case 45: self = .moment(MomentMask(hasMinute: true, hasSecond: true))
    case 46:
      self = .moment(
        MomentMask(hasHour: true, hasMinute: true, hasSecond: true, isElapsed: true))
    case 47: self = .moment(MomentMask(hasMinute: true, hasSecond: true, hasFraction: true))
    default: self = .general
    }
  }
}
