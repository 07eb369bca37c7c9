import Calls
import Catalog
import Terminal
import Widgets

/// The lists of the workbench: the list, and beside it, where there is room, all of the line under
/// the cursor.
struct WorkbenchPainter {
  let brush: Brush
  let measure: DisplayWidth

  private var look: Look { brush.look }

  func paint(_ state: WorkbenchState, into grid: inout Grid, in area: Rect) -> Point? {
    switch state.sheet {
    case .history(let list): return paint(list, state.names, into: &grid, in: area)
    case .requests(let list): return paint(list, state.names, into: &grid, in: area)
    case .comparison(let comparison):
      paint(comparison, into: &grid, in: area)
      return nil
    }
  }

  private func paint(_ comparison: AnswerComparison, into grid: inout Grid, in area: Rect) {
    var pane = Pane(
      WorkbenchText.title(comparison), footer: WorkbenchText.place(comparison))
    let (head, rows) = (Pane.content(of: area).splitTop(1).top, AnswerComparison.table(in: area))
    pane.scroll = comparison.table.extent(rows: rows.rows)
    pane.paint(into: &grid, in: area, look: look, focused: true)
    grid.paint(WorkbenchText.summary(comparison), in: head.inset(columns: 1), look: look)
    guard !comparison.difference.lines.isEmpty else {
      return brush.paint(note: WorkbenchText.same, into: &grid, in: rows)
    }
    comparison.table.paint(
      into: &grid, in: rows, look: look, focused: true, cell: comparison.cell)
  }

  private func paint(
    _ list: HistoryList, _ names: [EntryID: FieldLabels], into grid: inout Grid, in area: Rect
  ) -> Point? {
    let places = WorkbenchLayout(area)
    let cursor = brush.paint(
      list, title: WorkbenchText.title(list), in: places,
      rows: places.rows(showsFilter: list.filter.isShown),
      note: brush.note(list.calls, isEmpty: list.shown.isEmpty, WorkbenchText.noHistory),
      into: &grid
    ) { content($0, list) }
    brush.paint(list.selected.map { facts($0, names) } ?? [], into: &grid, in: places.facts)
    return cursor
  }

  private func paint(
    _ list: RequestList, _ names: [EntryID: FieldLabels], into grid: inout Grid, in area: Rect
  ) -> Point? {
    let places = WorkbenchLayout(area)
    let cursor = brush.paint(
      list, title: WorkbenchText.title(list), in: places,
      rows: places.rows(showsFilter: list.filter.isShown),
      note: brush.note(list.requests, isEmpty: list.shown.isEmpty, WorkbenchText.noRequests),
      into: &grid
    ) { content($0, checked: role(of: $0, list)) }
    brush.paint(list.selected.map { facts($0, names) } ?? [], into: &grid, in: places.facts)
    return cursor
  }

  /// How the mark of a request with a check looks: as what came of it last; nil without one.
  private func role(of request: NamedRequest, _ list: RequestList) -> Role? {
    list.checks.first { $0.isOf(request) }.map { CheckText.role($0.last) }
  }

  private func content(_ call: PastCall, _ list: HistoryList) -> RowContent {
    let isFine =
      call.code.map(InvokeAnswer.isSuccess) == true || call.code == nil && call.status == 200
    let mark = list.marked?.id == call.id ? [Span("● ", .warning)] : []
    var text = mark + [Span(String(call.time.description.dropFirst(5)), .number), Span("  ")]
    if list.entry == nil { text += [Span(call.title), Span("  ")] }
    text.append(Span(WorkbenchText.parameters(call.request), .dim))
    let outcome = (call.code ?? call.status).map { String($0) } ?? WorkbenchText.noAnswer
    return RowContent(
      text,
      columns: [
        RowColumn(outcome, isFine ? .success : .failure, width: 6, alignment: .right),
        RowColumn("\(call.milliseconds) ms", width: 8, alignment: .right),
        RowColumn(DetailText.size(call.size), width: 9, alignment: .right),
      ])
  }

  private func content(_ request: NamedRequest, checked: Role?) -> RowContent {
    let mark = checked.map { [RowColumn(CheckText.commandHint, $0, width: 4)] } ?? []
    let tags = request.tags.map { "#\($0)" }.joined(separator: " ")
    return RowContent(
      [
        Span(request.name), Span("  \(request.title)  ", .dim),
        Span(WorkbenchText.parameters(request.request), .dim),
      ], columns: mark + (tags.isEmpty ? [] : [RowColumn(tags, .link, width: grid(width: tags))]))
  }

  private func grid(width text: String) -> Int { measure.width(of: text) }

  private func facts(
    _ call: PastCall, _ names: [EntryID: FieldLabels]
  ) -> [(String, String)] {
    var facts = [
      (WorkbenchText.interface, call.title), (WorkbenchText.time, call.time.description),
      (WorkbenchText.outcome, WorkbenchText.outcome(call)),
    ]
    if let quota = call.quota { facts.append((WorkbenchText.left, WorkbenchText.left(quota))) }
    return facts + parameters(call.request, names)
  }

  private func facts(
    _ request: NamedRequest, _ names: [EntryID: FieldLabels]
  ) -> [(String, String)] {
    [
      (WorkbenchText.savedAs, request.name), (WorkbenchText.interface, request.title),
      (WorkbenchText.tags, request.tags.joined(separator: " ")),
    ] + parameters(request.request, names)
  }

  private func parameters(
    _ request: InvokeRequest, _ names: [EntryID: FieldLabels]
  ) -> [(String, String)] {
    [(WorkbenchText.methodLabel, request.method.rawValue)]
      + request.named.filter { !$0.value.isEmpty }.map { name, value in
        (WorkbenchText.paging(name) ?? names[request.id]?.label(of: name) ?? name, value)
      }
  }
}

/// Where things are in a list of the workbench.
struct WorkbenchLayout {
  static let wide = 100

  let list: Rect
  /// Empty where there is no room.
  let facts: Rect

  init(_ area: Rect) {
    guard area.columns >= Self.wide else {
      list = area
      facts = Rect(column: area.column, row: area.row, columns: 0, rows: 0)
      return
    }
    (list, facts) = area.splitPanes(area.columns * 13 / 20)
  }

  func rows(showsFilter: Bool) -> Rect {
    Pane.content(of: list).splitTop(showsFilter ? 1 : 0).rest
  }
}

extension ListFilter {
  var isShown: Bool { isTyping || !text.isEmpty }
}

extension WorkbenchState {
  /// Where a list's lines are.
  func rows(of list: some FilteredList) -> Rect {
    WorkbenchLayout(body).rows(showsFilter: list.filter.isShown)
  }

  /// Tells what is shown how much of it is in view.
  mutating func fit(in body: Rect) {
    self.body = body
    let places = WorkbenchLayout(body)
    switch sheet {
    case .history(var list):
      list.list.resize(visible: places.rows(showsFilter: list.filter.isShown).rows)
      sheet = .history(list)
    case .requests(var list):
      list.list.resize(visible: places.rows(showsFilter: list.filter.isShown).rows)
      sheet = .requests(list)
    case .comparison(var comparison):
      comparison.resize(AnswerComparison.table(in: body).size)
      sheet = .comparison(comparison)
    }
  }
}
