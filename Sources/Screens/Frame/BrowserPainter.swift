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
      case .form(let page): cursor = paint(page, into: &grid, in: layout.body)
      case .overlay(let overlay): cursor = paint(overlay, state, into: &grid, in: layout.body)
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
      paintElsewhere(state, missing, into: &grid, in: layout.body)
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

  // MARK: Overlays

  private func paint(
    _ overlay: Overlay, _ state: BrowserState, into grid: inout Grid, in area: Rect
  ) -> Point? {
    switch overlay {
    case .help(let help):
      let frame = area.centered(columns: min(84, area.columns), rows: area.rows)
      return help.paint(into: &grid, in: frame, look: look)
    case .palette(let palette): return palette.paint(into: &grid, in: area, look: look)
    case .files(let chooser): return chooser.palette.paint(into: &grid, in: area, look: look)
    case .workbench(let desk): return paint(desk, state, into: &grid, in: area)
    case .menu(let menu):
      menu.paint(into: &grid, in: area, look: look)
      return nil
    case .reading(let reading):
      paint(reading, in: area, into: &grid)
      return nil
    case .notice(let sheet):
      paint(sheet, into: &grid, in: area)
      return nil
    }
  }
}
