/// The elements that are rows: those at the end of a path from the root, which itself is not named.
struct XMLPlace: Hashable {
  /// As the last of a path: elements of any name.
  static let anyName = "*"

  /// Empty where the root is the one row.
  let path: [String]

  var isAnyName: Bool { path.last == Self.anyName }

  var depth: Int32 { Int32(truncatingIfNeeded: path.count) }

  var name: String { path.joined(separator: "/") }

  /// Whether elements at that path are rows.
  func holds(_ other: [String]) -> Bool {
    guard isAnyName else { return other == path }
    return other.count == path.count && other.dropLast() == path.dropLast()
  }

  /// Whether rows are within elements at that path.
  func isWithin(_ other: some Collection<String>) -> Bool {
    other.count < path.count && path.starts(with: other)
  }
}
