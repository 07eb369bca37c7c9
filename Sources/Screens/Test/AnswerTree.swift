import Calls
import Formats
import Terminal
import Widgets

/// The JSON tree of an answer of any length. Of one that lies in a file only what is in view is
/// read, as it is looked at; one that is held is read at once, and begins unfolded.
struct AnswerTree: Sendable {
  /// Where a long answer lies; nil for one that is held.
  let file: SpilledAnswer?
  var outline = Loadable<JSONOutline>()
  var tree = SparseTree(count: 0)
  /// What is in and around view, and of a long answer every node that is unfolded.
  private(set) var nodes: [SparseTree.Path: JSONNode] = [:]
  /// Rows that are on their way.
  private var awaited: Range<Int>?
  /// From the whole down to its rows: what is unfolded at first of a long answer.
  private var start: [JSONNode] = []
  /// All of it unfolded; of an answer that is held.
  private var whole: SparseTree.Shape?
  /// Rows as it begins.
  private var startRows = 0

  /// Nodes that are kept while one moves about.
  private static let limit = 4000

  init(file: SpilledAnswer) { self.file = file }

  /// - Returns: nil where the text cannot be gone through.
  init?(_ json: JSON) {
    file = nil
    guard let outline = try? JSONOutline(held: Array(json.compactText.utf8)) else { return nil }
    whole = SparseTree.Shape(json)
    begin(AnswerTreeStart(outline))
  }

  /// The node under the cursor.
  var node: JSONNode? { nodes[tree.path] }

  mutating func begin(_ start: AnswerTreeStart) {
    outline.take(.success(start.outline))
    self.start = start.path
    nodes = [:]
    for (path, node) in zip(start.path.paths, start.path) { nodes[path] = node }
    unfoldStart(visible: tree.rows.visible)
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

  /// `h`: folds the node under the cursor; on one that is folded, or has no children, goes to the
  /// one above it.
  /// - Returns: false where nothing is above it.
  mutating func stepOut() -> Bool {
    let path = tree.path
    if tree.isUnfolded(path) {
      toggle()
    } else {
      guard let parent = tree.row(of: SparseTree.Path(path.dropLast())), !path.isEmpty else {
        return false
      }
      tree.move(.toRow(parent))
    }
    return true
  }

  /// `l`: unfolds the node under the cursor; in one that is unfolded, goes to its first child.
  mutating func stepIn() {
    guard let node, node.hasChildren else { return }
    if tree.isUnfolded(tree.path) { tree.move(.down) } else { toggle() }
  }

  /// As it begins; where it is so already, a long one with what is in view unfolded, and one that
  /// is held folded but for the way to its rows.
  mutating func toggleAll() {
    awaited = nil
    let path = tree.path
    let isAsBegun = tree.rows.count == startRows
    if !isAsBegun {
      unfoldStart(visible: tree.rows.visible)
    } else if whole != nil {
      foldToStart()
    } else {
      for path in view.compactMap({ tree.path(atRow: $0) }) where !tree.isUnfolded(path) {
        if let node = nodes[path], node.hasChildren { tree.unfold(path, count: node.count) }
      }
    }
    follow(path)
  }

  private mutating func foldToStart() {
    tree.foldAll()
    for (path, node) in zip(start.paths, start) where node.hasChildren {
      tree.unfold(path, count: node.count)
    }
  }

  private mutating func unfoldStart(visible: Int) {
    tree = whole.map { SparseTree(unfolded: $0) } ?? SparseTree(count: start.first?.count ?? 0)
    tree.resize(visible: visible)
    if whole == nil { foldToStart() }
  }

  /// Puts the cursor on a node, or on what hides it.
  mutating func follow(_ path: SparseTree.Path) {
    let shown = (0...path.count).reversed().lazy.compactMap { [tree] depth in
      tree.row(of: SparseTree.Path(path.prefix(depth)))
    }
    tree.move(.toRow(shown.first ?? 0))
  }

  // MARK: Reading

  private var view: Range<Int> {
    tree.rows.top..<min(tree.rows.count, tree.rows.top + max(1, tree.rows.visible))
  }

  /// The rows in view, and so many before and behind them again.
  private func near(_ screens: Int) -> Range<Int> {
    let view = view
    return max(
      0, view.lowerBound - screens * view.count)..<min(
        tree.rows.count, view.upperBound + screens * view.count)
  }

  /// A piece of what is to be read: children of one node.
  struct Piece: Hashable, Sendable {
    var parent: SparseTree.Path
    var node: JSONNode
    var places: Range<Int>
  }

  /// What has to be read so that the rows in view are here, and those that come next; empty while
  /// enough is here or on its way. Of an answer that is held it is read here and now.
  mutating func need() -> [Piece] {
    let view = view
    guard
      awaited.map({ $0.lowerBound <= view.lowerBound && $0.upperBound >= view.upperBound }) != true,
      near(1).contains(where: { row in tree.path(atRow: row).map { nodes[$0] == nil } ?? false })
    else { return [] }
    guard file != nil else {
      readHeld(near(2))
      return []
    }
    let range = near(2)
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

  private mutating func readHeld(_ rows: Range<Int>) {
    guard let outline = outline.value else { return }
    if nodes.count > Self.limit { take([:]) }
    for row in rows { if let path = tree.path(atRow: row) { read(path, of: outline) } }
  }

  @discardableResult
  private mutating func read(_ path: SparseTree.Path, of outline: JSONOutline) -> JSONNode? {
    if let node = nodes[path] { return node }
    guard let place = path.last,
      let parent = read(SparseTree.Path(path.dropLast()), of: outline),
      let node = try? outline.children(of: parent, from: place, limit: 1).first
    else { return nil }
    nodes[path] = node
    return node
  }

  /// Takes what was read in, and lets go of what lies far away.
  mutating func take(_ found: [SparseTree.Path: JSONNode]) {
    awaited = nil
    if nodes.count + found.count > Self.limit {
      let paths = Set(start.paths)
      nodes = nodes.filter { paths.contains($0.key) || file != nil && tree.isUnfolded($0.key) }
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

/// What a tree begins with.
struct AnswerTreeStart: Sendable {
  let outline: JSONOutline
  /// From the whole down to where most of it lies.
  let path: [JSONNode]

  init(_ outline: JSONOutline) {
    self.outline = outline
    path = (try? outline.pathToMost()) ?? []
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

extension SparseTree.Shape {
  /// A value with all that is in it.
  fileprivate init(_ json: JSON) {
    let values: [JSON]
    switch json {
    case .object(let members): values = members.map(\.value)
    case .array(let items): values = items
    case .string, .number, .bool, .null: values = []
    }
    self.init(
      count: values.count,
      below: values.enumerated().compactMap { place, value in
        let shape = Self(value)
        return shape.count == 0 ? nil : (place, shape)
      })
  }
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
