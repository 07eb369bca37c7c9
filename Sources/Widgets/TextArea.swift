public import Terminal

/// Several lines of text being edited, wrapped to the width it is shown in.
public struct TextArea: Hashable, Sendable {
  private var buffer: EditBuffer
  /// Rows it is shown in.
  public let rows: Int
  /// Width the up and down keys go by, as last told.
  private var columns = 40
  private var measure = DisplayWidth()

  /// - Parameter limit: most characters it takes; nil for no limit.
  public init(_ text: String = "", rows: Int = 4, limit: Int? = nil) {
    self.rows = max(1, rows)
    buffer = EditBuffer(keepsLineEnds: true, limit: limit)
    buffer.insert(text)
  }

  /// All that is typed, lines parted by line breaks.
  public var text: String { buffer.text }
  /// In characters.
  public var count: Int { buffer.count }
  /// Most characters; nil for any number.
  public var limit: Int? { buffer.limit }
  /// Characters that were typed or pasted last and did not fit.
  public var refused: Int { buffer.refused }

  /// Takes the place of what is typed; the cursor goes to its end.
  public mutating func setText(_ text: String) { buffer.setText(text) }
  /// Types or pastes text at the cursor, with its line ends.
  public mutating func insert(_ text: String) { buffer.insert(text) }

  /// Tells the width it is shown in, after each layout.
  public mutating func resize(columns: Int, measure: DisplayWidth) {
    self.columns = columns
    self.measure = measure
  }

  /// Edits as `LineEditor` does; Enter breaks the line, up and down go from line to line.
  /// - Returns: false for a key it has no use for, as up on the first line.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .enter: buffer.insert("\n")
    case .up: return moveLine(by: -1)
    case .down: return moveLine(by: 1)
    default: return buffer.handle(key)
    }
    return true
  }

  private mutating func moveLine(by step: Int) -> Bool {
    let layout = AreaLayout(buffer, columns: columns, measure: measure)
    let place = layout.place(of: buffer.cursor)
    guard layout.lines.indices.contains(place.row + step) else { return false }
    buffer.cursor = layout.character(onRow: place.row + step, nearest: place.column)
    return true
  }

  /// - Returns: where the terminal's cursor belongs, nil without focus.
  @discardableResult
  public func paint(into grid: inout Grid, in rect: Rect, look: Look, focused: Bool) -> Point? {
    let style = look[focused ? .focusedField : .field]
    grid.fill(rect, style: style)
    guard !rect.isEmpty else { return nil }
    let layout = AreaLayout(buffer, columns: rect.columns, measure: grid.measure)
    let place = layout.place(of: buffer.cursor)
    let most = max(0, layout.lines.count - rect.rows)
    let top = max(0, min(place.row - rect.rows / 2, most))
    for offset in 0..<rect.rows where top + offset < layout.lines.count {
      grid.write(
        layout.lines[top + offset].text,
        at: Point(column: rect.column, row: rect.row + offset), style: style, limit: rect)
    }
    guard focused else { return nil }
    return Point(
      column: rect.column + min(place.column, rect.columns - 1), row: rect.row + place.row - top)
  }
}

/// The lines an area's text is wrapped into, and the way from characters to cells and back.
private struct AreaLayout {
  struct Line {
    /// First character, counted in the whole text.
    var start: Int
    var text: Substring
  }

  private(set) var lines: [Line] = []
  private let measure: DisplayWidth

  init(_ buffer: EditBuffer, columns: Int, measure: DisplayWidth) {
    self.measure = measure
    let text = buffer.text
    var start = 0
    var index = text.startIndex
    // One cell is left for the cursor behind a full line.
    for piece in LineWrap(columns: columns - 1, measure: measure).lines(of: text) {
      start += text.distance(from: index, to: piece.startIndex)
      index = piece.startIndex
      lines.append(Line(start: start, text: piece))
    }
  }

  /// Row and cell of the cursor before a character.
  func place(of character: Int) -> (row: Int, column: Int) {
    let row = lines.lastIndex { $0.start <= character } ?? 0
    let before = lines[row].text.prefix(character - lines[row].start)
    return (row, measure.width(of: before))
  }

  func character(onRow row: Int, nearest column: Int) -> Int {
    var used = 0
    var character = lines[row].start
    for next in lines[row].text {
      used += measure.width(of: String(next))
      if used > column { break }
      character += 1
    }
    return character
  }
}
