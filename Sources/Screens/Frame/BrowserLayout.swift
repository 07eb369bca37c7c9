import Catalog
import Terminal
import Widgets

/// The lines of the frame, and the body between them.
struct FrameLayout {
  let bar: Rect
  let body: Rect
  let message: Rect
  let hints: Rect

  init(_ size: Size) {
    let (bar, rest) = Rect(size).splitTop(1)
    let (hints, rest2) = rest.splitBottom(1)
    let (message, body) = rest2.splitBottom(size.rows > 8 ? 1 : 0)
    self.bar = bar
    self.hints = hints
    self.message = message
    self.body = body
  }
}

/// Where things are on a screen of a given size: one place for painting and for moving by pages.
struct BrowserLayout {
  /// Narrower or lower than this, only `窗口太小` is shown.
  static let smallest = Size(columns: 20, rows: 5)
  static let threePanes = 110
  static let twoPanes = 60

  let bar: Rect
  let body: Rect
  let message: Rect
  let hints: Rect
  /// Panes of a catalogue list; empty where there is no room or no need.
  let navigation: Rect
  let results: Rect
  let detail: Rect
  private let state: BrowserState

  static func showsThreePanes(_ size: Size) -> Bool { size.columns >= threePanes }

  init(_ state: BrowserState) {
    self.state = state
    let frame = FrameLayout(state.size)
    bar = frame.bar
    hints = frame.hints
    message = frame.message
    body = frame.body
    (navigation, results, detail) = Self.panes(state, body)
  }

  private static func panes(
    _ state: BrowserState, _ body: Rect
  ) -> (navigation: Rect, results: Rect, detail: Rect) {
    let none = Rect(column: 0, row: 0, columns: 0, rows: 0)
    let focus = state.browse.focus
    if focus == .detail,
      state.isZoomed || state.detail?.tab == .test || body.columns < threePanes
    {
      return (none, none, body)
    }
    guard body.columns >= twoPanes else {
      return focus == .navigation ? (body, none, none) : (none, body, none)
    }
    let (navigation, rest) = body.splitLeft(body.columns >= threePanes ? 22 : 18)
    guard body.columns >= threePanes, state.detail != nil || focus == .detail else {
      return (navigation, rest, none)
    }
    if focus == .detail {
      let (results, detail) = body.splitLeft(body.columns * 2 / 5)
      return (none, results, detail)
    }
    let (results, detail) = rest.splitLeft(rest.columns - rest.columns * 46 / 100)
    return (navigation, results, detail)
  }

  // MARK: Rows inside

  /// The search line takes the first row of the list's pane while it is open or holds a text.
  var showsSearchLine: Bool {
    state.browse.search != nil || !state.browse.results.query.text.isEmpty
  }

  /// The list itself: the pane less its borders and the search line.
  var resultRect: Rect { Pane.content(of: results).splitTop(showsSearchLine ? 1 : 0).rest }

  var resultRows: Int { resultRect.rows }

  /// Inside of the detail pane below title and tabs.
  var detailBody: Rect { detailInside.inset(columns: 1) }

  /// The same to its borders.
  var detailInside: Rect { Pane.content(of: detail).splitTop(2).rest }

  /// A table in the detail, below the line that says how much of it there is.
  var detailTable: Rect { detailInside.splitTop(1).rest.splitBottom(selectedFileRows).rest }

  /// Below the list of files: what is known of the one under the cursor, and its download.
  var selectedFile: Rect { detailBody.splitBottom(selectedFileRows).bottom }

  private var selectedFileRows: Int {
    guard state.detail?.tab == .files else { return 0 }
    return detailInside.rows >= 14 ? 8 : detailInside.rows >= 7 ? 3 : 0
  }
}

/// Where a text is read: its pane, and inside of that.
struct ReadingLayout {
  let pane: Rect
  var text: Rect { Pane.content(of: pane).inset(columns: 1) }

  init(_ body: Rect) {
    pane = body.centered(columns: min(body.columns, 100), rows: body.rows)
  }
}
