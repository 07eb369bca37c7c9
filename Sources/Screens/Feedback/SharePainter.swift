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
    let rows = isWide ? size.rows + 2 : fits ? size.rows + 10 : 12
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
    paintWays(share, showsPicture: fits, into: &grid, in: rest.inset(columns: isWide ? 2 : 1))
  }

  /// The margin a code is due, or half of it where only that fits: most cameras make do with it.
  private static func padded(_ code: Bitmap, in area: Rect, _ glyphs: Glyphs) -> Bitmap {
    let whole = code.padded(4)
    let size = whole.size(glyphs)
    let fits = size.rows + 2 <= area.rows && size.columns + 4 <= area.columns
    return fits ? whole : code.padded(2)
  }

  private func paintWays(
    _ share: ShareSheet, showsPicture: Bool, into grid: inout Grid, in rect: Rect
  ) {
    var rest = rect
    func add(_ spans: [Span]) {
      grid.paint(spans, in: rest.splitTop(1).top, look: look)
      rest = rest.splitTop(1).rest
    }
    func addWrapped(_ text: String, _ role: Role) {
      for line in LineWrap(columns: rest.columns, measure: grid.measure).lines(of: text) {
        add([Span(String(line), role)])
      }
    }
    addWrapped(showsPicture ? ShareText.scan : ShareText.tooSmall, showsPicture ? .label : .warning)
    add([])
    addWrapped(share.link, .link)
    if let reach = share.reach { addWrapped(reach, .dim) }
    if let count = share.count { add([Span(FeedbackText.shares(count), .dim)]) }
    add([])
    let ways = [("y", ShareText.copyLink), ("w", ShareText.wechat), ("b", ShareText.weibo)]
    for (key, title) in ways { add([Span(key, .key), Span("  \(title)")]) }
    add([Span("Esc", .key), Span("  \(ShareText.close)")])
  }
}
