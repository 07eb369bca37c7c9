import Calls
import Catalog
import Terminal
import Widgets

/// The lists of the workbench: the list, and beside it, where there is room, all of the line under
/// the cursor.
extension BrowserPainter {
  func paint(
    _ desk: WorkbenchDesk, _ state: BrowserState, into grid: inout Grid, in area: Rect
  ) -> Point? {
    switch desk {
    case .history(let desk): return paint(desk, into: &grid, in: area)
    case .requests(let desk): return paint(desk, into: &grid, in: area)
    case .difference(let desk):
      paint(desk, into: &grid, in: area)
      return nil
    }
  }

  private func paint(_ desk: HistoryDesk, into grid: inout Grid, in area: Rect) -> Point? {
    let places = WorkbenchLayout(area)
    let cursor = brush.paint(
      desk, title: WorkbenchText.title(desk), in: places,
      rows: places.rows(showsFilter: desk.filter.isShown),
      note: brush.note(desk.calls, isEmpty: desk.shown.isEmpty, WorkbenchText.noHistory),
      into: &grid
    ) { content($0, desk) }
    brush.paint(desk.selected.map { facts($0) } ?? [], into: &grid, in: places.facts)
    return cursor
  }

  private func paint(_ desk: RequestDesk, into grid: inout Grid, in area: Rect) -> Point? {
    let places = WorkbenchLayout(area)
    let cursor = brush.paint(
      desk, title: WorkbenchText.title(desk), in: places,
      rows: places.rows(showsFilter: desk.filter.isShown),
      note: brush.note(desk.requests, isEmpty: desk.shown.isEmpty, WorkbenchText.noRequests),
      into: &grid
    ) { content($0, checked: role(of: $0, desk)) }
    brush.paint(desk.selected.map { facts($0) } ?? [], into: &grid, in: places.facts)
    return cursor
  }

  /// How the mark of a request with a check looks: as what came of it last; nil without one.
  private func role(of request: NamedRequest, _ desk: RequestDesk) -> Role? {
    desk.checks.first { $0.check.isOf(request) }.map { CheckText.role($0.last) }
  }

  private func content(_ call: PastCall, _ desk: HistoryDesk) -> RowContent {
    let isFine =
      call.code.map(InvokeAnswer.isSuccess) == true || call.code == nil && call.status == 200
    let mark = desk.marked?.id == call.id ? [Span("● ", .warning)] : []
    var text = mark + [Span(String(call.time.description.dropFirst(5)), .number), Span("  ")]
    if desk.entry == nil { text += [Span(call.title), Span("  ")] }
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

  private func grid(width text: String) -> Int { browser.configuration.measure.width(of: text) }

  private func facts(_ call: PastCall) -> [(String, String)] {
    var facts = [
      (WorkbenchText.interface, call.title), (WorkbenchText.time, call.time.description),
      (WorkbenchText.outcome, WorkbenchText.outcome(call)),
    ]
    if let quota = call.quota { facts.append((WorkbenchText.left, WorkbenchText.left(quota))) }
    return facts + parameters(call.request)
  }

  private func facts(_ request: NamedRequest) -> [(String, String)] {
    [
      (WorkbenchText.savedAs, request.name), (WorkbenchText.interface, request.title),
      (WorkbenchText.tags, request.tags.joined(separator: " ")),
    ] + parameters(request.request)
  }

  private func parameters(_ request: InvokeRequest) -> [(String, String)] {
    [(WorkbenchText.methodLabel, request.method.rawValue)]
      + request.named.filter { !$0.value.isEmpty }.map { ($0.name, $0.value) }
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
    (list, facts) = area.splitLeft(area.columns * 13 / 20)
  }

  func rows(showsFilter: Bool) -> Rect {
    Pane.content(of: list).splitTop(showsFilter ? 1 : 0).rest
  }
}

extension ListFilter {
  var isShown: Bool { isTyping || !text.isEmpty }
}

extension BrowserState {
  mutating func fitWorkbench(_ layout: BrowserLayout, measure: DisplayWidth) {
    guard case .workbench(let desk) = overlay else { return }
    let places = WorkbenchLayout(layout.body)
    switch desk {
    case .history(var desk):
      desk.list.resize(visible: places.rows(showsFilter: desk.filter.isShown).rows)
      overlay = .workbench(.history(desk))
    case .requests(var desk):
      desk.list.resize(visible: places.rows(showsFilter: desk.filter.isShown).rows)
      overlay = .workbench(.requests(desk))
    case .difference(var desk):
      desk.resize(Pane.content(of: layout.body).splitTop(1).rest.size)
      overlay = .workbench(.difference(desk))
    }
  }
}
