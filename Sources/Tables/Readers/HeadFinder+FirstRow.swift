import Tabular

/// Whether the first row has names at all: what a table begins with that has none is numbers and
/// dates as they stand below.
extension HeadFinder {
  enum FirstRow: Hashable { case names, data, doubtful(String) }

  /// Columns named 10, 11 and 12 that are taken for names beside texts; from 1 on two are enough.
  private static let fewNumbers = 3
  private static let fewFromOne = 2

  var firstRow: FirstRow {
    guard let first = rows.first else { return .names }
    let below = rows.dropFirst().prefix(Self.sampleRows)
    let filled = first.indices.filter { ValueKind(of: first[$0]) != .blank }
    let measured = filled.filter { ValueKind(of: first[$0]).isMeasured }
    let alike = measured.filter { Self.isAlike(first[$0], below, $0) }
    guard let doubtful = alike.first, !areYears(measured, first, below),
      !areMonths(measured, first, below)
    else { return .names }
    let isCounted = measured.count > 1 && Self.areCounted(measured.map { first[$0] })
    let fewest = first[doubtful] == "1" ? Self.fewFromOne : Self.fewNumbers
    if isCounted, measured.count < filled.count, measured.count >= fewest {
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

  /// Months as names, one later than the other, below some of which something else stands.
  private func areMonths(
    _ columns: [Int], _ row: [String], _ below: ArraySlice<[String]>
  ) -> Bool {
    let months = columns.compactMap { Self.month(row[$0]) }
    return months.count > 1 && months.count == columns.count
      && zip(months, months.dropFirst()).allSatisfy(<)
      && columns.contains { column in
        below.contains {
          column < $0.count && ValueKind(of: $0[column]) != .blank
            && Self.month($0[column]) == nil
        }
      }
  }

  /// Months since the year 0 of `2018.1`, `2018.01` and `201801`.
  private static func month(_ cell: String) -> Int? {
    guard isYear(String(cell.prefix(4))), let year = Int(cell.prefix(4)) else { return nil }
    let rest = cell.dropFirst(4)
    let digits = rest.first == "." ? rest.dropFirst() : rest.count == 2 ? rest : ""
    guard digits.count <= 2, digits.allSatisfy(\.isNumber), let month = Int(digits),
      (1...12).contains(month)
    else { return nil }
    return year * 12 + month
  }

  /// Whole numbers, each by one more than the one before.
  private static func areCounted(_ cells: [String]) -> Bool {
    let numbers = cells.map { Int($0) }
    return zip(numbers, numbers.dropFirst()).allSatisfy { left, right in
      left.flatMap { left in right.map { $0 == left + 1 } } ?? false
    }
  }
}
