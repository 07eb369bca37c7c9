import Catalog
import Terminal
import Widgets
import Wording

/// The pane with an entry's title, its tabs, and what the open one shows.
struct DetailPainter {
  let brush: Brush
  let state: DetailAreaState

  private var look: Look { brush.look }

  func paint(into grid: inout Grid, in pane: Rect) {
    let isFocused = state.seen.hasKeys
    // The list is before it, or nothing.
    let joinsLeft = pane.column > 0
    guard let detail = state.detail else {
      let inside = Pane("", joinsLeft: joinsLeft).paint(
        into: &grid, in: pane, look: look, focused: isFocused)
      if let fault = state.unopened { return brush.paint(fault, into: &grid, in: inside) }
      return brush.paint(note: DetailText.loading, into: &grid, in: inside)
    }
    let layout = DetailLayout(pane, detail)
    let scroll = detail.scroll(layout)
    let footer = DetailText.footer(detail.entry.kind, detail.rowPlace ?? scroll?.place)
    let frame = Pane(
      "\(detail.entry.title)", footer: footer, scroll: scroll, joinsLeft: joinsLeft)
    frame.paint(into: &grid, in: pane, look: look, focused: isFocused)
    let bar = detail.tabBar(in: pane)
    bar.tabs.paint(into: &grid, in: bar.rect, look: look, focused: isFocused)
    if let missing = state.missing {
      let notice = brush.notices.notice(
        missing, of: EntrySummary(detail.entry), state.seen.standing)
      return brush.paint(notice, into: &grid, in: layout.body)
    }
    paintTab(detail, layout, into: &grid)
  }

  private func paintTab(_ detail: DetailState, _ layout: DetailLayout, into grid: inout Grid) {
    let body = layout.body
    let measure = grid.measure
    switch detail.tab {
    case .basics:
      Document.basics(
        detail.entry, state.seen.voice(of: detail.entry.id),
        isRated: state.seen.capabilities.contains(.voice), unread: state.unread[detail.entry.id],
        columns: body.columns, measure: measure, look.glyphs
      )
      .paint(into: &grid, in: body, look: look, scroll: detail.basicsScroll)
      paintAside(detail, into: &grid, in: layout.aside)
    case .specification:
      guard let specification = ready(detail.specification, detail, into: &grid, in: body) else {
        return
      }
      Document.specification(
        specification, reach: brush.notices.sharing.reach, columns: body.columns,
        measure: measure, look.glyphs
      ).paint(into: &grid, in: body, look: look, scroll: detail.specificationScroll)
    case .fields, .preview, .files: paintTable(detail, layout, into: &grid)
    case .test:
      // What it shows is painted by 在线测试 itself, as soon as there is something to test.
      if state.seen.test?.id != detail.entry.id {
        _ = ready(detail.specification, detail, into: &grid, in: body)
      }
    }
  }

  /// The first rows beside what the entry is; they have the keyboard in their own tab.
  private func paintAside(_ detail: DetailState, into grid: inout Grid, in rect: Rect) {
    guard !rect.isEmpty, let preview = detail.preview.value else { return }
    let (caption, table) = rect.splitTop(1)
    let title = DetailText.title(.preview)
    let hasKeys = state.seen.hasKeys && detail.isInAside
    grid.paint(
      [Span("\(title)  ", hasKeys ? .activeTab : .heading), Span(preview.extent, .label)],
      in: caption.inset(columns: 1), look: look)
    detail.previewTable.paint(into: &grid, in: table, look: look, focused: hasKeys) { row, column in
      detail.previewCell(row, column).map { Span($0) }
    }
  }

  private func paintTable(_ detail: DetailState, _ layout: DetailLayout, into grid: inout Grid) {
    let body = layout.body
    let caption: String
    let isEmpty: Bool
    switch detail.tab {
    case .fields:
      guard let fields = ready(detail.fields, detail, into: &grid, in: body) else { return }
      (caption, isEmpty) = (DetailText.fieldCount(fields.count), fields.isEmpty)
    case .preview:
      guard let preview = ready(detail.preview, detail, into: &grid, in: body) else { return }
      (caption, isEmpty) = (preview.extent, preview.rows.isEmpty)
    default:
      guard let files = ready(detail.files, detail, into: &grid, in: body) else { return }
      (caption, isEmpty) = (DetailText.files(detail.entry.formats), files.isEmpty)
    }
    guard !isEmpty else {
      return brush.paint(note: DetailText.empty(detail.tab), into: &grid, in: body)
    }
    grid.paint(caption, .label, in: body, look: look)
    let cell: (Int, Int) -> String? =
      switch detail.tab {
      case .fields: detail.fieldCell
      case .preview: detail.previewCell
      default: detail.fileCell
      }
    guard let path = detail.tablePath else { return }
    let isFocused = state.seen.hasKeys
    detail[keyPath: path].paint(into: &grid, in: layout.table, look: look, focused: isFocused) {
      row, column in cell(row, column).map { Span($0) }
    }
  }

  /// A part's value, or nil after painting why it is not there. A fault beside an older value shows
  /// in the message line instead.
  private func ready<Part>(
    _ part: Loadable<Part>, _ detail: DetailState, into grid: inout Grid, in rect: Rect
  ) -> Part? {
    if let value = part.value { return value }
    if let fault = part.fault, fault.kind == .unsupported {
      brush.paint(
        brush.notices.notice(fault, of: EntrySummary(detail.entry)), into: &grid, in: rect)
    } else if let fault = part.fault {
      brush.paint(fault, into: &grid, in: rect)
    } else if detail.isSlow {
      brush.paint(note: DetailText.loading, into: &grid, in: rect)
    }
    return nil
  }
}

extension DetailState {
  func tabBar(in pane: Rect) -> TabBar {
    TabBar(
      tabs: Tabs(tabs.map(DetailText.title), active: tabs.firstIndex(of: tab) ?? 0),
      rect: DetailLayout.split(pane).top)
  }

  /// Where the cursor is in a table that has rows.
  fileprivate var rowPlace: String? {
    tablePath.flatMap { FrameText.place(self[keyPath: $0].rows, of: FrameText.row) }
  }

  /// The scroll bar of the pane.
  fileprivate func scroll(_ layout: DetailLayout) -> ScrollExtent? {
    switch tab {
    case .basics: basicsScroll.extent
    case .specification: specificationScroll.extent
    case .fields: fieldsTable.extent(rows: layout.table.rows)
    case .preview: previewTable.extent(rows: layout.table.rows)
    case .files: filesTable.extent(rows: layout.table.rows)
    case .test: nil
    }
  }
}
