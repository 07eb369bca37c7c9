/// Helpers for cells as bytes of UTF-8. Tables of millions of rows are filtered and sorted without
/// making a `String` of every cell.
extension UnsafeBufferPointer<UInt8> {
  /// Without white space of ASCII and ideographic spaces (U+3000) at both ends.
  @inlinable @inline(__always)
  public var trimmed: UnsafeBufferPointer<UInt8> {
    // As nearly all cells are: neither end can be of white space.
    if let first, let last, first > 0x20, first != 0xE3, last > 0x20, last != 0x80 { return self }
    return withoutSpace
  }

  @usableFromInline
  var withoutSpace: UnsafeBufferPointer<UInt8> {
    var lower = 0
    var upper = count
    while lower < upper {
      if self[lower] <= 0x20 {
        lower += 1
      } else if self[lower] == 0xE3, isIdeographicSpace(at: lower, upTo: upper) {
        lower += 3
      } else {
        break
      }
    }
    while upper > lower {
      if self[upper - 1] <= 0x20 {
        upper -= 1
      } else if self[upper - 1] == 0x80, isIdeographicSpace(at: upper - 3, upTo: upper),
        upper - 3 >= lower
      {
        upper -= 3
      } else {
        break
      }
    }
    return UnsafeBufferPointer(rebasing: self[lower..<upper])
  }

  public var isBlank: Bool { trimmed.isEmpty }

  private func isIdeographicSpace(at index: Int, upTo end: Int) -> Bool {
    index >= 0 && index + 3 <= end && self[index] == 0xE3 && self[index + 1] == 0x80
      && self[index + 2] == 0x80
  }

  /// The whole number of so many digits that stands at a place, which then is behind it.
  func number(
    at index: inout Int, _ digits: ClosedRange<Int>
  ) -> (value: Int, digits: Int)? {
    let start = index
    var value = 0
    while index < count, self[index].isDigit, index - start < digits.upperBound {
      value = value * 10 + Int(self[index] - 0x30)
      index += 1
    }
    return index - start >= digits.lowerBound ? (value, index - start) : nil
  }

  public func equals(_ other: [UInt8]) -> Bool {
    guard count == other.count else { return false }
    for index in 0..<count where self[index] != other[index] { return false }
    return true
  }
}

extension UInt8 {
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
}

/// The cells of one row as bytes, borrowed for the length of a call.
public struct CellRow {
  /// Where a cell lies in `bytes`.
  public struct Bounds {
    public var lower: Int32
    public var upper: Int32

    public init(lower: Int32, upper: Int32) {
      self.lower = lower
      self.upper = upper
    }
  }

  /// The row's number in its table, from 0.
  public var number: Int
  public var bytes: UnsafeBufferPointer<UInt8>
  public var bounds: UnsafeBufferPointer<Bounds>

  public init(
    number: Int, bytes: UnsafeBufferPointer<UInt8>, bounds: UnsafeBufferPointer<Bounds>
  ) {
    self.number = number
    self.bytes = bytes
    self.bounds = bounds
  }

  public var count: Int { bounds.count }

  /// A cell; empty beyond the row's last, as rows may be ragged.
  @inline(__always)
  public subscript(column: Int) -> UnsafeBufferPointer<UInt8> {
    guard column < bounds.count else { return UnsafeBufferPointer(start: nil, count: 0) }
    let place = bounds[column]
    return UnsafeBufferPointer(rebasing: bytes[Int(place.lower)..<Int(place.upper)])
  }

  public func text(_ column: Int) -> String { String(decoding: self[column], as: UTF8.self) }

  /// The cells as text, `width` of them.
  public func texts(_ width: Int) -> [String] { (0..<width).map(text) }
}

extension CellRow {
  /// A row of texts, for the length of a call.
  public static func borrowed<Result>(
    _ cells: [String], number: Int, _ body: (CellRow) throws -> Result
  ) rethrows -> Result {
    var bytes: [UInt8] = []
    var bounds: [Bounds] = []
    for cell in cells {
      let lower = Int32(clamping: bytes.count)
      bytes += cell.utf8
      bounds.append(Bounds(lower: lower, upper: Int32(clamping: bytes.count)))
    }
    return try bytes.withUnsafeBufferPointer { bytes in
      try bounds.withUnsafeBufferPointer { bounds in
        try body(CellRow(number: number, bytes: bytes, bounds: bounds))
      }
    }
  }
}
