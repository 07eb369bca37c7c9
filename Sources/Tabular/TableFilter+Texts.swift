extension TableFilter.Comparison {
  /// Whether it asks for more or less.
  fileprivate var isOfOrder: Bool {
    switch self {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    case .equal, .notEqual, .contains, .lacks, .begins, .ends: false
    }
  }

  /// Whether it asks for values, and not for parts of texts.
  fileprivate var isOfValues: Bool { isOfOrder || self == .equal || self == .notEqual }
}

extension TableFilter {
  /// What is to be said of it: columns of texts that it asks for more or less than a number or a
  /// date (`120平方米` is neither more nor less than 100, which nobody sees in the rows that are
  /// left), and numbers without the sign that all of a column have.
  /// - Parameter headings: of the table, whose kinds are known.
  public func notices(_ headings: [TableHeading]) -> TableNotices {
    let comparisons = comparisons.filter { headings.indices.contains($0.column) }
    let texts = Set(comparisons.filter { $0.isOfText(headings[$0.column]) }.map(\.column)).sorted()
    let kind = TableNotice.Kind.comparedTexts(texts.map { headings[$0].title })
    var notices = TableNotices([TableNotice(kind, count: texts.count)])
    for found in comparisons where found.lacksUnit(headings[found.column]) {
      let heading = headings[found.column]
      let kind = TableNotice.Kind.bareOperand(
        column: heading.title, unit: heading.unit, operand: found.operand.text)
      notices.settle(TableNotice(kind))
    }
    return notices
  }

  private struct Compared {
    var column: Int
    var comparison: Comparison
    var operand: Operand

    func isOfText(_ heading: TableHeading) -> Bool {
      comparison.isOfOrder && (operand.number != nil || operand.date != nil)
        && heading.kind == .text
    }

    /// Whether it is a number of so many whole ones that it hardly is meant as it stands: 10 among
    /// per cents, or among ten thousands.
    func lacksUnit(_ heading: TableHeading) -> Bool {
      guard comparison.isOfValues, !heading.unit.isEmpty, let number = operand.number, number != 0,
        NumberWriting.power(of: operand.text) == 0,
        let unit = NumberCell("1" + heading.unit)?.value
      else { return false }
      return unit < 1 ? abs(number) >= 1 : abs(number) * 10 < unit
    }
  }

  private var comparisons: [Compared] {
    switch self {
    case .compare(let column, let comparison, let operand):
      [Compared(column: column, comparison: comparison, operand: operand)]
    case .oneOf(let column, let operands):
      operands.map { Compared(column: column, comparison: .equal, operand: $0) }
    case .anywhere, .blank: []
    case .not(let inner): inner.comparisons
    case .all(let parts), .any(let parts): parts.flatMap(\.comparisons)
    }
  }
}
