/// Marks in a shown text what the search text found in it. Made once a query, used once a row.
public struct SearchHighlighter: Hashable, Sendable {
  private let patterns: [SearchPattern]

  public init(_ text: String) { patterns = SearchQuery(text).required }

  public var isEmpty: Bool { patterns.isEmpty }

  /// Character offsets in `text`, in order, none touching another.
  public func ranges(in text: String) -> [Range<Int>] {
    guard !patterns.isEmpty else { return [] }
    let spelled = SpelledText(text)
    let places = spelled.text.places
    let found = patterns.flatMap { pattern in
      pattern.occurrences(in: spelled).map {
        places[$0.lowerBound]..<(places[$0.upperBound - 1] + 1 + pattern.signCount)
      }
    }.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    return found.reduce(into: []) { merged, range in
      if let last = merged.last, range.lowerBound <= last.upperBound {
        let end = max(last.upperBound, range.upperBound)
        merged[merged.count - 1] = last.lowerBound..<end
      } else {
        merged.append(range)
      }
    }
  }
}

/// Filters a short list (commands, names) as the palette does: every word of `query` must be found
/// in the text, as it stands, by pinyin or by initials.
public struct SearchMatcher: Sendable {
  private let query: SearchQuery

  public init(_ query: String) { self.query = SearchQuery(query) }

  public func matches(_ text: String) -> Bool {
    let spelled = SpelledText(text)
    return query.required.allSatisfy { $0.isFound(in: spelled) }
      && !query.excluded.contains { $0.isFound(in: spelled) }
  }
}
