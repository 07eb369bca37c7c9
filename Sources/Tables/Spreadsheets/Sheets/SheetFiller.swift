import Tabular

/// Makes a table of a sheet's rows, from whichever kind of workbook they come: settles the names of
/// the columns, fills merged cells, leaves out blank rows, counts what is to be said. Of one
/// thread.
final class SheetFiller {
  /// Bytes that all rows may have: short cells can stand for long texts, so few bytes become many.
  static let byteLimit = 4 << 30
  /// Merged cells that are kept.
  static let mergeLimit = 1 << 20
  /// Bytes of the first rows, which wait until the names are settled.
  private static let heldLimit = 16 << 20

  /// What the sheet's reader counts.
  struct Losses: Hashable {
    /// Formulas without a value.
    var formulas = Loss()
    /// Formulas of which the format does not tell whether they came to an empty text or have no
    /// value; where no formula of the sheet has come to anything, a program that does not compute
    /// wrote them.
    var emptyFormulas = Loss()
    /// Whether a formula has come to something.
    var hasValues = false
    /// Formulas whose value is 0, while `hasComputed` is false.
    var zeros = Loss()
    /// Whether a formula has come to anything else.
    var hasComputed = false
    /// Bytes that were no UTF-8.
    var damages = Loss()
    /// Cells whose text is missing.
    var missingTexts = Loss()
    /// Rows whose number is not above that of the row before.
    var unordered = Loss()
    /// Cells beyond the last column that a table has.
    var columns = Loss()
    /// Rows with cells that the sheet does not show, most of them filtered out.
    var hiddenRows = Loss()
    /// Columns that the sheet does not show, from 0; some may be beyond the table's.
    var hiddenColumns: [Range<Int>] = []
  }

  /// How often something was lost, and where first.
  struct Loss: Hashable {
    var count = 0
    private(set) var first: CellReference?

    mutating func add(_ more: Int = 1, row: Int, column: Int) {
      count += more
      if first == nil { first = CellReference(row: row, column: column) }
    }
  }

  private let name: String
  private let opening: TableOpening
  private let choices: TableChoices
  private let ready: (TableBuilder) throws -> Void
  /// Finds the merged cells before the rows are through; nil where the reader knows them first.
  var lookAhead: (() throws -> [MergedRange])?
  /// Merged cells that the reader has come to.
  private var merges: [MergedRange] = []
  /// How many of them are being filled.
  private var filledMerges = 0
  var losses = Losses()
  /// What is to be said of the text that the sheet is written in.
  var notices = TableNotices()
  private(set) var builder: TableBuilder?
  private var held: [[String]] = []
  private var heldNumbers: [Int] = []
  private var heldBytes = 0
  private var filler: MergeFiller?
  private var runs = RowRuns()
  private var bytes = 0
  /// Rows whose name is moved in by its format, and how far; those that became no row stay.
  private var indents: [Int: RowIndent] = [:]
  /// Units that formats show behind numbers.
  var units = FormatUnits()
  private static let mostIndents = 1 << 16
  /// Part of the sheet that has been read.
  var progress: Double?

  init(
    name: String, opening: TableOpening, choices: TableChoices,
    ready: @escaping (TableBuilder) throws -> Void
  ) {
    self.name = name
    self.opening = opening
    self.choices = choices
    self.ready = ready
  }

  var isEmpty: Bool { builder == nil && held.isEmpty }

  /// - Parameter row: of the sheet, from 0.
  /// - Throws: `TableFault.tooLarge` for a row beyond `SheetCells.byteLimit`.
  func take(_ cells: inout SheetCells, row: Int) throws {
    guard !cells.isTooLong else { throw TableFault.tooLarge(.unpacked(SheetCells.byteLimit)) }
    guard cells.count > 0 else { return }
    note(&cells, row)
    guard builder == nil else { return try emit(&cells, row) }
    held.append(cells.texts())
    heldNumbers.append(row)
    heldBytes += cells.count
    if held.count == sample || heldBytes > Self.heldLimit { try settle() }
  }

  /// A text is moved in by its format; of a row the first counts.
  func indent(row: Int, column: Int, by steps: Int) {
    guard indents.count < Self.mostIndents, indents[row] == nil else { return }
    indents[row] = RowIndent(column: column, steps: steps)
  }

  /// - Throws: `TableFault.tooLarge`.
  func merge(_ range: MergedRange) throws(TableFault) {
    guard merges.count < Self.mergeLimit else { throw .tooLarge(.merges(Self.mergeLimit)) }
    merges.append(range)
  }

  private func note(_ cells: inout SheetCells, _ row: Int) {
    let damages = cells.takeDamages()
    guard damages > 0 else { return }
    losses.damages.add(damages, row: row, column: 0)
  }

  /// Rows that are looked at before the names are settled.
  private var sample: Int {
    guard case .rows(let rows) = opening.head else { return HeadFinder.enough }
    return max(HeadFinder.enough, rows.upperBound + 1)
  }

  private func settle() throws {
    var known = merges
    if let lookAhead, HeadFinder.mayNeedMerges(held) { known = try lookAhead() }
    let finder = HeadFinder(held, heldNumbers, known)
    let head = try finder.find(opening.head)
    let names = head.map(finder.names) ?? []
    let builder = TableBuilder(
      name: name, headings: HeadingNames.headings(names, kinds: names.map { _ in .text }),
      guessesKinds: !opening.isLiteral)
    builder.mayBeMerged = true
    builder.choices = choices
    builder.head = head
    builder.notices.add(TableNotice(.titleLines, count: (head?.lowerBound ?? 1) - 1))
    if let notice = finder.notice(opening.head, head) { builder.notices.add(notice) }
    self.builder = builder
    let width = held.map(\.count).max() ?? 0
    if !known.isEmpty { filler = MergeFiller(known, width: width) }
    filledMerges = merges.count
    var cells = SheetCells()
    for (row, number) in zip(held, heldNumbers).dropFirst(head?.upperBound ?? 0) {
      cells.clear()
      for (column, text) in row.enumerated() {
        cells.begin()
        cells.append(text)
        cells.end(column)
      }
      try emit(&cells, number)
    }
    (held, heldNumbers) = ([], [])
  }

  private func emit(_ cells: inout SheetCells, _ row: Int) throws {
    guard let builder else { return }
    fill(&cells, row, builder)
    while builder.width < cells.width {
      let name = HeadingNames.unnamed(builder.width)
      try builder.addColumn(TableHeading(code: name, label: name))
    }
    bytes += cells.count
    guard bytes <= Self.byteLimit else { throw TableFault.tooLarge(.unpacked(Self.byteLimit)) }
    if let last = runs.last, row > last + 1, builder.gaps.count < FurtherTables.mostGaps {
      builder.gaps.append(builder.rows)
    }
    runs.add(row)
    if let steps = indents[row] { builder.indents[builder.rows] = steps }
    builder.progress = progress
    try builder.add(cells.row(builder.rows))
    if builder.rows == Filling.firstRows { try ready(builder) }
  }

  private func fill(_ cells: inout SheetCells, _ row: Int, _ builder: TableBuilder) {
    // Other readers than that of XLSX come to merged cells with their rows.
    if lookAhead == nil, merges.count > filledMerges {
      if filler == nil { filler = MergeFiller([], width: builder.width) }
      filler?.add(merges[filledMerges...])
      filledMerges = merges.count
    }
    filler?.fill(&cells, row: row)
  }

  /// All rows have come.
  func finish() throws {
    if builder == nil, !held.isEmpty { try settle() }
    guard let builder else { return }
    tell(builder)
    builder.units = units
    if filler == nil, let lowest = merges.map(\.bottom).max(), lowest >= (runs.first ?? .max) {
      try fillAgain(builder)
    }
    tellMerges(builder)
    try ready(builder)
  }

  /// The rows stopped at a fault: those before it are good.
  func stop() throws {
    if builder == nil, !held.isEmpty { try settle() }
    guard let builder, builder.rows > 0 else { return }
    tell(builder)
    tellMerges(builder)
    try ready(builder)
  }

  /// Numbers that stand in several rows for one.
  private func tellMerges(_ builder: TableBuilder) {
    let copies = (filler?.copies ?? [:]).filter { $0.key < builder.width }
    let columns = copies.keys.sorted().map(builder.title)
    builder.notices.add(
      TableNotice(.mergedNumbers(columns: columns), count: copies.values.reduce(0, +)))
  }

  private func tell(_ builder: TableBuilder) {
    func add(_ kind: TableNotice.Kind, _ loss: Loss) {
      let line = loss.first.map { $0.row + 1 }
      let place = TablePlace(line: line, table: choices.areSeveral ? choices.name : nil)
      builder.notices.add(TableNotice(kind, count: loss.count, place: place))
    }
    builder.notices.add(notices)
    add(.formulasWithoutValue, losses.formulas)
    if !losses.hasValues { add(.formulasWithoutValue, losses.emptyFormulas) }
    if !losses.hasComputed { add(.uncomputedFormulas, losses.zeros) }
    add(.damagedText, losses.damages)
    add(.missingTexts, losses.missingTexts)
    add(.unorderedRows, losses.unordered)
    add(.droppedColumns(limit: CellBuffer.limit), losses.columns)
    add(.hiddenRows, losses.hiddenRows)
    let width = builder.width
    let hidden = losses.hiddenColumns.reduce(into: Set<Int>()) {
      $0.formUnion($1.clamped(to: 0..<width))
    }
    builder.notices.add(TableNotice(.hiddenColumns, count: hidden.count))
  }

  /// Merged cells are named behind all rows (18.3.1.99 has the order).
  private func fillAgain(_ builder: TableBuilder) throws {
    var filler = MergeFiller(merges, width: builder.width)
    var places = runs.makeIterator()
    var cells = SheetCells()
    try builder.rewrite { row, add in
      cells.clear()
      for column in 0..<row.count {
        cells.begin()
        if let base = row[column].baseAddress { cells.append(base, row[column].count) }
        cells.end(column)
      }
      filler.fill(&cells, row: places.next() ?? 0)
      bytes += cells.count
      guard bytes <= Self.byteLimit else { throw TableFault.tooLarge(.unpacked(Self.byteLimit)) }
      try add(cells.row(row.number))
    }
    self.filler = filler
  }
}

/// Rows of a sheet that became rows of a table, as runs without a gap.
struct RowRuns: Sequence {
  private var runs: [Range<Int>] = []

  var first: Int? { runs.first?.lowerBound }
  var last: Int? { runs.last.map { $0.upperBound - 1 } }

  @inline(__always)
  mutating func add(_ row: Int) {
    if let last = runs.indices.last, runs[last].upperBound == row {
      runs[last] = runs[last].lowerBound..<row + 1
    } else {
      runs.append(row..<row + 1)
    }
  }

  func makeIterator() -> FlattenSequence<[Range<Int>]>.Iterator { runs.joined().makeIterator() }
}
