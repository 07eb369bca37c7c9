/// What helps a person search.
public struct SearchServices: Sendable {
  /// Completions of the filter word at the end of a search text.
  public var completions: @Sendable (String) async -> [String]
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
    completions: @escaping @Sendable (String) async -> [String],
    history: @escaping @Sendable () async -> [String],
    remember: @escaping @Sendable (_ search: String) async -> Void,
    spellings: @escaping @Sendable (String) -> [String],
    highlights: @escaping @Sendable (_ text: String, _ title: String) -> [Range<Int>]
  ) {
    self.completions = completions
    self.history = history
    self.remember = remember
    self.spellings = spellings
    self.highlights = highlights
  }
}
