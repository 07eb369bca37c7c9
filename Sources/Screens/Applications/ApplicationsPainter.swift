import Catalog
import PortalAPI
import Terminal
import Widgets
import Wording

/// Paints 数据应用: the list, and beside it or instead of it an application.
struct ApplicationsPainter {
  let brush: Brush

  private var look: Look { brush.look }

  func paint(_ state: ApplicationsState, into grid: inout Grid, in body: Rect) {
    let layout = ApplicationsLayout(body, isOpen: state.isOpen)
    if !layout.list.isEmpty { paintList(state, in: layout.list, into: &grid) }
    if !layout.detail.isEmpty { paintDetail(state, layout, into: &grid) }
  }

  private func paintList(
    _ applications: ApplicationsState, in rect: Rect, into grid: inout Grid
  ) {
    let isFocused = !applications.isOpen
    let isKnown = applications.source.value != nil
    var pane = Pane(
      isKnown
        ? "\(ApplicationText.section) \(applications.rows.count)" : ApplicationText.section)
    let (tabs, rows) = Pane.content(of: rect).splitTop(2)
    var list = applications.list
    list.setCount(applications.rows.count)
    pane.scroll = list.extent(visible: rows.rows)
    pane.footer = FrameText.place(list)
    pane.paint(into: &grid, in: rect, look: look, focused: isFocused)
    applications.tabs.paint(into: &grid, in: tabs, look: look, focused: isFocused)
    guard !applications.rows.isEmpty else {
      return paintEmpty(applications, in: rows, into: &grid)
    }
    let measure = grid.measure
    let widest = applications.rows.map { measure.width(of: $0.type.label) }.max() ?? 0
    list.paint(into: &grid, in: rows, look: look, focused: isFocused) { row in
      guard applications.rows.indices.contains(row) else { return nil }
      let item = applications.rows[row]
      let end =
        applications.tab == .own ? ApplicationText.state(item.state) : item.developer
      return RowContent(
        [Span(measure.padded(item.type.label, to: widest + 2), .dim), Span(item.name)],
        columns: [RowColumn(end, width: 14, alignment: .right)])
    }
  }

  private func paintEmpty(
    _ applications: ApplicationsState, in rect: Rect, into grid: inout Grid
  ) {
    if let fault = applications.source.fault {
      brush.paint(fault, into: &grid, in: rect)
    } else if applications.source.isLoading {
      brush.paint(note: ApplicationText.loading, into: &grid, in: rect)
    } else {
      brush.paint(
        note: applications.tab == .own ? ApplicationText.noneOwn : ApplicationText.none,
        into: &grid, in: rect)
    }
  }

  private func paintDetail(
    _ applications: ApplicationsState, _ layout: ApplicationsLayout, into grid: inout Grid
  ) {
    var pane = Pane(applications.selected?.name ?? "", joinsLeft: !layout.list.isEmpty)
    pane.scroll = applications.scroll.extent
    pane.paint(into: &grid, in: layout.detail, look: look, focused: applications.isOpen)
    let inside = layout.page
    guard let current = applications.current else {
      if let fault = applications.detail.fault {
        brush.paint(fault, into: &grid, in: inside)
      } else if applications.detail.isLoading {
        brush.paint(note: ApplicationText.loading, into: &grid, in: inside)
      }
      return
    }
    Document.application(
      current, linked: applications.isOpen ? applications.linked : nil, columns: inside.columns,
      measure: grid.measure, look.glyphs
    ).paint(into: &grid, in: inside, look: look, scroll: applications.scroll)
  }
}

/// List and detail side by side; one of them where there is no room for both.
struct ApplicationsLayout {
  let list: Rect
  let detail: Rect

  init(_ body: Rect, isOpen: Bool) {
    let none = Rect(column: body.column, row: body.row, columns: 0, rows: 0)
    if FrameLayout.showsThreePanes(body.columns) {
      (list, detail) = body.splitPanes(body.columns / 2)
    } else {
      (list, detail) = isOpen ? (none, body) : (body, none)
    }
  }

  /// Inside of the list, below its tabs.
  var rows: Rect { Pane.content(of: list).splitTop(2).rest }

  /// Inside of the detail.
  var page: Rect { Pane.content(of: detail).inset(columns: 1) }
}

extension ApplicationsState {
  var tabs: Tabs {
    let all = ApplicationTab.allCases
    return Tabs(all.map(ApplicationText.title), active: all.firstIndex(of: tab) ?? 0)
  }
}

extension Document {
  private static let applicationLabel = 12

  /// - Parameter linked: which of 关联数据 Enter opens; nil while the detail has no keyboard.
  static func application(
    _ detail: ApplicationDetail, linked: Int?, columns: Int, measure: DisplayWidth,
    _ glyphs: Glyphs
  ) -> Document {
    var document = Document(columns: columns, measure: measure)
    let (body, draft, width) = (detail.body, detail.body.draft, applicationLabel)
    document.add(
      label: ApplicationText.system,
      value: draft.type.label
        + (draft.system.map { "（\($0.label)）" } ?? ""), labelWidth: width)
    document.add(
      (ApplicationText.developer, draft.developer),
      (ApplicationText.developerKind, draft.developerKind.label), labelWidth: width)
    document.add(
      (ApplicationText.theme, draft.theme),
      (ApplicationText.submitted, body.summary.submitted.description), labelWidth: width)
    document.add(label: ApplicationText.summary, value: draft.summary, labelWidth: width)
    if !draft.link.isEmpty {
      document.add(
        label: ApplicationText.link(draft.type), value: draft.link, labelWidth: width, role: .link)
    }
    if body.summary.state != .accepted || !body.summary.answer.isEmpty {
      document.add(
        label: ApplicationText.state, value: ApplicationText.state(body.summary.state),
        labelWidth: width)
      document.add(label: ApplicationText.answer, value: body.summary.answer, labelWidth: width)
    }
    document.addLinked(body.linked, chosen: linked)
    document.addPictures(detail, glyphs)
    return document
  }

  private mutating func addLinked(_ linked: [ApplicationBody.LinkedEntry], chosen: Int?) {
    guard !linked.isEmpty else { return }
    heading("\(ApplicationText.linked) \(linked.count)")
    for (index, entry) in linked.enumerated() {
      let isChosen = index == chosen
      add([
        Span(isChosen ? "▌" : " ", .focusedBorder),
        Span(entry.title, isChosen ? .cursor : .link), Span("  \(entry.kind.label)", .dim),
      ])
    }
    if chosen != nil { add([Span(ApplicationText.linkedNote, .hint)]) }
  }

  private mutating func addPictures(_ detail: ApplicationDetail, _ glyphs: Glyphs) {
    guard !detail.pictures.isEmpty else { return }
    heading(ApplicationText.pictures)
    for image in ApplicationImage.allCases {
      guard let look = detail.pictures[image] else { continue }
      add([Span(image.label, .label), Span("  \(ApplicationText.picture(look))", .dim)])
      guard let preview = look.preview else {
        add([Span(ApplicationText.noPreview, .dim)])
        continue
      }
      for line in preview.lines(glyphs, columns: columns) { add([Span(line)]) }
    }
  }
}

extension Bitmap {
  /// As text, two rows of dots a line; as wide as there is room.
  func lines(_ glyphs: Glyphs, columns room: Int) -> [String] {
    stride(from: 0, to: rows, by: 2).map { row in
      String(
        (0..<min(columns, room)).map { column -> Character in
          let top = dots[row][column]
          let bottom = row + 1 < rows && dots[row + 1][column]
          guard glyphs != .ascii else { return top || bottom ? "#" : " " }
          return top ? (bottom ? "█" : "▀") : (bottom ? "▄" : " ")
        })
    }
  }
}
