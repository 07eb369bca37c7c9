import CLibpq

/// A statement's result, as the server sent it.
public final class Rows {
  private let result: OpaquePointer

  /// Takes the result over.
  init(_ result: OpaquePointer) { self.result = result }

  deinit { clibpq_clear(result) }

  /// How many rows there are.
  public var count: Int { Int(clibpq_rows(result)) }

  /// Rows that were inserted, changed, removed or found.
  public var changed: Int { Int(String(libpq: clibpq_changed(result))) ?? 0 }

  /// The row at `index`, from 0.
  public subscript(_ index: Int) -> TextRow { TextRow(rows: self, index: Int32(index)) }

  func bytes(_ row: Int32, _ column: Int32) -> UnsafeRawBufferPointer? {
    guard clibpq_is_null(result, row, column) == 0 else { return nil }
    let length = Int(clibpq_length(result, row, column))
    return UnsafeRawBufferPointer(start: clibpq_value(result, row, column), count: length)
  }
}

/// A row, whose columns come as the texts that PostgreSQL prints them as.
public struct TextRow {
  let rows: Rows
  let index: Int32

  /// nil for NULL.
  public func text(_ column: Int) -> String? {
    rows.bytes(index, Int32(column)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A whole number, of any type whose text is one; nil for NULL and for anything else.
  public func integer(_ column: Int) -> Int? {
    guard let bytes = rows.bytes(index, Int32(column)), !bytes.isEmpty else { return nil }
    let isNegative = bytes[0] == UInt8(ascii: "-")
    var value = 0
    for byte in bytes.dropFirst(isNegative ? 1 : 0) {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      let (shifted, over) = value.multipliedReportingOverflow(by: 10)
      let (sum, overAgain) = shifted.subtractingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      guard !over, !overAgain else { return nil }
      value = sum
    }
    guard !isNegative else { return value }
    let (positive, over) = (0).subtractingReportingOverflow(value)
    return over ? nil : positive
  }

  /// A number; nil for NULL and for anything else.
  public func double(_ column: Int) -> Double? { text(column).flatMap { Double($0) } }

  /// `t` or `f`.
  public func bool(_ column: Int) -> Bool? {
    rows.bytes(index, Int32(column)).map { $0.first == UInt8(ascii: "t") }
  }

  /// A `bytea` in its hexadecimal form; nil for NULL and for anything else.
  public func bytes(_ column: Int) -> [UInt8]? {
    guard let text = rows.bytes(index, Int32(column)), text.count.isMultiple(of: 2),
      text.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "x")])
    else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 2 - 1)
    for place in stride(from: 2, to: text.count, by: 2) {
      guard let high = Self.digit(text[place]), let low = Self.digit(text[place + 1]) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
