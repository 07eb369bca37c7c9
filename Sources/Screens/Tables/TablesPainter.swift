import Tabular
import Terminal
import Widgets

/// Paints a table.
struct TablesPainter {
  let brush: Brush

  var look: Look { brush.look }

  func paint(_ tables: TablesState, into grid: inout Grid, in body: Rect) -> Point? {
    let table = TableLayout(tables, in: body)
    var pane = Pane(TableText.path(tables), footer: tables.page.flatMap(TableText.place))
    pane.scroll = tables.page.flatMap { $0.extent(in: table) }
    pane.paint(into: &grid, in: table.frame, look: look, focused: true)
    guard tables.opening == nil, let page = tables.page else {
      let note = tables.opening.map { TableText.reading($0, tables.progress) } ?? ""
      brush.paint(note: note, into: &grid, in: table.content)
      return nil
    }
    paintWork(tables, page, into: &grid, in: table.info)
    paint(page, tables.prompt, table, into: &grid)
    return tables.prompt.flatMap { paint($0, table, into: &grid) }
  }

  private func paint(
    _ page: TablePage, _ prompt: TablePrompt?, _ table: TableLayout, into grid: inout Grid
  ) {
    switch page.mode {
    case .opening: break
    case .grid: paintGrid(page, prompt, into: &grid, in: table.content)
    case .record:
      let inside = table.content.inset(columns: 1)
      Document.record(page, columns: inside.columns, measure: grid.measure)
        .paint(into: &grid, in: inside, look: look, scroll: page.scroll)
    case .profile: paintProfile(page, table, into: &grid)
    case .chart: paintChart(page, into: &grid, in: table.content.inset(columns: 1))
    }
  }

  private func paintWork(
    _ tables: TablesState, _ page: TablePage, into grid: inout Grid, in line: Rect
  ) {
    let inside = line.inset(columns: 1)
    if let work = page.work {
      grid.paint(TableText.working(work), .warning, in: inside, look: look)
    } else if let fault = page.fault {
      let text = MessageSign.failure + fault.text
      grid.paint(text, .failure, in: inside, look: look)
    } else {
      paintInfo(tables, page, into: &grid, in: inside)
    }
  }

  // MARK: Rows

  private func paintGrid(
    _ page: TablePage, _ prompt: TablePrompt?, into grid: inout Grid, in rect: Rect
  ) {
    let columns = page.columns
    // What is being typed shows its hits at once.
    let needle = prompt?.kind == .search ? prompt?.editor.text ?? "" : page.search
    page.grid.paint(into: &grid, in: rect, look: look, focused: prompt == nil) { row, place in
      guard let row = page.window[row] else { return nil }
      let column = columns[place]
      let text = row.cells.indices.contains(column) ? row.cells[column] : ""
      return Span(text, matches: needle.isEmpty ? [] : Span.matches(of: needle, in: text))
    }
    paintMarks(page, into: &grid, in: rect)
    paintGroupBars(page, into: &grid, in: rect)
    if page.extent.rows == 0, page.extent.isComplete {
      let below = rect.splitTop(min(2, rect.rows)).rest
      brush.paint(
        note: page.query.filter == nil ? TableText.empty : TableText.noRows, into: &grid, in: below)
    }
  }

  /// A dot before the rows that were marked.
  private func paintMarks(_ page: TablePage, into grid: inout Grid, in rect: Rect) {
    guard !page.marks.isEmpty else { return }
    for line in rect.row..<rect.endRow {
      let point = Point(column: rect.column, row: line)
      guard let place = page.grid.cell(at: Point(column: rect.column + 1, row: line), in: rect),
        let number = place.row, let row = page.window[number], page.marks.contains(row.number)
      else { continue }
      let cell = Rect(column: point.column, row: point.row, columns: 1, rows: 1)
      grid.fill(cell, with: look.glyphs.dot, style: look[.star])
    }
  }

  // MARK: The line that is typed in

  private func paint(
    _ prompt: TablePrompt, _ table: TableLayout, into grid: inout Grid
  ) -> Point? {
    let line = table.prompt.inset(columns: 1)
    let label = TableText.label(prompt.kind)
    let (head, field) = line.splitLeft(grid.measure.width(of: label) + 1)
    grid.paint(label, .label, in: head, look: look)
    let cursor = prompt.editor.paint(
      into: &grid, in: field, look: look, focused: true, placeholder: TableText.example(prompt.kind)
    )
    guard let error = prompt.error else { return cursor }
    paint(error, prompt, into: &grid, in: table.error.inset(columns: 1), from: field)
    return cursor
  }

  /// What is wrong, below the place where it is.
  private func paint(
    _ error: TablePrompt.Fault, _ prompt: TablePrompt, into grid: inout Grid, in line: Rect,
    from field: Rect
  ) {
    guard let place = error.place else {
      for (row, text) in error.lines(columns: line.columns, measure: grid.measure).enumerated() {
        grid.paint(text, .failure, in: line.splitTop(row).rest, look: look)
      }
      return
    }
    let before = grid.measure.width(of: String(prompt.editor.text.prefix(place)))
    let column = field.column - line.column + before
    let message = "^ \(error.message)"
    let room = line.columns - grid.measure.width(of: message)
    // Far to the right the message stands before its place rather than being cut.
    if column > room, column + 1 >= grid.measure.width(of: message) {
      let left = line.splitLeft(min(line.columns, column + 1)).left
      grid.paint("\(error.message) ^", .failure, in: left, look: look, alignment: .right)
    } else {
      let right = line.splitLeft(max(0, min(column, room))).rest
      grid.paint(message, .failure, in: right, look: look)
    }
  }
}

extension TablePage {
  /// The scroll bar.
  fileprivate func extent(in table: TableLayout) -> ScrollExtent? {
    switch mode {
    case .opening: nil
    case .grid: grid.extent(rows: table.content.rows)
    case .record, .profile: scroll.extent
    case .chart: chart?.isBars == true ? chart?.scroll.extent : nil
    }
  }
}

extension ChartState {
  fileprivate var isBars: Bool {
    if case .bars? = figure.value { true } else { false }
  }
}
