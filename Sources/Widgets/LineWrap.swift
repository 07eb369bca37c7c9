public import Terminal

/// Breaks text into lines of at most `columns` cells: between words, between any two Chinese
/// characters, but no closing punctuation at the start of a line and no opening at its end
/// (GB/T 15834; Unicode UAX #14's classes CL, EX, OP in short). A word longer than a line is cut.
///
/// Lines are pieces of the text, so that a place in the text (a search hit, a cursor) can be found
/// on them.
public struct LineWrap: Sendable {
  /// Cells a line may take.
  public let columns: Int
  /// How wide characters are on this terminal.
  public let measure: DisplayWidth

  /// Breaks lines at this width.
  public init(columns: Int, measure: DisplayWidth) {
    self.columns = max(1, columns)
    self.measure = measure
  }

  /// The lines of `text`, in order; blanks at a break are dropped. An empty text is one empty line.
  public func lines(of text: String) -> [Substring] {
    ranges(of: text).map { text.piece(at: $0) }
  }

  /// The lines as ranges of UTF-8 offsets into the text.
  func ranges(of text: String) -> [Range<Int>] {
    var wrap = OpenWrap(columns: columns)
    var previous = Letter.start
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        wrap.endLine()
        previous = .start
        continue
      }
      let letter = Letter(scalar, cells: measure.width(of: scalar), behind: previous)
      wrap.add(letter, bytes: UTF8.width(scalar), mayBreakBefore: letter.mayFollowABreak(previous))
      previous = letter
    }
    wrap.endText()
    return wrap.lines
  }
}

/// What wrapping needs to know of a character.
private struct Letter {
  /// What the first of a line comes behind.
  static let start = Letter(kind: .blank, cells: 0, isInOption: false)

  enum Kind {
    case blank, closing, opening, hyphen, joiner, other

    init(_ scalar: Unicode.Scalar, behind previous: Self) {
      // Nearly all there is in a Chinese text.
      if (0x3400...0x9FFF).contains(scalar.value) {
        self = .other
        return
      }
      switch scalar {
      case " ", "\u{3000}": self = .blank
      // One that begins a word stays with it: `--group`, `/tmp` (UAX #14, LB20a).
      case "-", "/": self = previous == .other ? .hyphen : .opening
      case "\u{200D}": self = .joiner
      case "，", "。", "、", "；", "：", "？", "！", "）", "》", "」", "』", "】", "〉", "〕", "〗", "｝", "］",
        "”", "’", "…", "—", "～", "·", "％", "℃", ",", ".", ";", ":", "?", "!", ")", "]", "}", "%":
        self = .closing
      case "（", "《", "「", "『", "【", "〈", "〔", "〖", "｛", "［", "“", "‘", "￥", "¥", "(", "[", "{":
        self = .opening
      default: self = .other
      }
    }
  }

  let kind: Kind
  let cells: Int
  /// In a word that a hyphen begins, whose other hyphens are no places to break: `--data-dir`.
  let isInOption: Bool

  private init(kind: Kind, cells: Int, isInOption: Bool) {
    (self.kind, self.cells, self.isInOption) = (kind, cells, isInOption)
  }

  init(_ scalar: Unicode.Scalar, cells: Int, behind previous: Letter) {
    let own = Kind(scalar, behind: previous.kind)
    let isHyphen = scalar == "-"
    let isInOption =
      own != .blank && cells < 2 && (previous.isInOption || isHyphen && own == .opening)
    self.init(
      kind: isInOption && isHyphen && own == .hyphen ? .other : own, cells: cells,
      isInOption: isInOption)
  }

  func mayFollowABreak(_ left: Letter) -> Bool {
    if kind == .blank || left.kind == .joiner || cells == 0 { return false }
    // Full-width punctuation never begins a line, not even after a blank.
    if left.kind == .blank { return kind != .closing || cells < 2 }
    if kind == .closing || left.kind == .opening { return false }
    return left.cells == 2 || cells == 2 || left.kind == .hyphen
  }
}

/// The lines found so far and the one not yet broken, in UTF-8 offsets.
private struct OpenWrap {
  let columns: Int
  private(set) var lines: [Range<Int>] = []
  private var start = 0
  private var width = 0
  private var position = 0
  /// The last place in this line where it may be broken.
  private var opportunity = 0
  private var widthAtOpportunity = 0
  /// Bytes of blanks just before `position` and just before `opportunity`.
  private var blanks = 0
  private var blanksAtOpportunity = 0

  init(columns: Int) { self.columns = columns }

  mutating func add(_ letter: Letter, bytes: Int, mayBreakBefore: Bool) {
    if mayBreakBefore, position > start {
      opportunity = position
      widthAtOpportunity = width
      blanksAtOpportunity = blanks
    }
    // Blanks may hang over the edge; they are dropped with the break that follows.
    if letter.kind != .blank, letter.cells > 0, width + letter.cells > columns {
      if opportunity > start {
        lines.append(start..<max(start, opportunity - blanksAtOpportunity))
        start = opportunity
        width -= widthAtOpportunity
      }
      if width + letter.cells > columns, position > start {
        lines.append(start..<max(start, position - blanks))
        start = position
        width = 0
      }
      opportunity = start
    }
    width += letter.cells
    position += bytes
    blanks = letter.kind == .blank ? blanks + bytes : 0
  }

  mutating func endLine() {
    endText()
    position += 1
    start = position
    opportunity = position
    width = 0
    blanks = 0
  }

  /// The last line keeps the blanks that fit, where a cursor may stand.
  mutating func endText() {
    lines.append(start..<(width > columns ? max(start, position - blanks) : position))
  }
}

extension String {
  /// A piece by UTF-8 offsets.
  func piece(at range: Range<Int>) -> Substring {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }
}
