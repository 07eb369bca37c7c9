import Catalog
import PortalAPI
import Terminal
import Widgets

/// Where things are in the pane of an entry.
struct DetailLayout {
  /// Below title and tabs.
  let inside: Rect
  /// The same, with a margin.
  let body: Rect
  /// A table, below the line that says how much of it there is.
  let table: Rect
  /// 数据预览 beside 基本信息; empty where there is no room.
  let aside: Rect
  /// Below the list of files: what is known of the one under the cursor, and its download.
  let selectedFile: Rect

  /// Columns from which on 基本信息 leaves room for 数据预览.
  static let wide = 96

  /// Rows of a pane from which on there is a line below the tabs: elsewhere a row is worth more.
  private static let high = 24

  /// The tabs, and what is below them.
  static func split(_ pane: Rect) -> (top: Rect, rest: Rect) {
    Pane.content(of: pane).splitTop(pane.rows >= high ? 2 : 1)
  }

  /// - Parameter hasPreview: of the entry.
  init(_ pane: Rect, _ tab: DetailTab, hasPreview: Bool = false) {
    inside = Self.split(pane).rest
    let hasAside = hasPreview && tab == .basics && inside.columns >= Self.wide
    let (text, rest) = inside.splitLeft(hasAside ? inside.columns * 2 / 5 : inside.columns)
    body = text.inset(columns: 1)
    aside = rest
    let fileRows =
      tab != .files ? 0 : inside.rows >= 14 ? 8 : inside.rows >= 11 ? 5 : inside.rows >= 7 ? 3 : 0
    table = inside.splitTop(1).rest.splitBottom(fileRows).rest
    selectedFile = body.splitBottom(fileRows).bottom
  }
}

extension DetailLayout {
  init(_ pane: Rect, _ detail: DetailState) {
    self.init(pane, detail.tab, hasPreview: detail.tabs.contains(.preview))
  }
}

extension DetailState {
  /// Tells tables and texts how much of them is in view.
  mutating func fit(
    in pane: Rect, _ voice: EntryFeedback?, isRated: Bool, unread: ServiceFault?,
    reach: String?, measure: DisplayWidth
  ) {
    let layout = DetailLayout(pane, self)
    hasAside = !layout.aside.isEmpty
    let body = layout.body
    if hasAside { previewTable.resize(layout.aside.splitTop(1).rest.size) }
    if let path = tablePath, !isInAside { self[keyPath: path].resize(layout.table.size) }
    switch tab {
    case .basics:
      let document = Document.basics(
        entry, voice, isRated: isRated, unread: unread, columns: body.columns, measure: measure,
        .unicode)
      basicsScroll.fit(lines: document.lines.count, visible: body.rows)
    case .specification:
      guard let specification = specification.value else { return }
      let document = Document.specification(
        specification, reach: reach, columns: body.columns, measure: measure, .unicode)
      specificationScroll.fit(lines: document.lines.count, visible: body.rows)
    case .test, .fields, .preview, .files: break
    }
  }
}
