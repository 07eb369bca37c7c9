import Terminal
import Widgets

/// Paints 分享.
struct SharePainter {
  let look: Look

  func paint(_ share: ShareSheet, into grid: inout Grid, in area: Rect) {
    let picture = share.picture.map { Self.padded($0, in: area, look.glyphs) }
    let size = picture?.size(look.glyphs) ?? Size(columns: 0, rows: 0)
    let fits = size.rows + 2 <= area.rows && size.columns + 4 <= area.columns
    let isWide = fits && size.columns + 36 <= area.columns
    let columns = min(area.columns, isWide ? size.columns + 54 : max(size.columns + 4, 60))
    // Where it does not go beside the picture, the text is below it, as far as there is room.
    let text = columns - (isWide ? size.columns + 6 : 4)
    let ways = Self.ways(share, showsPicture: fits, columns: text, measure: grid.measure)
    let rows = isWide ? max(size.rows, ways.count) + 2 : (fits ? size.rows : 0) + ways.count + 2
    let frame = area.centered(columns: columns, rows: min(area.rows, rows))
    var rest = Pane(ShareText.title(share.entry)).paint(
      into: &grid, in: frame, look: look, focused: true)
    if fits, let picture {
      let room: Rect
      if isWide {
        (room, rest) = rest.splitLeft(size.columns)
      } else {
        (room, rest) = rest.splitTop(size.rows)
      }
      let centered = room.centered(columns: size.columns, rows: size.rows)
      picture.paint(into: &grid, in: centered, look: look, tone: .paper)
    }
    rest = rest.inset(columns: isWide ? 2 : 1)
    for (row, spans) in ways.prefix(rest.rows).enumerated() {
      grid.paint(spans, in: rest.splitTop(row).rest, look: look)
    }
  }

  /// The margin a code is due, or half of it where only that fits: most cameras make do with it.
  private static func padded(_ code: Bitmap, in area: Rect, _ glyphs: Glyphs) -> Bitmap {
    let whole = code.padded(4)
    let size = whole.size(glyphs)
    let fits = size.rows + 2 <= area.rows && size.columns + 4 <= area.columns
    return fits ? whole : code.padded(2)
  }

  private static func ways(
    _ share: ShareSheet, showsPicture: Bool, columns: Int, measure: DisplayWidth
  ) -> [[Span]] {
    let wrap = LineWrap(columns: columns, measure: measure)
    func wrapped(_ text: String, _ role: Role) -> [[Span]] {
      wrap.lines(of: text).map { [Span(String($0), role)] }
    }
    let head = showsPicture ? ShareText.scan : ShareText.tooSmall
    var lines = wrapped(head, showsPicture ? .label : .warning) + [[]]
    lines += wrapped(share.link, .link)
    if let reach = share.reach { lines += wrapped(reach, .dim) }
    if let count = share.count { lines.append([Span(FeedbackText.shares(count), .dim)]) }
    lines.append([])
    let ways = [("y", ShareText.copyLink), ("w", ShareText.wechat), ("b", ShareText.weibo)]
    lines += ways.map { [Span($0, .key), Span("  \($1)")] }
    return lines + [[Span("Esc", .key), Span("  \(ShareText.close)")]]
  }
}
