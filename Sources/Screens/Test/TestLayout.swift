import Calls
import Terminal
import Widgets

/// Where things are in 在线测试.
struct TestLayout {
  /// From so many columns on, form and answer lie side by side, else one above the other.
  static let wide = 98

  /// The form is a line above the answer, which has the keyboard and all the room there is.
  let isFolded: Bool
  /// The rows at the top hold the live address; none where the form is a line.
  let address: Rect
  /// The first row is its title's.
  let form: Rect
  /// The first row is its title's; side by side, its first column is the line between the two.
  let answer: Rect
  let isWide: Bool
  /// The last row has the day's calls, which stand in the form's line where that is one.
  let footer: Rect
  /// The views of an answer, and what is typed over it.
  let tabs: Rect
  /// All that is below them.
  let below: Rect
  /// What stands above an answer: where its time went, above its headers.
  let head: Rect
  /// Below that.
  let content: Rect

  init(_ body: Rect, _ test: InterfaceTest) {
    isWide = body.columns >= Self.wide
    isFolded = !isWide && test.focus == .answer && !test.isUntried
    if isFolded {
      (form, answer) = body.splitTop(1)
      address = body.splitTop(0).top
      footer = form
    } else {
      let rows = body.rows > 14 ? 2 : 1
      address = body.inset(columns: 1).splitTop(rows).top
      let (footer, middle) = body.splitTop(rows).rest.splitBottom(1)
      self.footer = footer
      if isWide {
        (form, answer) = middle.splitLeft(min(46, middle.columns * 2 / 5))
      } else {
        (form, answer) = middle.splitTop(Self.formRows(of: middle.rows, test))
      }
    }
    let inside = answer.splitLeft(isWide ? 1 : 0).rest.splitTop(1).rest
    (tabs, below) = inside.splitTop(1)
    let hasHead =
      test.view == .headers && test.answer?.exchange.timing != nil
      && below.rows >= 2 * TestPainter.waterfallRows
    (head, content) = below.splitTop(hasHead ? TestPainter.waterfallRows : 0)
  }

  /// The fields of the form, where it is not a line, and right behind them what is to be said of
  /// the one with the cursor.
  func parts(_ fields: Form, measure: DisplayWidth) -> (fields: Rect, note: Rect) {
    let parts = form.splitTop(1).rest.inset(columns: 1)
    let noteRows = parts.rows < 4 ? 0 : isWide ? 3 : 1
    // There are no pictures in it, whose rows hang on the glyphs.
    let wanted = fields.rows(columns: parts.columns, measure: measure, glyphs: .unicode)
    let rows = min(parts.rows - noteRows, wanted)
    let (top, rest) = parts.splitTop(rows)
    return (top, rest.splitTop(noteRows).top)
  }

  /// Rows of the form that has the keyboard, above the answer; few once why there is no answer
  /// wants to be read.
  private static func formRows(of rows: Int, _ test: InterfaceTest) -> Int {
    test.fault != nil ? rows * 2 / 5 : max(rows * 3 / 5, min(8, rows))
  }
}

extension InterfaceTest {
  /// Tells what is shown how much room it has.
  mutating func fit(in body: Rect, measure: DisplayWidth) {
    let content = TestLayout(body, self).content
    visible = content.rows
    answer?.table.resize(content.size)
    answer?.tree?.tree.resize(visible: content.rows)
    answer?.raw.resize(content.size, measure: measure)
    answer?.headers.resize(content.size, measure: measure)
  }
}
