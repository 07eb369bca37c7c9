import Base
public import Calls
public import Formats
public import Tabular
import Terminal

/// The columns of rows that come page by page, in order of first appearance, and what kinds of
/// cells they have; of the rows themselves nothing is kept.
public struct RowColumns: Sendable {
  /// Codes, in order of first appearance.
  public private(set) var names: [String] = []
  private var positions: [String: Int] = [:]
  private var tallies: [KindTally] = []
  /// They are of a table without rows, which may have names beside it that rows have not.
  private var areBare = false

  /// No columns yet.
  public init() {}

  /// Takes in the columns of one more page.
  /// - Parameter records: the rows as they were sent, which tell `1e5` from `"1e5"`.
  public mutating func add(_ table: InvokeAnswer.Table, _ records: [JSON]) {
    if table.rows.isEmpty, !names.isEmpty { return }
    if areBare { (names, positions, tallies) = ([], [:], []) }
    areBare = table.rows.isEmpty
    for column in table.columns where positions[column] == nil {
      positions[column] = names.count
      names.append(column)
      tallies.append(KindTally())
    }
    let places = table.columns.map { positions[$0] }
    for (number, row) in table.rows.enumerated() {
      for case (let place?, let cell) in zip(places, row) {
        if cell.utf8.contains(where: { $0 | 0x20 == 0x65 }), records.indices.contains(number),
          case .number? = records[number][names[place]]
        {
          tallies[place].add(number: cell)
        } else {
          tallies[place].add(cell)
        }
      }
    }
  }

  /// - Parameter labels: by code; a column without one goes by its code.
  public func headings(_ labels: [String: String]) -> [TableHeading] {
    zip(names, tallies).map { code, tally in
      let label = labels[code] ?? code
      var heading = TableHeading(code: code, label: label)
      heading.settle(tally.named(label))
      return heading
    }
  }

  /// A page's rows under all columns; what the page has no column for is empty.
  public func rows(of table: InvokeAnswer.Table) -> some Sequence<[String]> {
    let places = table.columns.map { positions[$0] }
    let count = names.count
    return table.rows.lazy.map { row in
      var wide = [String](repeating: "", count: count)
      for case (let place?, let cell) in zip(places, row) { wide[place] = cell }
      return wide
    }
  }

  /// A row as it was sent, by the columns' places.
  public func members(of record: JSON) -> [(column: Int, value: JSON)] {
    RowHeader.apart(record.objectValue ?? []).compactMap { member in
      positions[member.name].map { (column: $0, value: member.value) }
    }
  }

  /// A line of CSV as RFC 4180 has it, ended by LF; control characters made harmless.
  public static func line(_ row: [String]) -> String { row.map(cell).joined(separator: ",") + "\n" }

  private static func cell(_ text: String) -> String {
    let safe = Sanitizer.plain(text)
    // By bytes: to characters CR LF is one, and a quote with an accent is none.
    guard safe.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return safe }
    return "\"" + safe.replacing(scalar: "\"", with: "\"\"") + "\""
  }
}
