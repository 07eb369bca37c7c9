public import Tabular

extension TableView {
  /// Places in the view, ascending, of the rows that satisfy a filter, whose columns are the
  /// base's: where `n` and `N` go.
  /// - Throws: `TableFault`, `CancellationError`.
  public func matches(
    _ filter: TableFilter, report: TableProgress.Report? = nil
  ) async throws -> [Int] {
    try await base.waitUntilComplete()
    let predicate = base.predicate(of: filter)
    let parts = try await TableScan(table: base, rows: rowSet, report: report).run(
      make: { [UInt32]() },
      visit: { rows, row in
        if predicate.keeps(row) { rows.append(UInt32(truncatingIfNeeded: row.number)) }
      })
    let found = parts.flatMap { $0 }
    guard let order else { return found.map(Int.init) }
    let set = RowSet(found, of: base.extent.rows)
    return order.indices.filter { set.contains(Int(order[$0])) }
  }
}
