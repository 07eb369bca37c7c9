/// What the cells of a column are. A table's cells are text; a kind says how to read them.
public enum ValueKind: String, Hashable, Sendable, CaseIterable {
  /// Nothing but white space, or a dash or stroke in its place.
  case blank
  case text
  /// A whole number of at most fifteen digits; longer ones, and those that begin with a zero, are
  /// codes and therefore text.
  case integer
  /// A number with a point, an exponent, a per cent sign or a unit; `1,234.5` too.
  case number
  /// A day, month or minute, as `DateCell` reads them; a column of whole numbers like `20190306`,
  /// too.
  case date
  /// A time of day or a length of time, as `TimeCell` reads them.
  case time
  /// `true` or `false`, as JSON has them and as the truth values of spreadsheets are read; any
  /// other writing is text.
  case truth

  /// Whether its values lie on a line: they have a mean, quantiles and a histogram.
  public var isMeasured: Bool {
    self == .integer || self == .number || self == .date || self == .time
  }

  /// Whether its values are numbers.
  public var isNumeric: Bool { self == .integer || self == .number }

  /// Whether its values are dates or times.
  var isCalendar: Bool { self == .date || self == .time }

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

/// Settles the kind of a column from a sample of its cells.
public struct KindTally: Hashable, Sendable {
  public private(set) var blanks = 0
  public private(set) var integers = 0
  public private(set) var numbers = 0
  public private(set) var dates = 0
  public private(set) var times = 0
  /// Texts and truth values.
  public private(set) var texts = 0
  /// Of the integers those that are days written in eight digits.
  public private(set) var compactDates = 0
  /// Of the integers those of eight digits, whether they are days or not.
  private var eightDigits = 0
  /// Of the texts those that mean nothing among numbers: 无, N/A.
  public private(set) var blankWords = 0
  /// Of the texts those that are truth values.
  public private(set) var truths = 0

  public init() {}

  public mutating func add(_ kind: ValueKind) {
    switch kind {
    case .blank: blanks += 1
    case .integer: integers += 1
    case .number: numbers += 1
    case .date: dates += 1
    case .time: times += 1
    case .text: texts += 1
    case .truth:
      texts += 1
      truths += 1
    }
  }

  public mutating func add(_ cell: UnsafeBufferPointer<UInt8>) {
    let text = cell.trimmed
    let kind = ValueKind(of: text)
    add(kind)
    switch kind {
    case .integer:
      guard text.count == 8, text[0].isDigit else { break }
      eightDigits += 1
      if DateCell.isCompactDay(text) { compactDates += 1 }
    case .text: if BlankMark.isWord(text) { blankWords += 1 }
    case .blank, .number, .date, .time, .truth: break
    }
  }

  public mutating func add(_ cell: String) {
    var cell = cell
    cell.withUTF8 { add($0) }
  }

  public mutating func add(_ other: KindTally) {
    blanks += other.blanks
    integers += other.integers
    numbers += other.numbers
    dates += other.dates
    times += other.times
    texts += other.texts
    compactDates += other.compactDates
    eightDigits += other.eightDigits
    blankWords += other.blankWords
    truths += other.truths
  }

  /// Cells that are not blank.
  public var filled: Int { integers + numbers + dates + times + texts }

  /// Cells that are filled, and not of that kind. Words that mean nothing among numbers count as
  /// blank there.
  public func others(than kind: ValueKind) -> Int {
    let ofKind =
      switch kind {
      case .blank: 0
      case .text: filled
      case .integer: integers
      case .number: integers + numbers
      case .date: dates + compactDates
      case .time: times
      case .truth: truths
      }
    return max(0, filled - (kind.isMeasured ? blankWords : 0) - ofKind)
  }

  /// The kind that nine tenths of the cells are that are not blank, truth where all are; text where
  /// no kind is that common, blank where every cell is.
  public var kind: ValueKind {
    // Words that may mean nothing count where nothing else is there.
    let filled = self.filled - blankWords
    guard filled > 0 else { return blankWords > 0 ? .text : .blank }
    if compactDates > 0, (dates + compactDates) * 10 >= filled * 9 { return .date }
    // Of codes in eight digits one in thirty is a day by chance: where half of a column are, the
    // others are days that are not there (20241399) or stand for none (99999999).
    if compactDates > 0, (dates + compactDates) * 2 >= filled, dates + eightDigits == filled {
      return .date
    }
    if integers * 10 >= filled * 9, numbers == 0 { return .integer }
    if (integers + numbers) * 10 >= filled * 9 { return .number }
    if dates * 10 >= filled * 9 { return .date }
    if times * 10 >= filled * 9 { return .time }
    if truths == filled { return .truth }
    return .text
  }
}
