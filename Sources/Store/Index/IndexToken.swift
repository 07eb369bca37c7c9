import Pinyin

/// A term of the search index, as blocks of postings hold it: what it is of in the high bits, the
/// rest in the low ones, so that terms with a common beginning are a range.
enum IndexToken {
  enum Space: Int64 {
    /// Two scalars side by side; the second is 0 at the end of a run. Positions.
    case title = 1
    case body
    /// Two syllables of the title side by side. Positions.
    case sound
    /// Two first letters of a title with Han characters side by side. Positions.
    case initials
    /// A row of `names`.
    case name
    /// A field code's beginning.
    case code
    /// The beginning of a word of Latin letters and digits, and the pieces behind it.
    case titleWord
    case titleTail
    case bodyWord
    case bodyTail
  }

  private static let spaceShift: Int64 = 58

  static func title(_ first: UInt32, _ second: UInt32) -> Int64 { pair(.title, 21, first, second) }
  static func body(_ first: UInt32, _ second: UInt32) -> Int64 { pair(.body, 21, first, second) }

  /// Syllable numbers; 0 for none.
  static func sound(_ first: UInt16, _ second: UInt16) -> Int64 {
    pair(.sound, 9, UInt32(first), UInt32(second))
  }

  /// Small ASCII letters or digits; 0 for none.
  static func initials(_ first: UInt8, _ second: UInt8) -> Int64 {
    pair(.initials, 7, UInt32(first), UInt32(second))
  }

  static func name(_ number: Int) -> Int64 { Space.name.rawValue << spaceShift | Int64(number) }

  /// FNV-1a of a code's beginning, cut to 58 bits.
  static func code(_ beginning: some Sequence<UInt8>) -> Int64 {
    var hash = CodeHash()
    for byte in beginning { hash.add(byte) }
    return hash.token
  }

  struct CodeHash {
    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

    var token: Int64 {
      Space.code.rawValue << IndexToken.spaceShift
        | Int64(truncatingIfNeeded: hash & (1 << UInt64(IndexToken.spaceShift) - 1))
    }
  }

  /// Whether occurrences of the token have a position.
  static func hasPositions(_ token: Int64) -> Bool {
    token >> spaceShift <= Space.initials.rawValue
  }

  static func space(_ space: Space) -> Int64 { space.rawValue << spaceShift }

  private static func pair(
    _ space: Space, _ bits: Int64, _ first: UInt32, _ second: UInt32
  ) -> Int64 {
    space.rawValue << spaceShift | Int64(first) << bits | Int64(second)
  }
}
