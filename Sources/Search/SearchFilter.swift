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
    guard let colon = word.text.firstIndex(where: { $0 == ":" || $0 == "：" }),
      let key = Key(word: word.text[..<colon])
    else { return nil }
    self.key = key
    values = word.text[word.text.index(after: colon)...]
      .split(whereSeparator: { $0 == "," || $0 == "，" }).map(String.init)
    isExcluded = word.isExcluded
  }

  /// Which of `names` the filter means: those written exactly as a value, or, where none is, those
  /// that hold it or sound as it.
  public func chosen(from names: [String]) -> Set<String> {
    var chosen: Set<String> = []
    for value in values {
      if names.contains(value) {
        chosen.insert(value)
      } else if let pattern = SearchPattern(word: value) {
        chosen.formUnion(names.filter { pattern.isFound(in: SpelledText($0)) })
      }
    }
    return chosen
  }
}
