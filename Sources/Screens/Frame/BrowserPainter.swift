import Catalog
import Terminal
import Widgets

/// Paints the browser's state: the frame here, its parts in extensions beside the parts' state.
struct BrowserPainter {
  let browser: Browser

  var look: Look { browser.configuration.look }

  /// - Returns: where the terminal's cursor belongs.
  func paint(_ state: BrowserState, into grid: inout Grid) -> Point? {
    grid.fill(grid.bounds, style: look[.text])
    guard state.size.columns >= BrowserLayout.smallest.columns,
      state.size.rows >= BrowserLayout.smallest.rows
    else {
      let middle = grid.bounds.centered(columns: grid.size.columns, rows: 1)
      grid.paint(BrowserText.tooSmall, .text, in: middle, look: look, alignment: .center)
      return nil
    }
    let layout = BrowserLayout(state)
    paintBar(state, into: &grid, in: layout.bar)
    let cursor = paintLayers(state, layout, into: &grid)
    paintMessage(state, into: &grid, in: layout.message)
    HintLine(browser.hints(state)).paint(into: &grid, in: layout.hints, look: look)
    return cursor
  }

  /// What is to be seen, from below.
  /// - Returns: the cursor of what lies on top.
  private func paintLayers(
    _ state: BrowserState, _ layout: BrowserLayout, into grid: inout Grid
  ) -> Point? {
    var cursor: Point?
    for layer in state.layers.visible {
      switch layer {
      case .section: cursor = paintSection(state, layout, into: &grid)
      case .area(let id):
        cursor = browser.area(id)?.paint(state, into: &grid, in: layout.body, brush)
      case .line: break
      case .form(let page):
        cursor = FormPainter(look: look).paint(page, into: &grid, in: layout.body)
      case .overlay(let overlay): cursor = overlay.paint(into: &grid, in: layout.body, brush)
      case .sheet(let id):
        cursor = browser.area(id)?.paintSheet(state, into: &grid, in: layout.body, brush)
      }
    }
    return cursor
  }

  private func paintSection(
    _ state: BrowserState, _ layout: BrowserLayout, into grid: inout Grid
  ) -> Point? {
    if let missing = state.missingHere {
      let inside = Pane(FrameText.title(state.section)).paint(
        into: &grid, in: layout.body, look: look, focused: true)
      brush.paint(browser.notices.notice(missing, state.standing), into: &grid, in: inside)
      return nil
    }
    if let area = browser.areaOfSection(state) {
      return area.paint(state, into: &grid, in: layout.body, brush)
    }
    return switch state.section {
    case .datasets, .interfaces: paintBrowse(state, layout, into: &grid)
    case .home, .applications, .developers, .exchange, .account: nil
    }
  }

  // MARK: Last lines

  private func paintMessage(_ state: BrowserState, into grid: inout Grid, in rect: Rect) {
    guard let message = state.message else { return }
    let sign: String
    let role: Role
    switch message.tone {
    case .plain: (sign, role) = ("", .text)
    case .success: (sign, role) = ("", .success)
    case .warning: (sign, role) = (FrameText.warningSign, .warning)
    case .failure: (sign, role) = (FrameText.failureSign, .failure)
    }
    grid.paint(sign + message.text, role, in: rect.inset(columns: 1), look: look)
  }
}
