import Catalog
import Terminal
import Widgets

extension BrowserPainter {
  /// A section whose substance the platform does not give.
  func paintElsewhere(
    _ state: BrowserState, _ missing: Capabilities, into grid: inout Grid, in rect: Rect
  ) {
    let inside = Pane(FrameText.title(state.section)).paint(
      into: &grid, in: rect, look: look, focused: true)
    paint(browser.notices.notice(missing, state.standing), into: &grid, in: inside)
  }

  func paint(_ sheet: NoticeSheet, into grid: inout Grid, in area: Rect) {
    let inside = Pane(sheet.title).paint(into: &grid, in: area, look: look, focused: true)
    paint(sheet.notice, into: &grid, in: inside)
  }
}
