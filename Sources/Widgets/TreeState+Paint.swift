public import Terminal

extension TreeState {
  /// Paints the nodes in view; `node` is asked for these only.
  public func paint(
    into grid: inout Grid, in rect: Rect, look: Look, focused: Bool,
    node: (_ node: Int) -> TreeNode?
  ) {
    rows.paint(into: &grid, in: rect, look: look, focused: focused) { row in
      guard let index = self.node(atRow: row), let content = node(index) else { return nil }
      return TreeRow(
        node: content, depth: depth(of: index), hasChildren: hasChildren(index),
        isFolded: isFolded(index)
      ).content(look.glyphs)
    }
  }
}
