import Tabular

/// The head of a table of dBASE III and later, and of FoxPro: how many records there are, and which
/// fields one has (dBASE, "Structure of a table file"; Microsoft, "Table File Structure" of Visual
/// FoxPro 9).
struct DBaseHead {
  struct Field {
    /// What its cells are.
    enum Kind {
      case text, number, day, truth
      /// Whole numbers, doubles, moments and amounts in binary, as FoxPro has them.
      case integer, double, moment, money
      /// Texts of any length, pictures and the like, which lie in a file of their own.
      case elsewhere
    }

    /// Bytes of its name.
    var name: [UInt8]
    var kind: Kind
    /// Where it is in a record.
    var range: Range<Int>
    /// Bits of `nulls`: that it has no value, and that its last byte is its length.
    var nullBit: Int?
    var lengthBit: Int?
  }

  /// Bytes of the largest head.
  static let largest = 1 << 16
  private static let descriptor = 32
  private static let end: UInt8 = 0x0D

  /// Records, deleted ones too.
  let count: Int
  /// Bytes of the head and of a record.
  let size: Int
  let record: Int
  /// Number of the code page (`DBaseCodePage`).
  let language: UInt8
  private(set) var fields: [Field] = []
  /// Where a record says which of its fields have no value.
  private(set) var nulls: Range<Int>?

  /// - Throws: `TableFault.malformed`.
  init(_ bytes: [UInt8]) throws(TableFault) {
    guard bytes.count > Self.descriptor * 2 else { throw .malformed(.dbf, place: 0) }
    count = Int(bytes.word(4)) | Int(bytes.word(6)) << 16
    size = Int(bytes.word(8))
    record = Int(bytes.word(10))
    language = bytes[29]
    let isFoxPro = bytes[0] & 0xF0 == 0x30
    var (place, offset, bit) = (Self.descriptor, 1, 0)
    while place + Self.descriptor <= min(size, bytes.count), bytes[place] != Self.end {
      let field = bytes[place..<place + Self.descriptor]
      place += Self.descriptor
      let letter = field[field.startIndex + 11]
      let flags = field[field.startIndex + 18]
      var length = Int(field[field.startIndex + 16])
      // Clipper's long texts have the upper byte where others have decimals.
      if letter == UInt8(ascii: "C") { length += Int(field[field.startIndex + 17]) << 8 }
      let range = offset..<offset + length
      offset = range.upperBound
      guard offset <= record else { throw .malformed(.dbf, place: 0) }
      if letter == UInt8(ascii: "0") {
        nulls = range
        continue
      }
      var made = Field(
        name: Array(field.prefix(11).prefix { $0 != 0 }), kind: Self.kind(letter, isFoxPro),
        range: range)
      func next() -> Int {
        defer { bit += 1 }
        return bit
      }
      if letter == UInt8(ascii: "V") || letter == UInt8(ascii: "Q") { made.lengthBit = next() }
      if isFoxPro, flags & 2 != 0 { made.nullBit = next() }
      fields.append(made)
    }
    guard !fields.isEmpty, record > 0 else { throw .malformed(.dbf, place: 0) }
  }

  private static func kind(_ letter: UInt8, _ isFoxPro: Bool) -> Field.Kind {
    switch letter {
    case UInt8(ascii: "N"), UInt8(ascii: "F"): .number
    case UInt8(ascii: "D"): .day
    case UInt8(ascii: "L"): .truth
    case UInt8(ascii: "I"), UInt8(ascii: "+"): .integer
    case UInt8(ascii: "B"): isFoxPro ? .double : .elsewhere
    case UInt8(ascii: "T"): .moment
    case UInt8(ascii: "Y"): .money
    case UInt8(ascii: "M"), UInt8(ascii: "G"), UInt8(ascii: "P"), UInt8(ascii: "W"),
      UInt8(ascii: "Q"):
      .elsewhere
    default: .text
    }
  }
}
