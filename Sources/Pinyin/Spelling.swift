/// The spelling of one text: numbers of `Syllable`, one a scalar, 0 for what is no Han character.
public struct Spelling: Sendable {
  /// What else a character may be read as.
  public struct Further: Sendable {
    /// Which scalar of the text.
    public let place: Int
    /// Without the usual one.
    public let readings: [UInt16]
  }

  /// As it is most likely read.
  public private(set) var usual: [UInt16]
  /// Characters that no word settles, in order of place; none in most texts. Each may be read in
  /// any of its ways, whatever the others are.
  public private(set) var further: [Further] = []

  public init(of scalars: [UInt32]) {
    let lexicon = Lexicon.shared
    usual = scalars.map(ReadingTable.number)
    lexicon.eachNotable(in: scalars) { index, word in
      guard let word else {
        return take(usual[index], lexicon.heteronyms[scalars[index]]?[...] ?? [], at: index)
      }
      for (step, readings) in word.spelling.enumerated() {
        take(readings[0], readings.dropFirst(), at: index + step)
      }
    }
  }

  private mutating func take(_ first: UInt16, _ rest: ArraySlice<UInt16>, at place: Int) {
    usual[place] = first
    if !rest.isEmpty { further.append(Further(place: place, readings: Array(rest))) }
  }

  /// Whether the text has a Han character.
  public var hasHan: Bool { usual.contains { $0 != 0 } }

  /// Whether the character at `place` may be read as one of `syllables`.
  public func sounds(at place: Int, as syllables: ClosedRange<UInt16>) -> Bool {
    syllables.contains(usual[place])
      || further(at: place).contains { syllables.contains($0) }
  }

  /// Whether the scalar at `place` may be typed by that first letter.
  public func begins(at place: Int, of scalar: UInt32, with letter: UInt8) -> Bool {
    Self.initial(of: scalar, number: usual[place]) == letter
      || further(at: place).contains { Self.initial(of: scalar, number: $0) == letter }
  }

  /// What else the character at `place` may be read as; empty for most.
  public func further(at place: Int) -> [UInt16] {
    further.isEmpty ? [] : further.first { $0.place == place }?.readings ?? []
  }

  /// The first letter a scalar is typed by, small: of its syllable, or itself where it is an ASCII
  /// letter or digit; 0 for none.
  public static func initial(of scalar: UInt32, number: UInt16) -> UInt8 {
    if number != 0 { return Lexicon.shared.initials[Int(number)] }
    switch scalar {
    case 0x30...0x39, 0x61...0x7A: return UInt8(scalar)
    case 0x41...0x5A: return UInt8(scalar) + 32
    default: return 0
    }
  }
}
