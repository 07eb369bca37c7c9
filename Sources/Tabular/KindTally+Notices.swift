extension KindTally {
  /// What is to be said of the values of a column.
  /// - Parameter zones: of its moments, where more of them were looked at.
  public func notices(of heading: TableHeading, zones: ZoneTally? = nil) -> TableNotices {
    var notices = TableNotices()
    let column = heading.title
    if kind.isDate, (zones ?? self.zones).isMixed {
      notices.add(TableNotice(.mixedZones(column: column)))
    }
    guard kind == .text else { return notices }
    if hasOpenOrder { notices.add(TableNotice(.openOrder(column: column))) }
    if hasSeveralCurrencies { notices.add(TableNotice(.severalCurrencies(column: column))) }
    return notices
  }
}
