import Tabular
import Terminal
import Widgets

/// What a column holds, and charts.
extension TablesPainter {
  func paintProfile(_ page: TablePage, _ table: TableLayout, into grid: inout Grid) {
    guard let profile = page.profile.value else {
      if let fault = page.profile.fault { brush.paint(fault, into: &grid, in: table.content) }
      return
    }
    let (facts, shape, top) = table.profile(isMeasured: !profile.histogram.isEmpty)
    Document.profile(profile, columns: facts.columns, measure: grid.measure)
      .paint(into: &grid, in: facts, look: look, scroll: page.scroll)
    paintShape(profile, into: &grid, in: shape)
    paintTop(profile, into: &grid, in: top)
  }

  private func paintShape(_ profile: ColumnProfile, into grid: inout Grid, in rect: Rect) {
    let (title, body) = rect.splitTop(1)
    grid.paint(TableText.histogram, .heading, in: title, look: look)
    Histogram(
      profile.histogram.map(\.count), start: profile.minimum, end: profile.maximum
    ).paint(into: &grid, in: body.splitBottom(body.rows > 5 ? 1 : 0).rest, look: look)
  }

  private func paintTop(_ profile: ColumnProfile, into grid: inout Grid, in rect: Rect) {
    let (title, body) = rect.splitTop(1)
    grid.paint(TableText.top, .heading, in: title, look: look)
    guard !profile.isDistinctEstimated else {
      grid.paint(TableText.uncounted, .dim, in: body, look: look)
      return
    }
    let rows = max(1, profile.rows)
    BarChart(
      profile.top.map { tally in
        BarChart.Bar(
          tally.value, value: Double(tally.count),
          text: "\(TableText.number(tally.count)) \(TableText.percent(tally.count, of: rows))")
      }
    ).paint(into: &grid, in: body, look: look)
  }

  /// Beside a group's counts, where there is room: how they are to each other.
  func paintGroupBars(_ page: TablePage, into grid: inout Grid, in rect: Rect) {
    guard case .group = page.origin, page.columns.contains(Self.counts) else { return }
    let room = rect.splitLeft(page.grid.end(in: rect.columns) + 2).rest.inset(columns: 1)
    guard room.columns >= Self.leastBar else { return }
    let most = page.window.rows.compactMap(Self.count).max() ?? 0
    for line in rect.row..<rect.endRow {
      let point = Point(column: rect.column + 1, row: line)
      guard let place = page.grid.cell(at: point, in: rect), let number = place.row,
        let count = page.window[number].flatMap(Self.count)
      else { continue }
      let cells = Rect(column: room.column, row: line, columns: room.columns, rows: 1)
      grid.paint(
        look.glyphs.bar(count, of: most, in: cells.columns), .dim, in: cells, look: look)
    }
  }

  /// The column of a group that counts its rows.
  private static let counts = 1
  private static let leastBar = 10

  private static func count(_ row: TableRow) -> Double? {
    row.cells.indices.contains(counts) ? Double(row.cells[counts]) : nil
  }

  func paintChart(_ page: TablePage, into grid: inout Grid, in rect: Rect) {
    guard let chart = page.chart else { return }
    switch chart.figure.value {
    case nil: if let fault = chart.figure.fault { brush.paint(fault, into: &grid, in: rect) }
    case .bars(let bars, _, let form):
      guard !bars.isEmpty else {
        return brush.paint(note: TableText.noFigure, into: &grid, in: rect)
      }
      let most = bars.first?.value ?? 0
      let top = chart.scroll.top(lines: bars.count, visible: rect.rows)
      BarChart(
        bars.dropFirst(top).map {
          BarChart.Bar($0.label, value: $0.value, text: form.decimal($0.value))
        }, most: most
      ).paint(into: &grid, in: rect, look: look)
    case .line(let line):
      guard !line.points.isEmpty else {
        return brush.paint(note: TableText.noFigure, into: &grid, in: rect)
      }
      let values = line.points.map(\.y).filter(\.isFinite)
      LinePlot(
        line.points.map { LinePlot.Point(x: $0.x, y: $0.y) },
        labels: LinePlot.Labels(
          top: line.form.decimal(values.max() ?? 0),
          bottom: line.form.decimal(values.min() ?? 0),
          start: line.start, end: line.end)
      ).paint(into: &grid, in: rect, look: look)
    }
  }
}
