import Calls
import Catalog
import Terminal
import Widgets

/// 在线测试: the live address on top, the form and the answer, the day's calls below.
extension BrowserPainter {
  func paint(
    _ test: TestState, of detail: DetailState, _ layout: BrowserLayout, _ isFocused: Bool,
    into grid: inout Grid
  ) -> Point? {
    let parts = layout.test
    paintAddress(test, detail, into: &grid, in: parts.address)
    paintFooter(test, into: &grid, in: parts.footer)
    let line = paintAnswer(
      test, layout, isFocused && test.focus == .answer, into: &grid, in: parts.answer)
    let isForm = isFocused && test.focus == .form
    let inside = Pane(TestText.form).paint(
      into: &grid, in: parts.form, look: look, focused: isForm)
    let cursor = test.form.paint(
      into: &grid, in: inside.inset(columns: 1), look: look, focused: isForm)
    return line ?? cursor
  }

  private func paintAddress(
    _ test: TestState, _ detail: DetailState, into grid: inout Grid, in rect: Rect
  ) {
    let query = test.query(for: detail.entry.id)
    let mark = test.method == .get ? "" : " "
    let text =
      "\(test.method.rawValue) \(test.specification.address)\(mark)\(query.dropFirst(mark.count))"
    // Cut wherever the line is full: an address has no words. It is ASCII, being encoded.
    var rest = Substring(text)
    for offset in 0..<rect.rows {
      var row = rect
      row.row += offset
      let isLast = offset == rect.rows - 1
      grid.paint(String(isLast ? rest : rest.prefix(rect.columns)), .link, in: row, look: look)
      rest = rest.dropFirst(rect.columns)
    }
  }

  /// Cells the account and the day's calls have for themselves.
  private static let standingWidth = 50

  private func paintFooter(_ test: TestState, into grid: inout Grid, in rect: Rect) {
    if let timing = test.answer?.exchange.timing, test.fault == nil, !test.isSending {
      paintTimingBar(timing, into: &grid, in: rect.splitLeft(Self.standingWidth).rest)
    }
    if let standing = test.standing.value {
      let isNearlySpent = standing.quota.isNearlySpent
      grid.paint(
        [
          Span(TestText.standing(standing), isNearlySpent ? .warning : .number),
          Span("  \(TestText.token) \(standing.maskedToken)", .dim),
        ], in: rect, look: look)
    } else if let fault = test.standing.fault {
      grid.paint(fault.text, .warning, in: rect, look: look)
    }
  }

  private func paintAnswer(
    _ test: TestState, _ layout: BrowserLayout, _ isFocused: Bool, into grid: inout Grid,
    in rect: Rect
  ) -> Point? {
    var pane = Pane(TestText.heading(test))
    pane.scroll = test.scroll(rows: layout.answerContent.rows)
    let inside = pane.paint(into: &grid, in: rect, look: look, focused: isFocused)
    let (tabs, content) = inside.splitTop(1)
    let views = Tabs(AnswerView.allCases.map(TestText.title), active: test.view.rawValue)
    views.paint(into: &grid, in: tabs, look: look, focused: isFocused)
    let width = AnswerView.allCases.reduce(2) {
      $0 + grid.measure.width(of: TestText.title($1)) + 1
    }
    let cursor = paintAnswerLine(test, into: &grid, in: tabs.splitLeft(width).rest)
    if paintFetch(layout.fetchPhase, into: &grid, in: content) {
      return cursor
    } else if let fault = test.fault {
      paint(fault, into: &grid, in: content)
    } else if test.isSending, !test.hasStart {
      paint(note: TestText.arriving(test), into: &grid, in: content)
    } else if let answer = test.answer {
      paint(answer, test, isFocused && test.line == nil, layout, into: &grid, in: content)
    } else {
      paint(note: TestText.notYet, into: &grid, in: content)
    }
    return cursor
  }

  private func paint(
    _ answer: TestAnswer, _ test: TestState, _ isFocused: Bool, _ layout: BrowserLayout,
    into grid: inout Grid, in rect: Rect
  ) {
    switch test.view {
    case .table:
      guard let cells = answer.cells else {
        return paint(note: TestText.noTable, into: &grid, in: rect)
      }
      guard !cells.isEmpty else {
        return paint(note: TestText.emptyTable, into: &grid, in: rect)
      }
      answer.table.paint(into: &grid, in: rect, look: look, focused: isFocused) { row, column in
        cells.indices.contains(row) && cells[row].indices.contains(column)
          ? Span(cells[row][column], matches: answer.matches(test.search, in: cells[row][column]))
          : nil
      }
    case .tree:
      if let long = answer.long {
        return paint(long, test, isFocused, into: &grid, in: rect)
      }
      guard answer.json != nil else { return paint(note: TestText.noTree, into: &grid, in: rect) }
      answer.tree.paint(into: &grid, in: rect, look: look, focused: isFocused) {
        test.named(answer.node($0, test.search))
      }
    case .raw: answer.raw.paint(into: &grid, in: rect, look: look, focused: isFocused)
    case .headers:
      if let timing = answer.exchange.timing, layout.answerHead.rows > 0 {
        paintWaterfall(timing, into: &grid, in: layout.answerHead)
      }
      answer.headers.paint(into: &grid, in: layout.answerContent, look: look, focused: isFocused)
    }
  }
}

extension TestState {
  fileprivate func scroll(rows: Int) -> ScrollExtent? {
    guard let answer, fault == nil, !isSending || hasStart else { return nil }
    switch view {
    case .table: return answer.table.extent(rows: rows)
    case .tree: return answer.treeRows.extent(visible: rows)
    case .raw: return answer.raw.extent(visible: rows)
    case .headers: return answer.headers.extent(visible: rows)
    }
  }
}
