/// Where a cell stands in the order of its column, in 64 bits: an exact order for numbers, dates
/// and times; for texts the first eight bytes of their `Collation` key, behind which the rest
/// decides.
///
/// Numbers come before what is no number, dates before what is no date, and blanks come last,
/// ascending or descending.
public enum SortValue {
  /// Behind every other, ascending or descending.
  public static let blank = UInt64.max
  /// A text among numbers or dates: behind them, ascending or descending, by its key.
  public static let text = UInt64.max - 1

  /// Order-preserving bits of a double, which never reach `text`.
  @inline(__always) public static func bits(_ value: Double) -> UInt64 {
    let pattern = (value == 0 ? 0 : value).bitPattern
    return pattern >> 63 == 1 ? ~pattern : pattern | 1 << 63
  }

  /// The double of whose order they are the bits.
  public static func value(_ bits: UInt64) -> Double {
    Double(bitPattern: bits >> 63 == 1 ? bits & ~(1 << 63) : ~bits)
  }

  /// - Returns: nil for a text, which needs its collation key.
  @inline(__always)
  public static func measured(_ cell: UnsafeBufferPointer<UInt8>, kind: ValueKind) -> UInt64? {
    let text = cell.trimmed
    if BlankMark.isBlank(text, kind) { return blank }
    return measure(text, kind: kind).map(bits)
  }

  /// A cell as a place on a line: a number, or the seconds of a date or a time.
  @inline(__always)
  public static func measure(_ cell: UnsafeBufferPointer<UInt8>, kind: ValueKind) -> Double? {
    switch kind {
    case .integer, .number, .scientific, .indian, .counted: NumberCell(cell, in: kind)?.value
    case .date, .monthFirst, .dayFirst: DateCell(cell, in: kind)?.position
    case .time: TimeCell(cell)?.seconds
    case .text, .truth, .blank: nil
    }
  }

  /// The first eight bytes of a key as a number; below `text`.
  @inline(__always) public static func prefix(_ key: some Collection<UInt8>) -> UInt64 {
    var value: UInt64 = 0
    var count = 0
    for byte in key.prefix(8) {
      value = value << 8 | UInt64(byte)
      count += 1
    }
    value <<= UInt64(8 * (8 - count))
    return min(value, text - 1)
  }
}

extension ValueKind {
  /// Whether one cell comes before another in a column of this kind; ascending, blanks last.
  public func orders(_ left: String, before right: String) -> Bool {
    var (left, right) = (left, right)
    let keys = [left, right].map { text -> (UInt64, [UInt8]) in
      var text = text
      return text.withUTF8 { cell in
        if let value = SortValue.measured(cell, kind: self) { return (value, []) }
        var key: [UInt8] = []
        Collation.shared.append(cell.trimmed, to: &key)
        return (isMeasured ? SortValue.text : SortValue.prefix(key), key)
      }
    }
    if keys[0].0 != keys[1].0 { return keys[0].0 < keys[1].0 }
    if isMeasured, keys[0].0 < SortValue.text {
      return left.withUTF8 { left in
        right.withUTF8 { order(left.trimmed, sameAs: $0.trimmed) < 0 }
      }
    }
    return keys[0].1.lexicographicallyPrecedes(keys[1].1)
  }

  /// The order of two cells of such a column that are one double: below, at or above 0.
  public func order(
    _ left: UnsafeBufferPointer<UInt8>, sameAs right: UnsafeBufferPointer<UInt8>
  ) -> Int {
    if isNumeric { return ExactNumber.order(left, right) }
    guard isDate, DateCell.mayHaveFraction(left) || DateCell.mayHaveFraction(right),
      let first = DateCell(left, in: self), let second = DateCell(right, in: self)
    else { return 0 }
    return first.nanoseconds - second.nanoseconds
  }
}
