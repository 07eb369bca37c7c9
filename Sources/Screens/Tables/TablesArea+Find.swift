import Runtime
import Tabular
import Terminal
import Widgets

/// Looking for a text in the rows of a table.
extension TablesArea {
  /// `n` and `N`: the next row in which the text that was searched for occurs, round and round.
  func find(_ state: inout State, _ frame: inout Frame, isForward: Bool) -> Effects {
    guard let page = state.page else { return [] }
    guard !page.search.isEmpty else { return begin(&state, &frame, .search) }
    let search = TableSearch(
      text: page.search, start: page.grid.rows.cursor + (isForward ? 1 : -1),
      isForward: isForward, columns: page.columns)
    return find(&state, &frame, search)
  }

  func find(_ state: inout State, _ frame: inout Frame, _ search: TableSearch) -> Effects {
    guard let page = state.page else { return [] }
    let (view, rows) = (page.view, page.extent.rows)
    state.page?.hits = nil
    let found = begin(&state, &frame, TableText.searching) { _ in
      .found(
        search,
        await Result { () async throws(ServiceFault) in
          try await TableHit.next(search, in: view, of: rows)
        })
    }
    return [.cancel("table.count")] + found
  }

  func take(
    _ hit: TableHit?, of search: TableSearch, _ state: inout State, _ frame: inout Frame
  ) -> Effects {
    guard let hit else {
      frame.say(Message(.warning, TableText.notFound(search.text)))
      return []
    }
    state.page?.go(to: hit)
    if hit.wentRound { frame.say(Message(.plain, TableText.wentRound(search))) }
    return state.page.map { [$0.count(search, at: hit.row)] } ?? []
  }
}

extension TablesState {
  /// How many hits there are among other rows or columns, and which of them the cursor is on.
  mutating func countAgain() -> [Effect<TableFact>] {
    guard let page, !page.search.isEmpty else { return [] }
    self.page?.hits = nil
    let row = page.grid.rows.cursor
    let search = TableSearch(
      text: page.search, start: row, isForward: true, columns: page.columns)
    return [page.count(search, at: row)]
  }
}

/// Where a search has come to.
struct TableHit: Hashable, Sendable {
  let row: Int
  /// The first of the columns looked at that has the text, as the table counts them.
  let column: Int?
  /// It went on from the other end.
  let wentRound: Bool

  /// - Parameter rows: of the table.
  /// - Returns: nil where the text is nowhere.
  static func next(
    _ search: TableSearch, in view: LocalTable, of rows: Int
  ) async throws(ServiceFault) -> TableHit? {
    if let row = try await view.work.find(search) {
      return try await TableHit(row, search, in: view, wentRound: false)
    }
    var again = search
    again.start = search.isForward ? 0 : max(0, rows - 1)
    guard again != search, let row = try await view.work.find(again) else { return nil }
    return try await TableHit(row, search, in: view, wentRound: true)
  }

  private init(
    _ row: Int, _ search: TableSearch, in view: LocalTable, wentRound: Bool
  ) async throws(ServiceFault) {
    let cells = try await view.rows(row..<row + 1).first?.cells ?? []
    self.row = row
    self.wentRound = wentRound
    column = search.columns.first {
      cells.indices.contains($0) && !Span.matches(of: search.text, in: cells[$0]).isEmpty
    }
  }
}

extension TablePage {
  fileprivate mutating func go(to hit: TableHit) {
    grid.move(.toRow(hit.row))
    if let place = hit.column.flatMap({ columns.firstIndex(of: $0) }) { grid.move(toColumn: place) }
  }

  /// Which of how many it is.
  fileprivate func count(_ search: TableSearch, at row: Int) -> Effect<TableFact> {
    let (id, view) = (id, view)
    var search = search
    search.start = row
    let asked = search
    return .task("table.count") { post in
      let result = await Result { () async throws(ServiceFault) in
        try await view.work.count(asked)
      }
      // How many there are is worth no fault.
      guard !Task.isCancelled, case .success(let hits?) = result else { return }
      post(.counted(id, asked, hits))
    }
  }

  mutating func take(_ hits: TableHits, of search: TableSearch) {
    if search.text == self.search, search.columns == columns { self.hits = hits }
  }
}
