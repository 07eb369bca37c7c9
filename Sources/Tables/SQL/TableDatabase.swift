import GRDBSQLite
import Glibc
import Tabular

/// A table as an SQLite database, to be asked and not changed: `data` has the columns by label, the
/// view `codes` by code where those differ.
final class TableDatabase {
  private let handle: SQLiteHandle
  private let guardian = SQLGuardian()
  /// How the cells of each column were written, and which names it has here.
  private var texts: [CellTexts] = []
  private var names: [String: Int] = [:]
  private let columns: [String]
  /// What the table calls its columns.
  private let titles: [String]
  private let kinds: [ValueKind]
  private let guessesKinds: Bool
  private let headings: [TableHeading]
  private var checks = ColumnChecks([], of: [])

  /// Copies all rows.
  init(of table: OpenTable, _ stop: StopSign, _ report: TableProgress.Report?) throws {
    handle = try SQLiteHandle(path: "")
    guessesKinds = !table.isLiteral
    try handle.execute(
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384;"
        + "PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = FILE;")
    headings = table.headings
    let schema = TableSchema(headings)
    try schema.create(in: handle)
    kinds = headings.map(\.kind)
    let measured = kinds.count(where: \.isMeasured)
    var texts = headings.map { _ in CellTexts(oneOf: measured) }
    columns = schema.names
    titles = headings.map(\.title)
    for (column, name) in columns.enumerated() { names[name.lowercased()] = column }
    let total = table.extent.rows
    var found = ColumnChecks(headings.indices, of: headings)
    try fill(schema, from: table, stop) { row, column, cell, value in
      let kind = kinds[column]
      guard kind.isMeasured else { return }
      texts[column].add(cell, value, kind, row: row)
      found.change(column) { value.check(cell, &$0, row: row) }
    } passed: { rows in
      report?(TableProgress(rows: rows, fraction: Double(rows) / Double(max(1, total))))
    }
    checks = found
    table.tell(found, of: headings, isWhole: true)
    self.texts = texts
    try settleTexts(table, kinds, stop)
    // Statements mostly read all rows once: what the copying kept in memory helps none.
    try handle.execute(
      "PRAGMA cache_size = -4096; PRAGMA shrink_memory; PRAGMA query_only = ON")
    SQLSums.define(in: handle, telling: guardian)
    SQLTexts.define(in: handle)
    SQLBoundCalls.define(in: handle)
    SQLPatterns.define(in: handle)
    SQLBounds.hold(handle)
    guardian.watch(handle)
  }

  /// - Parameter limit: rows from which on none is needed.
  private static func readAll(
    of table: OpenTable, upTo limit: Int = .max, _ stop: StopSign,
    _ visit: (CellRow) throws -> Void, passed: (Int) -> Void = { _ in }
  ) throws {
    let reader = BlockReader(table.bytes, table.dialect)
    for place in 0..<table.index.blockCount {
      try stop.check()
      guard let block = table.index.block(place) else { continue }
      if block.firstRow >= limit { return }
      try reader.read(block) { row in
        try visit(row)
        return true
      }
      if place & 63 == 0 { passed(block.firstRow + block.rows) }
    }
  }

  /// Once all cells are known: which texts stand for one value alone.
  private func settleTexts(_ table: OpenTable, _ kinds: [ValueKind], _ stop: StopSign) throws {
    let rows = texts.indices.map { texts[$0].settle() }
    let columns = rows.indices.filter { rows[$0] > 0 }
    guard let limit = rows.max(), limit > 0 else { return }
    try Self.readAll(of: table, upTo: limit, stop) { row in
      for column in columns {
        let cell = row[column]
        texts[column].settle(cell, SQLiteValue(cell, kinds[column]))
      }
    }
  }

  /// Inserts the rows in one transaction.
  @inline(__always)
  private func fill(
    _ schema: TableSchema, from table: OpenTable, _ stop: StopSign,
    _ visit: (_ row: Int, _ column: Int, UnsafeBufferPointer<UInt8>, SQLiteValue) -> Void,
    passed: (Int) -> Void
  ) throws {
    guard !kinds.isEmpty else { return }
    var inserter = try SQLiteRowInserter.make(handle, schema, isLiteral: !guessesKinds)
    let columns = Array(kinds.indices)
    try handle.execute("BEGIN")
    try Self.readAll(of: table, stop) { row in
      try inserter.add(row, columns) { visit(row.number, $0, $1, $2) }
    } passed: {
      passed($0)
    }
    try inserter.finish()
    try handle.execute("COMMIT")
  }

  /// The column that is handed on as it is, and keeps the writing of its cells.
  private func origin(of column: Int32, _ statement: SQLiteStatement) -> Int? {
    let origin = sqlite3_column_origin_name(statement.pointer, column)
    return origin.flatMap { names[String(cString: $0).lowercased()] }
  }

  /// A value of a row as a cell, and whether it is a string to JSON.
  private func cell(
    _ column: Int32, of origin: Int?, _ statement: SQLiteStatement
  ) -> (text: String, isString: Bool) {
    // Before its text is asked for, which may turn the value into one.
    let isText = statement.isText(column)
    let shown = statement.text(column)
    guard let origin else { return (shown ?? "", isText) }
    return (texts[origin].text(of: shown), isText && kinds[origin] != .truth)
  }

  /// The columns that the statement looks at.
  private var read: [Int] { guardian.columns.compactMap { names[$0] }.sorted() }

  /// Of the columns that the statement looks at, those whose values are other texts than the cells.
  private var notices: TableNotices {
    let read = read
    var notices = TableNotices(
      read.lazy.map { (name: self.columns[$0], other: self.texts[$0].other) })
    // Where more than that is written otherwise, it is said already.
    for column in read where kinds[column].isNumeric && texts[column].other == nil {
      guard !texts[column].twins.isEmpty else { continue }
      notices.add(
        TableNotice(
          .sameValues(column: titles[column], writings: TwinSearch.ordered(texts[column].twins))))
    }
    let seen = Set(read.map { titles[$0].lowercased() })
    let renamed = titles.indices
      .filter { titles[$0] != columns[$0] && seen.contains(titles[$0].lowercased()) }
      .map { TableNotice.Renaming(column: titles[$0], name: columns[$0]) }
    notices.add(TableNotice(.renamedColumns(renamed), count: renamed.count))
    for column in read { notices.add(checks.notices(headings, of: column)) }
    if let text = guardian.addedText {
      notices.add(TableNotice(.addedTexts(first: text), count: guardian.addedTexts))
    }
    return notices
  }

  /// A statement that reads and does nothing else.
  private func prepare(_ sql: String) throws -> SQLiteStatement {
    let statement: SQLiteStatement
    do {
      statement = try handle.prepare(sql)
    } catch TableFault.sql(let message, _) where !guardian.hasRefused {
      throw TableFault.sql(message: message, columns: columns)
    } catch {
      throw guardian.hasRefused ? TableFault.sqlNotReading : error
    }
    guard sqlite3_stmt_readonly(statement.pointer) != 0 else { throw TableFault.sqlNotReading }
    // What is not bound is NULL to SQLite, and conditions with it keep no row.
    if let name = statement.firstParameter { throw TableFault.sqlParameter(name: name) }
    return statement
  }

  /// All rows of the statement have come.
  private func finish(_ builder: TableBuilder, _ known: TableNotices) throws -> OpenTable {
    builder.notices = notices
    let asked = Set(read.map { titles[$0] })
    if guardian.hasSums {
      known.about(asked).filter(\.isOfSums).forEach { builder.notices.add($0) }
    }
    try builder.finish()
    let table = try builder.handOver()
    table.readTitles = asked
    return table
  }

  /// Runs one statement; its result is a table.
  /// - Parameter known: what is said of the table's rows.
  func run(
    _ sql: String, name: String, seconds: Int, known: TableNotices, _ stop: StopSign,
    _ report: TableProgress.Report?
  ) throws -> OpenTable {
    guardian.begin(stop, seconds: seconds)
    let statement = try prepare(sql)
    let columns = 0..<sqlite3_column_count(statement.pointer)
    let titles = columns.map { statement.name(of: $0) }
    let origins = columns.map { origin(of: $0, statement) }
    let builder = TableBuilder(
      name: name,
      headings: HeadingNames.headings(titles, kinds: titles.map { _ in .text }),
      guessesKinds: guessesKinds)
    builder.strings = StringCells()
    while true {
      switch sqlite3_step(statement.pointer) {
      case SQLITE_ROW:
        var left = SQLBounds.valueBytes
        try builder.add(
          zip(columns, origins).map { column, origin in
            let found = cell(column, of: origin, statement)
            if found.isString { builder.strings?.insert(row: builder.rows, column: Int(column)) }
            left -= found.text.utf8.count
            // Whoever reads the result would cut it.
            guard left >= 0 else { throw TableFault.tooLarge(.made(SQLBounds.valueBytes)) }
            return found.text
          })
        if builder.rows & 0xFFFF == 0 { report?(TableProgress(rows: builder.rows)) }
      case SQLITE_DONE:
        return try finish(builder, known)
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
  /// Whether the statement adds values.
  private(set) var hasSums = false
  private static let sums: Set = ["sum", "total", "avg"]
  /// Columns of the table that the statement looks at, in lower case.
  private(set) var columns: Set<String> = []
  /// Texts that sums took for numbers: how many, and the first.
  private(set) var addedTexts = 0
  private(set) var addedText: String?

  func begin(_ stop: StopSign, seconds: Int) {
    self.stop = stop
    deadline = time(nil) + seconds
    (hasRefused, hasSums) = (false, false)
    columns = []
    (addedTexts, addedText) = (0, nil)
  }

  func note(added text: String) {
    addedTexts += 1
    addedText = addedText ?? text
  }

  private func saw(_ table: UnsafePointer<CChar>?, _ column: UnsafePointer<CChar>?) {
    guard let table, let column, String(cString: table) == TableSchema.tableName else { return }
    columns.insert(String(cString: column).lowercased())
  }

  /// The guardian must live as long as the connection.
  func watch(_ handle: SQLiteHandle) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_set_authorizer(
      handle.pointer,
      { context, action, table, name, _, _ in
        let guardian = context.map {
          Unmanaged<SQLGuardian>.fromOpaque($0).takeUnretainedValue()
        }
        switch action {
        case SQLITE_SELECT, SQLITE_RECURSIVE: return SQLITE_OK
        case SQLITE_READ:
          guardian?.saw(table, name)
          return SQLITE_OK
        case SQLITE_FUNCTION:
          guard let name = name.map({ String(cString: $0).lowercased() }) else { break }
          if SQLGuardian.sums.contains(name) { guardian?.hasSums = true }
          if name != "load_extension" { return SQLITE_OK }
        default: break
        }
        guardian?.hasRefused = true
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
