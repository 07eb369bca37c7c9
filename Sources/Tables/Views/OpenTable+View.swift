public import Tabular

extension OpenTable {
  /// The table as a query wants it. Long work runs on threads of its own.
  /// - Throws: `TableFault`, `CancellationError`.
  public func view(
    _ query: TableQuery, report: TableProgress.Report? = nil
  ) async throws -> TableView {
    if !query.groups.isEmpty { return try await grouped(query, report) }
    let count = headings.count
    let shown = query.columns.map { _ in query.shown(of: count) }
    if query.keepsRows { return TableView(base: self, order: nil, columns: shown) }
    let (order, doubts) = try await order(query, report)
    let isAscending = query.sorts.isEmpty
    // A filter by words looks at all columns.
    let filtered = query.filter.map { $0.columns ?? Set(headings.indices) } ?? []
    return TableView(
      base: self, order: order, columns: shown, isAscending: isAscending, doubts: doubts,
      asked: filtered.union(query.sorts.map(\.column)))
  }

  private struct Part: Sendable {
    var rows: [UInt32] = []
    var keys: [SortKeys]
    /// Of columns that the filter compares.
    var checks: ColumnChecks
    var doubts: RowDoubts?
  }

  /// Rows that the filter keeps, in the order of the sorts, and what is to be told of single ones.
  private func order(
    _ query: TableQuery, _ report: TableProgress.Report?
  ) async throws -> (rows: [UInt32], doubts: TableNotices?) {
    try await waitUntilComplete()
    let headings = headings
    let sorts = try sorts(of: query, headings)
    let checks = unchecked(query.filter?.columns ?? [], of: headings)
    let predicate = query.filter.map { self.predicate(of: $0, measured: checks.columns) }
    let doubts = query.filter.flatMap { RowDoubts(self, headings, $0) }
    let parts = try await TableScan(table: self, report: report).run(
      make: {
        Part(
          keys: sorts.map { SortKeys($0, headings[$0.column].kind) }, checks: checks,
          doubts: doubts)
      },
      visit: { part, row in
        if let predicate, !part.checks.add(row, judgedBy: predicate) { return }
        part.doubts?.add(row)
        part.rows.append(UInt32(truncatingIfNeeded: row.number))
        for place in part.keys.indices { part.keys[place].add(row) }
      },
      finish: { part in
        for place in part.keys.indices { part.keys[place].orderTexts() }
      })
    let rows = parts.flatMap(\.rows)
    tell(parts.reduce(into: checks) { $0.add($1.checks) }, of: headings, isWhole: true)
    let told = RowDoubts.notices(parts.lazy.map(\.doubts), headings)
    guard !sorts.isEmpty else { return (rows, told) }
    try SortKeys.check(rows: rows.count, by: sorts.count)
    tellSorts(parts, sorts.map { headings[$0.column] })
    let order = try await Worker.run(1) { _, stop in
      var order = (0..<UInt32(rows.count)).map { $0 }
      for place in sorts.indices.reversed() {
        try stop.check()
        RadixSort.sort(&order, by: SortKeys.merged(parts.map { $0.keys[place] }))
      }
      return order.map { rows[Int($0)] }
    }.first
    return (order ?? [], told)
  }

  /// By columns that are there.
  /// - Throws: `TableFault.tooLarge` where all rows are to be put in order, and are too many.
  private func sorts(
    of query: TableQuery, _ headings: [TableHeading]
  ) throws(TableFault) -> [TableSort] {
    let sorts = query.sorts.filter { headings.indices.contains($0.column) }
    if query.filter == nil { try SortKeys.check(rows: extent.rows, by: sorts.count) }
    return sorts
  }

  /// What was come upon in the columns by which rows are sorted.
  private func tellSorts(_ parts: [Part], _ headings: [TableHeading]) {
    for (place, heading) in headings.enumerated() {
      let zones = parts.reduce(into: ZoneTally()) { $0.add($1.keys[place].zones) }
      tell(zones, of: heading)
      let check = parts.reduce(into: ColumnCheck(heading.kind)) { $0.add($1.keys[place].check) }
      index.tell(check.notices(of: heading, isWhole: true))
    }
  }

  /// Says that a column's moments were compared as they are written, though their zones differ.
  func tell(_ zones: ZoneTally, of heading: TableHeading) {
    if zones.isMixed { index.tell(TableNotice(.mixedZones(column: heading.title))) }
  }

  /// A filter over this table's columns, whose kinds are known when all of it is read.
  /// - Parameter measured: columns whose cells are measured before a row is judged.
  func predicate(of filter: TableFilter, measured: [Int] = []) -> RowPredicate {
    RowPredicate(
      filter, kinds: headings.map(\.kind), isLiteral: isLiteral, measured: measured)
  }
}
