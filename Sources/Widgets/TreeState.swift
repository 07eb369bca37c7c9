public import Terminal

/// One row of a tree, as it is painted.
public struct TreeNode: Hashable, Sendable {
  /// The member's name or the item's number.
  public var key: String
  /// What it is; empty for a node with children.
  public var value: String
  /// What the value is painted as.
  public var role: Role
  /// What the key means, said beside it.
  public var note = ""
  /// Shown instead of the value while folded: `{3}`.
  public var summary: String
  /// What a search found in key and value, as UTF-8 offsets.
  public var keyMatches: [Range<Int>] = []
  /// The same in the value.
  public var matches: [Range<Int>] = []

  /// - Parameter summary: what stands for the children while they are folded.
  public init(key: String, value: String = "", role: Role = .text, summary: String = "") {
    self.key = key
    self.value = value
    self.role = role
    self.summary = summary
  }
}

/// A tree's shape, what is folded in it, and its cursor. Nodes are numbered in the order they are
/// written (depth first); what they say is asked for at paint time.
///
/// Moving costs the same for any size; folding walks the nodes once (100,000 in a few
/// milliseconds).
public struct TreeState: Hashable, Sendable {
  /// Behind the last node below each node.
  private let ends: [Int]
  private let depths: [Int]
  private var folded: Set<Int> = []
  /// Nodes not hidden in a folded one.
  private var visible: [Int]
  /// Which row is chosen and which is at the top.
  public private(set) var rows: ListState

  /// - Parameter depths: each node's depth, depth first; roots have 0.
  public init(depths: [Int]) {
    self.depths = depths
    ends = Self.ends(of: depths)
    visible = Array(depths.indices)
    rows = ListState(count: depths.count)
  }

  /// The node under the cursor.
  public var node: Int? { visible.indices.contains(rows.cursor) ? visible[rows.cursor] : nil }
  /// Nodes in all, folded or not.
  public var nodeCount: Int { depths.count }

  /// Whether the node can be folded.
  public func hasChildren(_ node: Int) -> Bool {
    depths.indices.contains(node) && ends[node] > node + 1
  }

  /// Whether its children are hidden.
  public func isFolded(_ node: Int) -> Bool { folded.contains(node) }
  /// Levels above it; 0 for the root and for what is no node.
  public func depth(of node: Int) -> Int { depths.indices.contains(node) ? depths[node] : 0 }
  /// The node in a row that is unfolded; nil behind the last.
  public func node(atRow row: Int) -> Int? { visible.indices.contains(row) ? visible[row] : nil }

  /// - Parameter visible: rows that fit.
  public mutating func resize(visible: Int) { rows.resize(visible: visible) }
  /// Moves among the rows that are unfolded.
  public mutating func move(_ movement: Movement) { rows.move(movement) }
  /// Moves what is seen; the cursor goes along where it has to.
  public mutating func scroll(by count: Int) { rows.scroll(by: count) }

  /// Folds or unfolds the node under the cursor; on one without children, folds the one above it.
  public mutating func toggle() {
    guard let node else { return }
    if hasChildren(node) {
      if folded.remove(node) == nil { folded.insert(node) }
      refresh(cursor: node)
    } else if let parent = parent(of: node) {
      folded.insert(parent)
      refresh(cursor: parent)
    }
  }

  /// As the left key does: folds the node, or goes to and folds the one that holds it.
  public mutating func fold() {
    guard let node else { return }
    if hasChildren(node), !folded.contains(node) {
      folded.insert(node)
      refresh(cursor: node)
    } else if let parent = parent(of: node) {
      refresh(cursor: parent)
    }
  }

  /// As the right key does: unfolds the node, or goes to its first child.
  public mutating func unfold() {
    guard let node, hasChildren(node) else { return }
    if folded.remove(node) != nil { refresh(cursor: node) } else { move(.down) }
  }

  /// Folds all nodes from a depth on; 0 leaves the roots, 1 their children too.
  public mutating func foldAll(from depth: Int = 0) {
    folded = Set(depths.indices.filter { depths[$0] >= depth && hasChildren($0) })
    refresh(cursor: node ?? 0)
  }

  /// Shows every node.
  public mutating func unfoldAll() {
    folded = []
    refresh(cursor: node ?? 0)
  }

  /// Puts the cursor on a node, unfolding what it is hidden in.
  public mutating func reveal(_ node: Int) {
    guard depths.indices.contains(node) else { return }
    var above = parent(of: node)
    while let parent = above {
      folded.remove(parent)
      above = self.parent(of: parent)
    }
    refresh(cursor: node)
  }

  private func parent(of node: Int) -> Int? {
    var index = node - 1
    while index >= 0, depths[index] >= depths[node] { index -= 1 }
    return index >= 0 ? index : nil
  }

  /// Lists the nodes in view anew; the cursor goes to `node` or what hides it.
  private mutating func refresh(cursor node: Int) {
    visible.removeAll(keepingCapacity: true)
    var row = 0
    var index = 0
    while index < depths.count {
      if index <= node { row = visible.count }
      visible.append(index)
      index = folded.contains(index) ? ends[index] : index + 1
    }
    rows.setCount(visible.count)
    rows.move(.toRow(row))
  }

  private static func ends(of depths: [Int]) -> [Int] {
    var ends = [Int](repeating: depths.count, count: depths.count)
    var open: [Int] = []
    for (index, depth) in depths.enumerated() {
      while let last = open.last, depths[last] >= depth {
        ends[last] = index
        open.removeLast()
      }
      open.append(index)
    }
    return ends
  }
}
