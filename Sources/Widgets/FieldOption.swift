/// Something to choose, and other names it is found by while filtering.
public struct FieldOption: Hashable, Sendable {
  /// As it stands in the list.
  public var title: String
  /// Pinyin, initials, English.
  public var keywords: [String]

  /// - Parameter keywords: what finds it besides its title.
  public init(_ title: String, keywords: [String] = []) {
    self.title = title
    self.keywords = keywords
  }
}
