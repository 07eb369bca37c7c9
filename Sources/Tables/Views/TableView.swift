import Synchronization
public import Tabular

/// A view upon a table: some of its rows in some order, some of its columns.
public final class TableView: TableSource {
  /// Rows in a window beyond which places of single rows are worth finding out.
  private static let longWindow = 512

  public let base: OpenTable
  /// Rows of the base in the view's order; nil for all as they are.
  let order: [UInt32]?
  /// Columns of the base in the view's order; nil for all, also those that come later.
  private let chosen: [Int]?
  private let isAscending: Bool
  /// What is told of single rows, where a filter chose them; nil for what the base has.
  private let doubts: TableNotices?
  /// Columns that chose or ordered the rows, shown or not.
  private let asked: Set<Int>
  private let places = Mutex<RowPlaces?>(nil)

  init(
    base: OpenTable, order: [UInt32]?, columns: [Int]?, isAscending: Bool = true,
    doubts: TableNotices? = nil, asked: Set<Int> = []
  ) {
    self.base = base
    self.doubts = doubts
    self.asked = asked
    self.order = order
    chosen = columns
    self.isAscending = isAscending
  }

  public var name: String { base.name }

  /// Columns of the base in the view's order.
  public var columns: [Int] { chosen ?? Array(base.headings.indices) }

  public var headings: [TableHeading] {
    let headings = base.headings
    return columns.compactMap { headings.indices.contains($0) ? headings[$0] : nil }
  }

  public var extent: TableExtent {
    var extent = base.extent
    if let order { extent.rows = order.count }
    extent.notices = extent.notices.ofRows(doubts).about(titles)
    return extent
  }

  /// Of the columns that what is told may be about; nil for all.
  private var titles: Set<String>? {
    guard let chosen else { return nil }
    let headings = base.headings
    return Set(
      asked.union(chosen).lazy.filter(headings.indices.contains).map { headings[$0].title })
  }

  public func updates() -> AsyncStream<TableExtent> {
    guard order != nil else { return base.updates() }
    let extent = extent
    return AsyncStream { stream in
      stream.yield(extent)
      stream.finish()
    }
  }

  public func rows(_ range: Range<Int>) async throws -> [TableRow] {
    let columns = columns
    var rows: [TableRow] = []
    try await read(range) { row in
      rows.append(TableRow(number: row.number, cells: columns.map { row.text($0) }))
    }
    return rows
  }

  /// Returns once so many rows of the view are known, with all the columns that are theirs.
  /// - Returns: how many of the view's columns these are.
  /// - Throws: `CancellationError`.
  public func settle(rows: Int) async throws -> Int {
    // Rows that were chosen or put in order were all known for that.
    let width = try await base.settle(rows: order == nil ? rows : .max)
    return chosen?.count ?? width
  }

  /// The rows of the base that the view has; nil for all.
  var rowSet: RowSet? { order.map { RowSet($0, of: base.extent.rows) } }

  /// Hands over rows of the view in order, all columns of the base.
  func read(_ range: Range<Int>, _ visit: (CellRow) throws -> Void) async throws {
    guard let order else { return try base.read(range, visit) }
    let range = range.clamped(to: order.indices)
    if isAscending { return try readAscending(order[range], visit) }
    if range.count > Self.longWindow { return try await readPlaced(order[range], visit) }
    let reader = BlockReader(base.bytes, base.dialect)
    for row in order[range] {
      try Task.checkCancellation()
      guard let block = base.index.block(of: Int(row)) else { continue }
      try reader.read(block) { found in
        guard found.number == row else { return true }
        try visit(found)
        return false
      }
    }
  }

  /// Each block once.
  private func readAscending(
    _ rows: ArraySlice<UInt32>, _ visit: (CellRow) throws -> Void
  ) throws {
    let reader = BlockReader(base.bytes, base.dialect)
    var rest = rows
    while let next = rest.first, let block = base.index.block(of: Int(next)) {
      try Task.checkCancellation()
      try reader.read(block) { found in
        guard let wanted = rest.first else { return false }
        if found.number == wanted {
          try visit(found)
          rest = rest.dropFirst()
        }
        return true
      }
      // A block cut short has no such row.
      if rest.first == next { rest = rest.dropFirst() }
    }
  }

  private func readPlaced(
    _ rows: ArraySlice<UInt32>, _ visit: (CellRow) throws -> Void
  ) async throws {
    let places = try await knownPlaces()
    let reader = BlockReader(base.bytes, base.dialect)
    // A question to the system for each record takes a quarter of the time.
    reader.confirms = false
    for (step, row) in rows.enumerated() {
      if step & 1023 == 0 {
        try Task.checkCancellation()
        try base.bytes.confirm()
      }
      guard let found = places.bytes(of: Int(row), base.index) else { continue }
      try reader.readRecord(found.range, number: Int(row), quotes: found.quotes, visit)
    }
    try base.bytes.confirm()
  }

  private func knownPlaces() async throws -> RowPlaces {
    if let known = places.withLock({ $0 }) { return known }
    let found = try await RowPlaces(of: base)
    places.withLock { $0 = found }
    return found
  }
}
