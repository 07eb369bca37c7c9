import Catalog
import Terminal
import Widgets
import Wording

/// Where the parts of 全部平台 are.
struct EverywhereLayout {
  let pane: Rect
  let tabs: Rect
  let line: Rect
  let rows: Rect

  init(_ body: Rect) {
    pane = body
    let (head, rest) = Pane.content(of: body).splitTop(2)
    tabs = head
    (line, rows) = rest.splitTop(1)
  }
}

extension EverywhereState {
  var tabs: Tabs { Tabs(View.allCases.map(EverywhereText.title), active: view.rawValue) }
}

/// Paints 全部平台: tabs, the line that is searched for, a list.
struct EverywherePainter {
  let brush: Brush

  private var look: Look { brush.look }

  /// - Returns: where the terminal's cursor belongs.
  func paint(_ state: EverywhereState, into grid: inout Grid, in body: Rect) -> Point? {
    let layout = EverywhereLayout(body)
    var pane = Pane(
      state.view == .found ? EverywhereText.heading(state.found.value) : EverywhereText.title)
    // Whoever has no catalogue here was not searched, whatever the others have.
    if state.view == .found, let empty = state.found.value?.empty, !empty.isEmpty {
      pane.footer = EverywhereText.empty(empty)
    } else if note(state) == nil {
      pane.footer = FrameText.place(state.list)
    }
    pane.scroll = state.list.extent(visible: layout.rows.rows)
    pane.paint(into: &grid, in: layout.pane, look: look, focused: true)
    state.tabs.paint(into: &grid, in: layout.tabs, look: look, focused: !state.isTyping)
    let cursor = state.view == .found ? paintLine(state, into: &grid, in: layout.line) : nil
    if let note = note(state) {
      brush.paint(note: note, into: &grid, in: layout.rows)
    } else {
      state.list.paint(
        into: &grid, in: layout.rows, look: look, focused: !state.isTyping
      ) { content(state, $0) }
    }
    return state.isTyping ? cursor : nil
  }

  /// What is looked for, where that is what is listed.
  private func paintLine(
    _ state: EverywhereState, into grid: inout Grid, in line: Rect
  ) -> Point? {
    let (label, field) = line.inset(columns: 1).splitLeft(6)
    grid.paint(EverywhereText.search, .label, in: label, look: look)
    return state.editor.paint(into: &grid, in: field, look: look, focused: state.isTyping)
  }

  /// What is said instead of rows.
  private func note(_ state: EverywhereState) -> String? {
    switch state.view {
    case .found:
      if let fault = state.found.fault { return "\(fault.summary)：\(fault.advice)" }
      guard let found = state.found.value else { return EverywhereText.searching }
      return found.lines.isEmpty ? EverywhereText.none : nil
    case .news:
      if let fault = state.news.fault { return "\(fault.summary)：\(fault.advice)" }
      guard let news = state.news.value else { return EverywhereText.searching }
      return news.isEmpty ? EverywhereText.noNews : nil
    case .pulls: return state.pulls.isEmpty ? EverywhereText.noPulls : nil
    }
  }

  private func content(_ state: EverywhereState, _ row: Int) -> RowContent? {
    guard row < state.count else { return nil }
    switch state.view {
    case .found:
      guard let line = state.found.value?.lines[row] else { return nil }
      return RowContent(
        [Span("\(line.platform)  ", .label), Span(line.entry.title)],
        columns: [
          RowColumn(line.entry.publisher, .dim, width: 16),
          RowColumn(line.entry.kind.label, .dim, width: 8),
        ])
    case .news:
      guard let line = state.news.value?[row] else { return nil }
      return RowContent(
        [
          Span("\(line.platform)  ", .label), Span(line.news.change.label + " ", .dim),
          Span(NewsText.line(line.news), line.news.isSeen ? .dim : .text),
        ],
        columns: [RowColumn(Moment(unixSeconds: line.news.noticed).description, .dim, width: 16)])
    case .pulls:
      let pull = state.pulls[row]
      return RowContent(
        [Span("\(pull.platform)  "), Span(EverywhereText.phase(pull.phase), role(pull.phase))])
    }
  }

  private func role(_ phase: PullElsewhere.Phase) -> Role {
    switch phase {
    case .waiting: .dim
    case .running: .text
    case .done: .success
    case .failed: .failure
    }
  }
}
