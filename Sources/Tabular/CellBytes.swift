/// Helpers for cells as bytes of UTF-8. Tables of millions of rows are filtered and sorted without
/// making a `String` of every cell.
extension UnsafeBufferPointer<UInt8> {
  /// Without white space of ASCII, ideographic spaces (U+3000) and no-break spaces (U+00A0) at both
  /// ends; of a text of nothing but spaces and what nobody sees (U+2000 to U+200D, U+202F, U+FEFF)
  /// nothing is left.
  @inlinable @inline(__always)
  public var trimmed: UnsafeBufferPointer<UInt8> {
    // As nearly all cells are: neither end can be of white space.
    if let first, let last, first > 0x20, first < 0xC2 || first &- 0xE4 < 11, last > 0x20,
      last != 0x80, last != 0xA0
    {
      return self
    }
    return withoutSpace
  }

  @usableFromInline
  var withoutSpace: UnsafeBufferPointer<UInt8> {
    var lower = 0
    var upper = count
    while lower < upper {
      let length = space(at: lower, upTo: upper)
      if length == 0 { break }
      lower += length
    }
    while upper > lower {
      if self[upper - 1] <= 0x20 {
        upper -= 1
      } else if self[upper - 1] == 0xA0, upper - 2 >= lower, self[upper - 2] == 0xC2 {
        upper -= 2
      } else if self[upper - 1] == 0x80, upper - 3 >= lower, space(at: upper - 3, upTo: upper) == 3
      {
        upper -= 3
      } else {
        break
      }
    }
    let isUnseen = lower < upper && self[lower] >= 0xE2 && areUnseen(lower, upTo: upper)
    return UnsafeBufferPointer(rebasing: self[lower..<(isUnseen ? lower : upper)])
  }

  public var isBlank: Bool { trimmed.isEmpty }

  /// How long the space is that stands there; 0 for none.
  private func space(at index: Int, upTo end: Int) -> Int {
    let first = self[index]
    if first <= 0x20 { return 1 }
    if first == 0xC2 { return index + 2 <= end && self[index + 1] == 0xA0 ? 2 : 0 }
    guard first == 0xE3, index + 3 <= end else { return 0 }
    return self[index + 1] == 0x80 && self[index + 2] == 0x80 ? 3 : 0
  }

  /// Whether nothing stands from there on but spaces and what has no shape.
  private func areUnseen(_ start: Int, upTo end: Int) -> Bool {
    var index = start
    while index < end {
      let length = space(at: index, upTo: end)
      if length > 0 {
        index += length
      } else if index + 3 <= end, Self.isUnseen(self[index], self[index + 1], self[index + 2]) {
        index += 3
      } else {
        return false
      }
    }
    return true
  }

  /// U+2000 to U+200D, U+202F, U+FEFF.
  private static func isUnseen(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE2, 0x80): third <= 0x8D || third == 0xAF
    case (0xEF, 0xBB): third == 0xBF
    default: false
    }
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
