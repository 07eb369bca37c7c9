import Catalog
import Terminal
import Widgets

struct FetchPainter {
  let brush: Brush

  private var look: Look { brush.look }

  /// A fetch of this interface in the answer's pane.
  /// - Returns: false where there is none to be shown.
  func paint(_ phase: FetchPhase?, into grid: inout Grid, in rect: Rect) -> Bool {
    var document = Document(columns: rect.columns, measure: grid.measure)
    let bar: ProgressBar
    switch phase {
    case .running(nil), .stopping(nil):
      brush.paint(note: FetchText.starting, into: &grid, in: rect)
      return true
    case .running(let step?):
      bar = ProgressBar(step.line.fraction)
      document.add([Span(FetchText.nextPage(step), .heading)])
      document.add([Span(FetchText.progress(step), .number)])
      document.add([Span(FetchText.rest(step), .number)])
      document.add([Span(FetchText.hintStop, .hint)])
    case .stopping(let step?):
      bar = ProgressBar(step.line.fraction)
      document.add([Span(FetchText.stopping, .warning)])
      document.add([Span(FetchText.progress(step), .number)])
    case .stopped(let line, let fault):
      bar = ProgressBar(line.fraction)
      document.add(label: "", value: fault.summary, labelWidth: 0, role: .warning)
      document.add(label: "", value: fault.advice, labelWidth: 0)
      document.add([Span(FetchText.count(line), .number)])
      document.add([Span(FetchText.hintGoOn, .hint)])
    case .complete, nil: return false
    }
    let (line, rest) = rect.inset(columns: 1).splitTop(1)
    bar.paint(into: &grid, in: line, look: look)
    document.paint(into: &grid, in: rest, look: look, scroll: Scroll())
    return true
  }
}
