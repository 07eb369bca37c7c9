import GRDBSQLite

/// How much a person's statement may ask for (`sqlite3_limit(3)`). By itself SQLite makes values of
/// a gigabyte, and unfolds a `WITH` whose parts name each other twice until no memory is left,
/// where nothing can interrupt it.
enum SQLBounds {
  /// Bytes of a value or a row, no less than a row of a table may have.
  static let valueBytes = BlockReader.limit

  /// Of a pattern of `LIKE` or `GLOB`.
  static let patternBytes = 1000

  /// Of all that SQLite holds in this process: a statement takes a few values at once.
  private static let heapBytes: Int64 = 512 << 20

  private static let limits: [(name: Int32, most: Int)] = [
    (SQLITE_LIMIT_LENGTH, valueBytes),
    // Of some 24 bytes each.
    (SQLITE_LIMIT_VDBE_OP, 1 << 20),
    // What a pattern costs grows with the square of its length.
    (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, patternBytes),
    (SQLITE_LIMIT_ATTACHED, 0),
  ]

  /// Once a process: the limit is one for all connections, and others may be asked meanwhile.
  private static let isHeapBound = sqlite3_hard_heap_limit64(heapBytes) >= 0

  /// Called when the table has been copied: what follows is the person's.
  static func hold(_ handle: SQLiteHandle) {
    _ = isHeapBound
    for limit in limits { sqlite3_limit(handle.pointer, limit.name, Int32(clamping: limit.most)) }
  }
}
