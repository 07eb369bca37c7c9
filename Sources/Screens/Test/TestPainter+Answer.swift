import Base
import Calls
import Formats
import Terminal
import Widgets

/// What stands around an answer: the line that is typed over it, where its time went.
extension TestPainter {
  /// Beside the views' titles: the line, or how much was found, or else where one is.
  func paintAnswerLine(
    _ test: InterfaceTest, _ place: String, into grid: inout Grid, in rect: Rect
  ) -> Point? {
    if let line = test.line {
      let label = line.kind == .search ? TestText.searchLabel : TestText.filterLabel
      let note =
        line.fault.map { Span(" " + TestText.fault($0), .failure) }
        ?? (line.kind == .search ? test.hits : nil).map { Span(" " + $0, .dim) } ?? Span("")
      let room = min(grid.measure.width(of: note.text) + 1, rect.columns / 2)
      let (rest, right) = rect.splitLeft(rect.columns - room)
      grid.paint([note], in: right, look: look)
      let (left, field) = rest.splitLeft(grid.measure.width(of: label) + 1)
      grid.paint(label, .label, in: left, look: look)
      return line.editor.paint(into: &grid, in: field, look: look, focused: true)
    }
    if let hits = test.hits {
      grid.paint(
        [Span("“\(test.search.text)” ", .dim), Span(hits, .number), Span(" ")],
        in: rect, look: look, alignment: .right)
    } else if grid.measure.width(of: place) < rect.columns {
      grid.paint("\(place) ", .dim, in: rect, look: look, alignment: .right)
    }
    return nil
  }

  func paint(
    _ answer: AnswerTree, _ test: InterfaceTest, _ isFocused: Bool, into grid: inout Grid,
    in rect: Rect
  ) {
    if let fault = answer.outline.fault { return brush.paint(fault, into: &grid, in: rect) }
    guard let outline = answer.outline.value else {
      let note = answer.file.map { TestText.reading($0) } ?? TestText.noTree
      return brush.paint(note: note, into: &grid, in: rect)
    }
    guard outline.root != nil else {
      return brush.paint(note: TestText.noTree, into: &grid, in: rect)
    }
    answer.tree.paint(into: &grid, in: rect, look: look, focused: isFocused) { path in
      answer.shown(path, test.search).map { (test.named($0), $1) }
    }
  }

  /// The steps of a call below each other, each where it began.
  func paintWaterfall(_ timing: InvokeTiming, into grid: inout Grid, in rect: Rect) {
    var rest = rect
    let steps = TestText.timing(timing)
    let labels = (steps.map { grid.measure.width(of: $0.label) }.max() ?? 0) + 2
    let bar = max(0, min(60, rect.columns - labels - 14))
    var start = 0.0
    for step in steps {
      let row = rest.splitTop(1).top
      rest = rest.splitTop(1).rest
      let (label, cells) = row.inset(columns: 1).splitLeft(labels)
      grid.paint(step.label, .label, in: label, look: look)
      let (chart, number) = cells.splitLeft(bar)
      let span = Self.cells(start, step.milliseconds, of: timing.total, in: bar)
      grid.fill(
        Rect(column: chart.column + span.lowerBound, row: chart.row, columns: span.count, rows: 1),
        with: look.glyphs.filled, style: look[.number])
      grid.paint(
        TestText.milliseconds(step.milliseconds), .number, in: number, look: look,
        alignment: .right)
      start += step.milliseconds
    }
    let row = rest.splitTop(1).top.inset(columns: 1)
    grid.paint(TestText.total, .label, in: row, look: look)
    grid.paint(
      TestText.milliseconds(timing.total), .number, in: row, look: look, alignment: .right)
  }

  /// Rows of `paintWaterfall`, and an empty one.
  static let waterfallRows = 7

  /// The same on one line, where there is room beside what else stands there.
  func paintTimingBar(_ timing: InvokeTiming, into grid: inout Grid, in rect: Rect) {
    let steps = TestText.timing(timing).filter { $0.milliseconds >= 0.05 }
    let words =
      steps.flatMap { step in
        [
          Span("\(step.short) ", .dim), Span(FrameText.tenths(step.milliseconds), .number),
          Span(" \(TestText.unit) ", .dim),
        ]
      }
    let width = grid.measure.width(of: words)
    guard rect.columns >= width + Self.barWidth else { return }
    let right = rect.splitLeft(rect.columns - width - Self.barWidth).rest
    let (text, bar) = right.splitLeft(width)
    grid.paint(words, in: text, look: look)
    var start = 0.0
    for (index, step) in steps.enumerated() {
      let span = Self.cells(start, step.milliseconds, of: timing.total, in: bar.columns)
      let cells = Rect(
        column: bar.column + span.lowerBound, row: bar.row, columns: span.count, rows: 1)
      let glyph = index % 2 == 0 ? look.glyphs.filled : look.glyphs.hollow
      grid.fill(cells, with: glyph, style: look[index % 2 == 0 ? .number : .dim])
      start += step.milliseconds
    }
  }

  private static let barWidth = 16

  /// The cells of a step; at least one, so that none is overlooked that has a number to show.
  private static func cells(
    _ start: Double, _ length: Double, of total: Double, in columns: Int
  ) -> Range<Int> {
    guard total > 0, columns > 0 else { return 0..<0 }
    let first = min(columns - 1, Int(start / total * Double(columns)))
    let last = Int(saturating: ((start + length) / total * Double(columns)).rounded())
    return first..<max(length >= 0.05 ? first + 1 : first, min(columns, last))
  }
}
