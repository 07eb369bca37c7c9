extension HeadingNames {
  /// What a column without a name is called.
  static func unnamed(_ column: Int) -> String { "列\(column + 1)" }

  /// Above the names of the elements that are rows, where they have several.
  static let element = "元素"
}
