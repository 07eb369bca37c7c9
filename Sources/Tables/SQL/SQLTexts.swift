import CBytes
import GRDBSQLite

/// SQLite's `instr`, `replace` and trims by a set of characters
/// (https://sqlite.org/lang_corefunc.html), in a time that grows with the texts and not with their
/// product: its own go on for hours over a few megabytes, where neither a time limit nor Esc can
/// interrupt them.
enum SQLTexts {
  static func define(in handle: SQLiteHandle) {
    define("instr", 2, in: handle) { SQLTexts.find($0, $2) }
    define("replace", 3, in: handle) { SQLTexts.replace($0, $2) }
    define("trim", 2, in: handle) { SQLTexts.trim($0, $2, [.left, .right]) }
    define("ltrim", 2, in: handle) { SQLTexts.trim($0, $2, .left) }
    define("rtrim", 2, in: handle) { SQLTexts.trim($0, $2, .right) }
  }

  private typealias Values = UnsafeMutablePointer<OpaquePointer?>
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private static func define(
    _ name: String, _ count: Int32, in handle: SQLiteHandle,
    _ body: @escaping @convention(c) (OpaquePointer?, Int32, Values?) -> Void
  ) {
    sqlite3_create_function_v2(
      handle.pointer, name, count, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nil,
      body, nil, nil, nil)
  }

  /// - Returns: nil for NULL. Stays as long as the value is not asked for something else.
  private static func text(_ value: OpaquePointer?) -> Bytes? {
    guard let value, let start = sqlite3_value_text(value) else { return nil }
    return Bytes(start: start, count: Int(sqlite3_value_bytes(value)))
  }

  private static func give(_ context: OpaquePointer?, _ bytes: Bytes) {
    // SQLITE_TRANSIENT, which C has as a cast.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    // Of no bytes it may have no address, which would be NULL.
    guard let start = bytes.baseAddress else {
      return sqlite3_result_text64(context, "", 0, copied, UInt8(SQLITE_UTF8))
    }
    start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      sqlite3_result_text64(
        context, $0, sqlite3_uint64(bytes.count), copied, UInt8(SQLITE_UTF8))
    }
  }

  /// Where one text is in another.
  private static func place(of part: Bytes, in text: Bytes, from start: Int = 0) -> Int? {
    guard let first = text.baseAddress, let wanted = part.baseAddress,
      let found = bytes_place(first + start, text.count - start, wanted, part.count)
    else { return nil }
    return UnsafeRawPointer(first).distance(to: found)
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  // MARK: instr

  private static func find(_ context: OpaquePointer?, _ values: Values?) {
    guard let values, sqlite3_value_type(values[0]) != SQLITE_NULL,
      sqlite3_value_type(values[1]) != SQLITE_NULL
    else { return sqlite3_result_null(context) }
    let areBytes = (0...1).allSatisfy { sqlite3_value_type(values[$0]) == SQLITE_BLOB }
    guard let whole = areBytes ? blob(values[0]) : text(values[0]),
      let part = areBytes ? blob(values[1]) : text(values[1])
    else { return sqlite3_result_error_nomem(context) }
    guard !part.isEmpty else { return sqlite3_result_int(context, 1) }
    guard let place = place(of: part, in: whole) else { return sqlite3_result_int(context, 0) }
    let before = areBytes ? place : whole[..<place].count { !isContinuation($0) }
    sqlite3_result_int64(context, Int64(before + 1))
  }

  private static func blob(_ value: OpaquePointer?) -> Bytes? {
    guard let value else { return nil }
    let start = sqlite3_value_blob(value)?.assumingMemoryBound(to: UInt8.self)
    return Bytes(start: start, count: start == nil ? 0 : Int(sqlite3_value_bytes(value)))
  }

  // MARK: replace

  private static func replace(_ context: OpaquePointer?, _ values: Values?) {
    guard let values, let whole = text(values[0]), let part = text(values[1]) else {
      return sqlite3_result_null(context)
    }
    guard !part.isEmpty else { return sqlite3_result_value(context, values[0]) }
    guard let other = text(values[2]) else { return sqlite3_result_null(context) }
    var result: [UInt8] = []
    var start = 0
    while let found = place(of: part, in: whole, from: start) {
      result += whole[start..<found]
      result += other
      start = found + part.count
      guard result.count <= SQLBounds.valueBytes else {
        return sqlite3_result_error_toobig(context)
      }
    }
    guard start > 0 else { return give(context, whole) }
    result += whole[start...]
    result.withUnsafeBufferPointer { give(context, $0) }
  }

  // MARK: trim

  private struct Sides: OptionSet {
    let rawValue: Int
    static let left = Sides(rawValue: 1)
    static let right = Sides(rawValue: 2)
  }

  private static func trim(_ context: OpaquePointer?, _ values: Values?, _ sides: Sides) {
    guard let values, let whole = text(values[0]), let set = text(values[1]) else {
      return sqlite3_result_null(context)
    }
    var rest = whole[...]
    var characters: Set<[UInt8]> = []
    var left = set[...]
    while !left.isEmpty { characters.insert(Array(takeFirst(&left))) }
    while sides.contains(.left), !rest.isEmpty {
      var shorter = rest
      guard characters.contains(Array(takeFirst(&shorter))) else { break }
      rest = shorter
    }
    while sides.contains(.right), let start = rest.lastIndex(where: { !isContinuation($0) }) {
      guard characters.contains(Array(rest[start...])) else { break }
      rest = rest[..<start]
    }
    give(context, Bytes(rebasing: rest))
  }

  /// The first character.
  private static func takeFirst(_ bytes: inout Slice<Bytes>) -> Slice<Bytes> {
    let end = bytes.dropFirst().firstIndex { !isContinuation($0) } ?? bytes.endIndex
    defer { bytes = bytes[end...] }
    return bytes[..<end]
  }
}
