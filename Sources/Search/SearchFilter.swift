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

  /// Which of `names` the filter means.
  public func chosen(from names: FilterNames) -> Set<String> {
    values.reduce(into: []) { $0.formUnion(names.meant(by: $1)) }
  }
}

/// The names of an axis that filters' values are looked up in, spelled once however many values
/// there are.
public final class FilterNames {
  private let names: [String]
  private let exact: Set<String>
  private lazy var spelled = names.map { ($0, SpelledText($0)) }

  public init(_ names: [String]) {
    self.names = names
    exact = Set(names)
  }

  /// Those written exactly as a value, or, where none is, those that hold it or sound as it.
  public func meant(by value: String) -> [String] {
    if exact.contains(value) { return [value] }
    guard let pattern = SearchPattern(word: value) else { return [] }
    return spelled.compactMap { name, text in pattern.isFound(in: text) ? name : nil }
  }
}

extension SearchQuery {
  /// What stands before a colon and is no filter's name, as `注题:交通`, once each; such words are
  /// looked for as text.
  public static func unknownFilters(in text: String) -> [String] {
    var known: Set<String> = []
    return SearchWord.split(text).compactMap { word in
      guard !word.isQuoted, let typed = word.key else { return nil }
      // 10:30 and http: are none.
      guard !typed.isEmpty, typed.allSatisfy(\.isLetter), SearchFilter.Key(word: typed) == nil,
        !word.text.dropFirst(typed.count).hasPrefix("://")
      else { return nil }
      return known.insert(typed).inserted ? typed : nil
    }
  }
}

extension SearchFilter.Key {
  /// The filter that may be meant by what is no filter's name; nil where none is near.
  public static func near(_ typed: String) -> Self? {
    let names = allCases.map(\.rawValue) + aliases.keys.sorted()
    return NearNames.near(typed, in: names).first.flatMap { Self(word: $0) }
  }
}
