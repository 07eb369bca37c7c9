import Formats
import Terminal
import Widgets

/// A line typed over an answer: what to look for in it, or what to ask of it.
struct AnswerLine: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case search, filter }

  let kind: Kind
  var editor: LineEditor
  /// Why the filter cannot be read.
  var fault: JSONQuery.SyntaxError?
}

/// What was looked for in an answer, and where it is, in the view that was open then.
struct AnswerSearch: Hashable, Sendable {
  var text = ""
  var view = AnswerView.table
  /// Cells of the table, row by row; nodes of the tree; places of a long answer.
  var hits: [Place] = []
  var current: Int?
  /// Still under way.
  var isRunning = false

  enum Place: Hashable, Sendable {
    case cell(row: Int, column: Int)
    /// A byte of a long answer's file; in the tree, where a node begins.
    case byte(Int)
  }

  /// The hit at or behind the cursor, else the first.
  mutating func start(at place: Place?) {
    current = hits.indices.first
    guard let place else { return }
    current = hits.firstIndex { !$0.comes(before: place) } ?? current
  }

  /// Where the present hit of a tree or a long answer is.
  var byte: Int? {
    guard let current, hits.indices.contains(current), case .byte(let byte) = hits[current] else {
      return nil
    }
    return byte
  }

  mutating func step(_ step: Int) {
    guard !hits.isEmpty else { return }
    current = ((current ?? (step > 0 ? -1 : 0)) + step + hits.count) % hits.count
  }
}

extension AnswerSearch.Place {
  fileprivate func comes(before other: Self) -> Bool {
    switch (self, other) {
    case (.cell(let row, let column), .cell(let otherRow, let otherColumn)):
      (row, column) < (otherRow, otherColumn)
    case (.byte(let byte), .byte(let other)): byte < other
    default: false
    }
  }
}

extension TestAnswer {
  /// The cells of the table that have a text; the other views search themselves.
  func cells(with text: String) -> [AnswerSearch.Place] {
    guard !text.isEmpty else { return [] }
    return (cells ?? []).enumerated().flatMap { row, cells in
      cells.enumerated().filter { !Span.matches(of: text, in: $0.element).isEmpty }
        .map { .cell(row: row, column: $0.offset) }
    }
  }

  /// Where the cursor is.
  func place(in view: AnswerView) -> AnswerSearch.Place? {
    switch view {
    case .table: table.cell.map { .cell(row: $0.row, column: $0.column) }
    case .tree: tree?.node.map { .byte($0.start) }
    case .raw: window.map { .byte($0.offset) }
    case .headers: nil
    }
  }

  mutating func go(to place: AnswerSearch.Place) {
    switch place {
    case .cell(let row, let column):
      table.move(.toRow(row))
      table.move(toColumn: column)
    case .byte: break
    }
  }

  /// What is found in a cell.
  func matches(_ search: AnswerSearch, in text: String) -> [Range<Int>] {
    Span.matches(of: search.text, in: text)
  }
}
