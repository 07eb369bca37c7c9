public import Terminal

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
