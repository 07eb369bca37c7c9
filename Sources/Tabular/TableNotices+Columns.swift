extension TableNotice {
  /// The columns whose cells it is about; nil where it is about rows, or the table, so that it
  /// counts whatever is shown.
  public var columns: [String]? {
    switch kind {
    case .mergedNumbers(let columns), .comparedTexts(let columns): columns
    case .mixedZones(let column), .openOrder(let column), .openClock(let column),
      .bareOperand(let column, _, _), .severalCurrencies(let column),
      .severalCounters(let column), .unconverted(let column), .mixedParts(let column),
      .decimalCommas(let column), .carriedBlanks(let column), .formatIndents(let column),
      .formatUnits(let column, _), .missingCodes(let column, _), .sameValues(let column, _),
      .sheetTexts(let column, _),
      .sheetReworded(let column, _, _), .sheetRounded(let column, _):
      [column]
    case .unreadCells(let found), .doubtfulSigns(let found): [found.column]
    default: nil
    }
  }
}

extension TableNotices {
  /// Without those of other columns.
  /// - Parameter titles: of the columns that count; nil for all.
  public func about(_ titles: Set<String>?) -> TableNotices {
    guard let titles else { return self }
    return TableNotices(filter { $0.columns.map { !titles.isDisjoint(with: $0) } ?? true })
  }
}
