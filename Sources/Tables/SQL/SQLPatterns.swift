import GRDBSQLite

/// SQLite's `LIKE` and `GLOB`, which compare a pattern with a text from each of its places, and are
/// refused where both are long: nothing interrupts them. They are asked of every row, so what
/// matches is SQLite's own at once (`sqlite3_strlike`); with `ESCAPE`, which is seldom, see
/// `SQLBoundCalls`.
enum SQLPatterns {
  static func define(in handle: SQLiteHandle) {
    define("like", in: handle) { context, _, values in
      SQLPatterns.answer(context, values) { sqlite3_strlike($0, $1, 0) }
    }
    define("glob", in: handle) { context, _, values in
      SQLPatterns.answer(context, values) { sqlite3_strglob($0, $1) }
    }
  }

  private typealias Values = UnsafeMutablePointer<OpaquePointer?>

  /// As SQLite was made: what is no text matches nothing then.
  private static let refusesBytes = sqlite3_compileoption_used("LIKE_DOESNT_MATCH_BLOBS") != 0

  private static func define(
    _ name: String, in handle: SQLiteHandle,
    _ body: @escaping @convention(c) (OpaquePointer?, Int32, Values?) -> Void
  ) {
    sqlite3_create_function_v2(
      handle.pointer, name, 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nil, body,
      nil, nil, nil)
  }

  /// - Parameter compare: 0 where the pattern matches.
  @inline(__always)
  private static func answer(
    _ context: OpaquePointer?, _ values: Values?,
    _ compare: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32
  ) {
    guard let values else { return }
    let areBytes = (0...1).contains { sqlite3_value_type(values[$0]) == SQLITE_BLOB }
    if areBytes, refusesBytes { return sqlite3_result_int(context, 0) }
    guard let pattern = sqlite3_value_text(values[0]),
      let text = sqlite3_value_text(values[1])
    else { return sqlite3_result_null(context) }
    let (long, other) = (sqlite3_value_bytes(values[0]), sqlite3_value_bytes(values[1]))
    let isComplex = long > SQLBounds.patternBytes
    guard !isComplex, !SQLBoundCalls.areTooLong(Int(long), Int(other)) else {
      return sqlite3_result_error(
        context, isComplex ? "LIKE or GLOB pattern too complex" : "LIKE or GLOB: text too long", -1)
    }
    sqlite3_result_int(
      context,
      compare(
        UnsafeRawPointer(pattern).assumingMemoryBound(to: CChar.self),
        UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self)) == 0 ? 1 : 0)
  }
}
