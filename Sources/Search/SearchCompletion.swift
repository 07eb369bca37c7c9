/// What can be completed at the cursor of a search line.
public enum SearchCompletion: Hashable, Sendable {
  /// The name of a filter is being typed.
  case key(typed: String, range: Range<Int>)
  /// The value of a filter is being typed.
  case value(key: SearchFilter.Key, typed: String, range: Range<Int>)

  /// - Parameter cursor: a character offset in `text`.
  /// - Returns: nil where the cursor is at no word, or at one that is no filter, as one in quotes.
  public init?(text: String, cursor: Int) {
    let words = SearchWord.split(text)
    guard let word = words.first(where: { $0.range.contains(cursor - 1) }) else { return nil }
    let characters = Array(text)[word.range.lowerBound..<cursor]
    let start = characters.drop(while: { "!！".contains($0) })
    let name = start.prefix { $0 != ":" && $0 != "：" }
    guard !name.contains(where: SearchWord.isQuote) else { return nil }
    if let colon = start.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      guard let key = SearchFilter.Key(word: String(start[..<colon])) else { return nil }
      let list = start[(colon + 1)...]
      var first = list.startIndex
      var quoted = false
      for place in list.indices {
        let character = list[place]
        if SearchWord.isQuote(character) { quoted.toggle() }
        if !quoted, character == "," || character == "，" { first = place + 1 }
      }
      let typed = list[first...].filter { !SearchWord.isQuote($0) }
      self = .value(key: key, typed: String(typed), range: first..<max(cursor, first))
    } else {
      guard word.range.upperBound == cursor, !start.isEmpty else { return nil }
      self = .key(typed: String(start), range: start.startIndex..<cursor)
    }
  }

  /// Filter names that begin as `typed`, also by pinyin and initials.
  public static func keys(typed: String) -> [SearchFilter.Key] {
    let matcher = SearchMatcher(typed)
    return SearchFilter.Key.allCases.filter { matcher.matches($0.rawValue) }
  }
}
