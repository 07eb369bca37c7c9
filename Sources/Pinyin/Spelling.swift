/// The spelling of one text: numbers of `Syllable`, one a scalar, 0 for what is no Han character.
public struct Spelling: Sendable {
  /// As it is most likely read.
  public private(set) var usual: [UInt16]
  /// The same text with characters that no word settles in their second, their third reading;
  /// empty for most texts.
  public private(set) var others: [[UInt16]] = []

  public init(of scalars: [UInt32]) {
    let lexicon = Lexicon.shared
    usual = scalars.map(ReadingTable.number)
    var open: [(place: Int, readings: [UInt16])] = []
    var index = 0
    while index < scalars.count {
      guard lexicon.isNotable(scalars[index]) else {
        index += 1
        continue
      }
      if usual[index] != 0, let word = Self.word(in: lexicon, scalars, at: index) {
        for (step, number) in word.spelling.enumerated() { usual[index + step] = number }
        index += word.spelling.count
      } else {
        if usual[index] != 0, let readings = lexicon.heteronyms[scalars[index]] {
          open.append((index, readings))
        }
        index += 1
      }
    }
    let variants = open.map(\.readings.count).max() ?? 0
    for variant in 0..<variants {
      var spelling = usual
      for (place, readings) in open { spelling[place] = readings[min(variant, readings.count - 1)] }
      others.append(spelling)
    }
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

  private static func word(
    in lexicon: Lexicon, _ scalars: [UInt32], at index: Int
  ) -> Lexicon.Word? {
    lexicon.words[scalars[index]]?.first { word in
      index + word.rest.count < scalars.count
        && scalars[(index + 1)...].starts(with: word.rest)
    }
  }
}
