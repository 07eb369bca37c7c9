import Calls
import Catalog
import Terminal
import Widgets

/// 在线测试: the live address on top, the form and the answer, the day's calls below.
struct TestPainter {
  let brush: Brush
  /// It has the keyboard.
  let isFocused: Bool

  var look: Look { brush.look }

  func paint(_ test: InterfaceTest, into grid: inout Grid, in body: Rect) -> Point? {
    let layout = TestLayout(body, test)
    if layout.isFolded {
      paintFolded(test, into: &grid, in: layout.form)
    } else {
      paintAddress(test, into: &grid, in: layout.address)
      paintFooter(test, into: &grid, in: layout.footer.inset(columns: 1))
    }
    let form = layout.isFolded ? nil : paintForm(test, layout, into: &grid)
    return paintAnswer(test, layout, isFocused && test.focus == .answer, into: &grid) ?? form
  }

  private func paintForm(
    _ test: InterfaceTest, _ layout: TestLayout, into grid: inout Grid
  ) -> Point? {
    let isForm = isFocused && test.focus == .form
    let (fields, note) = layout.parts(test.form, measure: grid.measure)
    let hidden = test.form.hiddenNote(in: fields, measure: grid.measure, glyphs: look.glyphs)
    RuledLine(TestText.form, note: hidden).paint(
      into: &grid, in: layout.form, look: look, focused: isForm)
    let (cursor, said) = test.form.paintWithNote(
      into: &grid, in: fields, look: look, focused: isForm)
    paintNote(said, into: &grid, in: note)
    return cursor
  }

  /// Under each other where there are rows for it.
  private func paintNote(_ note: [Span], into grid: inout Grid, in rect: Rect) {
    guard rect.rows > 1 else {
      grid.paint(note, in: rect, look: look)
      return
    }
    let wrap = LineWrap(columns: rect.columns, measure: grid.measure)
    let lines = note.filter { !$0.text.allSatisfy(\.isWhitespace) }.flatMap { span in
      wrap.lines(of: span.text).map { Span(String($0), span.role) }
    }
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      grid.paint([line], in: rect.splitTop(row).rest, look: look)
    }
  }

  /// The form on a line: what was asked for, and what is left of the day.
  private func paintFolded(_ test: InterfaceTest, into grid: inout Grid, in rect: Rect) {
    let line = rect.inset(columns: 1)
    var asked = line
    if let standing = test.standing {
      let calls = TestText.calls(standing, test.now)
      let role: Role = standing.quota.isNearlySpent ? .warning : .number
      asked = line.splitLeft(line.columns - grid.measure.width(of: calls) - 2).left
      grid.paint(calls, role, in: line, look: look, alignment: .right)
    }
    grid.paint(
      [Span("\(TestText.form) ", .label), Span(TestText.asked(test))], in: asked, look: look)
  }

  private func paintAddress(_ test: InterfaceTest, into grid: inout Grid, in rect: Rect) {
    let mark = test.method == .get ? "" : " "
    let address = ForeignInterface(test.specification)?.address ?? test.specification.address
    let text = "\(test.method.rawValue) \(address)\(mark)\(test.query.dropFirst(mark.count))"
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

  private func paintFooter(_ test: InterfaceTest, into grid: inout Grid, in rect: Rect) {
    let whose = test.standing.map { TestText.standing($0, test.now) } ?? ""
    if let timing = test.answer?.exchange.timing, test.fault == nil, !test.isSending {
      let width = max(Self.standingWidth, grid.measure.width(of: whose) + 2)
      paintTimingBar(timing, into: &grid, in: rect.splitLeft(width).rest)
    }
    if let standing = test.standing {
      let isNearlySpent = standing.quota.isNearlySpent
      grid.paint(
        [
          Span(whose, isNearlySpent ? .warning : .number),
          Span("  \(TestText.token) \(standing.maskedToken)", .dim),
        ], in: rect, look: look)
    } else if let call = test.specification.call, call.tokenName != nil {
      let role: Role = call.maskedToken == nil ? .warning : .dim
      paint(longestOf: TestText.token(of: call), role, into: &grid, in: rect)
    } else if let fault = test.standingFault, fault != test.fault {
      // What a call failed by is told where its answer would be.
      let words = TestText.standing(fault, registers: test.registersDevelopers)
      paint(longestOf: words, .warning, into: &grid, in: rect)
    }
  }

  /// The first of several wordings that fits, the longest being first; else the last.
  private func paint(
    longestOf words: [String], _ role: Role, into grid: inout Grid, in rect: Rect
  ) {
    let fitting = words.first { grid.measure.width(of: $0) <= rect.columns }
    grid.paint(fitting ?? words.last ?? "", role, in: rect, look: look)
  }

  private func paintAnswer(
    _ test: InterfaceTest, _ layout: TestLayout, _ isFocused: Bool, into grid: inout Grid
  ) -> Point? {
    let extent = test.scroll(rows: layout.content.rows)
    let place = test.place(extent) ?? ""
    let line = RuledLine(TestText.heading(test), note: place)
    line.paint(into: &grid, in: layout.answer, look: look, focused: isFocused)
    if layout.isWide { paintDivider(layout, into: &grid) }
    let tabs = layout.tabs
    let content = layout.below
    test.views.paint(into: &grid, in: tabs, look: look, focused: isFocused)
    let width = AnswerView.allCases.reduce(2) {
      $0 + grid.measure.width(of: TestText.title($1)) + 1
    }
    // Where one is stands below the line where there is no room on it.
    let below = line.fits(in: layout.answer.columns, grid.measure) ? "" : place
    let cursor = paintAnswerLine(test, below, into: &grid, in: tabs.splitLeft(width).rest)
    if FetchPainter(brush: brush).paint(test.fetch, into: &grid, in: content) {
      return cursor
    } else if let fault = test.fault {
      brush.paint(fault, again: TestText.again, into: &grid, in: content)
    } else if test.isSending, !test.hasStart {
      brush.paint(note: TestText.arriving(test), into: &grid, in: content)
    } else if let answer = test.answer {
      paint(answer, test, isFocused, layout, into: &grid, in: content)
    } else {
      brush.paint(note: TestText.notYet, into: &grid, in: content)
    }
    return cursor
  }

  /// The line between form and answer, from their titles down.
  private func paintDivider(_ layout: TestLayout, into grid: inout Grid) {
    let line = layout.answer.splitLeft(1).left
    grid.fill(line, with: look.glyphs.vertical, style: look[.border])
    grid.fill(line.splitTop(1).top, with: look.glyphs.teeTop, style: look[.border])
  }

  private func paint(
    _ answer: TestAnswer, _ test: InterfaceTest, _ isFocused: Bool, _ layout: TestLayout,
    into grid: inout Grid, in rect: Rect
  ) {
    switch test.view {
    case .table:
      guard let cells = answer.cells else {
        return brush.paint(note: TestText.noTable, into: &grid, in: rect)
      }
      guard !cells.isEmpty else {
        let note = test.matchesWhole ? TestText.emptyMatch : TestText.emptyTable
        return brush.paint(note: note, into: &grid, in: rect)
      }
      answer.table.paint(into: &grid, in: rect, look: look, focused: isFocused) { row, column in
        cells.indices.contains(row) && cells[row].indices.contains(column)
          ? Span(cells[row][column], matches: answer.matches(test.search, in: cells[row][column]))
          : nil
      }
    case .tree:
      guard let tree = answer.tree else {
        return brush.paint(note: TestText.noTree, into: &grid, in: rect)
      }
      paint(tree, test, isFocused, into: &grid, in: rect)
    case .raw: answer.raw.paint(into: &grid, in: rect, look: look, focused: isFocused)
    case .headers:
      if let timing = answer.exchange.timing, layout.head.rows > 0 {
        paintWaterfall(timing, into: &grid, in: layout.head)
      }
      answer.headers.paint(into: &grid, in: layout.content, look: look, focused: isFocused)
    }
  }
}

extension InterfaceTest {
  var views: Tabs { Tabs(AnswerView.allCases.map(TestText.title), active: view.rawValue) }

  /// Where one is in the answer.
  fileprivate func place(_ extent: ScrollExtent?) -> String? {
    guard extent != nil, let answer else { return nil }
    switch view {
    case .table:
      let rows = answer.table.rows
      return answer.table.cell == nil ? nil : FrameText.place(rows, of: FrameText.row)
    case .tree: return answer.tree.flatMap { FrameText.place($0.tree.rows, of: FrameText.row) }
    case .raw, .headers: return extent?.place
    }
  }

  fileprivate func scroll(rows: Int) -> ScrollExtent? {
    guard let answer, fault == nil, !isSending || hasStart else { return nil }
    switch view {
    case .table: return answer.table.extent(rows: rows)
    case .tree: return answer.tree?.tree.rows.extent(visible: rows)
    case .raw: return answer.raw.extent(visible: rows)
    case .headers: return answer.headers.extent(visible: rows)
    }
  }
}
