import Base
import Client
import Screens
import Tables
import Tabular

extension TableFigure {
  /// Different values beyond which bars are not told apart.
  private static let mostLabels = 100_000
  private static let step = 4096

  static func draw(
    _ chart: TableChart, of table: OpenedTable, _ report: TableProgress.Report
  ) async throws -> TableFigure {
    try await table.view.base.waitUntilComplete()
    switch chart {
    case .bars(let label, .count): return try await counted(label, table)
    case .bars(let label, .sum(let number)):
      return try await summed(label, number, table, report) { $0.sum }
    case .bars(let label, .mean(let number)):
      return try await summed(label, number, table, report) { $0.sum / Double($0.count) }
    case .line(let x, let y):
      return .line(try await TableLine.drawn(x: x, y: y, of: table.view, report))
    }
  }

  /// By the engine's groups, which are sorted.
  private static func counted(_ label: Int, _ table: OpenedTable) async throws -> TableFigure {
    let groups = try await table.view.base.view(
      TableQuery(filter: table.query.filter, groups: [label]))
    let rows = try await groups.rows(0..<mostBars)
    let bars = rows.compactMap { row -> TableBar? in
      guard row.cells.count > 1, let count = Double(row.cells[1]) else { return nil }
      return TableBar(label: row.cells[0].safe, value: count)
    }
    return .bars(bars, others: max(0, groups.extent.rows - bars.count))
  }

  private struct Total {
    var sum = 0.0
    var count = 0
  }

  private static func summed(
    _ label: Int, _ number: Int, _ table: OpenedTable, _ report: TableProgress.Report,
    _ value: (Total) -> Double
  ) async throws -> TableFigure {
    var totals: [String: Total] = [:]
    var others = 0
    let kind = table.view.headings[number].kind
    var written = KindTally()
    try await table.view.visit(report) { row in
      guard let added = NumberCell(row.cells[number], in: kind)?.value else { return }
      written.add(row.cells[number])
      let key = row.cells[label]
      guard totals[key] != nil || totals.count < mostLabels else {
        others += 1
        return
      }
      totals[key, default: Total()].sum += added
      totals[key, default: Total()].count += 1
    }
    let bars = totals.map { TableBar(label: $0.key.safe, value: value($0.value)) }
      .sorted { ($1.value, $0.label) < ($0.value, $1.label) }
    return .bars(
      Array(bars.prefix(mostBars)), others: others + max(0, bars.count - mostBars),
      form: written.form)
  }
}

extension TableView {
  /// All rows of the view, window by window.
  fileprivate func visit(
    _ report: TableProgress.Report, _ visit: (TableRow) -> Void
  ) async throws {
    let step = 4096
    let count = extent.rows
    for start in stride(from: 0, to: count, by: step) {
      try Task.checkCancellation()
      for row in try await rows(start..<min(count, start + step)) { visit(row) }
      report(TableProgress(rows: start, fraction: Double(start) / Double(max(1, count))))
    }
  }
}

extension TableLine {
  /// Numbers over dates, numbers or the rows as they stand. Rows of the same x become their mean;
  /// where there are more points than can be seen, neighbours become their least and their
  /// greatest.
  fileprivate static func drawn(
    x: Int?, y: Int, of view: TableView, _ report: TableProgress.Report
  ) async throws -> TableLine {
    let headings = view.headings
    let isDate = x.map { headings[$0].kind.isDate } ?? false
    var points: [TablePoint] = []
    var place = 0.0
    var written = KindTally()
    try await view.visit(report) { row in
      defer { place += 1 }
      guard let value = NumberCell(row.cells[y], in: headings[y].kind)?.value else { return }
      written.add(row.cells[y])
      guard let x else { return points.append(TablePoint(x: place, y: value)) }
      let along =
        isDate
        ? DateCell(row.cells[x], in: headings[x].kind).map { Double($0.seconds) }
        : NumberCell(row.cells[x], in: headings[x].kind)?.value
      if let along { points.append(TablePoint(x: along, y: value)) }
    }
    if x != nil { points = means(points.sorted { $0.x < $1.x }) }
    let text: (Double) -> String = { value in
      if x == nil { return "第 \(Int(saturating: value) + 1) 行" }
      return isDate
        ? DateCell.text(seconds: Int(saturating: value), .day) : ShortDecimal.text(value)
    }
    return TableLine(
      points: thinned(points), start: points.first.map { text($0.x) } ?? "",
      end: points.last.map { text($0.x) } ?? "", form: written.form)
  }

  /// - Parameter points: by x.
  private static func means(_ points: [TablePoint]) -> [TablePoint] {
    var means: [TablePoint] = []
    var count = 0.0
    for point in points {
      guard let last = means.last, last.x == point.x else {
        means.append(point)
        count = 1
        continue
      }
      count += 1
      means[means.count - 1].y += (point.y - last.y) / count
    }
    return means
  }

  private static func thinned(_ points: [TablePoint]) -> [TablePoint] {
    guard points.count > TableFigure.mostPoints else { return points }
    let size = (points.count * 2 + TableFigure.mostPoints - 1) / TableFigure.mostPoints
    return stride(from: 0, to: points.count, by: size).flatMap { start in
      let part = points[start..<min(points.count, start + size)]
      let ends = [part.min { $0.y < $1.y }, part.max { $0.y < $1.y }].compactMap { $0 }
      return ends.sorted { $0.x < $1.x }
    }
  }
}
