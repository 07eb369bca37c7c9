import GRDB
import GRDBSQLite

/// A cached INSERT, bound column by column. GRDB boxes every argument and copies every blob, which
/// at a million rows and fifty million postings is most of a pull; this binds what is there.
struct RowWriter {
  private let db: Database
  private let statement: OpaquePointer

  init(_ db: Database, sql: String) throws {
    self.db = db
    // Not one that GRDB binds as well: it may leave it in mid-step, where nothing can be bound.
    statement = try db.cachedStatement(sql: sql + " -- by column").sqliteStatement
  }

  /// SQLite's SQLITE_TRANSIENT, a macro Swift does not see: copy before returning.
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  /// Columns count from 1.
  func bind(_ column: Int32, _ value: Int) { sqlite3_bind_int64(statement, column, Int64(value)) }

  func bind(_ column: Int32, _ value: Int64) { sqlite3_bind_int64(statement, column, value) }

  func bind(_ column: Int32, _ value: Double) { sqlite3_bind_double(statement, column, value) }

  func bind(_ column: Int32, _ text: String) {
    sqlite3_bind_text(statement, column, text, Int32(text.utf8.count), Self.transient)
  }

  func bind(_ column: Int32, _ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { buffer in
      sqlite3_bind_blob(statement, column, buffer.baseAddress, Int32(buffer.count), Self.transient)
    }
  }

  func bindNull(_ column: Int32) { sqlite3_bind_null(statement, column) }

  /// Whether what is bound finds a row.
  func finds() throws -> Bool {
    let code = sqlite3_step(statement)
    sqlite3_reset(statement)
    guard code == SQLITE_DONE || code == SQLITE_ROW else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
    }
    return code == SQLITE_ROW
  }

  /// Inserts the row that is bound.
  /// - Returns: whether there is a row more, or another in its place.
  @discardableResult
  func run() throws -> Bool {
    let code = sqlite3_step(statement)
    sqlite3_reset(statement)
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
    }
    return sqlite3_changes(db.sqliteConnection) > 0
  }
}
