import Tabular

/// Finds tables that follow the first one in the same file or sheet: behind an empty line, perhaps
/// with a title, a row of names among rows that have numbers; among texts one of names that are
/// surely such, or the first table's again.
enum FurtherTables {
  /// Places looked at.
  static let mostGaps = 64
  /// Empty rows passed over before a gap, and rows that matter behind it.
  private static let before = 4
  private static let behind = 4

  /// - Parameters:
  ///   - headings: of the first table.
  ///   - gaps: rows before which a line is empty.
  ///   - head: rows of the file before the first row.
  static func notice(
    _ index: RecordIndex, _ reader: BlockReader, _ headings: [TableHeading], gaps: [Int], head: Int
  ) throws -> TableNotice? {
    var first: Int?
    var count = 0
    for gap in gaps where gap > 0 {
      let start = max(0, gap - before)
      let rows = try Self.rows(index, reader, start..<gap + behind)
      guard rows.count > gap - start,
        let above = rows[..<(gap - start)].last(where: { !filled($0).isEmpty }),
        let place = names(rows[(gap - start)...], above, Set(headings.map(\.title)))
      else { continue }
      count += 1
      if first == nil { first = head + gap + place + 1 }
    }
    return first.map { TableNotice(.furtherTables(headRow: $0), count: count) }
  }

  /// - Returns: how far behind the gap the names are.
  private static func names(
    _ rows: ArraySlice<[String]>, _ above: [String], _ known: Set<String>
  ) -> Int? {
    let rows = Array(rows)
    let place = filled(rows[0]).count == 1 ? 1 : 0
    guard rows.count > place + 1 else { return nil }
    let names = filled(rows[place])
    guard names.count > 1, Set(names).count == names.count,
      names.count >= filled(rows[place + 1]).count,
      names.allSatisfy({ ValueKind(of: $0) == .text && !AbsenceWords.has($0) })
    else { return nil }
    // Units may stand between.
    let areAmongNumbers =
      isMeasured(above) && rows[(place + 1)...].prefix(2).contains(where: isMeasured)
    let areKnown = names.allSatisfy { known.contains($0.trimmedName) }
    // Behind a title nothing is between the tables.
    let areSure =
      filled(above).count > 1
      && (areKnown || names.count(where: NameWords.areSure) * 2 >= names.count)
    return areAmongNumbers || areSure ? place : nil
  }

  private static func filled(_ row: [String]) -> [String] {
    row.filter { ValueKind(of: $0) != .blank }
  }

  private static func isMeasured(_ row: [String]) -> Bool {
    row.contains { ValueKind(of: $0).isMeasured }
  }

  private static func rows(
    _ index: RecordIndex, _ reader: BlockReader, _ range: Range<Int>
  ) throws -> [[String]] {
    var rows: [[String]] = []
    var next = range.lowerBound
    while next < range.upperBound, let block = index.block(of: next) {
      try reader.read(block) { row in
        if row.number >= range.upperBound { return false }
        if row.number >= next { rows.append((0..<row.count).map(row.text)) }
        return true
      }
      next = block.firstRow + block.rows
    }
    return rows
  }
}
