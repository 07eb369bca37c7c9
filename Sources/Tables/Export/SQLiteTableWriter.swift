import GRDBSQLite
import Tabular

/// An SQLite database with one table, `data`, and `_attribution` where there is one. Columns have
/// the types of their kinds; empty cells are NULL. Its notices tell where a value is another text
/// than its cell.
final class SQLiteTableWriter: TableWriter {
  private let handle: SQLiteHandle
  private let plan: WriterPlan
  private let schema: TableSchema
  private var inserter: SQLiteRowInserter?
  /// Of each column the first cell that is another text than its value.
  private var others: [OtherWriting?]
  private var zeros: [LostZero]
  private var checks: [ColumnCheck]

  /// - Parameter name: the file as faults call it.
  init(_ plan: WriterPlan, path: String, as name: String) throws(TableFault) {
    self.plan = plan
    others = plan.kinds.map { _ in nil }
    zeros = plan.kinds.map { _ in LostZero() }
    checks = plan.kinds.map { ColumnCheck($0) }
    handle = try SQLiteHandle(path: path, as: name)
    try handle.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    schema = TableSchema(
      zip(plan.names, plan.kinds).map { TableHeading(code: $0, label: $0, kind: $1) })
    try schema.create(in: handle)
    try handle.execute("BEGIN")
    inserter =
      schema.headings.isEmpty
      ? nil : try SQLiteRowInserter.make(handle, schema, isLiteral: plan.isLiteral)
  }

  func write(_ row: CellRow, _ columns: [Int]) throws {
    try inserter?.add(row, columns) { place, cell, value in
      if plan.kinds[place].isMeasured { value.check(cell, &checks[place], row: row.number) }
      if case .real = value { zeros[place].add(cell.trimmed) }
      guard others[place] == nil, !value.isPlain(cell) else { return }
      others[place] = OtherWriting(cell, value, plan.kinds[place])
    }
  }

  var notices: TableNotices {
    var notices = TableNotices(
      plan.names.indices.map {
        (name: plan.names[$0], other: others[$0] ?? OtherWriting(zeros[$0]))
      })
    if let renamed = schema.renamed { notices.add(renamed) }
    for (heading, check) in zip(schema.headings, checks) {
      notices.add(check.notices(of: heading, isWhole: true))
    }
    return notices
  }

  func close() throws {
    try inserter?.finish()
    if var attribution = plan.attribution {
      try handle.execute("CREATE TABLE _attribution (text TEXT)")
      let statement = try handle.prepare("INSERT INTO _attribution VALUES (?)")
      let status = attribution.withUTF8 { text in
        statement.bindText(text, at: 1)
        return sqlite3_step(statement.pointer)
      }
      guard status == SQLITE_DONE else { throw handle.fault }
    }
    try handle.execute("COMMIT")
    // What a table was copied from leaves room behind.
    if inserter?.hasUntyped == true { try handle.execute("VACUUM") }
  }
}
