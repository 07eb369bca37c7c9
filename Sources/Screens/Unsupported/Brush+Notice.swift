import Catalog
import Terminal
import Widgets

extension Brush {
  /// Text and code side by side where both fit, else one below the other, else the text alone.
  func paint(_ notice: Notice, into grid: inout Grid, in rect: Rect) {
    let room = rect.inset(columns: 1, rows: rect.rows > 20 ? 1 : 0)
    guard let picture = notice.code.map({ Self.fitted($0, in: room, look.glyphs) }) else {
      return paintWords(notice, showsCode: false, into: &grid, in: room)
    }
    let size = picture.size(look.glyphs)
    if size.rows <= room.rows, size.columns + Self.wordColumns <= room.columns {
      let (left, right) = room.splitLeft(size.columns)
      picture.paint(
        into: &grid, in: left.splitTop(size.rows).top, look: look, tone: .paper)
      return paintWords(notice, showsCode: true, into: &grid, in: right.inset(columns: 2))
    }
    let words = Document(notice, showsCode: true, columns: room.columns, measure: grid.measure)
      .lines.count
    if words + size.rows + 1 <= room.rows, size.columns <= room.columns {
      let (top, rest) = room.splitTop(words + 1)
      paintWords(notice, showsCode: true, into: &grid, in: top)
      let (left, _) = rest.splitTop(size.rows).top.splitLeft(size.columns)
      return picture.paint(into: &grid, in: left, look: look, tone: .paper)
    }
    paintWords(notice, showsCode: false, into: &grid, in: room)
  }

  /// Least room for words beside a code.
  private static let wordColumns = 30

  /// The margin a code is due, or half of it where only that fits: most cameras make do with it.
  private static func fitted(_ code: Bitmap, in room: Rect, _ glyphs: Glyphs) -> Bitmap {
    let whole = code.padded(4)
    let size = whole.size(glyphs)
    return size.rows <= room.rows && size.columns <= room.columns ? whole : code.padded(2)
  }

  private func paintWords(
    _ notice: Notice, showsCode: Bool, into grid: inout Grid, in rect: Rect
  ) {
    func document(isDense: Bool) -> Document {
      Document(
        notice, showsCode: showsCode, isDense: isDense, columns: rect.columns,
        measure: grid.measure)
    }
    let airy = document(isDense: false)
    let document = airy.lines.count <= rect.rows ? airy : document(isDense: true)
    document.paint(into: &grid, in: rect, look: look, scroll: Scroll())
  }
}

extension Document {
  /// - Parameter isDense: no blank lines between paragraphs.
  fileprivate init(
    _ notice: Notice, showsCode: Bool, isDense: Bool = false, columns: Int, measure: DisplayWidth
  ) {
    self.init(columns: min(columns, 76), measure: measure)
    func gap(_ document: inout Document) { if !isDense { document.add() } }
    let sign = notice.isFailure ? MessageSign.failure : ""
    let role: Role = notice.isFailure ? .failure : .heading
    add(label: "", value: sign + notice.summary, labelWidth: 0, role: role)
    for advice in notice.advice {
      gap(&self)
      add(label: "", value: advice, labelWidth: 0)
    }
    guard let link = notice.link else {
      guard !notice.isFailure else { return }
      gap(&self)
      add(label: "", value: UnsupportedText.noPage, labelWidth: 0, role: .dim)
      return
    }
    gap(&self)
    addAddress(link)
    add([Span("y", .key), Span("  \(UnsupportedText.copyLink)")])
    if notice.code != nil {
      add([Span(showsCode ? UnsupportedText.scan : UnsupportedText.tooSmall, .dim)])
    }
  }

  /// Cut wherever the line is full: an address has no words.
  private mutating func addAddress(_ link: String) {
    var rest = Substring(link)
    while !rest.isEmpty {
      add([Span(String(rest.prefix(columns)), .link)])
      rest = rest.dropFirst(columns)
    }
  }
}
