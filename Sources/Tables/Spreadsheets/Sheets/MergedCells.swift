import Tabular

/// Cells that are shown as one (ECMA-376 part 1, 18.3.1.55); rows and columns from 0.
struct MergedRange: Hashable, Sendable {
  var top: Int
  var left: Int
  var bottom: Int
  var right: Int

  init(top: Int, left: Int, bottom: Int, right: Int) {
    self.top = top
    self.left = left
    self.bottom = bottom
    self.right = right
  }

  /// `A2:A4`; nil for what is no range of more than one cell.
  init?(_ reference: String) {
    let ends = reference.split(separator: ":").map { CellReference($0) }
    guard ends.count == 2, let first = ends[0], let second = ends[1] else { return nil }
    self.init(
      top: min(first.row, second.row), left: min(first.column, second.column),
      bottom: max(first.row, second.row), right: max(first.column, second.column))
    guard top < bottom || left < right else { return nil }
  }
}

/// A cell's place, from 0, as `B2` names it.
struct CellReference: Hashable, Sendable {
  var row: Int
  var column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte - 0x40)
      case 0x61...0x7A where row == 0: column = column * 26 + Int(byte - 0x60)
      case 0x30...0x39: row = row * 10 + Int(byte - 0x30)
      case UInt8(ascii: "$"): break
      default: return nil
      }
      guard column <= CellBuffer.limit, row <= 1 << 20 else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    (self.row, self.column) = (row - 1, column - 1)
  }

  /// As spreadsheets write it.
  static func text(row: Int, column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row + 1)
  }
}

/// Gives the first column of a merged range its first cell's value in every row: each row of a
/// table has to say for itself what it is. No column beside it gets the value, as it would be one
/// of that column's own: a number counted once more, a note in the place of a number. A range as
/// wide as the table is a note between rows, and stays alone.
struct MergeFiller {
  /// Ranges that may reach over one row; they cannot overlap, so columns are the bound.
  private static let activeLimit = CellBuffer.limit

  private struct Active {
    var range: MergedRange
    var value: [UInt8]
    var isNumber: Bool
  }

  private var ranges: [MergedRange]
  private let width: Int
  private var next = 0
  private var active: [Active] = []
  /// Cells of each column that have the number of a merged one above them.
  private(set) var copies: [Int: Int] = [:]

  /// - Parameter width: columns of the table.
  init(_ ranges: [MergedRange], width: Int) {
    self.ranges = ranges.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
    self.width = width
  }

  /// Ranges that were come to since; none begins above the rows that were filled.
  mutating func add(_ more: some Sequence<MergedRange>) {
    ranges.removeFirst(next)
    next = 0
    ranges += more
    ranges.sort { ($0.top, $0.left) < ($1.top, $1.left) }
  }

  /// - Parameter row: of the sheet, from 0; never less than the last.
  mutating func fill(_ cells: inout SheetCells, row: Int) {
    while next < ranges.count, ranges[next].top <= row {
      let range = ranges[next]
      next += 1
      let isNote = range.left == 0 && range.right + 1 >= width && width > 1
      guard range.top == row, range.bottom > row, range.left < width, !isNote,
        active.count < Self.activeLimit
      else { continue }
      let value = Array(cells[range.left])
      guard !value.isEmpty else { continue }
      let isNumber = value.withUnsafeBufferPointer { ValueKind(of: $0).isNumeric }
      active.append(Active(range: range, value: value, isNumber: isNumber))
    }
    guard !active.isEmpty else { return }
    active.removeAll { $0.range.bottom < row }
    for one in active {
      let column = one.range.left
      guard cells[column].isEmpty, cells.count < SheetCells.byteLimit else { continue }
      cells.begin()
      one.value.withUnsafeBufferPointer { value in
        if let base = value.baseAddress { cells.append(base, value.count) }
      }
      cells.end(column)
      if one.isNumber { copies[column, default: 0] += 1 }
    }
  }
}
