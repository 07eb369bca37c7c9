import Tabular

/// Finds rows that are parts of those above them, as tables of statistics have them: by the blanks
/// before their names, or by their numbers (一、 above （一） above 1. above (1)), or by codes of which
/// one begins with the other (201 above 20101). The rows above have numbers as well, so sums count
/// the parts once more. Blanks alone may be a slip, and codes may be alike by chance: they count
/// where there are several parts to a row, and their numbers are those of parts (`PartSum`); so do
/// numbers below a name that has none.
struct LevelRows {
  /// Cells in which a name is looked for.
  private static let places = 4
  /// Levels below each other.
  private static let depth = 16
  /// Characters of a name that are told.
  private static let shownLength = 20
  private static let fewest = 2

  /// Where a row stands: blanks before its name, the kind of its number, 0 for none, and its code.
  struct Level: Hashable {
    /// How sure it is that one row is below another.
    enum Relation { case none, numbered, likely }

    var indent: Int
    var style: Int
    var code: ItemCode?
    /// Whether the row sums up others, which is told anyhow.
    var isTotal = false

    func relation(to other: Level) -> Relation {
      if indent != other.indent { return indent > other.indent ? .likely : .none }
      if let code, let above = other.code { return code.isPart(of: above) ? .likely : .none }
      guard style > other.style else { return .none }
      if other.style > 0 { return style == ItemNumber.dash ? .likely : .numbered }
      return other.isTotal ? .none : .likely
    }
  }

  private struct Found {
    var looked = 0
    /// Parts by their numbers, and by what is less sure.
    var numbered = 0
    var likely = 0
    /// Rows with parts of the latter kind; those whose numbers tell, and speak against it.
    var wholes = 0
    var judged = 0
    var wrong = 0
    var first = ""

    /// One in five may be wrong.
    var areLikelyTrue: Bool { likely > wholes && judged > 0 && wrong * 5 <= judged }
    var parts: Int { numbered + (areLikelyTrue ? likely : 0) }

    func adding(_ other: Found) -> Found {
      Found(
        looked: looked + other.looked, numbered: numbered + other.numbered,
        likely: likely + other.likely, wholes: wholes + other.wholes,
        judged: judged + other.judged, wrong: wrong + other.wrong,
        first: first.isEmpty ? other.first : first)
    }

    mutating func settle(_ row: PartSum) {
      guard row.hasParts else { return }
      wholes += 1
      guard let isTrue = row.isTrue else { return }
      judged += 1
      if !isTrue { wrong += 1 }
    }
  }

  private struct Above {
    var level: Level
    var column: Int
    var sum: PartSum
  }

  /// Of the rows above, each below the one before it.
  private var above: [Above] = []
  private var columns: [Int: Found] = [:]

  init() {}

  /// - Parameter indent: how far a format moves one of its cells in; nil for not at all.
  mutating func add(_ row: CellRow, indent: RowIndent? = nil) {
    guard let (column, found) = Self.level(row) else { return settle() }
    var level = found
    if let indent, indent.column == column { level.indent += 2 * indent.steps }
    columns[column, default: Found()].looked += 1
    while let last = above.last, level.relation(to: last.level) == .none { settleLast() }
    let number = PartSum.number(row, behind: column)
    if let last = above.last {
      if level.relation(to: last.level) == .likely {
        columns[column]?.likely += 1
        above[above.count - 1].sum.add(number)
      } else {
        columns[column]?.numbered += 1
      }
      if columns[column]?.first.isEmpty == true {
        let name = row.text(column).drop(while: \.isWhitespace)
        columns[column]?.first = String(name.prefix(Self.shownLength))
      }
    }
    if above.count < Self.depth {
      above.append(Above(level: level, column: column, sum: PartSum(number)))
    }
  }

  /// No more parts of the last row above follow.
  private mutating func settleLast() {
    guard let last = above.popLast() else { return }
    columns[last.column]?.settle(last.sum)
  }

  private mutating func settle() {
    while !above.isEmpty { settleLast() }
  }

  /// Adds what is known of later rows.
  mutating func add(_ other: LevelRows) {
    settle()
    columns.merge(other.columns) { $0.adding($1) }
    above = other.above
  }

  /// A slip of a finger puts a blank before a name here and there; parts are a fourth of the rows.
  func notices(_ headings: [TableHeading]) -> TableNotices {
    var all = self
    all.settle()
    return TableNotices(
      all.columns.sorted { $0.key < $1.key }.compactMap { column, found in
        guard headings.indices.contains(column), found.parts >= Self.fewest,
          found.parts * 4 >= found.looked
        else { return nil }
        let kind = TableNotice.Kind.levels(column: headings[column].title, first: found.first)
        return TableNotice(kind, count: found.parts)
      })
  }

  /// The row's name, its first text with a number behind it, and its level by that and by what
  /// stands before.
  private static func level(_ row: CellRow) -> (column: Int, level: Level)? {
    var style: Int?
    var code: ItemCode?
    for column in 0..<min(row.count, places) where !row[column].isBlank {
      let cell = row[column]
      let trimmed = cell.trimmed
      if style == nil { style = ItemNumber.style(trimmed) }
      guard ValueKind(of: trimmed) == .text, !ItemNumber.isAlone(trimmed) else {
        code = code ?? ItemCode(trimmed)
        continue
      }
      // A code of letters is a text as names are.
      if code == nil, column + 1 < min(row.count, places), let own = ItemCode(trimmed),
        ValueKind(of: row[column + 1].trimmed) == .text
      {
        code = own
        continue
      }
      let hasNumber = (column + 1..<max(column + 1, row.count)).contains {
        ValueKind(of: row[$0]).isNumeric
      }
      guard hasNumber else { return nil }
      var level = Level(indent: indent(cell, trimmed), style: style ?? 0)
      level.code = code ?? ItemCode(beginning: trimmed)
      if level.style == 0, TotalWords.mayBe(trimmed) {
        level.isTotal = TotalWords.has(row.text(column))
      }
      return (column, level)
    }
    return nil
  }

  /// How wide the white space before a name is, in ASCII's spaces.
  private static func indent(
    _ cell: UnsafeBufferPointer<UInt8>, _ trimmed: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard let start = cell.baseAddress, let end = trimmed.baseAddress, end > start else { return 0 }
    // Ideographic spaces have three bytes and are two wide, no-break spaces two and one.
    return cell.prefix(start.distance(to: end)).reduce(0) { width, byte in
      byte == 0xE3 || byte <= 0x20 || byte == 0xC2 ? width + (byte == 0xE3 ? 2 : 1) : width
    }
  }
}
