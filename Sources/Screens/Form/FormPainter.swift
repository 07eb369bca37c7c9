import Runtime
import Terminal
import Widgets

/// A form, with its steps above and its buttons below.
struct FormPainter {
  let look: Look

  /// - Returns: where the terminal's cursor belongs.
  func paint(_ page: FormPage, into grid: inout Grid, in body: Rect) -> Point? {
    let layout = FormPageLayout(
      page, in: body, measure: grid.measure, glyphs: look.glyphs)
    Pane(FormText.title(page)).paint(into: &grid, in: layout.frame, look: look, focused: true)
    if let steps = page.steps { paint(steps, into: &grid, in: layout.steps) }
    for (row, line) in layout.noteLines.enumerated() {
      let sign = row == layout.cutNote ? String(Character(look.glyphs.ellipsis)) : ""
      grid.paint(line + sign, .dim, in: layout.notes.splitTop(row).rest, look: look)
    }
    let takesKeys = page.phase == .editing && !page.isOnButton
    paintEnds(page, layout, into: &grid)
    // An open list goes over what stands behind the fields.
    let (cursor, note) = page.form.paintWithNote(
      into: &grid, in: layout.fields, look: look, focused: takesKeys, room: layout.room)
    grid.paint(note, in: layout.hint, look: look)
    return cursor
  }

  /// What stands behind the fields.
  private func paintEnds(_ page: FormPage, _ layout: FormPageLayout, into grid: inout Grid) {
    let hidden = page.form.hiddenNote(
      in: layout.fields, measure: grid.measure, glyphs: look.glyphs)
    grid.paint(hidden, .dim, in: layout.more, look: look)
    for (row, line) in layout.faultLines.enumerated() {
      let sign = row == 0 ? MessageSign.failure : "  "
      grid.paint(sign + line, .failure, in: layout.fault.splitTop(row).rest, look: look)
    }
    for (row, line) in layout.toldLines.enumerated() {
      grid.paint(line, .success, in: layout.told.splitTop(row).rest, look: look)
    }
    paintButtons(page, into: &grid, in: layout.button)
  }

  private func paint(_ steps: FormSteps, into grid: inout Grid, in rect: Rect) {
    let line = String(repeating: Character(look.glyphs.horizontal), count: 2)
    let spans = steps.titles.enumerated().flatMap { index, title -> [Span] in
      let role: Role = index == steps.current ? .activeTab : index < steps.current ? .success : .tab
      let between = index == 0 ? [] : [Span(" \(line) ", .border)]
      return between + [Span("\(index + 1) \(title)", role)]
    }
    grid.paint(spans, in: rect, look: look)
  }

  /// The button, and beside it what the other buttons do and when.
  private func paintButtons(_ page: FormPage, into grid: inout Grid, in rect: Rect) {
    switch page.phase {
    case .submitting: grid.paint(FormText.submitting, .warning, in: rect, look: look)
    case .busy: grid.paint(FormText.busy, .warning, in: rect, look: look)
    case .editing:
      var spans = [Span("[ \(page.verb) ]", page.isOnButton ? .cursor : .text), Span("  ")]
      for button in page.buttons {
        spans += [
          Span(KeyStroke.label(of: button.key), .key), Span(" "),
          Span(
            button.wait > 0 ? FormText.waiting(button.wait) : button.title,
            button.wait > 0 ? .dim : .hint), Span("  "),
        ]
      }
      grid.paint(spans, in: rect, look: look)
    }
  }
}
