import Terminal
import Widgets

/// Where the parts of a form's page go in the body: steps, notes, fields, right behind them the
/// button's line with what went wrong above it, and at the bottom what the field with the cursor is
/// for.
struct FormPageLayout {
  let frame: Rect
  let steps: Rect
  let notes: Rect
  let fields: Rect
  let fault: Rect
  /// What a button has told.
  let told: Rect
  let button: Rect
  /// Between fields and button: how many fields are out of view.
  let more: Rect
  /// Of the field with the cursor, on a row of its own, so that nothing moves with the cursor.
  let hint: Rect
  /// Where an open list may go.
  let room: Rect
  /// As many lines of the notes as there is room for.
  let noteLines: [String]
  /// The one of them behind which some are left out.
  let cutNote: Int?
  let faultLines: [String]
  let toldLines: [String]

  /// Wider lines are hard to read.
  private static let widest = 100
  private static let dialogColumns = 72
  /// More of them scroll rather than push out the notes; a picture is seen whole.
  private static let fewestFieldRows = 6

  init(_ page: FormPage, in body: Rect, measure: DisplayWidth, glyphs: Glyphs) {
    let columns = min(body.columns, page.shape == .page ? Self.widest : Self.dialogColumns)
    let inside = max(0, columns - 4)
    let fault = page.fault.map { Self.wrapped($0.text, inside, measure) } ?? []
    let told = page.told.isEmpty ? [] : Self.wrapped(page.told, inside, measure)
    let notes = page.notes.flatMap { Self.wrapped($0, inside, measure) }
    let form = page.form.rows(columns: inside, measure: measure, glyphs: glyphs)
    let tallest = page.form.tallest(columns: inside, measure: measure, glyphs: glyphs)
    let fewest = max(Self.fewestFieldRows, tallest)
    let fixed = 4 + (page.steps == nil ? 0 : 2)
    var rows = body.rows
    if page.shape == .dialog {
      let wanted =
        fixed + notes.count + (notes.isEmpty ? 0 : 1) + form + 2 + fault.count + told.count
      rows = min(body.rows, wanted)
    }
    frame = body.centered(columns: columns, rows: rows)
    var rest = Pane.content(of: frame).inset(columns: 1)
    faultLines = Array(fault.prefix(max(1, rest.rows / 4)))
    toldLines = Array(told.prefix(max(1, rest.rows / 4)))
    let said = faultLines.count + toldLines.count
    // The fields come first, and what is said of them: notes are cut where there is little room.
    let spare = max(0, rest.rows - fixed - said - min(form, fewest))
    let noteRows = min(max(spare, rest.rows > 12 ? 2 : 0), rest.rows / 2)
    noteLines = Self.cut(notes, to: noteRows)
    cutNote = noteLines.count < notes.count && noteLines.count > 1 ? noteLines.count - 2 : nil
    let stepRows = page.steps == nil ? 0 : min(2, rest.rows / 5)
    (steps, rest) = rest.splitTop(stepRows)
    (self.notes, rest) = rest.splitTop(noteLines.count)
    if !noteLines.isEmpty { rest = rest.splitTop(1).rest }
    (hint, rest) = rest.splitBottom(rest.rows > 3 ? 1 : 0)
    room = rest
    let gap = rest.rows >= min(form, fewest) + said + 2 ? 1 : 0
    (fields, rest) = rest.splitTop(min(form, max(1, rest.rows - 1 - said - gap)))
    (more, rest) = rest.splitTop(gap)
    (self.fault, rest) = rest.splitTop(faultLines.count)
    (self.told, rest) = rest.splitTop(toldLines.count)
    button = rest.splitTop(1).top
  }

  /// The first lines and the very last one, which tells what changes.
  private static func cut(_ lines: [String], to rows: Int) -> [String] {
    guard lines.count > rows else { return lines }
    return lines.prefix(max(0, rows - 1)) + lines.suffix(min(1, rows))
  }

  private static func wrapped(
    _ text: String, _ columns: Int, _ measure: DisplayWidth
  ) -> [String] {
    LineWrap(columns: max(2, columns), measure: measure).lines(of: text).map { String($0) }
  }
}
