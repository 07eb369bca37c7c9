import PortalAPI
import Terminal

/// Rows of several pages under the union of their columns, in order of first appearance.
struct RowUnion {
  private(set) var columns: [String] = []
  private var positions: [String: Int] = [:]
  private(set) var rows: [[String]] = []

  mutating func add(_ table: InvokeAnswer.Table) {
    let places = table.columns.map { column -> Int in
      if let place = positions[column] { return place }
      positions[column] = columns.count
      columns.append(column)
      return columns.count - 1
    }
    for row in table.rows {
      var wide = [String](repeating: "", count: columns.count)
      for (place, cell) in zip(places, row) { wide[place] = cell }
      rows.append(wide)
    }
  }

  /// RFC 4180 with a header, lines ended by LF; control characters made harmless.
  var csv: String {
    var output = Self.line(columns, width: columns.count)
    for row in rows { output += Self.line(row, width: columns.count) }
    return columns.isEmpty ? "" : output
  }

  var table: Table {
    var table = Table(columns.map { .init($0) })
    for row in rows {
      table.add(row + Array(repeating: "", count: columns.count - row.count))
    }
    return table
  }

  /// Rows of earlier pages may be narrower than the union became.
  static func line(_ row: [String], width: Int) -> String {
    let cells = row.map(cell) + Array(repeating: "", count: width - row.count)
    return cells.joined(separator: ",") + "\n"
  }

  private static func cell(_ text: String) -> String {
    let safe = Sanitizer.plain(text)
    guard safe.contains(where: { ",\"\r\n".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
