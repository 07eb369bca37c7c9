import Catalog
import Terminal
import Widgets

/// Below the list of files: the one under the cursor, where it goes and how far it is.
struct FilesPainter {
  let brush: Brush
  /// Where files go.
  let folder: String

  private var look: Look { brush.look }

  func paint(_ state: FilesState, into grid: inout Grid, in rect: Rect) {
    guard rect.rows > 0, let file = state.shown?.file else { return }
    let phase = state.shown.flatMap { state[$0] }
    // Where it goes is worth more than its checksum, which is checked anyway.
    var document = document(of: file, phase, [.name, .checksum, .target], rect, grid.measure)
    for parts in [[Part.name, .target], [.target]] where document.lines.count >= rect.rows {
      document = self.document(of: file, phase, parts, rect, grid.measure)
    }
    let lines = min(document.lines.count, rect.rows - 1)
    document.paint(
      into: &grid, in: rect.splitTop(lines).top, look: look, scroll: Scroll())
    paint(phase, in: rect.splitTop(lines).rest.splitTop(1).top, into: &grid)
  }

  private enum Part { case name, checksum, target }

  private func document(
    of file: Distribution, _ phase: DownloadPhase?, _ parts: [Part], _ rect: Rect,
    _ measure: DisplayWidth
  ) -> Document {
    var document = Document(columns: rect.columns, measure: measure)
    let width = 8
    for part in parts {
      switch part {
      case .name: document.add([Span(file.name, .heading)])
      case .checksum:
        let sum = file.checksum.map { "SHA-256 \($0)" } ?? FileText.noChecksum
        document.add(label: FileText.checksum, value: sum, labelWidth: width, role: .dim)
      case .target:
        var target = folder + "/" + file.name
        if case .saved(let saved) = phase { target = saved.path }
        document.add(label: FileText.target, value: target, labelWidth: width)
      }
    }
    return document
  }

  private func paint(_ phase: DownloadPhase?, in line: Rect, into grid: inout Grid) {
    switch phase {
    case nil: grid.paint(FileText.hintBegin, .hint, in: line, look: look)
    case .running(let step):
      ProgressBar(step.fraction, note: FileText.progress(step) + "  " + FileText.hintStop)
        .paint(into: &grid, in: line, look: look)
    case .stopped(let step):
      ProgressBar(step.fraction, note: FileText.hintResume)
        .paint(into: &grid, in: line, look: look)
    case .failed(let fault):
      grid.paint(
        "\(fault.summary)，\(FileText.hintResume)", .failure, in: line, look: look)
    // The path stands above, whole.
    case .saved(let saved): grid.paint(FileText.done(saved), .success, in: line, look: look)
    }
  }
}
