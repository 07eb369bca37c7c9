public import Tabular

extension OpenTable {
  /// Seconds a statement may take.
  public static let sqlSeconds = 60

  /// Asks the table in SQL (SQLite's): `SELECT 区县, count(*) FROM data GROUP BY 1`. The table is
  /// `data`, columns go by label; in the view `codes` by code. Only one reading statement is run;
  /// the first question copies the table into a private database.
  /// - Returns: the result, a table in its turn; its notices name the columns that are other texts
  ///   in SQL than in the table.
  /// - Throws: `TableFault`, `CancellationError`.
  public func sql(
    _ statement: String, seconds: Int = OpenTable.sqlSeconds, report: TableProgress.Report? = nil
  ) async throws -> OpenTable {
    try await waitUntilComplete()
    let result = try await Worker.run(1) { _, stop in
      try self.database.use(of: self, stop, report) { database in
        try database.run(
          statement, name: self.name, seconds: seconds, known: self.extent.notices, stop, report)
      }
    }
    guard let table = result.first else { throw CancellationError() }
    return table
  }
}
