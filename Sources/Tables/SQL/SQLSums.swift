import GRDBSQLite

/// SQLite's `sum`, `total` and `avg` (https://sqlite.org/lang_aggfunc.html), which say what they
/// take for a number that is none: SQLite itself counts a text by the digits at its beginning,
/// `1,234.50元` as 1 and `¥5` as 0, without a word.
enum SQLSums {
  /// - Parameter guardian: is told of texts; must live as long as the connection.
  static func define(in handle: SQLiteHandle, telling guardian: SQLGuardian) {
    define("sum", in: handle, guardian) { SQLSum.result($0) }
    define("total", in: handle, guardian) { SQLSum.total($0) }
    define("avg", in: handle, guardian) { SQLSum.average($0) }
  }

  private static func define(
    _ name: String, in handle: SQLiteHandle, _ guardian: SQLGuardian,
    _ value: @escaping @convention(c) (OpaquePointer?) -> Void
  ) {
    sqlite3_create_window_function(
      handle.pointer, name, 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
      Unmanaged.passUnretained(guardian).toOpaque(),
      { context, _, values in SQLSum.add(context, values?[0], 1) }, value, value,
      { context, _, values in SQLSum.add(context, values?[0], -1) }, nil)
  }
}

/// What a sum of one group has come to.
private struct SQLSum {
  private var count = 0
  private var whole: Int64 = 0
  /// With what was lost in adding (Neumaier's sum, as SQLite adds from 3.43 on).
  private var part = 0.0
  private var lost = 0.0
  /// How many of the values are no whole numbers.
  private var fractions = 0
  private var isTooLarge = false

  private var real: Double { lost.isFinite ? part + lost : part }

  private mutating func add(_ value: Double) {
    let sum = part + value
    lost += abs(part) >= abs(value) ? (part - sum) + value : (value - sum) + part
    part = sum
  }

  private mutating func add(_ value: Int64, _ sign: Int64) {
    let (step, isOver) = value.multipliedReportingOverflow(by: sign)
    let (sum, isBeyond) = whole.addingReportingOverflow(step)
    whole = sum
    if isOver || isBeyond { isTooLarge = true }
    add(Double(sign) * Double(value))
  }

  /// Memory that SQLite gives each group, all 0 at first.
  private static func state(_ context: OpaquePointer?) -> UnsafeMutablePointer<SQLSum>? {
    sqlite3_aggregate_context(context, Int32(MemoryLayout<SQLSum>.size))?
      .assumingMemoryBound(to: SQLSum.self)
  }

  /// - Parameter sign: -1 for a value that leaves a window.
  static func add(_ context: OpaquePointer?, _ value: OpaquePointer?, _ sign: Int64) {
    guard let state = state(context), let value else { return }
    let type = sqlite3_value_numeric_type(value)
    guard type != SQLITE_NULL else { return }
    state.pointee.count += Int(sign)
    if type == SQLITE_INTEGER { return state.pointee.add(sqlite3_value_int64(value), sign) }
    if type != SQLITE_FLOAT, sign > 0 { tell(context, value) }
    state.pointee.fractions += Int(sign)
    state.pointee.add(Double(sign) * sqlite3_value_double(value))
  }

  private static func tell(_ context: OpaquePointer?, _ value: OpaquePointer) {
    guard let pointer = sqlite3_user_data(context) else { return }
    let guardian = Unmanaged<SQLGuardian>.fromOpaque(pointer).takeUnretainedValue()
    guardian.note(added: sqlite3_value_text(value).map { String(cString: $0) } ?? "")
  }

  static func result(_ context: OpaquePointer?) {
    guard let sum = state(context)?.pointee, sum.count > 0 else {
      return sqlite3_result_null(context)
    }
    if sum.fractions > 0 { return sqlite3_result_double(context, sum.real) }
    guard !sum.isTooLarge else { return sqlite3_result_error(context, "integer overflow", -1) }
    sqlite3_result_int64(context, sum.whole)
  }

  static func total(_ context: OpaquePointer?) {
    sqlite3_result_double(context, state(context)?.pointee.real ?? 0)
  }

  static func average(_ context: OpaquePointer?) {
    guard let sum = state(context)?.pointee, sum.count > 0 else {
      return sqlite3_result_null(context)
    }
    sqlite3_result_double(context, sum.real / Double(sum.count))
  }
}
