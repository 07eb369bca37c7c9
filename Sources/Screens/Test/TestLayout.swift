import Calls
import Terminal
import Widgets

/// Where things are in 在线测试.
struct TestLayout {
  /// Wider than this, form and answer lie side by side, else one above the other.
  static let wide = 98

  /// The rows at the top hold the live address.
  let address: Rect
  let form: Rect
  let answer: Rect
  /// The last row has the day's calls.
  let footer: Rect
  /// Inside of the answer's pane, below its tabs.
  private let inside: Rect
  /// What stands above an answer: where its time went, above its headers.
  let head: Rect
  /// Below that.
  let content: Rect

  init(_ body: Rect, _ test: InterfaceTest) {
    let rows = body.rows > 14 ? 2 : 1
    address = body.inset(columns: 1).splitTop(rows).top
    let (footer, middle) = body.splitTop(rows).rest.splitBottom(1)
    self.footer = footer
    (form, answer) =
      body.columns >= Self.wide
      ? middle.splitLeft(min(46, middle.columns * 2 / 5))
      : middle.splitTop(Self.formRows(of: middle.rows, test))
    inside = Pane.content(of: answer).splitTop(1).rest
    let hasHead =
      test.view == .headers && test.answer?.exchange.timing != nil
      && inside.rows >= 2 * TestPainter.waterfallRows
    (head, content) = inside.splitTop(hasHead ? TestPainter.waterfallRows : 0)
  }

  /// Rows of the form above the answer; few once why there is no answer wants to be read.
  private static func formRows(of rows: Int, _ test: InterfaceTest) -> Int {
    guard test.focus == .answer else {
      return test.fault != nil ? rows * 2 / 5 : max(rows * 3 / 5, min(8, rows))
    }
    return min(3, rows / 4)
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
