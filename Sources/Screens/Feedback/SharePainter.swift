import Terminal
import Widgets

/// Paints 分享.
struct SharePainter {
  let look: Look

  func paint(_ share: ShareSheet, into grid: inout Grid, in area: Rect) {
    let layout = ShareLayout(share, in: area, look.glyphs, grid.measure)
    Pane(ShareText.title(share.entry)).paint(
      into: &grid, in: layout.frame, look: look, focused: true)
    layout.picture?.paint(into: &grid, in: layout.code, look: look, tone: .paper)
    for (row, line) in layout.lines.enumerated() {
      grid.paint(line.spans, in: layout.text.splitTop(row).rest, look: look)
    }
  }
}

/// Where things are in 分享: one place for painting and for clicks.
struct ShareLayout {
  /// A line of the text, and the key that it tells of.
  struct Line {
    var spans: [Span]
    var key: Key?
  }

  let frame: Rect
  /// The code with its margin; nil where it does not fit.
  let picture: Bitmap?
  /// Where it is.
  let code: Rect
  let text: Rect
  /// As many as there is room for.
  let lines: [Line]

  init(_ share: ShareSheet, in area: Rect, _ glyphs: Glyphs, _ measure: DisplayWidth) {
    let code = share.picture.map { Self.padded($0, in: area, glyphs) }
    let size = code?.size(glyphs) ?? Size(columns: 0, rows: 0)
    let fits = size.rows + 2 <= area.rows && size.columns + 4 <= area.columns
    let isWide = fits && size.columns + 36 <= area.columns
    let columns = min(area.columns, isWide ? size.columns + 54 : max(size.columns + 4, 60))
    // Where it does not go beside the picture, the text is below it, as far as there is room.
    let text = columns - (isWide ? size.columns + 6 : 4)
    let lines = Self.lines(share, showsPicture: fits, columns: text, measure: measure)
    let rows =
      isWide ? max(size.rows, lines.count) + 2 : (fits ? size.rows : 0) + lines.count + 2
    frame = area.centered(columns: columns, rows: min(area.rows, rows))
    picture = fits ? code : nil
    let inside = Pane.content(of: frame)
    let room: Rect
    var rest = inside
    if isWide {
      (room, rest) = inside.splitLeft(size.columns)
    } else {
      (room, rest) = inside.splitTop(fits ? size.rows : 0)
    }
    self.code = room.centered(columns: size.columns, rows: size.rows)
    self.text = rest.inset(columns: isWide ? 2 : 1)
    self.lines = Array(lines.prefix(self.text.rows))
  }

  /// The key that a line tells of, by a click on it.
  func key(at point: Point) -> Key? {
    guard text.contains(point) else { return nil }
    let row = point.row - text.row
    return lines.indices.contains(row) ? lines[row].key : nil
  }

  /// The margin a code is due, or half of it where only that fits: most cameras make do with it.
  private static func padded(_ code: Bitmap, in area: Rect, _ glyphs: Glyphs) -> Bitmap {
    let whole = code.padded(4)
    let size = whole.size(glyphs)
    let fits = size.rows + 2 <= area.rows && size.columns + 4 <= area.columns
    return fits ? whole : code.padded(2)
  }

  private static func lines(
    _ share: ShareSheet, showsPicture: Bool, columns: Int, measure: DisplayWidth
  ) -> [Line] {
    let wrap = LineWrap(columns: columns, measure: measure)
    func wrapped(_ text: String, _ role: Role, _ key: Key? = nil) -> [Line] {
      wrap.lines(of: text).map { Line(spans: [Span(String($0), role)], key: key) }
    }
    func way(_ key: Key, _ name: String, _ text: String) -> Line {
      Line(spans: [Span(name, .key), Span("  \(text)")], key: key)
    }
    let head = showsPicture ? ShareText.scan : ShareText.tooSmall
    var lines = wrapped(head, showsPicture ? .label : .warning) + [Line(spans: [])]
    lines += wrapped(share.link, .link, .character("y"))
    if let reach = share.reach { lines += wrapped(reach, .dim) }
    if let count = share.count {
      lines.append(Line(spans: [Span(FeedbackText.shares(count), .dim)]))
    }
    return lines + [
      Line(spans: []), way(.character("y"), "y", ShareText.copyLink),
      way(.character("w"), "w", ShareText.wechat), way(.character("b"), "b", ShareText.weibo),
      way(.escape, "Esc", ShareText.close),
    ]
  }
}
