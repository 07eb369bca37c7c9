/// How far one text is from another, for names that were mistyped.
public enum EditDistance {
  /// Insertions, deletions and changes from one to the other (Levenshtein).
  public static func between<Element: Equatable>(_ first: [Element], _ second: [Element]) -> Int {
    var row = Array(0...second.count)
    for (index, element) in first.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, other) in second.enumerated() {
        let change = diagonal + (element == other ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(change, diagonal + 1, row[place] + 1)
      }
    }
    return row[second.count]
  }

  /// The word that may be meant, in either case; nil where more than half of every one differs.
  public static func nearest(to typed: String, among words: [String]) -> String? {
    let wanted = Array(typed.lowercased())
    let ranked = words.map { word in
      (word: word, distance: between(wanted, Array(word.lowercased())))
    }
    guard let best = ranked.min(by: { $0.distance < $1.distance }),
      best.distance * 2 <= max(wanted.count, best.word.count)
    else { return nil }
    return best.word
  }
}
