/// The shape of a tree too large to be listed: which of its nodes are unfolded, and the cursor in
/// the rows that are to be seen. It costs what was unfolded, not what there is.
///
/// A node goes by its path: the places from the root's child down, empty for the root itself.
public struct SparseTree: Hashable, Sendable {
  /// Which child at each level, from the root.
  public typealias Path = [Int]

  private var root: Branch
  /// Which row is chosen and which is at the top.
  public private(set) var rows: ListState

  /// - Parameter count: children of the root, which is unfolded.
  public init(count: Int) {
    root = Branch(count: max(0, count))
    rows = ListState(count: 1 + root.rows)
  }

  /// A node with what is unfolded below it.
  public struct Shape: Sendable {
    /// Its children.
    public var count: Int
    /// Those that are unfolded, by their place, in order.
    public var below: [(place: Int, shape: Shape)]

    /// - Parameter below: in order of their places.
    public init(count: Int, below: [(place: Int, shape: Shape)] = []) {
      self.count = count
      self.below = below
    }
  }

  /// A tree that begins unfolded.
  public init(unfolded shape: Shape) {
    root = Branch(shape)
    rows = ListState(count: 1 + root.rows)
  }

  /// The node under the cursor.
  public var path: Path { path(atRow: rows.cursor) ?? [] }

  /// - Parameter visible: rows that fit.
  public mutating func resize(visible: Int) { rows.resize(visible: visible) }
  /// Moves among the rows that are unfolded.
  public mutating func move(_ movement: Movement) { rows.move(movement) }

  // MARK: Rows and paths

  /// nil behind the last row.
  public func path(atRow row: Int) -> Path? {
    guard row > 0, row <= root.rows else { return row == 0 ? [] : nil }
    var path: Path = []
    var (branch, rest) = (root, row - 1)
    while true {
      let (place, below) = branch.child(atRow: rest)
      path.append(place)
      guard let (inner, row) = below else { return path }
      (branch, rest) = (inner, row)
    }
  }

  /// - Returns: nil for what is hidden in a folded node, or is not there.
  public func row(of path: Path) -> Int? {
    var (branch, row) = (root as Branch?, 0)
    for place in path {
      guard let open = branch, !open.isFolded, (0..<open.count).contains(place) else { return nil }
      row += 1 + place + open.rows(before: place)
      branch = open[place]
    }
    return row
  }

  /// Whether the children of that node are rows.
  public func isUnfolded(_ path: Path) -> Bool {
    var branch = root as Branch?
    for place in path { branch = branch.flatMap { $0.isFolded ? nil : $0[place] } }
    return branch.map { !$0.isFolded } ?? false
  }

  // MARK: Folding

  /// - Parameter count: children the node has.
  public mutating func unfold(_ path: Path, count: Int) {
    root.change(path[...]) { branch in
      branch = branch ?? Branch(count: max(0, count))
      branch?.isFolded = false
    }
    refresh()
  }

  /// What is unfolded below it is so again when the node is.
  public mutating func fold(_ path: Path) {
    root.change(path[...]) { $0?.isFolded = true }
    refresh()
  }

  /// Folds all but the root.
  public mutating func foldAll() {
    let path = path
    root = Branch(count: root.count)
    refresh()
    rows.move(.toRow(row(of: Path(path.prefix(1))) ?? 0))
  }

  /// Puts the cursor on a node, unfolding what it is hidden in.
  ///
  /// - Parameter counts: the children of the root, and of every node on the way down to it.
  public mutating func reveal(_ path: Path, counts: [Int]) {
    for (depth, count) in counts.enumerated() where depth < path.count {
      unfold(Path(path.prefix(depth)), count: count)
    }
    rows.move(.toRow(row(of: path) ?? rows.cursor))
  }

  private mutating func refresh() { rows.setCount(1 + root.rows) }
}
