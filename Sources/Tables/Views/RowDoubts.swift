import Tabular

/// What a table's notices tell of single rows, once more over those that a filter keeps: totals,
/// parts of other rows, notes, numbers that may be none.
struct RowDoubts: Sendable {
  private var totals: TotalRows?
  private var levels: LevelRows?
  private var units: UnitColumn?
  private var notes: (notice: TableNotice, rows: Range<Int>)?
  private var kept = 0
  /// Whether the row that is the sum of others is there, and one of those.
  private var sum: (notice: TableNotice, isThere: Bool, hasPart: Bool)?
  /// What is told of a column for all rows, as they are narrowed by that column's own cells.
  private var whole = TableNotices()
  private var missing: [Missing] = []
  private let indents: [Int: RowIndent]

  private struct Missing {
    var column: Int
    var codes: [(text: String, isThere: Bool)]
  }

  /// nil where nothing is told of single rows.
  init?(_ table: OpenTable, _ headings: [TableHeading], _ filter: TableFilter?) {
    let ofRows = table.extent.notices.filter(\.isOfRows)
    guard !ofRows.isEmpty else { return nil }
    indents = table.indents
    for notice in ofRows {
      switch notice.kind {
      case .totalRows: totals = TotalRows()
      case .levels: levels = LevelRows()
      case .sumRow: sum = (notice, false, false)
      case .severalUnits: units = UnitColumn(headings)
      case .noteRows:
        let start = max(0, (notice.place.line ?? 1) - 1)
        notes = (notice, start..<start + notice.count)
      case .missingCodes(let title, let codes):
        guard let column = headings.firstIndex(where: { $0.title == title }) else { continue }
        missing.append(
          Missing(column: column, codes: codes.map { ($0, false) }))
      case .carriedBlanks:
        // Of rows chosen by others the blanks need not stand below their value.
        let column = headings.firstIndex { notice.columns?.first == $0.title } ?? 0
        if filter?.columns?.contains(column) ?? true { whole.add(notice) }
      default: continue
      }
    }
  }

  /// - Parameter row: one that is kept.
  mutating func add(_ row: CellRow) {
    totals?.add(row)
    levels?.add(row, indent: indents[row.number])
    units?.add(row)
    if let sum {
      let isSum = row.number + 1 == sum.notice.place.line
      self.sum = (sum.notice, sum.isThere || isSum, sum.hasPart || !isSum)
    }
    if let notes, notes.rows.contains(row.number) { kept += 1 }
    for place in missing.indices {
      let cell = row[missing[place].column].trimmed
      for code in missing[place].codes.indices where !missing[place].codes[code].isThere {
        let isThere = cell.elementsEqual(missing[place].codes[code].text.utf8)
        missing[place].codes[code].isThere = isThere
      }
    }
  }

  /// Adds what is known of later rows.
  mutating func add(_ other: RowDoubts) {
    if let found = other.totals { totals?.add(found) }
    if let found = other.levels { levels?.add(found) }
    if let found = other.units { units?.add(found) }
    if let found = other.sum, let sum {
      self.sum = (sum.notice, sum.isThere || found.isThere, sum.hasPart || found.hasPart)
    }
    kept += other.kept
    for place in missing.indices {
      for code in missing[place].codes.indices where other.missing[place].codes[code].isThere {
        missing[place].codes[code].isThere = true
      }
    }
  }

  /// What is told of the rows that were kept, by what was found in each part of them; nil where
  /// nothing is told of single rows.
  static func notices(
    _ parts: some Sequence<RowDoubts?>, _ headings: [TableHeading]
  ) -> TableNotices? {
    var found = parts.compactMap(\.self)[...]
    guard var all = found.popFirst() else { return nil }
    for part in found { all.add(part) }
    return all.notices(headings)
  }

  /// What of it is true of the rows that are kept.
  func notices(_ headings: [TableHeading]) -> TableNotices {
    var notices = totals?.notices(headings) ?? TableNotices()
    notices.add(whole)
    if let levels { notices.add(levels.notices(headings)) }
    if let notice = units?.notice { notices.add(notice) }
    if let sum, sum.isThere, sum.hasPart { notices.add(sum.notice) }
    if var notice = notes?.notice {
      notice.count = kept
      notices.add(notice)
    }
    for found in missing {
      let codes = found.codes.filter(\.isThere).map(\.text)
      guard !codes.isEmpty else { continue }
      notices.add(
        TableNotice(.missingCodes(column: headings[found.column].title, codes: codes)))
    }
    return notices
  }
}

extension TableNotices {
  /// With those of single rows as they are of the rows in view.
  func ofRows(_ found: TableNotices?) -> TableNotices {
    guard let found else { return self }
    var notices = TableNotices(filter { !$0.isOfRows })
    notices.add(found)
    return notices
  }
}
