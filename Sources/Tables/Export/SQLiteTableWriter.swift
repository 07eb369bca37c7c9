import GRDBSQLite
import Tabular

/// An SQLite database with one table, `data`, and `_attribution` where there is one. Columns have
/// the types of their kinds; empty cells are NULL. Its notices tell where a value is another text
/// than its cell.
final class SQLiteTableWriter: TableWriter {
  private let handle: SQLiteHandle
  private let plan: WriterPlan
  private var inserter: SQLiteRowInserter?
  /// Of each column the first cell that is another text than its value.
  private var others: [OtherWriting?]
  private var checks: [ColumnCheck]

  /// - Parameter name: the file as faults call it.
  init(_ plan: WriterPlan, path: String, as name: String) throws(TableFault) {
    self.plan = plan
    others = plan.kinds.map { _ in nil }
    checks = plan.kinds.map { ColumnCheck($0) }
    handle = try SQLiteHandle(path: path, as: name)
    try handle.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    let headings = zip(plan.names, plan.kinds).map { TableHeading(code: $0, label: $0, kind: $1) }
    try TableDatabase.create(headings, in: handle)
    try handle.execute("BEGIN")
    inserter =
      headings.isEmpty
      ? nil : try SQLiteRowInserter.make(handle, plan.kinds, isLiteral: plan.isLiteral)
  }

  func write(_ row: CellRow, _ columns: [Int]) throws {
    try inserter?.add(row, columns) { place, cell, value in
      if plan.kinds[place].isMeasured { value.check(cell, &checks[place], row: row.number) }
      guard others[place] == nil, !value.isPlain(cell) else { return }
      others[place] = OtherWriting(cell, value, plan.kinds[place])
    }
  }

  var notices: TableNotices {
    var notices = TableNotices(zip(plan.names, others).lazy.map { (name: $0, other: $1) })
    let headings = plan.names.map { TableHeading(code: $0, label: $0) }
    if let renamed = TableDatabase.renamed(headings) { notices.add(renamed) }
    for (name, check) in zip(plan.names, checks) {
      let heading = TableHeading(code: name, label: name, kind: check.kind)
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
  }
}
