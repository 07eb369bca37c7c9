import Tabular

/// Whether the first row has names at all: what a table begins with that has none is numbers and
/// dates as they stand below.
extension HeadFinder {
  enum FirstRow: Hashable { case names, data, doubtful(String) }

  /// Columns named 1, 2 and 3 that are taken for names beside texts.
  private static let fewNumbers = 3

  var firstRow: FirstRow {
    guard let first = rows.first else { return .names }
    let below = rows.dropFirst().prefix(Self.sampleRows)
    let filled = first.indices.filter { ValueKind(of: first[$0]) != .blank }
    let measured = filled.filter { ValueKind(of: first[$0]).isMeasured }
    let alike = measured.filter { Self.isAlike(first[$0], below, $0) }
    guard let doubtful = alike.first, !areYears(measured, first, below) else { return .names }
    let isCounted = measured.count > 1 && Self.areCounted(measured.map { first[$0] })
    if isCounted, measured.count < filled.count, measured.count >= Self.fewNumbers {
      return .names
    }
    return alike.count == filled.count && !isCounted ? .data : .doubtful(first[doubtful])
  }

  /// Whether a cell is a number or a date as most of those below it.
  private static func isAlike(_ cell: String, _ rows: ArraySlice<[String]>, _ column: Int) -> Bool {
    var tally = KindTally()
    for row in rows where column < row.count { tally.add(row[column]) }
    let (own, kind) = (ValueKind(of: cell), tally.kind)
    // Days in eight digits are numbers alone.
    return own == kind || own.isNumeric && kind.isNumeric
      || own == .integer && kind.isDate && DateCell(cell, in: kind) != nil
  }

  /// Years as names, below some of which something else stands.
  private func areYears(
    _ columns: [Int], _ row: [String], _ below: ArraySlice<[String]>
  ) -> Bool {
    columns.allSatisfy { Self.isYear(row[$0]) }
      && columns.contains { column in
        below.contains {
          column < $0.count && ValueKind(of: $0[column]) != .blank && !Self.isYear($0[column])
        }
      }
  }

  /// Whole numbers, each by one more than the one before.
  private static func areCounted(_ cells: [String]) -> Bool {
    let numbers = cells.map { Int($0) }
    return zip(numbers, numbers.dropFirst()).allSatisfy { left, right in
      left.flatMap { left in right.map { $0 == left + 1 } } ?? false
    }
  }
}
