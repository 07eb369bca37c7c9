import Catalog
import PortalAPI
import Terminal
import Widgets
import Wording

extension AccountPainter {
  /// The list above, what is under its cursor below.
  func paint(_ list: FootprintList, into grid: inout Grid, in rect: Rect) {
    let footprints = state.footprints
    guard footprints.all.value != nil else {
      brush.paint(missing: footprints.all, into: &grid, in: rect)
      return
    }
    guard footprints.count(list) > 0 else {
      brush.paint(note: FootprintText.empty(list), into: &grid, in: rect)
      return
    }
    let parts = FootprintLayout(rect)
    let isFocused = state.focus == .content
    footprints[list].paint(into: &grid, in: parts.list, look: look, focused: isFocused) { row in
      list == .favourites
        ? favourite(footprints.all.value?.favourites ?? [], row)
        : submission(footprints.submissions(list), row)
    }
    guard !parts.detail.isEmpty else { return }
    let rule = String(repeating: Character(look.glyphs.horizontal), count: rect.columns)
    grid.paint(rule, .border, in: parts.rule, look: look)
    var document = Document(columns: rect.columns, measure: grid.measure)
    if let favourite = footprints.favourite, list == .favourites {
      document.add(favourite)
    } else if let submission = footprints.submission(list) {
      document.add(submission)
    }
    document.paint(into: &grid, in: parts.detail, look: look, scroll: Scroll())
  }

  private func sign(_ isNew: Bool) -> Span {
    Span(isNew ? "\(Character(look.glyphs.dot)) " : "  ", .warning)
  }

  private func favourite(_ all: [FavouriteBody], _ row: Int) -> RowContent? {
    guard all.indices.contains(row) else { return nil }
    let favourite = all[row]
    let role: Role = favourite.isWithdrawn ? .dim : .text
    return RowContent(
      [
        sign(favourite.isNew), Span(BrowseText.sign(favourite.kind) + " ", .dim),
        Span(favourite.title, role),
      ], columns: [RowColumn(favourite.added.description, width: 16)])
  }

  private func submission(_ all: [SubmissionBody], _ row: Int) -> RowContent? {
    guard all.indices.contains(row) else { return nil }
    let submission = all[row]
    let title = submission.title.isEmpty ? submission.content : submission.title
    let role: Role =
      switch submission.state {
      case .pending: .dim
      case .accepted: .success
      case .declined: .warning
      }
    return RowContent(
      [sign(submission.isNew), Span(title)],
      columns: [
        RowColumn(submission.state.label(of: submission.kind), role, width: 6),
        RowColumn(submission.changed.description, width: 16),
      ])
  }
}

/// A list of 用户中心 above, what is under its cursor below.
struct FootprintLayout {
  let list: Rect
  let rule: Rect
  let detail: Rect

  init(_ rect: Rect) {
    let (list, rest) = rect.splitTop(rect.rows >= 10 ? rect.rows / 2 : rect.rows)
    self.list = list
    (rule, detail) = rest.splitTop(1)
  }
}

extension Document {
  private static let width = 12

  fileprivate mutating func add(_ favourite: FavouriteBody) {
    add([Span(favourite.title, .heading)])
    add(label: DetailText.theme, value: favourite.theme, labelWidth: Self.width)
    add(label: DetailText.publisher, value: favourite.publisher, labelWidth: Self.width)
    add(
      label: DetailText.modified, value: favourite.modified.description, labelWidth: Self.width)
    add(label: FootprintText.added, value: favourite.added.description, labelWidth: Self.width)
    if favourite.isWithdrawn { add([Span(FootprintText.withdrawn, .warning)]) }
    if favourite.isNew { add([Span(FootprintText.changed, .warning)]) }
  }

  fileprivate mutating func add(_ submission: SubmissionBody) {
    for (label, value) in FootprintText.lines(of: submission) {
      add(label: label, value: value, labelWidth: Self.width)
    }
  }
}
