import Calls
import Formats
import Terminal
import Widgets

/// The JSON tree of a long answer, of which only what is in view is read.
struct LongTree: Sendable {
  let file: SpilledAnswer
  var outline = Loadable<JSONOutline>()
  var tree = SparseTree(count: 0)
  /// What is in and around view, and every node that is unfolded.
  private(set) var nodes: [SparseTree.Path: JSONNode] = [:]
  /// Rows that are on their way.
  private var awaited: Range<Int>?
  /// From the whole down to its rows: what is unfolded at first.
  private var start: [JSONNode] = []
  private var startRows = 0

  /// Nodes that are kept while one moves about.
  private static let limit = 4000

  init(file: SpilledAnswer) { self.file = file }

  /// The node under the cursor.
  var node: JSONNode? { nodes[tree.path] }

  mutating func begin(_ outline: JSONOutline, _ start: [JSONNode]) {
    self.outline.take(.success(outline))
    self.start = start
    nodes = [:]
    for (path, node) in zip(start.paths, start) { nodes[path] = node }
    let visible = tree.rows.visible
    tree = SparseTree(count: start.first?.count ?? 0)
    tree.resize(visible: visible)
    unfoldStart()
    startRows = tree.rows.count
  }

  // MARK: Folding

  /// Folds or unfolds the node under the cursor; on one without children, folds the one above it.
  mutating func toggle() {
    let path = tree.path
    guard let node = nodes[path] else { return }
    awaited = nil
    if node.hasChildren {
      if tree.isUnfolded(path) { tree.fold(path) } else { tree.unfold(path, count: node.count) }
    } else if !path.isEmpty {
      let parent = SparseTree.Path(path.dropLast())
      tree.fold(parent)
      tree.move(.toRow(tree.row(of: parent) ?? 0))
    }
  }

  /// Folds all but the way to the rows; where that is so already, unfolds what is in view.
  mutating func toggleAll() {
    awaited = nil
    let path = tree.path
    guard tree.rows.count == startRows else {
      tree.foldAll()
      unfoldStart()
      tree.move(.toRow(tree.row(of: SparseTree.Path(path.prefix(start.count))) ?? 0))
      return
    }
    let inView = view.compactMap { tree.path(atRow: $0) }
    for path in inView where !tree.isUnfolded(path) {
      if let node = nodes[path], node.hasChildren { tree.unfold(path, count: node.count) }
    }
    tree.move(.toRow(tree.row(of: path) ?? 0))
  }

  private mutating func unfoldStart() {
    for (path, node) in zip(start.paths, start) where node.hasChildren {
      tree.unfold(path, count: node.count)
    }
  }

  // MARK: Reading

  private var view: Range<Int> {
    tree.rows.top..<min(tree.rows.count, tree.rows.top + max(1, tree.rows.visible))
  }

  /// A piece of what is to be read: children of one node.
  struct Piece: Hashable, Sendable {
    var parent: SparseTree.Path
    var node: JSONNode
    var places: Range<Int>
  }

  /// What has to be read so that the rows in view are here, and those that come next; empty while
  /// enough is here or on its way.
  mutating func need() -> [Piece] {
    let view = view
    let near =
      max(
        0, view.lowerBound - view.count)..<min(
        tree.rows.count, view.upperBound + view.count)
    guard
      awaited.map({ $0.lowerBound <= view.lowerBound && $0.upperBound >= view.upperBound }) != true,
      near.contains(where: { row in tree.path(atRow: row).map { nodes[$0] == nil } ?? false })
    else { return [] }
    let range =
      max(
        0, near.lowerBound - view.count)..<min(
        tree.rows.count, near.upperBound + view.count)
    awaited = range
    return pieces(range)
  }

  private func pieces(_ rows: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
    for row in rows {
      guard let path = tree.path(atRow: row), let place = path.last else { continue }
      let parent = SparseTree.Path(path.dropLast())
      // Rows of one node may lie apart, with unfolded ones between them.
      if let index = pieces.lastIndex(where: { $0.parent == parent }) {
        pieces[index].places = pieces[index].places.lowerBound..<place + 1
      } else if let node = nodes[parent] {
        pieces.append(Piece(parent: parent, node: node, places: place..<place + 1))
      }
    }
    return pieces
  }

  /// Takes what was read in, and lets go of what lies far away.
  mutating func take(_ found: [SparseTree.Path: JSONNode]) {
    awaited = nil
    if nodes.count + found.count > Self.limit {
      nodes = nodes.filter { tree.isUnfolded($0.key) || start.paths.contains($0.key) }
    }
    nodes.merge(found) { $1 }
  }

  /// Puts the cursor on a node that was looked for.
  ///
  /// - Parameter chain: from the whole down to it.
  mutating func reveal(_ chain: [JSONNode]) {
    awaited = nil
    let paths = chain.paths
    for (path, node) in zip(paths, chain) { nodes[path] = node }
    tree.reveal(paths.last ?? [], counts: chain.dropLast().map(\.count))
  }

  // MARK: Showing

  /// A node as it is painted, with what was found in it; nil while it is on its way.
  func shown(_ path: SparseTree.Path, _ search: AnswerSearch) -> (TreeNode, hasChildren: Bool)? {
    guard let node = nodes[path] else { return nil }
    var shown = TreeNode(node)
    shown.matches = Span.matches(of: search.text, in: shown.value)
    shown.keyMatches = Span.matches(of: search.text, in: shown.key)
    return (shown, node.hasChildren)
  }

  /// `.data[0].名称`, as the filter takes it.
  var pathText: String {
    let path = tree.path
    let steps = path.indices.map { depth in
      let name = nodes[SparseTree.Path(path.prefix(depth + 1))]?.name
      return name.map { AnswerStep.member($0) } ?? .item(path[depth])
    }
    return steps.text
  }
}

extension [JSONNode] {
  /// The path of each, where each is a child of the one before it.
  fileprivate var paths: [SparseTree.Path] {
    indices.map { depth in self[..<(depth + 1)].dropFirst().map(\.place) }
  }
}

extension JSONNode {
  fileprivate var hasChildren: Bool { isContainer && count > 0 }
}

extension TreeNode {
  /// Safe for the terminal.
  fileprivate init(_ node: JSONNode) {
    let key = node.name.map { Sanitizer.line($0) } ?? (node.isTop ? "" : "\(node.place)")
    let preview = node.text.isEmpty ? "" : " \(Sanitizer.line(node.text))"
    switch node.kind {
    case .object: self.init(key: key, value: "{", summary: "{\(node.count)}\(preview)")
    case .array: self.init(key: key, value: "[", summary: "[\(node.count)]\(preview)")
    case .text: self.init(key: key, value: Sanitizer.line(node.text))
    case .number: self.init(key: key, value: Sanitizer.line(node.text), role: .number)
    case .word: self.init(key: key, value: Sanitizer.line(node.text), role: .link)
    }
  }
}
