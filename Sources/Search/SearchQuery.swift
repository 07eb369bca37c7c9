/// Search text, understood. There is no syntax error: what makes no sense is passed over, as long
/// as something is left.
///
/// - words between white space must all be found, however many there are; `"…"` keeps white space
///   and means only itself, a filter's name in it is text;
/// - `!word` must not be found;
/// - `主题:` `部门:` `格式:` `开放:` `年份:` `类型:` with a value, or several between commas, narrow
///   to entries of a value that holds it (or sounds so).
public struct SearchQuery: Hashable, Sendable {
  public var required: [SearchPattern] = []
  public var excluded: [SearchPattern] = []
  public var filters: [SearchFilter] = []
  /// Words that must be found and have nothing in them that could be, as 🚌 or ???.
  private var hasUnsearchable = false

  public init(_ text: String) {
    // What is asked for again asks for nothing more.
    var known: Set<SearchPattern> = []
    var unwanted: Set<SearchPattern> = []
    var narrowed: Set<SearchFilter> = []
    for word in SearchWord.split(text) {
      if let filter = SearchFilter(word) {
        if !filter.values.isEmpty, narrowed.insert(filter).inserted { filters.append(filter) }
      } else if let pattern = SearchPattern(word: word.text, literal: word.isQuoted) {
        if word.isExcluded {
          if unwanted.insert(pattern).inserted { excluded.append(pattern) }
        } else if known.insert(pattern).inserted {
          required.append(pattern)
        }
      } else if !word.isExcluded, !word.text.isEmpty {
        hasUnsearchable = true
      }
    }
  }

  /// Whether text was given that lists can be ordered by relevance to.
  public var hasText: Bool { !required.isEmpty }
  public var isEmpty: Bool { required.isEmpty && excluded.isEmpty && filters.isEmpty }
  /// Something was to be found, and nothing of it can be: all entries would be no answer. A filter
  /// without its value yet, or a quote just opened, asks for nothing so far.
  public var findsNothing: Bool { isEmpty && hasUnsearchable }
}

/// One word of search text, and where it stands.
struct SearchWord {
  /// Without `!` and quotes.
  var text: String
  var isQuoted = false
  var isExcluded = false
  /// What stands before the first colon, which no quotes come before; nil where there is none.
  var key: String?
  /// What stands behind it, between commas outside quotes.
  var values: [String] = []
  /// Character offsets in the text, all signs included.
  var range: Range<Int>

  private static let quotes: Set<Character> = ["\"", "“", "”", "「", "」", "＂"]

  static func isQuote(_ character: Character) -> Bool { quotes.contains(character) }

  static func split(_ text: some StringProtocol) -> [SearchWord] {
    var words: [SearchWord] = []
    var (isInWord, quoted) = (false, false)
    for (place, character) in text.enumerated() {
      if character.isWhitespace && !quoted {
        isInWord = false
        continue
      }
      if !isInWord { words.append(SearchWord(text: "", range: place..<place)) }
      isInWord = true
      // In its place: a copy would have all its values at every character.
      words[words.count - 1].take(character, at: place, &quoted)
    }
    return words
  }

  private mutating func take(_ character: Character, at place: Int, _ quoted: inout Bool) {
    range = range.lowerBound..<(place + 1)
    if Self.quotes.contains(character) {
      quoted.toggle()
      isQuoted = true
    } else if (character == "!" || character == "！") && text.isEmpty && !isQuoted {
      isExcluded = true
    } else {
      append(character, quoted)
    }
  }

  private mutating func append(_ character: Character, _ quoted: Bool) {
    defer { text.append(character) }
    if key == nil {
      guard !isQuoted, character == ":" || character == "：" else { return }
      key = text
      values.append("")
    } else if !quoted, character == "," || character == "，" {
      values.append("")
    } else {
      values[values.count - 1].append(character)
    }
  }
}
