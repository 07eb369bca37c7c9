import GRDBSQLite
import Tabular

/// SQLite's functions that a few letters keep busy for longer than anybody waits, where neither a
/// time limit nor Esc can interrupt them: a `printf` with a precision of thousands of millions
/// writes each letter, long after the text has become too long, and some compare all of one long
/// text with all of another. Here it is looked at first what they are asked; then SQLite's own do
/// it, on a connection of their own.
final class SQLBoundCalls {
  /// Of two texts, the product of their bytes at most: seconds.
  private static let work = 4_000_000_000

  private typealias Values = UnsafeMutableBufferPointer<OpaquePointer?>

  /// A function: its name, how many values it takes, and whether it is asked too much.
  private struct Function {
    var name: String
    var count: Int32
    /// What it makes is JSON to the functions around it.
    var makesJSON = false
    var isTooMuch: (Values) -> Bool

    var isPrintf: Bool { count < 0 }
  }

  private let function: Function
  /// Made when it is first called.
  private var other: SQLiteHandle?
  /// By how many values they take.
  private var statements: [Int: SQLiteStatement] = [:]

  private init(_ function: Function) { self.function = function }

  static func define(in handle: SQLiteHandle) {
    define(Function(name: "printf", count: -1, isTooMuch: isTooLong), in: handle)
    define(Function(name: "format", count: -1, isTooMuch: isTooLong), in: handle)
    define(
      Function(name: "json_patch", count: 2, makesJSON: true, isTooMuch: isTooMuch), in: handle)
    define(Function(name: "like", count: 3, isTooMuch: isTooMuch), in: handle)
    // There from 3.41 on.
    if sqlite3_libversion_number() >= 3_041_000 {
      define(Function(name: "unhex", count: 2, isTooMuch: isTooMuch), in: handle)
    }
  }

  private static func define(_ function: Function, in handle: SQLiteHandle) {
    let calls = Unmanaged.passRetained(SQLBoundCalls(function)).toOpaque()
    sqlite3_create_function_v2(
      handle.pointer, function.name, function.count,
      SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, calls,
      { context, count, values in
        guard let calls = sqlite3_user_data(context) else { return }
        Unmanaged<SQLBoundCalls>.fromOpaque(calls).takeUnretainedValue()
          .call(context, Values(start: values, count: Int(count)))
      }, nil, nil,
      { calls in calls.map { Unmanaged<SQLBoundCalls>.fromOpaque($0).release() } })
  }

  private func call(_ context: OpaquePointer?, _ values: Values) {
    guard !function.isTooMuch(values) else {
      return function.isPrintf
        ? sqlite3_result_error_toobig(context)
        : sqlite3_result_error(context, "\(function.name): texts too long together", -1)
    }
    do throws(TableFault) {
      let statement = try statement(values.count).pointer
      for (place, value) in values.enumerated() {
        sqlite3_bind_value(statement, Int32(place + 1), value)
      }
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        sqlite3_result_value(context, sqlite3_column_value(statement, 0))
        if function.makesJSON { sqlite3_result_subtype(context, UInt32(UInt8(ascii: "J"))) }
      case SQLITE_TOOBIG: sqlite3_result_error_toobig(context)
      case SQLITE_NOMEM: sqlite3_result_error_nomem(context)
      default: sqlite3_result_error(context, sqlite3_errmsg(other?.pointer), -1)
      }
      sqlite3_reset(statement)
      // Long values are not kept.
      sqlite3_clear_bindings(statement)
    } catch {
      sqlite3_result_error(context, sqlite3_errmsg(other?.pointer), -1)
    }
  }

  private func statement(_ count: Int) throws(TableFault) -> SQLiteStatement {
    if let known = statements[count] { return known }
    let handle: SQLiteHandle
    if let other {
      handle = other
    } else {
      handle = try SQLiteHandle(path: "")
      SQLBounds.hold(handle)
      other = handle
    }
    let places = Array(repeating: "?", count: count).joined(separator: ", ")
    let made = try handle.prepare("SELECT \(function.name)(\(places))")
    statements[count] = made
    return made
  }

  // MARK: What is too much

  /// Whether of two texts both are long.
  static func areTooLong(_ left: Int, _ right: Int) -> Bool { left * right > work }

  private static func isTooMuch(_ values: Values) -> Bool {
    let bytes = values.map { value in value.map { Int(sqlite3_value_bytes($0)) } ?? 0 }
    return bytes.reduce(1) { $0.multipliedReportingOverflow(by: max(1, $1)).partialValue } > work
  }

  /// Whether a format has more letters written than a value may have.
  private static func isTooLong(_ values: Values) -> Bool {
    guard let first = values.first, let first, let start = sqlite3_value_text(first) else {
      return false
    }
    var demand = PrintfDemand(
      UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(first)))
    ) { place in
      values.indices.contains(place + 1) ? sqlite3_value_int64(values[place + 1]) : 0
    }
    return demand.exceeds(SQLBounds.valueBytes)
  }
}
