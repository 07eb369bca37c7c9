public import Terminal

extension TextState {
  /// The lines that are in sight, with the hits of a search marked.
  public func paint(into grid: inout Grid, in rect: Rect, look: Look, focused: Bool) {
    grid.fill(rect, style: look[.text])
    let lines = lines(columns: rect.columns, measure: grid.measure)
    let first = max(0, min(top, lines.count - max(1, rect.rows)))
    for offset in 0..<rect.rows where first + offset < lines.count {
      let line = lines[first + offset]
      var row = rect
      row.row += offset
      row.rows = 1
      let block = blocks[line.block]
      let hanging = hanging(block, in: rect.columns)
      if line.isFirst, hanging > 0 {
        let room = row.splitLeft(hanging - 1).left
        grid.paint(block.label, .label, in: room, look: look)
      }
      grid.paint(spans(of: line, focused: focused), in: row.splitLeft(hanging).rest, look: look)
    }
  }

  /// The line's text, with hits in it; the one last gone to in a span of its own.
  private func spans(of line: Line, focused: Bool) -> [Span] {
    let block = blocks[line.block]
    let text = String(block.text.piece(at: line.range))
    let found = hitRange(in: line)
    let local = hits[found].map { hit in
      hit.range.clamped(to: line.range).shifted(by: -line.range.lowerBound)
    }
    guard focused, let currentHit, found.contains(currentHit) else {
      return [Span(text, block.role, matches: local)]
    }
    let current = local[currentHit - found.lowerBound]
    let after = local.filter { $0.lowerBound >= current.upperBound }
    return [
      Span(String(text.piece(at: 0..<current.lowerBound)), block.role, matches: local),
      Span(String(text.piece(at: current)), .cursor),
      Span(
        String(text.piece(at: current.upperBound..<text.utf8.count)), block.role,
        matches: after.map { $0.shifted(by: -current.upperBound) }),
    ]
  }

  /// Hits that touch a line, found by bisection.
  private func hitRange(in line: Line) -> Range<Int> {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      let hit = hits[middle]
      if (hit.block, hit.range.upperBound) <= (line.block, line.range.lowerBound) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var end = low
    while end < hits.count, hits[end].block == line.block,
      hits[end].range.lowerBound < line.range.upperBound
    {
      end += 1
    }
    return low..<end
  }
}

extension Range<Int> {
  fileprivate func shifted(by offset: Int) -> Range<Int> {
    lowerBound + offset..<upperBound + offset
  }
}
