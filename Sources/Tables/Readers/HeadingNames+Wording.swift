extension HeadingNames {
  /// What a column without a name is called.
  static func unnamed(_ column: Int) -> String { "列\(column + 1)" }
}
