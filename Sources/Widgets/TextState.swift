public import Terminal

/// A text wrapped to its view, with a search in it. The wrapped lines are kept until the width
/// changes.
public struct TextState: Hashable, Sendable {
  /// All of the text, wrapped or not.
  public private(set) var blocks: [TextBlock]
  /// What is searched for; empty where nothing is.
  public private(set) var query = ""
  /// Places where `query` occurs, in order.
  public private(set) var hits: [Hit] = []
  /// The hit last gone to.
  public private(set) var currentHit: Int?
  private var lines: [Line] = []
  private var columns: Int
  private var measure: DisplayWidth
  private var wantedTop = 0
  private var visible = 20

  /// A place in a block, as UTF-8 offsets.
  public struct Hit: Hashable, Sendable {
    /// Which of the blocks it is in, from 0.
    public var block: Int
    /// UTF-8 offsets into the block's text.
    public var range: Range<Int>
  }

  struct Line: Hashable, Sendable {
    var block: Int
    var isFirst: Bool
    /// UTF-8 offsets into the block's text.
    var range: Range<Int>
  }

  public init(
    _ blocks: [TextBlock] = [], columns: Int = 80, measure: DisplayWidth = DisplayWidth()
  ) {
    self.blocks = blocks
    self.columns = max(0, columns)
    self.measure = measure
    lines = wrapped(columns: self.columns, measure: measure)
  }

  /// Tells the size of the view, after each layout. Painting is right without it, but then wraps
  /// the whole text each time.
  public mutating func resize(_ size: Size, measure: DisplayWidth) {
    visible = size.rows
    guard size.columns != columns || measure != self.measure else { return }
    let place = lines.indices.contains(top) ? lines[top] : nil
    columns = size.columns
    self.measure = measure
    lines = wrapped(columns: columns, measure: measure)
    if let place { wantedTop = line(of: place.block, offset: place.range.lowerBound) ?? 0 }
  }

  /// Gives it another text, shown from its start; a search goes on in it.
  public mutating func setBlocks(_ blocks: [TextBlock]) {
    self.blocks = blocks
    lines = wrapped(columns: columns, measure: measure)
    wantedTop = 0
    search(query)
  }

  /// Lines as they are wrapped now.
  public var lineCount: Int { lines.count }
  /// First line in view.
  public var top: Int { max(0, min(wantedTop, lines.count - max(1, visible))) }

  /// Moves what is seen by lines or pages.
  public mutating func move(_ movement: Movement) {
    let tops = max(1, lines.count - max(1, visible) + 1)
    wantedTop = movement.destination(from: top, count: tops, visible: visible)
  }

  /// Brings the start of a block into view, below two lines of what stands before it.
  public mutating func reveal(block: Int) {
    guard let line = line(of: block, offset: 0) else { return }
    if !(top..<top + max(1, visible)).contains(line) { wantedTop = max(0, line - 2) }
  }

  /// Never beyond an end.
  public mutating func scroll(by rows: Int) {
    wantedTop = max(0, top + max(-lines.count, min(rows, lines.count)))
  }

  /// For a scroll bar.
  public func extent(visible: Int) -> ScrollExtent {
    ScrollExtent(top: top, visible: visible, total: lines.count)
  }

  /// Looks for a text (ASCII in either case) and goes to the first hit at or below the view's top.
  public mutating func search(_ text: String) {
    query = text
    currentHit = nil
    hits = blocks.enumerated().flatMap { index, block in
      Span.matches(of: text, in: block.text).map { Hit(block: index, range: $0) }
    }
    guard let place = lines.indices.contains(top) ? lines[top] : nil else { return }
    let next = hits.firstIndex { hit in
      (hit.block, hit.range.lowerBound) >= (place.block, place.range.lowerBound)
    }
    go(to: next ?? hits.indices.first)
  }

  /// Goes to the next hit, from the last to the first.
  public mutating func nextHit() { step(1) }
  /// Brings the hit before to sight; from the first on to the last.
  public mutating func previousHit() { step(-1) }

  private mutating func step(_ step: Int) {
    guard !hits.isEmpty else { return }
    go(to: ((currentHit ?? (step > 0 ? -1 : 0)) + step + hits.count) % hits.count)
  }

  private mutating func go(to index: Int?) {
    currentHit = index
    guard let index, let line = line(of: hits[index].block, offset: hits[index].range.lowerBound)
    else { return }
    if !(top..<top + max(1, visible)).contains(line) { wantedTop = max(0, line - visible / 3) }
  }

  /// The line an offset is on, by bisection.
  private func line(of block: Int, offset: Int) -> Int? {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      let line = lines[middle]
      if (line.block, line.range.lowerBound) <= (block, offset) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low > 0 ? low - 1 : nil
  }
}

extension TextState {
  func wrapped(columns: Int, measure: DisplayWidth) -> [Line] {
    var lines: [Line] = []
    for (index, block) in blocks.enumerated() {
      let wrap = LineWrap(columns: columns - hanging(block, in: columns), measure: measure)
      var isFirst = true
      for range in wrap.ranges(of: block.text) {
        lines.append(Line(block: index, isFirst: isFirst, range: range))
        isFirst = false
      }
    }
    return lines
  }

  /// The indent, where it leaves half of the width to the text.
  func hanging(_ block: TextBlock, in columns: Int) -> Int {
    block.indent <= columns / 2 ? block.indent : 0
  }

  func lines(columns: Int, measure: DisplayWidth) -> [Line] {
    columns == self.columns && measure == self.measure
      ? lines : wrapped(columns: columns, measure: measure)
  }
}
