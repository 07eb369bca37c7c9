/// What a view shows of a table: which rows, in which order, which columns. Columns are places in
/// the source's headings.
public struct TableQuery: Hashable, Sendable {
  public var filter: TableFilter?
  /// The first counts most; rows equal in all keep their order.
  public var sorts: [TableSort]
  /// The columns shown, in order; nil for all as they are.
  public var columns: [Int]?
  /// Group by these columns: the result is a table of their values, 个数 and 占比, the most frequent
  /// first unless `sorts` says otherwise (places then are those of the result). Empty: no grouping.
  public var groups: [Int]

  public init(
    filter: TableFilter? = nil, sorts: [TableSort] = [], columns: [Int]? = nil, groups: [Int] = []
  ) {
    self.filter = filter
    self.sorts = sorts
    self.columns = columns
    self.groups = groups
  }

  /// Whether rows stay as the source has them.
  public var keepsRows: Bool { filter == nil && sorts.isEmpty && groups.isEmpty }

  /// The columns shown of so many.
  public func shown(of count: Int) -> [Int] {
    columns?.filter { (0..<count).contains($0) } ?? Array(0..<count)
  }

  /// Sorts by a column as a key asks for it: ascending, descending, not at all. Other columns keep
  /// their rank.
  public mutating func cycleSort(_ column: Int) {
    guard let place = sorts.firstIndex(where: { $0.column == column }) else {
      sorts.append(TableSort(column))
      return
    }
    if sorts[place].isDescending {
      sorts.remove(at: place)
    } else {
      sorts[place].isDescending = true
    }
  }

  /// Takes a column out of sight; the last one stays.
  public mutating func hide(_ column: Int, of count: Int) {
    let left = shown(of: count).filter { $0 != column }
    if !left.isEmpty { columns = left }
  }

  /// Moves a shown column by so many places to the right, or to the left where negative.
  public mutating func move(_ column: Int, by step: Int, of count: Int) {
    var order = shown(of: count)
    guard let place = order.firstIndex(of: column) else { return }
    order.remove(at: place)
    order.insert(column, at: max(0, min(order.count, place + step)))
    columns = order
  }

  /// Narrows the rows further.
  public mutating func narrow(_ more: TableFilter) {
    filter = filter.map { $0.and(more) } ?? more
  }
}

/// One column to sort by. Blank cells come last either way.
public struct TableSort: Hashable, Sendable {
  public var column: Int
  public var isDescending: Bool

  public init(_ column: Int, isDescending: Bool = false) {
    self.column = column
    self.isDescending = isDescending
  }
}
