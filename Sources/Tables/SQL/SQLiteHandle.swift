import Base
import GRDBSQLite
import Glibc
import Tabular

/// A connection of SQLite's own interface: rows by the million go in and out of it. Of one thread
/// at a time, so that SQLite takes no lock for each value.
final class SQLiteHandle {
  let pointer: OpaquePointer
  private let name: String

  /// - Parameters:
  ///   - path: empty for a private database that SQLite keeps in memory as long as it is small,
  ///     then in a file without a name of mode 0600.
  ///   - name: the file as faults call it.
  init(path: String, as name: String = TemporaryFolder.path) throws(TableFault) {
    self.name = name
    var pointer: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let status = sqlite3_open_v2(path, &pointer, flags, nil)
    guard let pointer, status == SQLITE_OK else {
      sqlite3_close_v2(pointer)
      throw .sql(message: String(cString: sqlite3_errstr(status)))
    }
    self.pointer = pointer
  }

  deinit { sqlite3_close_v2(pointer) }

  /// Why the last statement failed: what the disk does not take is no fault of the statement.
  var fault: TableFault {
    switch sqlite3_errcode(pointer) {
    case SQLITE_FULL: .cannotWrite(path: name, errno: ENOSPC)
    case SQLITE_IOERR:
      .cannotWrite(
        path: name, errno: sqlite3_system_errno(pointer) == 0 ? EIO : sqlite3_system_errno(pointer))
    case SQLITE_TOOBIG: .tooLarge(.made(SQLBounds.valueBytes))
    case SQLITE_READONLY: .cannotWrite(path: name, errno: EROFS)
    default: .sql(message: String(cString: sqlite3_errmsg(pointer)))
    }
  }

  func execute(_ sql: String) throws(TableFault) {
    guard sqlite3_exec(pointer, sql, nil, nil, nil) == SQLITE_OK else { throw fault }
  }

  /// - Throws: `TableFault`; also where more than one statement is given.
  func prepare(_ sql: String) throws(TableFault) -> SQLiteStatement {
    var statement: OpaquePointer?
    var fault: TableFault?
    sql.withCString { text in
      var tail: UnsafePointer<CChar>?
      if sqlite3_prepare_v2(pointer, text, -1, &statement, &tail) != SQLITE_OK {
        let isLong = sqlite3_errcode(pointer) == SQLITE_TOOBIG
        // What is too long here is the statement.
        fault = isLong ? .sql(message: String(cString: sqlite3_errmsg(pointer))) : self.fault
      } else if let tail, String(cString: tail).contains(where: { !$0.isWhitespace && $0 != ";" }) {
        fault = .sqlNotReading
      }
    }
    if let fault {
      sqlite3_finalize(statement)
      throw fault
    }
    guard let statement else { throw .sqlNotReading }
    return SQLiteStatement(statement)
  }

  /// A name as SQL writes it.
  static func quoted(_ name: String) -> String {
    let doubled = name.replacing(scalar: "\"", with: "\"\"").replacing(scalar: "\u{0}", with: "")
    return "\"\(doubled)\""
  }
}

/// A prepared statement. Of one thread.
final class SQLiteStatement {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  deinit { sqlite3_finalize(pointer) }

  /// The cell must stay until the statement has been stepped.
  func bind(_ value: SQLiteValue, of cell: UnsafeBufferPointer<UInt8>, at place: Int32) {
    switch value {
    case .null: sqlite3_bind_null(pointer, place)
    case .integer(let number): sqlite3_bind_int64(pointer, place, number)
    case .real(let number): sqlite3_bind_double(pointer, place, number)
    case .text, .code: bindText(cell, at: place)
    case .date, .time:
      if value.isPlain(cell) { return bindText(cell, at: place) }
      var text = value.text(cell)
      text.withUTF8 { bindText($0, at: place, isCopied: true) }
    }
  }

  /// The bytes must stay until the statement has been stepped.
  func bindText(
    _ cell: UnsafeBufferPointer<UInt8>, at place: Int32, isCopied: Bool = false
  ) {
    // SQLITE_TRANSIENT, which C has as a cast.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    cell.withMemoryRebound(to: CChar.self) { text in
      _ = sqlite3_bind_text64(
        pointer, place, text.baseAddress, sqlite3_uint64(text.count),
        isCopied ? copied : nil, UInt8(SQLITE_UTF8))
    }
  }

  /// A column's name.
  func name(of column: Int32) -> String {
    sqlite3_column_name(pointer, column).map { String(cString: $0) } ?? ""
  }

  /// As the statement writes it; nil where it has none.
  var firstParameter: String? {
    guard sqlite3_bind_parameter_count(pointer) > 0 else { return nil }
    return sqlite3_bind_parameter_name(pointer, 1).map { String(cString: $0) } ?? "?"
  }

  /// Whether a value is neither a number nor NULL.
  func isText(_ column: Int32) -> Bool {
    let type = sqlite3_column_type(pointer, column)
    return type == SQLITE_TEXT || type == SQLITE_BLOB
  }

  /// A value as a cell; nil for NULL.
  func text(_ column: Int32) -> String? {
    switch sqlite3_column_type(pointer, column) {
    case SQLITE_NULL: return nil
    case SQLITE_FLOAT: return SQLiteValue.text(sqlite3_column_double(pointer, column))
    default:
      guard let bytes = sqlite3_column_text(pointer, column) else { return "" }
      let count = Int(sqlite3_column_bytes(pointer, column))
      return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
  }
}
