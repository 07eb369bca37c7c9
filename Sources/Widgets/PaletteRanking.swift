/// How well a name answers what was typed; higher is better.
public enum PaletteRanking {
  /// The best score over an item's names, nil where none has all the words of the query.
  ///
  /// A word may stand whole, at the start, after a break, or anywhere in a name, or its letters may
  /// follow each other with gaps; in that order of worth. Earlier names are worth a little more, so
  /// give the title first, then pinyin, initials and English.
  public static func score(_ query: String, names: [String]) -> Int? {
    let words = query.lowercased().split(separator: " ").map { Array($0.utf8) }
    var total = 0
    for word in words {
      let scores = names.enumerated().compactMap { index, name in
        score(word, in: Array(name.lowercased().utf8)).map { $0 - min(index, 9) }
      }
      guard let best = scores.max() else { return nil }
      total += best
    }
    return total
  }

  /// Whether a score is that of words which stand in a name as they were typed; else their letters
  /// are merely scattered in it.
  static func isPlain(_ score: Int, words: Int) -> Bool { score >= words * leastPlain }

  /// What a word anywhere in a late and long name is worth.
  private static let leastPlain = 600 - 9

  private static func score(_ word: [UInt8], in name: [UInt8]) -> Int? {
    if let start = firstPlace(of: word, in: name) {
      let length = max(0, 100 - name.count)
      if name.count == word.count { return 1000 }
      if start == 0 { return 800 + length }
      return (isBreak(name[start - 1]) ? 700 : 600) + length
    }
    return scatteredScore(word, in: name)
  }

  private static func firstPlace(of word: [UInt8], in name: [UInt8]) -> Int? {
    guard let first = word.first, name.count >= word.count else { return nil }
    var anywhere: Int?
    for start in 0...name.count - word.count
    where name[start] == first && name[start..<start + word.count].elementsEqual(word) {
      if start == 0 || isBreak(name[start - 1]) { return start }
      anywhere = anywhere ?? start
    }
    return anywhere
  }

  /// Letters in order, with gaps: fewer gaps are better. From two letters on, else all would fit.
  private static func scatteredScore(_ word: [UInt8], in name: [UInt8]) -> Int? {
    guard word.count >= 2 else { return nil }
    var next = 0
    var gaps = 0
    var last: Int?
    for (index, byte) in name.enumerated() where next < word.count && byte == word[next] {
      if let last { gaps += index - last - 1 }
      last = index
      next += 1
    }
    return next == word.count ? max(1, 300 - 10 * gaps) : nil
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x2D || byte == 0x2E || byte == 0x5F || byte == 0x2F
  }
}
