/// What `WordTable` says, ready for use. Built once, in about a millisecond.
struct Lexicon: Sendable {
  struct Word: Sendable {
    /// The scalars behind the first.
    var rest: [UInt32]
    /// For each scalar its readings in this word, the usual one first; mostly one.
    var spelling: [[UInt16]]
  }

  static let shared = Lexicon()

  /// In alphabetical order.
  let syllables: [String]
  let numbers: [String: UInt16]
  /// First letters by number; 0 at 0.
  let initials: [UInt8]
  /// Further readings of a scalar.
  let heteronyms: [UInt32: [UInt16]]
  /// Words by their first scalar, longest first.
  let words: [UInt32: [Word]]
  /// One bit for each scalar of the basic plane that begins a word or has further readings: most
  /// have none, and need no look-up.
  private let notable: [UInt64]

  private init() {
    let syllables = WordTable.syllables.split(separator: " ").map(String.init)
    self.syllables = syllables
    var numbers: [String: UInt16] = [:]
    for (index, syllable) in syllables.enumerated() { numbers[syllable] = UInt16(index + 1) }
    self.numbers = numbers
    initials = [0] + syllables.map { $0.utf8.first ?? 0 }
    var heteronyms: [UInt32: [UInt16]] = [:]
    for (head, spelling) in Self.items(WordTable.heteronyms, numbers) {
      if let scalar = head.first { heteronyms[scalar] = spelling.flatMap(\.self) }
    }
    self.heteronyms = heteronyms
    var words: [UInt32: [Word]] = [:]
    for (head, spelling) in Self.items(WordTable.words, numbers) {
      guard let scalar = head.first, head.count == spelling.count,
        spelling.allSatisfy({ !$0.isEmpty })
      else { continue }
      words[scalar, default: []].append(Word(rest: Array(head.dropFirst()), spelling: spelling))
    }
    self.words = words.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
    var notable = [UInt64](repeating: 0, count: 1024)
    for scalar in [UInt32](words.keys) + heteronyms.keys where scalar < 0x10000 {
      notable[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
    }
    self.notable = notable
  }

  func isNotable(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && notable[Int(scalar >> 6)] & 1 << UInt64(scalar & 63) != 0
  }

  /// Visits the characters of a text that words may settle, in order: each with the longest word
  /// that begins there, whose further characters are passed over then, or with none.
  func eachNotable(in scalars: [UInt32], _ visit: (_ index: Int, Word?) -> Void) {
    var index = 0
    while index < scalars.count {
      guard isNotable(scalars[index]), ReadingTable.number(of: scalars[index]) != 0 else {
        index += 1
        continue
      }
      let word = word(in: scalars, at: index)
      visit(index, word)
      index += word?.spelling.count ?? 1
    }
  }

  private func word(in scalars: [UInt32], at index: Int) -> Word? {
    words[scalars[index]]?.first { word in
      index + word.rest.count < scalars.count
        && scalars[(index + 1)...].starts(with: word.rest)
    }
  }

  /// `行:hang`, `银行:yin,hang` or `大夫:da|dai,fu`, between spaces.
  private static func items(
    _ text: String, _ numbers: [String: UInt16]
  ) -> [([UInt32], [[UInt16]])] {
    text.split(separator: " ").map { item in
      let parts = item.split(separator: ":")
      let spelling = parts.dropFirst().joined().split(separator: ",")
      return (
        parts.prefix(1).joined().unicodeScalars.map(\.value),
        spelling.map { $0.split(separator: "|").compactMap { numbers[String($0)] } }
      )
    }
  }
}
