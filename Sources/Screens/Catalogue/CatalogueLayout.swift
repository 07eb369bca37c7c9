import Catalog
import Terminal
import Widgets

/// Where the panes of a catalogue list are: one place for painting and for moving by pages. A pane
/// is empty where there is no room or no need.
struct CatalogueLayout {
  static let twoPanes = 60
  /// From so many columns on the navigation has room for long names, beside a list; with the detail
  /// there too, from so many.
  private static let spacious = (withList: 80, withDetail: 140)
  /// From so many on it has room for the themes and numbers of four digits, beside both.
  private static let roomy = 116
  /// Columns of a list that has all of its own columns; beside a detail that has the keyboard they
  /// are closer together.
  private static let (leastList, leastBeside) = (60, 55)
  /// Columns of a detail that has the keyboard.
  private static let leastDetail = 60

  let navigation: Rect
  let results: Rect
  let detail: Rect
  /// The search line takes the first row of the list's pane while it is open or holds a text.
  let showsSearchLine: Bool

  init(_ state: CatalogueState, _ body: Rect) {
    (navigation, results, detail) = Self.panes(state, body)
    let browse = state.browse
    showsSearchLine = browse.search != nil || !browse.results.query.text.isEmpty
  }

  /// The list itself: the pane less its borders and the search line.
  var rows: Rect { Pane.content(of: results).splitTop(showsSearchLine ? 1 : 0).rest }

  private static func panes(
    _ state: CatalogueState, _ body: Rect
  ) -> (navigation: Rect, results: Rect, detail: Rect) {
    let none = Rect(column: 0, row: 0, columns: 0, rows: 0)
    let focus = state.browse.focus
    let isWide = FrameLayout.showsThreePanes(body.columns)
    if focus == .detail, state.isZoomed || state.seen.tab == .test || !isWide {
      return (none, none, body)
    }
    guard body.columns >= twoPanes else {
      return focus == .navigation ? (body, none, none) : (none, body, none)
    }
    let isSpacious = body.columns >= (isWide ? spacious.withDetail : spacious.withList)
    let (navigation, rest) = body.splitLeft(isSpacious ? 22 : body.columns >= roomy ? 20 : 18)
    guard isWide, state.seen.opened != nil || focus == .detail else {
      return (navigation, rest.joined, none)
    }
    if focus == .detail {
      let least = min(leastBeside, body.columns - leastDetail)
      let (results, detail) = body.splitPanes(max(least, body.columns * 2 / 5))
      return (none, results, detail)
    }
    let (results, detail) = rest.splitPanes(max(leastList, rest.columns * 54 / 100))
    return (navigation, results.joined, detail)
  }
}
