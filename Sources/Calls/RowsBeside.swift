import Formats

/// A list of an answer that may be meant as the rows as well as the one that was taken.
public struct RowsBeside: Hashable, Sendable {
  /// Where it lies.
  public let path: RowsPath
  /// Rows it has.
  public let count: Int
}

extension RowsPath {
  /// Objects around a list that are looked into.
  private static let reach = 4
  /// Lists that are told.
  private static let mostBeside = 4

  /// Other lists that may be the rows: of objects, or empty, and no heads, links or the like. Where
  /// the rows have a name that rows go by, only such of such names, and whatever has rows beside
  /// none.
  func besides(in json: JSON) -> [RowsBeside] {
    guard case .member = steps.last else { return [] }
    let isNamed = Self.isNamed(steps)
    let isEmpty = value(in: json)?.arrayValue?.isEmpty ?? true
    let found = Self.lists(in: json, at: [], Self.reach).filter { list in
      guard list.path != self else { return false }
      return !isNamed || Self.isNamed(list.path.steps) || isEmpty && list.count > 0
    }
    return Array(found.prefix(Self.mostBeside))
  }

  private static func lists(in json: JSON, at steps: [Step], _ reach: Int) -> [RowsBeside] {
    guard reach > 0 else { return [] }
    return (json.objectValue ?? []).flatMap { member -> [RowsBeside] in
      let place = steps + [.member(member.name)]
      guard !isAbout(place) else { return [] }
      guard let items = member.value.arrayValue else {
        return lists(in: member.value, at: place, reach - 1)
      }
      let isRows = items.isEmpty || holds(member.value) { $0.objectValue != nil }
      return isRows ? [RowsBeside(path: RowsPath(place), count: items.count)] : []
    }
  }
}
