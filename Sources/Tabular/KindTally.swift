/// Settles the kind of a column from a sample of its cells.
public struct KindTally: Hashable, Sendable {
  public private(set) var blanks = 0
  public private(set) var integers = 0
  public private(set) var dates = 0
  public private(set) var times = 0
  /// Of the numbers those that are days or months as well.
  private var days = DayTally()
  /// Of the texts those that mean nothing among numbers: 无, N/A.
  public private(set) var blankWords = 0
  /// Of the texts those that are truth values.
  public private(set) var truths = 0
  /// Numbers and texts, but for those that are a number in one column and a code in another.
  private var plainNumbers = 0
  private var plainTexts = 0
  /// Of the numbers those with an exponent, and what may be such a number: `3E10`.
  private var exponents = 0
  private var bareExponents = 0
  /// Of the texts telephone numbers that could be taken for numbers, and numbers of sections
  /// (`1.2.3`).
  private var telephones = 0
  private var sections = 0
  /// Of the texts whole numbers that begin with a needless zero.
  private var zeroLed = 0
  /// Of the texts those that are numbers among numbers.
  private var loose = LooseTally()
  /// Of the texts those that are dates with their year last: surely with the month or the day
  /// first, and those of which the column must tell.
  private var monthsFirst = 0
  private var daysFirst = 0
  private var anyFirst = 0
  /// Of the texts numbers with a comma before their decimals.
  private var commas = 0
  /// Of the numbers those with a sign of a power of ten.
  private var scales = ScaleTally()
  /// Of the numbers parts of a hundred or more, and those that are 0.
  private var parts = PartTally()
  private var noughts = 0
  /// Numbers that may stand for a value that is missing.
  private var missing = MissingCodes()
  /// Whether zeros at the ends of numbers tell.
  private var zeros = LostZero()
  /// Of the dates those that may be two years, as seasons and fiscal years are written.
  private var seasons = SeasonTally()
  /// Currencies of the numbers, a bit each.
  private var currencies: UInt8 = 0
  /// Of the dates that are moments.
  public private(set) var zones = ZoneTally()
  /// Of the times those that may be something else.
  private var clocks = ClockTally()
  /// Of the whole numbers those that look like codes.
  private(set) var codes = CodeTally()
  /// Whole numbers behind a plus.
  private var plusLed = 0
  /// What the column's name says.
  private var meaning = ColumnMeaning()

  public init() {}

  /// The same of a column that is called so, which tells ratios from times and codes from numbers.
  /// - Parameter areLengths: whether the file itself says that its times are such.
  public func named(_ title: String, areLengths: Bool = false) -> KindTally {
    // Of most columns nothing is asked of the name, and it is asked for with each part of a file.
    guard clocks.hasAny || plusLed > 0 || days.hasAny || zeros.tells else { return self }
    var named = self
    named.meaning = ColumnMeaning(title, areLengths: areLengths)
    return named
  }

  /// The same of a column of which it is settled what its times are.
  public func named(_ heading: TableHeading) -> KindTally {
    named(heading.title, areLengths: heading.kind == .time)
  }

  /// Whether times are what they look like.
  private var areTimes: Bool { clocks.areTimes(meaning.clock, of: times) }

  /// Whether numbers are codes that are dialled: `+86`.
  private var areDialled: Bool { meaning.areDialled && plusLed > 0 }

  public var numbers: Int {
    plainNumbers + (takesBareExponents ? bareExponents : 0) + looseNumbers
  }
  /// Texts and truth values.
  public var texts: Int {
    plainTexts + (takesBareExponents ? 0 : bareExponents) - looseNumbers
  }

  private var looseNumbers: Int { loose.numbers(beside: integers + plainNumbers) }

  /// Whether as many exponents are surely such as may be parts of codes.
  private var takesBareExponents: Bool { exponents > 0 && exponents >= bareExponents }

  /// Numbers that are days or months in a column of dates.
  private var numeralDates: Int { meaning.areAmounts ? 0 : days.count(beside: dates) }

  public mutating func add(_ kind: ValueKind) {
    switch kind {
    case .blank: blanks += 1
    case .integer: integers += 1
    case .number, .scientific, .indian, .counted: plainNumbers += 1
    case .date, .monthFirst, .dayFirst: dates += 1
    case .time: times += 1
    case .text: plainTexts += 1
    case .truth:
      plainTexts += 1
      truths += 1
    }
  }

  public mutating func add(_ cell: UnsafeBufferPointer<UInt8>) { _ = take(cell) }

  /// Adds a number of JSON, which `3E10` is there.
  public mutating func add(number cell: UnsafeBufferPointer<UInt8>) { _ = take(number: cell) }

  /// Adds a cell.
  /// - Returns: its kind alone.
  public mutating func take(_ cell: UnsafeBufferPointer<UInt8>) -> ValueKind {
    let text = cell.trimmed
    let kind = ValueKind(of: text)
    if kind == .number, let currency = Currency(of: text) { currencies |= currency.rawValue }
    if kind == .text, text[0].isDigit, NumberCell.exponent(text) == .bare {
      bareExponents += 1
      return .text
    }
    add(kind)
    if text.first == 0x2B, text.dropFirst().allSatisfy(\.isDigit) { plusLed += 1 }
    switch kind {
    case .integer:
      if text.count == 8, text[0].isDigit { days.add(eightDigits: text) }
      if text[0] == 0x30 { noughts += 1 }
      codes.add(text)
      loose.add(millions: text)
      missing.add(text)
    case .number: addNumber(text)
    case .text: addText(text)
    case .date:
      zones.add(text)
      seasons.add(text)
    case .time: clocks.add(text)
    case .blank, .scientific, .indian, .counted, .monthFirst, .dayFirst, .truth: break
    }
    return kind
  }

  /// The same for a number of JSON.
  public mutating func take(number cell: UnsafeBufferPointer<UInt8>) -> ValueKind {
    guard NumberCell.exponent(cell.trimmed) == .bare else { return take(cell) }
    add(.number)
    exponents += 1
    return .number
  }

  private mutating func addNumber(_ text: UnsafeBufferPointer<UInt8>) {
    if NumberCell.exponent(text) != nil { exponents += 1 }
    zeros.add(text)
    missing.add(text)
    if let power = NumberWriting.part(text) { parts.add(power) }
    if text[0] == 0x30, text.allSatisfy({ $0 == 0x30 || $0 == 0x2E }) { noughts += 1 }
    loose.add(millions: text)
    scales.add(text)
    days.add(number: text)
  }

  private mutating func addText(_ text: UnsafeBufferPointer<UInt8>) {
    if BlankMark.isWord(text) {
      blankWords += 1
    } else if NumberCell.isTelephone(text) {
      telephones += 1
    } else if LooseNumber.mayBe(text), loose.add(text) {
      if let currency = Currency(of: text) { currencies |= currency.rawValue }
      scales.add(text)
    } else {
      if SectionNumber.isOne(text) { sections += 1 }
      if text[0] == 0x30, text.allSatisfy(\.isDigit) { zeroLed += 1 }
      if DecimalComma.has(text) { commas += 1 }
      addOrders(text)
    }
  }

  private mutating func addOrders(_ text: UnsafeBufferPointer<UInt8>) {
    let orders = DateCell.orders(text)
    guard let first = orders.first else { return }
    if orders.count > 1 {
      anyFirst += 1
    } else if first == .monthFirst {
      monthsFirst += 1
    } else {
      daysFirst += 1
    }
    zones.add(text)
  }

  /// Dates with their year last, where all of them tell one order.
  private var ordered: (kind: ValueKind, count: Int)? {
    switch (monthsFirst, daysFirst) {
    case (1..., 0): (.monthFirst, monthsFirst + anyFirst)
    case (0, 1...): (.dayFirst, daysFirst + anyFirst)
    default: nil
    }
  }

  /// Whether nine tenths of the cells that are not blank are dates of which nothing tells whether
  /// day or month stands first, or of which some tell this and some that.
  public var hasOpenOrder: Bool {
    let count = monthsFirst + daysFirst + anyFirst
    return ordered == nil && count > 0 && (dates + count) * 10 >= (filled - blankWords) * 9
  }

  /// Whether its numbers are money of several currencies, which nobody adds.
  public var hasSeveralCurrencies: Bool { currencies.nonzeroBitCount > 1 }

  /// Whether it has numbers of several counters, or some with one and some without.
  public var hasSeveralCounters: Bool {
    guard loose.counted > 0, (loose.counted + integers + numbers) * 10 >= measured * 9 else {
      return false
    }
    return loose.counters.nonzeroBitCount > 1
      || (integers + numbers > 0 && (integers + numbers) * 10 < measured * 9)
  }

  /// Whether half of the cells or more are numbers with one counter, and the column is of texts.
  var isHalfCounted: Bool {
    kind == .text && loose.counted * 2 >= measured && loose.counters.nonzeroBitCount == 1
      && !hasSeveralCounters
  }

  /// Whether some of its numbers are money, or all are counted.
  public var hasUnits: Bool { currencies != 0 || loose.counted > 0 }

  /// Whether some of its numbers are per cent and others, that are not 0, are not.
  var hasMixedParts: Bool {
    kind.isNumeric && parts.count > 0 && integers + plainNumbers > parts.count + noughts
  }

  /// The sign of a power of ten that all numbers of the column have but for 0: `%`, `万`; empty for
  /// none.
  var unit: String {
    kind.isNumeric
      ? scales.sign(ofAll: integers + numbers + (kind == .counted ? loose.counted : 0) - noughts)
      : ""
  }

  /// Whether all are lengths of time of which nothing tells whether they are in hours and minutes
  /// or in minutes and seconds.
  var hasOpenClock: Bool {
    meaning.clock == .lengths && kind == .text && clocks.hasAny && times * 10 >= measured * 9
  }

  /// How the column writes its numbers.
  public var form: NumberForm {
    kind.isNumeric && integers + numbers <= parts.count + noughts ? parts.form : .plain
  }

  /// Numbers of the column that stand out as codes for a value that is missing do.
  /// - Parameter ofAmounts: whether the column is named as amounts and running numbers are.
  func missingCodes(ofAmounts: Bool) -> [String] {
    kind.isNumeric ? missing.codes(ofAmounts: ofAmounts) : []
  }

  /// Whether some are below zero by a writing that may mean something else.
  var hasDoubtfulSigns: Bool { loose.takenSigns(beside: integers + plainNumbers) > 0 }

  /// Whether there may be two writings of one number that mean two things.
  public var mayHaveTwins: Bool { kind.isNumeric && zeros.tells }

  /// Whether nine tenths of the cells are numbers, some of them with a comma before the decimals.
  var hasDecimalCommas: Bool {
    kind == .text && commas > 0 && (commas + integers + numbers) * 10 >= measured * 9
  }

  /// Whether half of the cells or more are numbers, and of the others none shows that all are
  /// codes.
  public var isHalfNumbers: Bool {
    kind == .text && (integers + numbers) * 2 >= measured && integers + numbers > 0
      && !hasDecimalCommas
      && bareExponents + telephones + sections + zeroLed == 0 && currencies.nonzeroBitCount < 2
      && !hasSeveralCounters && !areDialled
  }

  /// Whether all dates are two years in a row, of several years: 2009/10, 2010/11, 2011/12.
  private var areSeasons: Bool { dates > 1 && seasons.count == dates && seasons.areSeveral }

  /// Dates or times, where half of the cells of a column of texts or more are such.
  var halfCalendar: ValueKind? {
    guard kind == .text, measured > 1, !areSeasons else { return nil }
    if (dates + numeralDates) * 2 >= measured { return .date }
    return times * 2 >= measured && areTimes ? .time : nil
  }

  public mutating func add(_ other: KindTally) {
    blanks += other.blanks
    integers += other.integers
    dates += other.dates
    times += other.times
    days.add(other.days)
    scales.add(other.scales)
    blankWords += other.blankWords
    truths += other.truths
    plainNumbers += other.plainNumbers
    plainTexts += other.plainTexts
    exponents += other.exponents
    bareExponents += other.bareExponents
    zeroLed += other.zeroLed
    loose.add(other.loose)
    commas += other.commas
    parts.add(other.parts)
    missing.add(other.missing)
    noughts += other.noughts
    zeros.add(other.zeros)
    telephones += other.telephones
    sections += other.sections
    monthsFirst += other.monthsFirst
    daysFirst += other.daysFirst
    anyFirst += other.anyFirst
    currencies |= other.currencies
    zones.add(other.zones)
    seasons.add(other.seasons)
    clocks.add(other.clocks)
    plusLed += other.plusLed
    codes.add(other.codes)
  }

  /// Cells that are not blank.
  public var filled: Int { integers + numbers + dates + times + texts }

  /// Cells that are not blank among numbers.
  private var measured: Int { filled - blankWords }

  /// Cells that are filled, and not of that kind. Words that mean nothing among numbers count as
  /// blank there.
  public func others(than kind: ValueKind) -> Int {
    let ofKind =
      switch kind {
      case .blank: 0
      case .text: filled
      case .integer: integers
      case .number, .scientific, .indian: integers + numbers
      case .counted: loose.counted
      case .date: dates + numeralDates
      case .monthFirst, .dayFirst: dates + (ordered?.count ?? 0)
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
    if areSeasons, numeralDates == 0 { return .text }
    if numeralDates > 0, (dates + numeralDates) * 10 >= filled * 9 { return .date }
    // Of codes in eight digits one in thirty is a day by chance: where half of a column are, the
    // others are days that are not there (20241399) or stand for none (99999999).
    if days.compact > 0, !meaning.areAmounts, (dates + days.compact) * 2 >= filled,
      dates + days.eightDigits == filled
    {
      return .date
    }
    if (integers + numbers) * 10 >= filled * 9 {
      return areDialled ? .text : numericKind
    }
    if loose.counted * 10 >= filled * 9 { return loose.countedKind(integers + numbers) }
    if let ordered, (dates + ordered.count) * 10 >= filled * 9 { return ordered.kind }
    if dates * 10 >= filled * 9 { return .date }
    if times * 10 >= filled * 9, areTimes { return .time }
    if truths == filled { return .truth }
    return .text
  }

  /// Of a column that looks like numbers. Some cells show that all are codes: buildings 301 and
  /// 3E10; 12345, 01234 and 02345; sections 1.1, 1.10 and 1.1.1. One in a hundred is asked for, so
  /// that a slip of a finger makes no texts of measures.
  private var numericKind: ValueKind {
    if hasSeveralCurrencies { return .text }
    if numbers == 0 {
      let codes = bareExponents + telephones + (zeroLed > 1 ? zeroLed : 0)
      return codes > 0 && codes * 100 >= filled ? .text : .integer
    }
    if sections > 0, sections * 100 >= filled { return .text }
    if meaning.areVersions, zeros.tells { return .text }
    return takesBareExponents ? .scientific : loose.isIndian ? .indian : .number
  }
}
