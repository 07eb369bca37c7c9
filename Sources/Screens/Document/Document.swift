import Terminal
import Widgets

/// Styled lines that are scrolled as one: what 基本信息 and API服务 are made of.
struct Document {
  private(set) var lines: [[Span]] = []
  let columns: Int
  let measure: DisplayWidth

  init(columns: Int, measure: DisplayWidth) {
    self.columns = max(1, columns)
    self.measure = measure
  }

  mutating func add(_ spans: [Span] = []) { lines.append(spans) }

  mutating func heading(_ text: String) {
    if !lines.isEmpty { add() }
    add([Span(text, .heading)])
  }

  /// A label and its value; a long value goes on below itself.
  mutating func add(label: String, value: String, labelWidth: Int, role: Role = .text) {
    let room = max(4, columns - labelWidth)
    let wrapped = LineWrap(columns: room, measure: measure).lines(of: value)
    for (index, line) in wrapped.enumerated() {
      let head = index == 0 ? padded(label, to: labelWidth) : blank(labelWidth)
      add([Span(head, .label), Span(String(line), role)])
    }
  }

  /// Two labelled values side by side, or one below the other where there is no room.
  mutating func add(
    _ left: (label: String, value: String), _ right: (label: String, value: String),
    labelWidth: Int
  ) {
    let half = columns / 2
    let room = half - labelWidth - 1
    guard room >= 8, measure.width(of: left.value) <= room, measure.width(of: right.value) <= room
    else {
      add(label: left.label, value: left.value, labelWidth: labelWidth)
      add(label: right.label, value: right.value, labelWidth: labelWidth)
      return
    }
    add([
      Span(padded(left.label, to: labelWidth), .label), Span(padded(left.value, to: room + 1)),
      Span(padded(right.label, to: labelWidth), .label), Span(right.value),
    ])
  }

  /// A small table: headings, a rule, rows. Where there is no room for all of it, the widest
  /// columns give way, and wrap.
  mutating func table(_ headings: [String], rows: [[String]], rule: Unicode.Scalar) {
    let widths = widths(of: [headings] + rows)
    add(row: headings, widths, .label)
    add([Span(String(repeating: Character(rule), count: columns), .border)])
    for row in rows { add(row: row, widths, .text) }
  }

  /// Cells a column has at least.
  private static let narrowest = 4

  /// Of all columns but the last, which takes what is left; the blanks between them are with each.
  private func widths(of rows: [[String]]) -> [Int] {
    let whole = (rows.first ?? []).indices.map { column in
      rows.map { measure.width(of: $0[column]) }.max() ?? 0
    }
    let room = columns - 2 * (whole.count - 1)
    var most = min(whole.max() ?? 0, max(Self.narrowest, columns))
    while most > Self.narrowest, whole.reduce(0, { $0 + min($1, most) }) > room { most -= 1 }
    return whole.dropLast().map { min($0, most) + 2 }
  }

  private mutating func add(row: [String], _ widths: [Int], _ role: Role) {
    let cells = row.enumerated().map { column, text in
      LineWrap(columns: cellWidth(column, widths), measure: measure).lines(of: text).map(
        String.init)
    }
    for line in 0..<(cells.map(\.count).max() ?? 0) {
      add(
        cells.enumerated().map { column, lines in
          let text = lines.indices.contains(line) ? lines[line] : ""
          return Span(
            widths.indices.contains(column) ? padded(text, to: widths[column]) : text, role)
        })
    }
  }

  private func cellWidth(_ column: Int, _ widths: [Int]) -> Int {
    widths.indices.contains(column)
      ? widths[column] - 2 : max(Self.narrowest, columns - widths.reduce(0, +))
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + blank(max(0, width - measure.width(of: text)))
  }

  private func blank(_ width: Int) -> String { String(repeating: " ", count: width) }
}

extension Document {
  func paint(into grid: inout Grid, in rect: Rect, look: Look, scroll: Scroll) {
    let top = scroll.top(lines: lines.count, visible: rect.rows)
    for offset in 0..<min(rect.rows, max(0, lines.count - top)) {
      let row = Rect(column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1)
      grid.paint(lines[top + offset], in: row, look: look)
    }
  }
}

/// How far a document is scrolled.
struct Scroll: Hashable, Sendable {
  private var wanted = 0
  private var lines = 0
  private var visible = 0

  /// Tells how long the document is and how much of it fits, after each layout.
  mutating func fit(lines: Int, visible: Int) {
    self.lines = lines
    self.visible = visible
    wanted = top(lines: lines, visible: visible)
  }

  func top(lines: Int, visible: Int) -> Int { max(0, min(wanted, lines - visible)) }

  mutating func move(_ movement: Movement) {
    switch movement {
    case .home: wanted = 0
    case .end: wanted = max(0, lines - visible)
    default:
      wanted = movement.destination(
        from: wanted, count: max(1, lines - visible + 1), visible: visible)
    }
  }

  var extent: ScrollExtent { ScrollExtent(top: wanted, visible: visible, total: lines) }
}
