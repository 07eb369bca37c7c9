/// What became of the rows of one answer in another.
public struct TableDifference: Hashable, Sendable {
  /// What became of a row.
  public enum Change: Hashable, Sendable {
    case added, removed
    /// Names of the columns that differ.
    case changed([String])
  }

  /// A row that is not the same in both.
  public struct Line: Hashable, Sendable {
    /// What became of it.
    public var change: Change
    /// Cells under `columns`: as they are now, for a removed row as they were.
    public var cells: [String]
    /// As they were, for a changed row.
    public var old: [String]
  }

  /// Those of both, in order of first appearance.
  public let columns: [String]
  /// The column rows are told apart by; nil where a row is the same only if all of it is.
  public let key: String?
  /// Whether two rows of one answer have the same key: which of them became which is then a guess.
  public let isKeyRepeated: Bool
  /// In the order of the newer answer, what was removed at its old place.
  public let lines: [Line]
  /// Rows that are the same in both.
  public let unchanged: Int

  /// - Parameter key: nil takes the first column whose values are all different in both.
  public init(from old: InvokeAnswer.Table, to new: InvokeAnswer.Table, key wanted: String? = nil) {
    let columns = old.columns + new.columns.filter { !old.columns.contains($0) }
    let before = Self.aligned(old, columns)
    let after = Self.aligned(new, columns)
    let place =
      wanted.flatMap { columns.firstIndex(of: $0) }
      ?? columns.indices.first { Self.isUnique(before, $0) && Self.isUnique(after, $0) }
    self.columns = columns
    key = place.map { columns[$0] }
    isKeyRepeated = place.map { !Self.isUnique(before, $0) || !Self.isUnique(after, $0) } ?? false
    (lines, unchanged) = Self.compare(before, after, columns, place)
  }

  /// - Parameter isWanted: which changes are counted.
  public func count(_ isWanted: (Change) -> Bool) -> Int { lines.count { isWanted($0.change) } }

  private static func aligned(_ table: InvokeAnswer.Table, _ columns: [String]) -> [[String]] {
    let places = columns.map { table.columns.firstIndex(of: $0) }
    return table.rows.map { row in
      places.map { place in place.flatMap { row.indices.contains($0) ? row[$0] : nil } ?? "" }
    }
  }

  private static func isUnique(_ rows: [[String]], _ column: Int) -> Bool {
    Set(rows.map { $0[column] }).count == rows.count
  }

  /// Places of the newer rows that the older ones have just so, with the place there.
  private static func same(_ before: [[String]], _ after: [[String]]) -> [Int: Int] {
    var waiting: [[String]: [Int]] = [:]
    for (index, row) in before.enumerated().reversed() {
      waiting[row, default: []].append(index)
    }
    var same: [Int: Int] = [:]
    for (number, row) in after.enumerated() { same[number] = waiting[row]?.popLast() }
    return same
  }

  /// Rows of one key are matched: first those that are the same, the others in their order; those
  /// left over were added or removed.
  private static func compare(
    _ before: [[String]], _ after: [[String]], _ columns: [String], _ place: Int?
  ) -> ([Line], Int) {
    func key(_ row: [String]) -> [String] { place.map { [row[$0]] } ?? row }
    let same = place == nil ? [:] : Self.same(before, after)
    let taken = Set(same.values)
    var waiting: [[String]: [Int]] = [:]
    for (index, row) in before.enumerated().reversed() where !taken.contains(index) {
      waiting[key(row), default: []].append(index)
    }
    var lines: [(place: Int, line: Line)] = []
    var unchanged = 0
    var last = 0
    for (number, row) in after.enumerated() {
      guard let index = same[number] ?? waiting[key(row)]?.popLast() else {
        lines.append((last, Line(change: .added, cells: row, old: [])))
        continue
      }
      last = max(last, index)
      let changed = columns.indices.filter { before[index][$0] != row[$0] }
      if changed.isEmpty {
        unchanged += 1
      } else {
        let change = Change.changed(changed.map { columns[$0] })
        lines.append((last, Line(change: change, cells: row, old: before[index])))
      }
    }
    for index in waiting.values.joined() {
      lines.append((index, Line(change: .removed, cells: before[index], old: [])))
    }
    let ordered = lines.enumerated().sorted { left, right in
      (left.element.place, left.offset) < (right.element.place, right.offset)
    }
    return (ordered.map(\.element.line), unchanged)
  }
}
