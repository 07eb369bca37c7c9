/// A filter typed into the search text: `主题:信用服务`.
public struct SearchFilter: Hashable, Sendable {
  public enum Key: String, Sendable, CaseIterable {
    case theme = "主题"
    case publisher = "部门"
    case format = "格式"
    case openStatus = "开放"
    case year = "年份"
    case kind = "类型"

    /// Other words people know it by.
    static let aliases: [String: Key] = [
      "theme": .theme, "所属主题": .theme, "department": .publisher, "来源部门": .publisher,
      "publisher": .publisher, "format": .format, "open": .openStatus, "开放状态": .openStatus,
      "year": .year, "kind": .kind,
    ]

    init?(word: some StringProtocol) {
      let word = word.lowercased()
      guard let key = Key(rawValue: word) ?? Key.aliases[word] else { return nil }
      self = key
    }
  }

  public var key: Key
  /// Any of these will do.
  public var values: [String]
  public var isExcluded: Bool

  init?(_ word: SearchWord) {
    guard let key = word.key.flatMap({ Key(word: $0) }) else { return nil }
    self.key = key
    values = word.values.filter { !$0.isEmpty }
    isExcluded = word.isExcluded
  }

  /// Which of `names` the filter means: those written exactly as a value, or, where none is, those
  /// that hold it or sound as it.
  public func chosen(from names: [String]) -> Set<String> {
    let exact = Set(names)
    var chosen: Set<String> = []
    // Names are spelled once, however many values there are.
    lazy var spelled = names.map { ($0, SpelledText($0)) }
    for value in values {
      if exact.contains(value) {
        chosen.insert(value)
      } else if let pattern = SearchPattern(word: value) {
        for (name, text) in spelled where pattern.isFound(in: text) { chosen.insert(name) }
      }
    }
    return chosen
  }
}

extension SearchQuery {
  /// Words with a colon behind what is no filter's name, as `注题:交通`, each with the filter that may
  /// be meant; such words are looked for as text.
  public static func unknownFilters(
    in text: String
  ) -> [(typed: String, near: SearchFilter.Key?)] {
    SearchWord.split(text).compactMap { word in
      guard !word.isQuoted, let typed = word.key else { return nil }
      // 10:30 and http: are none.
      guard !typed.isEmpty, typed.allSatisfy(\.isLetter), SearchFilter.Key(word: typed) == nil,
        !word.text.dropFirst(typed.count).hasPrefix("://")
      else { return nil }
      let names = SearchFilter.Key.allCases.map(\.rawValue) + SearchFilter.Key.aliases.keys.sorted()
      let near = NearNames.near(typed, in: names).first.flatMap { SearchFilter.Key(word: $0) }
      return (typed, near)
    }
  }
}
