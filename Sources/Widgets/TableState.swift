public import Terminal

/// Where a table stands: its columns, the cell under the cursor, and what is scrolled out of view.
/// Costs the same however many rows there are.
public struct TableState: Hashable, Sendable {
  /// Which row is chosen and which is at the top.
  public private(set) var rows: ListState
  /// From left to right.
  public private(set) var columns: [TableColumn]
  /// Column of the cursor.
  public private(set) var column = 0
  /// Columns at the left that stay when the others scroll.
  public private(set) var frozen: Int
  /// Marked in the header.
  public var sort: TableSort?
  /// First of the columns that scroll, as last settled.
  private var left: Int
  private var viewColumns = 80

  /// Cells a column has at least.
  public static let narrowest = 3
  /// Cells a column has at most.
  public static let widest = 200

  /// - Parameter frozen: columns at the left that never scroll away.
  public init(columns: [TableColumn], rowCount: Int = 0, frozen: Int = 1, sort: TableSort? = nil) {
    self.columns = columns
    self.frozen = max(0, min(frozen, columns.count))
    self.sort = sort
    rows = ListState(count: rowCount)
    left = 0
  }

  /// Row and column under the cursor; nil while the table is empty.
  public var cell: (row: Int, column: Int)? {
    rows.count > 0 && !columns.isEmpty ? (rows.cursor, column) : nil
  }

  /// Tells the size of the whole table with its header, after each layout.
  public mutating func resize(_ size: Size) {
    rows.resize(visible: size.rows - Self.headerRows(in: size.rows))
    viewColumns = size.columns
    left = settledLeft(in: viewColumns)
  }

  /// Rows there are now; the cursor is drawn back into them.
  public mutating func setRowCount(_ count: Int) { rows.setCount(count) }

  /// Puts the cursor on a row that was at the same height of the screen; see `ListState.follow`.
  public mutating func follow(to row: Int) { rows.follow(to: row) }

  /// Gives it other columns; the cursor stays in the same place where there is one.
  public mutating func setColumns(_ columns: [TableColumn]) {
    self.columns = columns
    frozen = min(frozen, columns.count)
    move(toColumn: column)
  }

  /// Columns at the left that never scroll away.
  public mutating func setFrozen(_ count: Int) {
    frozen = max(0, min(count, columns.count))
    left = settledLeft(in: viewColumns)
  }

  /// Moves among the rows.
  public mutating func move(_ movement: Movement) { rows.move(movement) }
  /// Moves what is seen; the cursor goes along where it has to.
  public mutating func scroll(by count: Int) { rows.scroll(by: count) }
  /// Brings a row to sight and the cursor onto it.
  public mutating func follow(toRow row: Int) { rows.follow(to: row) }

  /// Moves the cursor by columns, never beyond the last.
  public mutating func move(columns step: Int) {
    move(toColumn: column + max(-columns.count, min(step, columns.count)))
  }

  /// Moves the cursor to a column, and brings it to sight.
  public mutating func move(toColumn target: Int) {
    column = max(0, min(target, columns.count - 1))
    left = settledLeft(in: viewColumns)
  }

  /// Makes the cursor's column wider or narrower.
  public mutating func widen(by cells: Int) {
    guard columns.indices.contains(column) else { return }
    let wanted = columns[column].width + max(-Self.widest, min(cells, Self.widest))
    columns[column].width = max(Self.narrowest, min(wanted, Self.widest))
    left = settledLeft(in: viewColumns)
  }

  /// Row and column of the cell under a point of the rectangle the table was painted in; in the
  /// header the row is nil. The gap behind a column is its own.
  public func cell(at point: Point, in rect: Rect) -> (row: Int?, column: Int)? {
    guard rect.contains(point) else { return nil }
    let offset = point.column - rect.column
    let places = places(in: rect.columns)
    guard offset < places.last?.cells.upperBound ?? 0,
      let place = places.last(where: { $0.cells.lowerBound <= offset })
    else { return nil }
    let (header, body) = rect.splitTop(Self.headerRows(in: rect.rows))
    if header.contains(point) { return (nil, place.column) }
    return rows.row(at: point, in: body).map { ($0, place.column) }
  }

  /// The rows in view, for a scroll bar, in a table of that height.
  public func extent(rows height: Int) -> ScrollExtent {
    rows.extent(visible: height - Self.headerRows(in: height))
  }

  /// Titles, and a line below them where there is room for as many rows as a page has.
  static func headerRows(in rows: Int) -> Int { rows >= 16 ? 2 : min(1, rows) }
}

extension TableState {
  /// Where a column is painted, in cells from the left edge.
  struct Place: Hashable {
    var column: Int
    var cells: Range<Int>
  }

  /// The first cell behind the last column in view, from the left edge.
  public func end(in width: Int) -> Int { places(in: width).last?.cells.upperBound ?? 0 }

  /// Cells between columns; between the frozen ones and the rest there is a line too.
  static let gap = 2
  static let frozenGap = 3

  /// The frozen columns and those that scroll, as many as fit; the last may be cut.
  func places(in width: Int) -> [Place] {
    let frozen = effectiveFrozen(in: width)
    let left = max(frozen, settledLeft(in: width))
    var places: [Place] = []
    // The first cell is the bar's.
    var start = 1
    for column in Array(0..<frozen) + Array(left..<max(left, columns.count)) {
      guard start < width else { break }
      let end = min(start + columns[column].width, width)
      places.append(Place(column: column, cells: start..<end))
      start = end + (column == frozen - 1 ? Self.frozenGap : Self.gap)
    }
    return places
  }

  /// Frozen columns that leave at least half of the width to the others.
  func effectiveFrozen(in width: Int) -> Int {
    var used = 1
    var number = 0
    for column in columns.prefix(frozen) {
      used += column.width + Self.gap
      if used > width / 2 { break }
      number += 1
    }
    return number
  }

  /// The first scrolled column for which the cursor's is whole in view, or is itself the first.
  private func settledLeft(in width: Int) -> Int {
    let frozen = effectiveFrozen(in: width)
    var left = max(frozen, min(left, columns.count - 1))
    guard column >= frozen, !columns.isEmpty else { return left }
    left = min(left, column)
    let frozenWidth = columns.prefix(frozen).reduce(0) { $0 + $1.width + Self.gap }
    let room = width - 1 - frozenWidth - (frozen > 0 ? Self.frozenGap - Self.gap : 0)
    var used = columns[column].width
    var first = column
    while first > left, used + columns[first - 1].width + Self.gap <= room {
      first -= 1
      used += columns[first].width + Self.gap
    }
    return max(left, first)
  }
}
