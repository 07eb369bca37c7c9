/// Something to choose, and other names it is found by while filtering.
public struct FieldOption: Hashable, Sendable {
  public var title: String
  /// Pinyin, initials, English.
  public var keywords: [String]

  public init(_ title: String, keywords: [String] = []) {
    self.title = title
    self.keywords = keywords
  }
}
