import Tabular
import Terminal
import Widgets

/// What is to be told of the table in view, beside its rows: why it ends early, what its reader
/// could not keep as the file has it, what its filter does not compare. They are read whole on a
/// page of their own; above the table is the first, as far as it fits, and how many there are.
extension TablesState {
  var notes: [Span] {
    guard let page else { return [] }
    let remedies = NoticeRemedies.keys(head: canChooseHead, encoding: canChooseEncoding)
    let fault = page.known.fault.map { Span($0.message, .failure) }
    return (fault.map { [$0] } ?? [])
      + page.notices.map { Span($0.message(by: remedies), $0.isLoss ? .warning : .dim) }
  }

  var hasNotes: Bool { page.map { $0.known.fault != nil || !$0.notices.isEmpty } ?? false }

  /// All of them, to be read.
  var notesPage: HomeState.Reading? {
    guard hasNotes, let page else { return nil }
    return HomeState.Reading(
      title: TableText.notesOf(page.base.title),
      body: notes.map { "- \($0.text)" }.joined(separator: "\n"))
  }
}

extension TablePage {
  fileprivate var notices: [TableNotice] {
    Array(extent.notices) + (query.filter.map { Array($0.notices(base.headings)) } ?? [])
  }
}

extension TablesPainter {
  /// Less of a note tells nothing.
  private static let shortestNote = 16

  /// Rows, find and filter first, then the first note as far as it fits; how many there are, and
  /// their key, at the right end, which nothing pushes out.
  func paintInfo(_ tables: TablesState, _ page: TablePage, into grid: inout Grid, in line: Rect) {
    let notes = tables.notes
    guard let first = notes.first else {
      grid.paint(TableText.info(page), in: line, look: look)
      return
    }
    let count = TableText.count(of: notes)
    let width = count.reduce(0) { $0 + grid.measure.width(of: $1.text) }
    let (rest, end) = line.splitLeft(max(0, line.columns - width))
    grid.paint(count, in: end, look: look)
    let left = rest.splitLeft(max(0, rest.columns - 2)).left
    let behind = grid.paint(TableText.info(page), in: left, look: look)
    let room = left.splitLeft(behind - left.column + 2).rest
    guard page.mode == .grid, room.columns >= Self.shortestNote else { return }
    grid.paint([first], in: room, look: look)
  }
}

extension TableText {
  static let notes = "看这张表的全部说明"
  static let notesHint = "说明"

  static func notesOf(_ title: String) -> String { "说明 \(title)" }

  /// `I 6 条说明`, in the colour of what weighs most.
  fileprivate static func count(of notes: [Span]) -> [Span] {
    let role = [Role.failure, .warning].first { role in notes.contains { $0.role == role } }
    let sign = role == .failure ? MessageSign.failure : ""
    return [Span(sign, .failure), Span("I", .key), Span(" \(notes.count) 条说明", role ?? .dim)]
  }
}
