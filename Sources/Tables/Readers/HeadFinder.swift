import Base
import Tabular

/// Finds which of a table's first rows has the names of its columns.
///
/// Chinese open data often carries a title above them, in a cell that spans the table or stands
/// alone. That much is certain; of names in two rows only merged cells or a person can tell
/// (`TableHead.rows`).
struct HeadFinder {
  /// Rows worth looking at.
  static let sampleRows = 20
  /// Rows from which titles, names and kinds are told.
  static let enough = sampleRows * 2
  /// Rows of titles at most.
  private static let titleRows = 10

  /// The first rows, those without any cell left out; cells that merging covers are empty.
  let rows: [[String]]
  /// Where they are in their sheet, from 0; of a text, where no cells are merged, nobody asks.
  var numbers: [Int] = []
  var merges: [MergedRange] = []

  init(_ rows: [[String]]) { self.rows = rows }

  /// - Returns: rows from 1; nil where all are data.
  /// - Throws: `TableFault.noRow` where those that a person names are not there.
  func find(_ head: TableHead) throws(TableFault) -> ClosedRange<Int>? {
    switch head {
    case .none: return nil
    case .rows(let range):
      guard range.upperBound <= rows.count else {
        throw .noRow(number: range.upperBound, there: rows.count)
      }
      return range
    case .automatic:
      guard !rows.isEmpty else { return nil }
      let titles = titles
      if titles == 0, firstRow == .data { return nil }
      let depth = depth(behind: titles)
      let isTwo = depth == 1 && secondRow(behind: titles) == .certain
      return titles + 1...titles + (isTwo ? 2 : depth)
    }
  }

  /// The names that stand in these rows.
  func names(_ range: ClosedRange<Int>) -> [String] {
    let chosen = Array(rows[(range.lowerBound - 1)..<range.upperBound])
    return mergedNames(range, chosen) ?? HeadingNames.joined(chosen)
  }

  /// How many rows are titles.
  private var titles: Int {
    var count = 0
    while count < min(Self.titleRows, rows.count),
      filled(rows[count]).count <= 1 || isNote(count)
    {
      count += 1
    }
    guard count > 0, count < rows.count else { return 0 }
    if isGroup(above: rows[count]) { return 0 }
    if isMerged, filled(rows[count]).count > 1 { return count }
    let below = rows[(count + 1)...].prefix(Self.sampleRows)
    let width = max(rows[count].count, below.map(\.count).max() ?? 0)
    if areGrouped(at: count) { return count }
    guard areNames(rows[count], of: width) || areNamesAndYears(rows[count], below, width) else {
      return 0
    }
    // Of two columns, one without a name is as likely as a title; then values must differ from
    // names.
    return width > 2 || hasMeasures(below, width) ? count : 0
  }

  /// Whether a row says something of the table below it, as `单位：万元` above its last column does:
  /// all its cells are labels with something behind a colon, or one of a few is, and the next row
  /// has names, and more of them.
  private func isNote(_ place: Int) -> Bool {
    guard place + 1 < rows.count else { return false }
    let cells = filled(rows[place])
    let labels = cells.count(where: Self.isLabel)
    let width = rows.prefix(Self.sampleRows).map(\.count).max() ?? 0
    guard labels == cells.count || labels > 0 && cells.count * 2 <= width else { return false }
    let next = rows[place + 1]
    return filled(next).count > cells.count && areNames(next, of: width)
  }

  private static func isLabel(_ cell: String) -> Bool {
    guard ValueKind(of: cell) == .text,
      let colon = cell.firstIndex(where: { $0 == ":" || $0 == "\u{FF1A}" })
    else { return false }
    let behind = cell[cell.index(after: colon)...].first { !$0.isWhitespace }
    return colon > cell.startIndex && behind.map { $0 != "/" } ?? false
  }

  private func filled(_ row: [String]) -> [String] {
    row.filter { ValueKind(of: $0) != .blank }
  }

  /// Texts, each another one, over more than half of the columns.
  private func areNames(_ row: [String], of width: Int) -> Bool {
    let names = filled(row)
    return names.count > 1 && names.count * 2 > width && Set(names).count == names.count
      && names.allSatisfy { ValueKind(of: $0) == .text }
  }

  /// The same where some of the names are years, as statistics by year have them: `区,2022,2023`.
  /// Below a year stands something else, else it is a value like those.
  private func areNamesAndYears(
    _ row: [String], _ below: ArraySlice<[String]>, _ width: Int
  ) -> Bool {
    let years = row.indices.filter { Self.isYear(row[$0]) }
    var names = row
    for place in years { names[place] = "y\(names[place])" }
    return years.count < filled(row).count && areNames(names, of: width)
      && years.allSatisfy { place in
        below.contains { row in
          place < row.count && ValueKind(of: row[place]) != .blank && !Self.isYear(row[place])
        }
      }
  }

  /// `2022` or `2022年`.
  static func isYear(_ cell: String) -> Bool {
    let digits = cell.prefix(4)
    guard digits.utf8.count == 4, let year = Int(digits), (1900..<2100).contains(year) else {
      return false
    }
    return cell.count == 4 || cell.dropFirst(4) == "\u{5E74}"
  }

  private func hasMeasures(_ rows: ArraySlice<[String]>, _ width: Int) -> Bool {
    (0..<width).contains { column in
      var tally = KindTally()
      for row in rows where column < row.count { tally.add(row[column]) }
      return tally.kind.isMeasured
    }
  }
}

/// Names of columns as a file gives them: every column gets one, and no two the same.
enum HeadingNames {
  static func headings(_ names: [String], kinds: [ValueKind]) -> [TableHeading] {
    var taken = TakenNames()
    return (0..<max(names.count, kinds.count)).map { column in
      let given = column < names.count ? names[column].trimmedName : ""
      let name = taken.unique(given.isEmpty ? unnamed(column) : given)
      return TableHeading(
        code: name, label: name, kind: column < kinds.count ? kinds[column] : .text)
    }
  }

  /// Names of one row; of several rows the names above one another, joined. An upper name goes on
  /// to the right over cells without one, as merged cells have it, as far as there are names below.
  static func joined(_ rows: [[String]]) -> [String] {
    guard rows.count > 1 else { return rows.first ?? [] }
    let width = rows.map(\.count).max() ?? 0
    var parts = [[String]](repeating: [], count: width)
    for (place, row) in rows.enumerated() {
      var above = ""
      for column in 0..<width {
        let own = column < row.count ? row[column].trimmedName : ""
        let isNamedBelow = rows[(place + 1)...].contains { lower in
          column < lower.count && !lower[column].trimmedName.isEmpty
        }
        if !own.isEmpty { above = own } else if !isNamedBelow { above = "" }
        if !above.isEmpty, parts[column].last != above { parts[column].append(above) }
      }
    }
    return parts.map { $0.joined(separator: "_") }
  }
}

extension String {
  /// Without white space around it, and on one line.
  var trimmedName: String {
    var text = self
    let trimmed = text.withUTF8 { String(decoding: $0.trimmed, as: UTF8.self) }
    guard trimmed.contains(where: \.isNewline) else { return trimmed }
    return trimmed.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
