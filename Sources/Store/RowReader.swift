import GRDB
import GRDBSQLite

/// A cached SELECT, bound and read column by column: the rows that GRDB makes take longer than most
/// look-ups. A read that was cancelled is not noticed between two of them (`checkCancellation`).
struct RowReader {
  private let db: Database
  private let statement: OpaquePointer

  init(_ db: Database, sql: String) throws {
    self.db = db
    // Not one that GRDB binds as well (see `RowWriter`).
    statement = try db.cachedStatement(sql: sql + " -- by column").sqliteStatement
  }

  /// Parameters count from 1.
  func bind(_ parameter: Int32, _ value: Int64) {
    sqlite3_bind_int64(statement, parameter, value)
  }

  /// Visits the rows of what is bound; what a visit is given lasts as long as the visit.
  func each(_ visit: (RowValues) throws -> Void) throws {
    defer { sqlite3_reset(statement) }
    while true {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else {
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
      }
      try visit(RowValues(statement: statement))
    }
  }
}

/// The values of the row a `RowReader` stands at. Columns count from 0.
struct RowValues {
  fileprivate let statement: OpaquePointer

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

  func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  func double(_ column: Int32) -> Double { sqlite3_column_double(statement, column) }

  func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

  /// Of a blob, or a text in UTF-8; gone with the row.
  func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    // In this order: asking for the bytes may move them.
    let start = sqlite3_column_blob(statement, column)
    return UnsafeRawBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(statement, column)))
  }
}

extension Database {
  /// - Throws: where the read was cancelled.
  func checkCancellation() throws { _ = try Int.fetchOne(cachedStatement(sql: "SELECT 1")) }
}
