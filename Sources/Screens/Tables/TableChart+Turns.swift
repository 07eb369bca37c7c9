import Tabular

/// Which charts a table has, and the way from one to the next.
extension TableChart {
  /// The chart a column suggests: numbers as a line over the first date, all else as bars.
  static func first(of column: Int, _ headings: [TableHeading]) -> TableChart {
    guard headings.amounts.contains(column) else { return .bars(label: column, .count) }
    return .line(x: headings.dates.first, y: column)
  }

  /// Of a group, by one column: a bar for each of its values, as long as that has rows.
  static let counts = TableChart.bars(label: 0, .sum(1))

  /// Where each label occurs once, as in what SQL has grouped, its count tells nothing: the numbers
  /// beside it do. nil where there are none, or the figure is as telling.
  func telling(after figure: TableFigure, _ headings: [TableHeading]) -> TableChart? {
    guard case .bars(let label, .count) = self, case .bars(let bars, _, _) = figure,
      !bars.isEmpty, bars.allSatisfy({ $0.value <= 1 }),
      let number = headings.amounts.first(where: { $0 > label }) ?? headings.amounts.last
    else { return nil }
    return .bars(label: label, .sum(number))
  }

  /// `v`: bars or a line.
  func turnKind(_ headings: [TableHeading]) -> TableChart {
    switch self {
    case .line(let x, let y): return .bars(label: x ?? headings.labels.first ?? 0, .sum(y))
    case .bars(_, .sum(let number)), .bars(_, .mean(let number)):
      return .line(x: headings.dates.first, y: number)
    case .bars(let label, .count):
      let number = headings.amounts.first
      return number.map { .line(x: headings.dates.first, y: $0) } ?? .bars(label: label, .count)
    }
  }

  /// `Tab`: what bars are as long as, and which numbers the line goes through.
  func turnMeasure(_ headings: [TableHeading]) -> TableChart {
    let amounts = headings.amounts
    switch self {
    case .line(let x, let y): return .line(x: x, y: amounts.next(after: y) ?? y)
    case .bars(let label, let measure):
      let measures = [TableMeasure.count] + amounts.flatMap { [.sum($0), .mean($0)] }
      return .bars(label: label, measures.next(after: measure) ?? .count)
    }
  }

  /// `x`: what the bars stand for, and what the line goes along.
  func turnAxis(_ headings: [TableHeading]) -> TableChart {
    switch self {
    case .line(let x, let y):
      let axes: [Int?] = (headings.dates + headings.numbers.filter { $0 != y }) + [nil]
      return .line(x: axes.next(after: x) ?? nil, y: y)
    case .bars(let label, let measure):
      return .bars(label: headings.labels.next(after: label) ?? label, measure)
    }
  }
}

extension [TableHeading] {
  /// Columns of numbers, codes and years too.
  fileprivate var numbers: [Int] { indices.filter { self[$0].kind.isNumeric } }
  /// Columns of what is added.
  fileprivate var amounts: [Int] { indices.filter { self[$0].isAmount } }
  var dates: [Int] { indices.filter { self[$0].kind.isDate } }
  /// Columns whose values can stand beside bars: all but amounts, or all where there is no other.
  var labels: [Int] {
    let others = indices.filter { !self[$0].isAmount }
    return others.isEmpty ? Swift.Array(indices) : others
  }
}

extension Array where Element: Equatable {
  /// Round and round; the first where the element is none of them.
  fileprivate func next(after element: Element) -> Element? {
    guard let place = firstIndex(of: element) else { return first }
    return self[(place + 1) % count]
  }
}
