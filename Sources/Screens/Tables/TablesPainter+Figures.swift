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
    let rows = max(1, profile.rows)
    BarChart(
      profile.top.map { tally in
        BarChart.Bar(
          tally.value, value: Double(tally.count),
          text: "\(TableText.number(tally.count)) \(TableText.percent(tally.count, of: rows))")
      }
    ).paint(into: &grid, in: body, look: look)
  }

  func paintChart(_ page: TablePage, into grid: inout Grid, in rect: Rect) {
    guard let chart = page.chart else { return }
    switch chart.figure.value {
    case nil: if let fault = chart.figure.fault { brush.paint(fault, into: &grid, in: rect) }
    case .bars(let bars, _):
      guard !bars.isEmpty else {
        return brush.paint(note: TableText.noFigure, into: &grid, in: rect)
      }
      let most = bars.first?.value ?? 0
      let top = chart.scroll.top(lines: bars.count, visible: rect.rows)
      BarChart(
        bars.dropFirst(top).map {
          BarChart.Bar($0.label, value: $0.value, text: TableText.decimal($0.value))
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
          top: TableText.decimal(values.max() ?? 0), bottom: TableText.decimal(values.min() ?? 0),
          start: line.start, end: line.end)
      ).paint(into: &grid, in: rect, look: look)
    }
  }
}
