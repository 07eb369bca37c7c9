public import Terminal

/// Breaks text into lines of at most `columns` cells: between words, between any two Chinese
/// characters, but no closing punctuation at the start of a line and no opening at its end
/// (GB/T 15834; Unicode UAX #14's classes CL, EX, OP in short). A word longer than a line is cut.
public struct LineWrap: Sendable {
  public let columns: Int
  public let measure: DisplayWidth

  public init(columns: Int, measure: DisplayWidth) {
    self.columns = max(1, columns)
    self.measure = measure
  }

  /// The lines of `text`, in order; blanks at a break are dropped. An empty text is one empty line.
  public func lines(of text: String) -> [Substring] {
    var lines: [Substring] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      wrap(paragraph, into: &lines)
    }
    return lines
  }

  private func wrap(_ paragraph: Substring, into lines: inout [Substring]) {
    let scalars = paragraph.unicodeScalars
    var line = OpenLine(start: paragraph.startIndex)
    var previous: Unicode.Scalar?
    var index = paragraph.startIndex
    while index < paragraph.endIndex {
      let scalar = scalars[index]
      let cells = measure.width(of: scalar)
      if let previous, allowsBreak(between: previous, and: scalar) { line.mark(index) }
      // Blanks may hang over the edge; they are dropped with the break that follows.
      if cells > 0, scalar != " " {
        if line.width + cells > columns, line.hasOpportunity {
          lines.append(trimmed(paragraph[line.start..<line.opportunity]))
          line.breakAtOpportunity()
        }
        if line.width + cells > columns, index > line.start {
          lines.append(trimmed(paragraph[line.start..<index]))
          line = OpenLine(start: index)
        }
      }
      line.width += cells
      previous = scalar
      index = scalars.index(after: index)
    }
    let last = paragraph[line.start...]
    lines.append(line.width > columns ? trimmed(last) : last)
  }

  private func allowsBreak(between left: Unicode.Scalar, and right: Unicode.Scalar) -> Bool {
    if right == " " || left == "\u{200D}" || measure.width(of: right) == 0 { return false }
    if left == " " { return true }
    if noLineStart.contains(right) || noLineEnd.contains(left) { return false }
    return measure.width(of: left) == 2 || measure.width(of: right) == 2 || left == "-"
      || left == "/"
  }

  private func trimmed(_ line: Substring) -> Substring {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}

/// A line not yet broken, and the last place where it could be.
private struct OpenLine {
  var start: String.Index
  var opportunity: String.Index
  var widthAtOpportunity = 0
  var width = 0

  init(start: String.Index) {
    self.start = start
    opportunity = start
  }

  var hasOpportunity: Bool { opportunity > start }

  mutating func mark(_ index: String.Index) {
    opportunity = index
    widthAtOpportunity = width
  }

  mutating func breakAtOpportunity() {
    start = opportunity
    width -= widthAtOpportunity
    widthAtOpportunity = 0
  }
}

private let noLineStart = Set("，。、；：？！）》」』】〉〕”’…—～·,.;:?!)]}%％".unicodeScalars)
private let noLineEnd = Set("（《「『【〈〔“‘([{￥¥".unicodeScalars)
