import GRDBSQLite
import Glibc
import Tabular

/// A table as an SQLite database, to be asked and not changed: `data` has the columns by label, the
/// view `codes` by code where those differ.
final class TableDatabase {
  /// SQLite's limit of columns.
  static let columnLimit = 2000
  static let tableName = "data"

  private let handle: SQLiteHandle
  private let guardian = SQLGuardian()

  /// Copies all rows.
  init(of table: OpenTable, _ stop: StopSign, _ report: TableProgress.Report?) throws {
    handle = try SQLiteHandle(path: "")
    try handle.execute(
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384;"
        + "PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = FILE;")
    let headings = table.headings
    try Self.create(headings, in: handle)
    let reader = BlockReader(table.bytes, table.dialect)
    let total = table.extent.rows
    try Self.fill(handle, headings) { insert in
      for place in 0..<table.index.blockCount {
        try stop.check()
        guard let block = table.index.block(place) else { break }
        try reader.read(block) { row in
          try insert(row)
          return true
        }
        if place & 63 == 0 {
          let rows = block.firstRow + block.rows
          report?(TableProgress(rows: rows, fraction: Double(rows) / Double(max(1, total))))
        }
      }
    }
    // Statements mostly read all rows once: what the copying kept in memory helps none.
    try handle.execute(
      "PRAGMA cache_size = -4096; PRAGMA shrink_memory; PRAGMA query_only = ON")
    guardian.watch(handle)
  }

  /// Makes the table and the view.
  static func create(_ headings: [TableHeading], in handle: SQLiteHandle) throws(TableFault) {
    guard headings.count <= columnLimit else { throw .tooLarge(.columns(columnLimit)) }
    var taken: Set<String> = []
    let names = headings.map { SQLiteHandle.quoted(unique($0.title, &taken)) }
    let columns = zip(names, headings).map { "\($0) \(type($1.kind))" }
    try handle.execute(
      "CREATE TABLE \(tableName) (\(columns.isEmpty ? "x" : columns.joined(separator: ", ")))")
    guard headings.contains(where: { $0.code != $0.label && !$0.code.isEmpty }) else { return }
    taken = []
    let codes = zip(names, headings).map { name, heading in
      "\(name) AS \(SQLiteHandle.quoted(unique(heading.name(.code), &taken)))"
    }
    try handle.execute(
      "CREATE VIEW codes AS SELECT \(codes.joined(separator: ", ")) FROM \(tableName)")
  }

  /// Names of columns are the same to SQLite in any case.
  static func unique(_ name: String, _ taken: inout Set<String>) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = "\(name)_\(number)"
      number += 1
    }
    return candidate
  }

  private static func type(_ kind: ValueKind) -> String {
    switch kind {
    case .integer: "INTEGER"
    case .number: "REAL"
    case .text, .date, .blank: "TEXT"
    }
  }

  /// Inserts rows in one transaction.
  static func fill(
    _ handle: SQLiteHandle, _ headings: [TableHeading],
    _ body: ((CellRow) throws -> Void) throws -> Void
  ) throws {
    guard !headings.isEmpty else { return }
    let marks = [String](repeating: "?", count: headings.count).joined(separator: ", ")
    let statement = try handle.prepare("INSERT INTO \(tableName) VALUES (\(marks))")
    let kinds = headings.map(\.kind)
    try handle.execute("BEGIN")
    try body { row in
      for (column, kind) in kinds.enumerated() {
        statement.bind(row[column], kind, at: Int32(column + 1))
      }
      guard sqlite3_step(statement.pointer) == SQLITE_DONE else { throw handle.fault }
      sqlite3_reset(statement.pointer)
    }
    try handle.execute("COMMIT")
  }

  /// Runs one statement; its result is a table.
  func run(
    _ sql: String, name: String, seconds: Int, _ stop: StopSign, _ report: TableProgress.Report?
  ) throws -> OpenTable {
    guardian.begin(stop, seconds: seconds)
    let statement: SQLiteStatement
    do {
      statement = try handle.prepare(sql)
    } catch {
      throw guardian.hasRefused ? TableFault.sqlNotReading : error
    }
    guard sqlite3_stmt_readonly(statement.pointer) != 0 else { throw TableFault.sqlNotReading }
    let columns = 0..<sqlite3_column_count(statement.pointer)
    let names = columns.map { column in
      sqlite3_column_name(statement.pointer, column).map { String(cString: $0) } ?? ""
    }
    let builder = TableBuilder(
      name: name,
      headings: HeadingNames.headings(names, kinds: names.map { _ in .text }))
    while true {
      switch sqlite3_step(statement.pointer) {
      case SQLITE_ROW:
        try builder.add(columns.map { statement.text($0) })
        if builder.rows & 0xFFFF == 0 { report?(TableProgress(rows: builder.rows)) }
      case SQLITE_DONE:
        try builder.finish()
        return try builder.handOver()
      case SQLITE_INTERRUPT:
        throw stop.isSet ? CancellationError() : TableFault.sqlTimedOut(seconds: seconds)
      default: throw handle.fault
      }
    }
  }
}

/// Lets statements read and compute, nothing else, and ends those that take too long.
final class SQLGuardian {
  private var stop = StopSign()
  private var deadline = 0
  private(set) var hasRefused = false

  func begin(_ stop: StopSign, seconds: Int) {
    self.stop = stop
    deadline = time(nil) + seconds
    hasRefused = false
  }

  /// The guardian must live as long as the connection.
  func watch(_ handle: SQLiteHandle) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_set_authorizer(
      handle.pointer,
      { context, action, _, name, _, _ in
        switch action {
        case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return SQLITE_OK
        case SQLITE_FUNCTION:
          if name.map({ String(cString: $0) }) != "load_extension" { return SQLITE_OK }
        default: break
        }
        guard let context else { return SQLITE_DENY }
        Unmanaged<SQLGuardian>.fromOpaque(context).takeUnretainedValue().hasRefused = true
        return SQLITE_DENY
      }, context)
    sqlite3_progress_handler(
      handle.pointer, 10_000,
      { context in
        guard let context else { return 1 }
        let guardian = Unmanaged<SQLGuardian>.fromOpaque(context).takeUnretainedValue()
        return guardian.stop.isSet || time(nil) >= guardian.deadline ? 1 : 0
      }, context)
  }
}
