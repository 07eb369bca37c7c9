import Tabular

/// The names of a sheet's columns, and the rows that they take.
struct SheetHead: Hashable {
  /// One row of those at the top, without the blank ones; its number in the sheet from 0.
  struct Row: Hashable {
    var number: Int
    var cells: [String]

    var filled: [Int] { cells.indices.filter { !cells[$0].isEmpty } }

    func isFilled(_ column: Int) -> Bool { column < cells.count && !cells[column].isEmpty }

    func text(_ column: Int) -> String { column < cells.count ? cells[column] : "" }

    /// Whether every cell that has something is words: neither number nor date.
    var isWords: Bool {
      cells.allSatisfy { [.text, .blank].contains(ValueKind(of: $0)) }
    }
  }

  /// Rows looked at before the names are settled.
  static let sample = 12
  private static let titleLimit = 4
  private static let depthLimit = 4

  static let longSample = 1000

  /// Lines above the names.
  var titles = 0
  var names: [String] = []
  /// Rows of the sample that are no data.
  var count = 0

  /// Finds titles and heads where they are certain, unless somebody says where they are: a title is
  /// a row of one cell, merged over others or alone, above a row of words; heads in several rows
  /// are tied together by merged cells.
  init(_ rows: [Row], _ merges: [MergedRange], _ wanted: TableHead = .automatic) {
    switch wanted {
    case .none: break
    case .automatic:
      titles = Self.titles(rows, merges)
      take(rows, Self.depth(rows, titles, merges), merges)
    case .rows(let range):
      titles = min(range.lowerBound - 1, max(0, rows.count - 1))
      take(rows, range.count, merges)
    }
  }

  private mutating func take(_ rows: [Row], _ depth: Int, _ merges: [MergedRange]) {
    names = Self.names(Array(rows.dropFirst(titles).prefix(depth)), merges)
    count = min(rows.count, titles + depth)
  }

  /// Whether the rows may have heads in several rows, so that merged cells must be known.
  static func mayBeDeep(_ rows: [Row]) -> Bool {
    rows.indices.dropLast().prefix(titleLimit + 1).contains { place in
      rows[place + 1].filled.contains { !rows[place].isFilled($0) } && rows[place].isWords
    }
  }

  private static func titles(_ rows: [Row], _ merges: [MergedRange]) -> Int {
    var count = 0
    while count < min(titleLimit, rows.count - 1), rows[count].filled.count == 1 { count += 1 }
    guard count > 0, rows[count].filled.count > 1 else { return 0 }
    let first = rows[0].filled[0]
    let isMerged = merges.contains {
      $0.top == rows[0].number && $0.left == first && $0.right > $0.left
    }
    return isMerged || rows[count].isWords ? count : 0
  }

  private static func depth(_ rows: [Row], _ titles: Int, _ merges: [MergedRange]) -> Int {
    guard rows.indices.contains(titles) else { return 0 }
    let top = rows[titles].number
    let tied = merges.filter { $0.top == top }
    guard tied.contains(where: { $0.right > $0.left }) else { return 1 }
    var depth = tied.map { $0.bottom - $0.top + 1 }.max() ?? 1
    // Groups without a cell beside them that reaches down: the row below names their columns.
    if depth == 1 { depth = 2 }
    depth = min(depth, depthLimit)
    let rest = rows.dropFirst(titles + 1).prefix(depth - 1)
    let isWhole = rest.count == depth - 1 && rows.count > titles + depth
    let areNames = rest.enumerated().allSatisfy { step, row in
      row.number == top + step + 1 && row.filled.count > 1 && row.namesColumns
    }
    return isWhole && areNames ? depth : 1
  }

  private static func names(_ rows: [Row], _ merges: [MergedRange]) -> [String] {
    let width = rows.map(\.cells.count).max() ?? 0
    return (0..<width).map { column in
      var parts: [String] = []
      for row in rows {
        let merged = merges.first {
          ($0.top...$0.bottom).contains(row.number) && ($0.left...$0.right).contains(column)
        }
        let owner = merged.map { range in (rows.first { $0.number == range.top }, range.left) }
        let text = owner.map { $0.0?.text($0.1) ?? "" } ?? row.text(column)
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !line.isEmpty, parts.last != line { parts.append(line) }
      }
      return parts.joined(separator: "_")
    }
  }
}

extension SheetHead.Row {
  /// Words, or years (`2023`) as statistics have them.
  fileprivate var namesColumns: Bool {
    cells.allSatisfy { cell in
      if [.text, .blank].contains(ValueKind(of: cell)) { return true }
      return Int(cell).map { (1900...2100).contains($0) } ?? (DateCell(cell)?.precision == .year)
    }
  }
}
