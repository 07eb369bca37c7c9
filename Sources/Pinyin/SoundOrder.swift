/// The order of Han characters by sound: every reading of every character of the basic block and
/// extension A has a rank, by syllable first, then by code point. Built once, in a few
/// milliseconds.
public struct SoundOrder: Sendable {
  public static let shared = SoundOrder()

  /// No rank reaches it.
  public static let limit: UInt16 = 0x7F00

  private static let first: UInt32 = 0x3400
  private static let end: UInt32 = 0xA000

  /// By scalar from `first`; 0 where there is no Han character.
  private let usual: [UInt16]
  /// Of further readings, by scalar and syllable number.
  private let others: [UInt32: UInt16]
  /// Of those that have any, from the first to the last rank.
  private let ranges: [UInt32: ClosedRange<UInt16>]

  private init() {
    let lexicon = Lexicon.shared
    // A character that nobody can read comes behind all that have a sound.
    let silent = UInt32(lexicon.syllables.count) + 1
    var entries: [UInt64] = []
    entries.reserveCapacity(30_000)
    for scalar in Self.first..<Self.end where !(0x4DC0..<0x4E00).contains(scalar) {
      let number = UInt32(ReadingTable.number(of: scalar))
      entries.append(Self.entry(number == 0 ? silent : number, scalar))
      for other in lexicon.heteronyms[scalar] ?? [] where UInt32(other) != number {
        entries.append(Self.entry(UInt32(other), scalar))
      }
    }
    entries.sort()
    var usual = [UInt16](repeating: 0, count: Int(Self.end - Self.first))
    var others: [UInt32: UInt16] = [:]
    for (rank, entry) in entries.enumerated() {
      let scalar = UInt32(truncatingIfNeeded: entry)
      let number = UInt32(entry >> 32)
      let ranked = min(UInt16(clamping: rank + 1), Self.limit - 1)
      if number == silent || number == UInt32(ReadingTable.number(of: scalar)) {
        usual[Int(scalar - Self.first)] = ranked
      } else {
        others[scalar << 9 | number] = ranked
      }
    }
    var ranges: [UInt32: ClosedRange<UInt16>] = [:]
    for (key, rank) in others {
      let scalar = key >> 9
      let own = usual[Int(scalar - Self.first)]
      let known = ranges[scalar] ?? own...own
      ranges[scalar] = min(known.lowerBound, rank)...max(known.upperBound, rank)
    }
    self.usual = usual
    self.others = others
    self.ranges = ranges
  }

  private static func entry(_ number: UInt32, _ scalar: UInt32) -> UInt64 {
    UInt64(number) << 32 | UInt64(scalar)
  }

  /// Rank of a character as it is usually read, from 1; 0 for what is none of Han.
  public func rank(of scalar: UInt32) -> UInt16 {
    guard scalar >= Self.first, scalar < Self.end else { return 0 }
    return usual[Int(scalar - Self.first)]
  }

  /// Whether the word it stands in, or begins, may settle how a character is read.
  public func isSettledByWords(_ scalar: UInt32) -> Bool { Lexicon.shared.isNotable(scalar) }

  /// From the first to the last rank that a character may have, whatever it stands in; nil for what
  /// is none of Han.
  public func ranks(ofAny scalar: UInt32) -> ClosedRange<UInt16>? {
    let usual = rank(of: scalar)
    guard usual > 0 else { return nil }
    guard isSettledByWords(scalar) else { return usual...usual }
    return ranges[scalar] ?? usual...usual
  }

  /// Ranks with the readings that words settle: 重 of 重庆 comes at chong.
  public func ranks(of scalars: [UInt32]) -> [UInt16] {
    var ranks = scalars.map(rank)
    Lexicon.shared.eachNotable(in: scalars) { index, word in
      guard let word else { return }
      for (place, readings) in zip(index..., word.spelling) {
        let scalar = scalars[place]
        guard readings[0] != ReadingTable.number(of: scalar) else { continue }
        ranks[place] = others[scalar << 9 | UInt32(readings[0])] ?? ranks[place]
      }
    }
    return ranks
  }
}
