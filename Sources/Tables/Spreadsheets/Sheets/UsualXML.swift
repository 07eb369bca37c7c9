import Tabular

/// A cell as nearly every program writes it, `<c r="B2" s="1" t="s"><v>12</v></c>`, found in one
/// look; whatever differs, or has not come whole, is left to `XMLScanner`.
struct UsualCell {
  /// From 0; nil where the cell has no reference.
  private(set) var column: Int?
  private(set) var style = -1
  /// What `t` says: `n`, `s` or `b`.
  private(set) var kind = UInt8(ascii: "n")
  /// Its value: ASCII without white space and references, at least one.
  private(set) var text = 0..<0
  /// Bytes of the element.
  private(set) var count = 0

  /// - Parameter rest: with a NUL behind it, at which every step stops.
  @inline(__always)
  init?(_ rest: UnsafeBufferPointer<UInt8>) {
    guard let at = rest.baseAddress, at[0] == UInt8(ascii: "<"), at[1] == UInt8(ascii: "c") else {
      return nil
    }
    var place = 2
    while at[place] == 0x20 {
      guard let end = attribute(at, place + 1) else { return nil }
      place = end
    }
    guard at[place] == UInt8(ascii: ">"), at[place + 1] == UInt8(ascii: "<"),
      at[place + 2] == UInt8(ascii: "v"), at[place + 3] == UInt8(ascii: ">")
    else { return nil }
    let start = place + 4
    place = start
    while at[place] &- 0x21 < 0x5E, at[place] != UInt8(ascii: "<"), at[place] != UInt8(ascii: "&") {
      place += 1
    }
    guard place > start, place + 8 <= rest.count, Self.word(at + place) == Self.end else {
      return nil
    }
    text = start..<place
    count = place + 8
  }

  /// - Returns: the place behind one of the three attributes of one letter.
  @inline(__always)
  private mutating func attribute(_ at: UnsafePointer<UInt8>, _ start: Int) -> Int? {
    let name = at[start]
    guard name != 0, at[start + 1] == UInt8(ascii: "="), at[start + 2] == UInt8(ascii: "\"") else {
      return nil
    }
    var place = start + 3
    switch name {
    case UInt8(ascii: "r"):
      var letters = 0
      while at[place] &- 0x41 < 26, letters <= CellBuffer.limit {
        letters = letters * 26 + Int(at[place] - 0x40)
        place += 1
      }
      guard letters > 0, letters <= CellBuffer.limit else { return nil }
      column = letters - 1
      while at[place] &- 0x30 < 10 { place += 1 }
    case UInt8(ascii: "s"):
      var number = 0
      while at[place] &- 0x30 < 10, number < 1 << 24 {
        number = number * 10 + Int(at[place] - 0x30)
        place += 1
      }
      guard place > start + 3 else { return nil }
      style = number
    case UInt8(ascii: "t"):
      kind = at[place]
      guard kind == 0x73 || kind == 0x6E || kind == 0x62 else { return nil }
      place += 1
    default: return nil
    }
    return at[place] == UInt8(ascii: "\"") ? place + 1 : nil
  }

  /// `</v></c>`, the first byte lowest.
  private static var end: UInt64 { 0x3E63_2F3C_3E76_2F3C }

  @inline(__always)
  static func word(_ start: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
  }
}

/// A shared text as nearly every program writes it, `<si><t>text</t></si>`.
struct UsualText {
  /// Its text: no references, no line ends that stand for something else.
  let text: Range<Int>
  /// Whether it is as it stands: ASCII without `_x000D_`.
  let isPlain: Bool
  /// Bytes of the element.
  let count: Int

  /// - Parameter rest: with a NUL behind it.
  @inline(__always)
  init?(_ rest: UnsafeBufferPointer<UInt8>) {
    guard let at = rest.baseAddress, rest.count > 8, UsualCell.word(at) << 8 == Self.start << 8
    else { return nil }
    var place = 7
    var seen: UInt8 = 0
    var hasMark = false
    while at[place] != UInt8(ascii: "<"), at[place] != UInt8(ascii: "&"), at[place] != 0x0D,
      at[place] != 0
    {
      seen |= at[place]
      if at[place] == UInt8(ascii: "_") { hasMark = true }
      place += 1
    }
    guard place + 9 <= rest.count, UsualCell.word(at + place) == Self.end,
      at[place + 8] == UInt8(ascii: ">")
    else { return nil }
    text = 7..<place
    isPlain = seen < 0x80 && !hasMark
    count = place + 9
  }

  /// `<si><t>`, the first byte lowest.
  private static var start: UInt64 { 0x3E_743C_3E69_733C }

  /// `</t></si`, the first byte lowest.
  private static var end: UInt64 { 0x6973_2F3C_3E74_2F3C }
}
