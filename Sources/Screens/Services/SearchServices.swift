/// A word of a search text that was meant to narrow it, and cannot.
public enum SearchMiss: Hashable, Sendable {
  /// No entry has such a value; `near` are values that may be meant.
  case value(filter: String, typed: String, near: [String])
  /// Nothing is narrowed by that name; `near` is one that may be meant, `all` are those there are.
  case filter(typed: String, near: String?, all: [String])
  /// Nothing in the text can be searched for.
  case text
  /// How many more there are.
  case others(Int)
}

/// A way to go on with a search text.
public struct SearchOffer: Hashable, Sendable {
  /// The name of a filter, or a value of one.
  public var label: String
  /// Entries that have the value; nil for a filter's name.
  public var count: Int?
  /// The whole search text with it taken.
  public var text: String

  /// One way to go on.
  public init(label: String, count: Int? = nil, text: String) {
    self.label = label
    self.count = count
    self.text = text
  }
}

/// Ways to go on with a search text, those with most entries first.
public struct SearchOffers: Hashable, Sendable {
  /// As many as are offered at once.
  public var first: [SearchOffer]
  /// Ways there are in all.
  public var total: Int

  /// Nothing to complete.
  public static let none = SearchOffers(first: [], total: 0)

  /// - Parameter total: at least as many as `first`.
  public init(first: [SearchOffer], total: Int) {
    self.first = first
    self.total = total
  }
}

/// What helps a person search.
public struct SearchServices: Sendable {
  /// Completions of the filter word at the end of a search text.
  public var completions: @Sendable (String) async -> SearchOffers
  /// What of a search text that finds nothing was meant as a filter, and is none.
  public var misses: @Sendable (String) async -> [SearchMiss]
  /// Latest first.
  public var history: @Sendable () async -> [String]
  /// Keeps what was searched for, for the up key.
  public var remember: @Sendable (_ search: String) async -> Void
  /// Pinyin and initials of a Chinese text, for the palette.
  public var spellings: @Sendable (String) -> [String]
  /// What of a title a search text found, as UTF-8 offsets.
  public var highlights: @Sendable (_ text: String, _ title: String) -> [Range<Int>]

  /// Searching, beside the list itself.
  public init(
    completions: @escaping @Sendable (String) async -> SearchOffers,
    misses: @escaping @Sendable (String) async -> [SearchMiss] = { _ in [] },
    history: @escaping @Sendable () async -> [String],
    remember: @escaping @Sendable (_ search: String) async -> Void,
    spellings: @escaping @Sendable (String) -> [String],
    highlights: @escaping @Sendable (_ text: String, _ title: String) -> [Range<Int>]
  ) {
    self.completions = completions
    self.misses = misses
    self.history = history
    self.remember = remember
    self.spellings = spellings
    self.highlights = highlights
  }
}
