import Catalog
import Terminal
import Widgets
import Wording

extension BrowserPainter {
  func paintDetail(
    _ state: BrowserState, _ layout: BrowserLayout, into grid: inout Grid
  ) -> Point? {
    let isFocused = state.browse.focus == .detail
    guard let detail = state.detail else {
      let inside = Pane("").paint(into: &grid, in: layout.detail, look: look, focused: isFocused)
      paint(note: DetailText.loading, into: &grid, in: inside)
      return nil
    }
    var pane = Pane("\(detail.entry.title)", footer: detail.entry.kind.label)
    pane.scroll = detail.scroll(layout)
    let inside = pane.paint(into: &grid, in: layout.detail, look: look, focused: isFocused)
    let tabs = detail.tabs
    Tabs(tabs.map(DetailText.title), active: tabs.firstIndex(of: detail.tab) ?? 0)
      .paint(into: &grid, in: inside.splitTop(2).top, look: look, focused: isFocused)
    let missing = state.capabilities.missing(of: detail.tab.need)
    guard missing.isEmpty else {
      let notice = browser.notices.notice(missing, of: EntrySummary(detail.entry), state.standing)
      paint(notice, into: &grid, in: layout.detailBody)
      return nil
    }
    return paintTab(state, detail, layout, isFocused, into: &grid)
  }

  private func paintTab(
    _ state: BrowserState, _ detail: DetailState, _ layout: BrowserLayout, _ isFocused: Bool,
    into grid: inout Grid
  ) -> Point? {
    let body = layout.detailBody
    let measure = grid.measure
    switch detail.tab {
    case .basics:
      Document.basics(
        detail.entry, state.voice(of: detail.entry.id),
        isRated: state.capabilities.contains(.voice), unread: state.unread[detail.entry.id],
        columns: body.columns,
        measure: measure, look.glyphs
      )
      .paint(into: &grid, in: body, look: look, scroll: detail.basicsScroll)
    case .specification:
      guard let specification = ready(detail.specification, detail, into: &grid, in: body) else {
        return nil
      }
      Document.specification(
        specification, columns: body.columns, measure: measure, look.glyphs
      ).paint(into: &grid, in: body, look: look, scroll: detail.specificationScroll)
    case .fields, .preview, .files:
      paintTable(detail, layout, isFocused, into: &grid)
      if detail.tab == .files {
        _ = browser.area(AreaID(FilesArea.self))?
          .paint(state, into: &grid, in: layout.selectedFile, brush)
      }
    case .test:
      guard state.testPane(of: detail.entry.id) != nil else {
        _ = ready(detail.specification, detail, into: &grid, in: body)
        return nil
      }
      return browser.area(AreaID(TestArea.self))?
        .paint(state, into: &grid, in: layout.detailInside, brush)
    }
    return nil
  }

  private func paintTable(
    _ detail: DetailState, _ layout: BrowserLayout, _ isFocused: Bool, into grid: inout Grid
  ) {
    let body = layout.detailBody
    let caption: String
    let isEmpty: Bool
    switch detail.tab {
    case .fields:
      guard let fields = ready(detail.fields, detail, into: &grid, in: body) else { return }
      (caption, isEmpty) = (DetailText.fieldCount(fields.count), fields.isEmpty)
    case .preview:
      guard let preview = ready(detail.preview, detail, into: &grid, in: body) else { return }
      (caption, isEmpty) = (DetailText.extent(preview), preview.rows.isEmpty)
    default:
      guard let files = ready(detail.files, detail, into: &grid, in: body) else { return }
      (caption, isEmpty) = (DetailText.files(detail.entry.formats), files.isEmpty)
    }
    guard !isEmpty else {
      paint(note: DetailText.empty(detail.tab), into: &grid, in: body)
      return
    }
    grid.paint(caption, .label, in: body, look: look)
    let cell: (Int, Int) -> String? =
      switch detail.tab {
      case .fields: detail.fieldCell
      case .preview: detail.previewCell
      default: detail.fileCell
      }
    guard let path = detail.tablePath else { return }
    detail[keyPath: path].paint(into: &grid, in: layout.detailTable, look: look, focused: isFocused)
    { row, column in cell(row, column).map { Span($0) } }
  }

  /// A part's value, or nil after painting why it is not there. A fault beside an older value shows
  /// in the message line instead.
  private func ready<Part>(
    _ part: Loadable<Part>, _ detail: DetailState, into grid: inout Grid, in rect: Rect
  ) -> Part? {
    if let value = part.value { return value }
    if let fault = part.fault, fault.kind == .unsupported {
      paint(browser.notices.notice(fault, of: EntrySummary(detail.entry)), into: &grid, in: rect)
    } else if let fault = part.fault {
      paint(fault, into: &grid, in: rect)
    } else if detail.isSlow {
      paint(note: DetailText.loading, into: &grid, in: rect)
    }
    return nil
  }
}

extension DetailState {
  /// The scroll bar of the pane.
  func scroll(_ layout: BrowserLayout) -> ScrollExtent? {
    switch tab {
    case .basics: basicsScroll.extent
    case .specification: specificationScroll.extent
    case .fields: fieldsTable.extent(rows: layout.detailTable.rows)
    case .preview: previewTable.extent(rows: layout.detailTable.rows)
    case .files: filesTable.extent(rows: layout.detailTable.rows)
    case .test: nil
    }
  }
}
