import WebPages

/// The rows of a table as texts: either records under headings, or pairs of a label and its value.
struct PageTable {
  /// Headings; nil for a table of pairs.
  private(set) var columns: [String]?
  private(set) var records: [[String]] = []
  private(set) var pairs: [(label: String, text: String)] = []

  init(_ rows: [HTMLElement]) {
    let cells = rows.map { row in row.elements.filter { ["th", "td"].contains($0.name) } }
      .filter { !$0.isEmpty }
    guard let first = cells.first else { return }
    let heads = first.map(\.text)
    let areHeads =
      first.count > 1 && first.allSatisfy { $0.name == "th" }
      || heads.count { PageLabel.columns.contains($0) } > 1
    if areHeads {
      columns = heads
      records = cells.dropFirst().map { $0.map(\.text) }
    } else {
      for row in cells { takePairs(row) }
    }
  }

  /// `th td th td`: each label's value is the cell behind it.
  private mutating func takePairs(_ row: [HTMLElement]) {
    for (cell, next) in zip(row, row.dropFirst()) where cell.name == "th" && next.name == "td" {
      pairs.append((cell.text, next.text))
    }
  }
}
