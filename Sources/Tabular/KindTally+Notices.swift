extension KindTally {
  /// What is to be said of the values of a column.
  public func notices(of heading: TableHeading) -> TableNotices {
    var notices = TableNotices()
    let column = heading.title
    if kind.isDate, zones.isMixed {
      notices.add(TableNotice(.mixedZones(column: column)))
    }
    if hasMixedParts { notices.add(TableNotice(.mixedParts(column: column))) }
    let codes = missingCodes(ofAmounts: AmountWords.has(column))
    if !codes.isEmpty {
      notices.add(TableNotice(.missingCodes(column: column, codes: codes)))
    }
    guard kind == .text else { return notices }
    if hasOpenClock { notices.add(TableNotice(.openClock(column: column))) }
    if hasOpenOrder { notices.add(TableNotice(.openOrder(column: column))) }
    if hasSeveralCurrencies { notices.add(TableNotice(.severalCurrencies(column: column))) }
    if hasDecimalCommas { notices.add(TableNotice(.decimalCommas(column: column))) }
    if hasSeveralCounters { notices.add(TableNotice(.severalCounters(column: column))) }
    return notices
  }

  /// By which kind the cells of a column are to be read once more, to name those that are not of
  /// it; nil where there are none, or the column is of texts as most columns of texts are.
  public var kindToCheck: ValueKind? {
    if isHalfNumbers { return .number }
    if isHalfCounted { return .counted }
    if kind == .text, let half = halfCalendar { return half }
    let mayTell = others(than: kind) > 0 || hasUnits || hasDoubtfulSigns
    return kind.isMeasured && mayTell ? kind : nil
  }
}
