/// What the cells of a column are. A table's cells are text; a kind says how to read them.
public enum ValueKind: String, Hashable, Sendable, CaseIterable {
  /// Nothing but white space, or a dash or stroke in its place.
  case blank
  case text
  /// A whole number of at most fifteen digits; longer ones, and those that begin with a zero, are
  /// codes and therefore text.
  case integer
  /// A number with a point, an exponent, a per cent sign or a unit; `1,234.5` too. `3E10` is a
  /// code, since buildings, products and certificates are called so.
  case number
  /// A column of numbers in which so many have an exponent with a point or a sign (`1.5E+03`) that
  /// `3E10` is a number too. No cell alone is of this kind.
  case scientific
  /// A column of numbers with two digits from one comma to the next, `12,34,567`. No cell alone is
  /// of this kind.
  case indian
  /// A column of numbers behind each of which stands the same counter, `100万人`; as above.
  case counted
  /// A day, month or minute, as `DateCell` reads them; a column of whole numbers like `20190306`,
  /// too.
  case date
  /// A column of dates that are written with the month first, `3/25/2024 1:30 PM`. No cell alone is
  /// of this kind, as nobody knows what `3/5/2024` is.
  case monthFirst
  /// A column of dates that are written with the day first, `25/3/2024`; as above.
  case dayFirst
  /// A time of day or a length of time, as `TimeCell` reads them.
  case time
  /// `true` or `false`, as JSON has them and as the truth values of spreadsheets are read; any
  /// other writing is text.
  case truth

  /// Whether its values lie on a line: they have a mean, quantiles and a histogram.
  public var isMeasured: Bool { isNumeric || isCalendar }

  /// Whether its values are numbers.
  public var isNumeric: Bool {
    switch self {
    case .integer, .number, .scientific, .indian, .counted: true
    case .blank, .text, .date, .monthFirst, .dayFirst, .time, .truth: false
    }
  }

  /// Whether its values are dates.
  public var isDate: Bool { self == .date || self == .monthFirst || self == .dayFirst }

  /// Whether its values are dates or times.
  var isCalendar: Bool { isDate || self == .time }

  /// The kind of one cell.
  public init(of cell: UnsafeBufferPointer<UInt8>) {
    let text = cell.trimmed
    guard let first = text.first else {
      self = .blank
      return
    }
    if BlankMark.isSign(text) {
      self = .blank
    } else if NumberCell.mayBegin(first), let number = NumberCell(text) {
      self = number.isInteger ? .integer : .number
    } else if DateCell.mayBegin(first), DateCell(text) != nil {
      self = .date
    } else if TimeCell.mayBegin(first), TimeCell(text) != nil {
      self = .time
    } else if TruthCell.value(text) != nil {
      self = .truth
    } else {
      self = .text
    }
  }

  public init(of cell: String) {
    var cell = cell
    self = cell.withUTF8 { ValueKind(of: $0) }
  }
}
