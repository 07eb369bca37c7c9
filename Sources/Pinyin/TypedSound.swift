/// Latin letters read as syllables: each a range of `Syllable` numbers, the last one possibly
/// half typed. `feimei` is fei, mei…; `xian` is xian… or xi, an….
public struct TypedSound: Hashable, Sendable {
  public let syllables: [ClosedRange<UInt16>]

  /// More letters than anybody types in one word; longer text sounds like nothing.
  public static let letterLimit = 48
  /// Readings returned at most, those of fewest syllables first.
  public static let readingLimit = 16

  /// Every way to read `typed`: whole syllables, then one begun. `ü`, `u:` and `v` are one;
  /// an apostrophe ends a syllable. Empty where there is no way, or another character in it.
  public static func readings(of typed: some StringProtocol) -> [TypedSound] {
    guard typed.utf8.count <= 2 * letterLimit, let letters = Self.letters(typed), !letters.isEmpty
    else { return [] }
    var search = Search(letters: letters)
    search.extend([], from: 0)
    return search.found.sorted { $0.count < $1.count }.prefix(readingLimit).map(TypedSound.init)
  }

  private static func letters(_ typed: some StringProtocol) -> [UInt8]? {
    let text = typed.lowercased().replacing("u:", with: "v").replacing("ü", with: "v")
      .replacing("’", with: "'")
    let letters = Array(text.utf8)
    guard letters.count <= letterLimit, letters.first != apostrophe,
      letters.allSatisfy({ (97...122).contains($0) || $0 == apostrophe })
    else { return nil }
    return letters
  }

  private static let apostrophe = UInt8(ascii: "'")

  private struct Search {
    let letters: [UInt8]
    var found: [[ClosedRange<UInt16>]] = []
    /// Places no reading goes on from.
    var dead: Set<Int> = []

    /// - Returns: whether any reading went through.
    @discardableResult
    mutating func extend(_ read: [ClosedRange<UInt16>], from start: Int) -> Bool {
      guard found.count < 4 * readingLimit else { return true }
      guard !dead.contains(start) else { return false }
      var lives = false
      for end in stride(from: min(start + 6, letters.count), to: start, by: -1) {
        let piece = letters[start..<end]
        guard !piece.contains(apostrophe) else { continue }
        let text = String(decoding: piece, as: UTF8.self)
        if end == letters.count {
          guard let range = Syllable.numbers(withPrefix: text) else { continue }
          found.append(read + [range])
          lives = true
        } else if let whole = Syllable(text) {
          let ended = letters[end] == apostrophe
          let next = ended ? end + 1 : end
          if next == letters.count {
            found.append(read + [whole.number...whole.number])
            lives = true
          } else if extend(read + [whole.number...whole.number], from: next) {
            lives = true
          }
        }
      }
      if !lives { dead.insert(start) }
      return lives
    }
  }
}
