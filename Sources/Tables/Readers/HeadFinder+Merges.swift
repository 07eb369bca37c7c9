import Tabular

/// What merged cells tell of a sheet's head: a title over several columns, and names in several
/// rows that are tied to one another.
extension HeadFinder {
  private static let depthLimit = 4

  init(_ rows: [[String]], _ numbers: [Int], _ merges: [MergedRange]) {
    self.init(rows)
    self.numbers = numbers
    self.merges = merges
  }

  /// Whether the rows may have a title or names in several rows, so that merged cells must be
  /// known.
  static func mayNeedMerges(_ rows: [[String]]) -> Bool {
    rows.indices.dropLast().prefix(depthLimit + 1).contains { place in
      let below = filledPlaces(rows[place + 1])
      return isWords(rows[place])
        && below.contains { $0 >= rows[place].count || rows[place][$0].isEmpty }
    }
  }

  private static func filledPlaces(_ row: [String]) -> [Int] {
    row.indices.filter { !row[$0].isEmpty }
  }

  /// Whether every cell that has something is words: no number, date or time.
  private static func isWords(_ row: [String]) -> Bool {
    row.allSatisfy { [.text, .blank].contains(ValueKind(of: $0)) }
  }

  /// Words, or years (`2023`) as statistics have them.
  private static func areNames(_ row: [String]) -> Bool {
    row.allSatisfy { cell in
      if [.text, .blank].contains(ValueKind(of: cell)) { return true }
      return Int(cell).map { (1900...2100).contains($0) } ?? (DateCell(cell)?.precision == .year)
    }
  }

  /// Whether the first row's first cell reaches over several columns.
  var isMerged: Bool {
    guard let first = rows.first.flatMap({ Self.filledPlaces($0).first }), let top = numbers.first
    else { return false }
    return merges.contains { $0.top == top && $0.left == first && $0.right > first }
  }

  /// Whether the first row's one cell is the name of a group of columns and no title: it reaches
  /// over some of those that are named below, beginning behind others and ending with the last.
  func isGroup(above names: [String]) -> Bool {
    guard let first = rows.first.flatMap({ Self.filledPlaces($0).first }), first > 0,
      let top = numbers.first
    else { return false }
    let named = Self.filledPlaces(names)
    guard let left = named.first, let right = named.last, left < first else { return false }
    return merges.contains { merge in
      merge.top == top && merge.left == first && merge.right > first && merge.right == right
    }
  }

  /// Rows of names below so many titles.
  func depth(behind titles: Int) -> Int {
    guard numbers.indices.contains(titles) else { return 1 }
    let top = numbers[titles]
    let tied = merges.filter { $0.top == top }
    guard tied.contains(where: { $0.right > $0.left }) else { return 1 }
    var depth = tied.map { $0.bottom - $0.top + 1 }.max() ?? 1
    // Groups without a cell beside them that reaches down: the row below names their columns.
    if depth == 1 { depth = 2 }
    depth = min(depth, Self.depthLimit)
    guard rows.count > titles + depth else { return 1 }
    let areNames = (1..<depth).allSatisfy { step in
      let row = rows[titles + step]
      return numbers[titles + step] == top + step && Self.filledPlaces(row).count > 1
        && Self.areNames(row)
    }
    return areNames ? depth : 1
  }

  /// - Returns: nil where no merged cell touches these rows.
  func mergedNames(_ range: ClosedRange<Int>, _ chosen: [[String]]) -> [String]? {
    guard numbers.count >= range.upperBound else { return nil }
    let places = Array(numbers[(range.lowerBound - 1)..<range.upperBound])
    let touching = merges.filter { merge in
      places.contains { (merge.top...merge.bottom).contains($0) }
    }
    guard !touching.isEmpty else { return nil }
    func text(_ place: Int, _ column: Int) -> String {
      chosen[place].indices.contains(column) ? chosen[place][column] : ""
    }
    let width = max(
      chosen.map(\.count).max() ?? 0,
      touching.map { min($0.right + 1, rows.map(\.count).max() ?? 0) }.max() ?? 0)
    return (0..<width).map { column in
      var parts: [String] = []
      for (place, row) in places.enumerated() {
        let merged = touching.first {
          ($0.top...$0.bottom).contains(row) && ($0.left...$0.right).contains(column)
        }
        let owner = merged.map { (places.firstIndex(of: $0.top), $0.left) } ?? (place, column)
        let name = owner.0.map { text($0, owner.1) } ?? ""
        let line = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !line.isEmpty, parts.last != line { parts.append(line) }
      }
      return parts.joined(separator: "_")
    }
  }
}
