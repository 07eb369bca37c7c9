public import Terminal

/// One row of a tree, where it stands in it.
struct TreeRow {
  var node: TreeNode
  var depth: Int
  var hasChildren: Bool
  var isFolded: Bool

  func content(_ glyphs: Glyphs) -> RowContent {
    let sign: Unicode.Scalar = hasChildren ? isFolded ? glyphs.folded : glyphs.unfolded : " "
    // Deep nodes stay readable on narrow panes.
    let indent = String(repeating: "  ", count: min(depth, 20))
    var spans = [Span(indent), Span("\(sign) ", .dim)]
    if !node.key.isEmpty { spans.append(Span(node.key, .label, matches: node.keyMatches)) }
    if !node.note.isEmpty { spans.append(Span(" \(node.note)", .dim)) }
    if !node.key.isEmpty, !node.value.isEmpty || isFolded { spans.append(Span(": ", .dim)) }
    if isFolded, !node.summary.isEmpty {
      spans.append(Span(node.summary, .dim))
    } else {
      spans.append(Span(node.value, node.role, matches: node.matches))
    }
    return RowContent(spans)
  }
}

extension SparseTree {
  /// Paints the nodes in view; `node` is asked for these only, and has nothing for one that is
  /// still on its way.
  ///
  /// - Parameter hasChildren: of a node.
  public func paint(
    into grid: inout Grid, in rect: Rect, look: Look, focused: Bool,
    node: (_ path: Path) -> (TreeNode, hasChildren: Bool)?
  ) {
    rows.paint(into: &grid, in: rect, look: look, focused: focused) { row in
      guard let path = self.path(atRow: row), let (content, hasChildren) = node(path) else {
        return nil
      }
      return TreeRow(
        node: content, depth: path.count, hasChildren: hasChildren,
        isFolded: hasChildren && !isUnfolded(path)
      ).content(look.glyphs)
    }
  }
}
