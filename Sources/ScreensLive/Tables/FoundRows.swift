import Base
import Screens
import Synchronization
import Tables
import Tabular

/// Where a text occurs in a view: looked for nearby first, then in the whole table once, so that
/// the next `n` finds it at once.
final class FoundRows: Sendable {
  private struct Known {
    var text: String
    var columns: [Int]
    var isComplete: Bool
    var places: [Int]
  }

  private let known = Mutex<Known?>(nil)

  /// Rows looked at one by one before the whole table is.
  private static let near = 8192
  private static let window = 1024

  func find(_ search: TableSearch, in view: TableView) async throws -> Int? {
    if let places = places(of: search) { return Self.next(search, places) }
    if let row = try await findNear(search, in: view) { return row }
    return Self.next(search, try await allPlaces(of: search, in: view))
  }

  /// Longer tables are not gone through only to say how often a text occurs.
  private static let mostCounted = 1_000_000

  /// Which of the rows the search's first one is; nil where they are not counted.
  func count(_ search: TableSearch, in view: TableView) async throws -> TableHits? {
    let extent = view.extent
    guard extent.isComplete, extent.rows <= Self.mostCounted else { return nil }
    let known = places(of: search)
    let places = if let known { known } else { try await allPlaces(of: search, in: view) }
    return TableHits(
      number: places.firstIndex(of: search.start).map { $0 + 1 }, total: places.count)
  }

  private func allPlaces(of search: TableSearch, in view: TableView) async throws -> [Int] {
    let parts = search.columns.map { column in
      TableFilter.compare(column: column, .contains, TableFilter.Operand(search.text))
    }
    let isComplete = view.extent.isComplete
    let places = try await view.matches(.any(parts))
    known.withLock {
      $0 = Known(
        text: search.text, columns: search.columns, isComplete: isComplete, places: places)
    }
    return places
  }

  private func places(of search: TableSearch) -> [Int]? {
    known.withLock { known in
      guard let known, known.isComplete, known.text == search.text,
        known.columns == search.columns
      else { return nil }
      return known.places
    }
  }

  private static func next(_ search: TableSearch, _ places: [Int]) -> Int? {
    search.isForward
      ? places.first { $0 >= search.start } : places.last { $0 <= search.start }
  }

  private func findNear(_ search: TableSearch, in view: TableView) async throws -> Int? {
    let needle = Needle(search.text)
    var seen = 0
    while seen < Self.near {
      let range =
        search.isForward
        ? search.start + seen..<search.start + seen + Self.window
        : max(0, search.start - seen - Self.window + 1)..<max(0, search.start - seen + 1)
      let rows = try await view.rows(range)
      guard !rows.isEmpty else { return nil }
      let places = zip(range, rows).filter { holds($1, needle, search.columns) }.map(\.0)
      if let place = search.isForward ? places.first : places.last { return place }
      seen += Self.window
    }
    return nil
  }

  private func holds(_ row: TableRow, _ needle: Needle, _ columns: [Int]) -> Bool {
    columns.contains { column in
      row.cells.indices.contains(column) && needle.isIn(row.cells[column])
    }
  }
}
