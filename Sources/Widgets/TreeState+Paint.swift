public import Terminal

extension TreeState {
  /// Paints the nodes in view; `node` is asked for these only.
  public func paint(
    into grid: inout Grid, in rect: Rect, look: Look, focused: Bool,
    node: (_ node: Int) -> TreeNode?
  ) {
    rows.paint(into: &grid, in: rect, look: look, focused: focused) { row in
      guard let index = self.node(atRow: row), let content = node(index) else { return nil }
      return self.content(of: index, content, look.glyphs)
    }
  }

  private func content(of index: Int, _ node: TreeNode, _ glyphs: Glyphs) -> RowContent {
    let isFolded = isFolded(index)
    let sign: Unicode.Scalar = hasChildren(index) ? isFolded ? glyphs.folded : glyphs.unfolded : " "
    // Deep nodes stay readable on narrow panes.
    let indent = String(repeating: "  ", count: min(depth(of: index), 20))
    var spans = [Span(indent), Span("\(sign) ", .dim)]
    if !node.key.isEmpty { spans.append(Span(node.key, .label, matches: node.keyMatches)) }
    if !node.key.isEmpty, !node.value.isEmpty || isFolded { spans.append(Span(": ", .dim)) }
    if isFolded, !node.summary.isEmpty {
      spans.append(Span(node.summary, .dim))
    } else {
      spans.append(Span(node.value, node.role, matches: node.matches))
    }
    return RowContent(spans)
  }
}
