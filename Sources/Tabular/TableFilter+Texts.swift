extension TableFilter.Comparison {
  /// Whether it asks for more or less.
  fileprivate var isOfOrder: Bool {
    switch self {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    case .equal, .notEqual, .contains, .lacks, .begins, .ends: false
    }
  }
}

extension TableFilter {
  /// What is to be said of it: columns of texts that it asks for more or less than a number or a
  /// date. `120平方米` is neither more nor less than 100, which nobody sees in the rows that are
  /// left.
  /// - Parameter headings: of the table, whose kinds are known.
  public func notices(_ headings: [TableHeading]) -> TableNotices {
    let columns = textsInOrder(headings).sorted()
    guard !columns.isEmpty else { return TableNotices() }
    let kind = TableNotice.Kind.comparedTexts(columns.map { headings[$0].title })
    return TableNotices([TableNotice(kind, count: columns.count)])
  }

  private func textsInOrder(_ headings: [TableHeading]) -> Set<Int> {
    switch self {
    case .compare(let column, let comparison, let operand):
      let isAsked = comparison.isOfOrder && (operand.number != nil || operand.date != nil)
      guard isAsked, headings.indices.contains(column), headings[column].kind == .text else {
        return []
      }
      return [column]
    case .anywhere, .blank, .oneOf: return []
    case .not(let inner): return inner.textsInOrder(headings)
    case .all(let parts), .any(let parts):
      return parts.reduce(into: []) { $0.formUnion($1.textsInOrder(headings)) }
    }
  }
}
