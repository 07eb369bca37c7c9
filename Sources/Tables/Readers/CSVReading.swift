import Tabular

/// Reads where the records of a CSV text are: what fits the first screen at once, the rest on a
/// thread of its own. Of one thread at a time.
final class CSVReading: @unchecked Sendable {
  /// Bytes read at a time.
  private static let chunk = 1 << 20
  /// Quotes without an end after which all further ones are taken for letters.
  private static let mostOpenQuotes = 16

  private let text: TextBytes
  private var dialect: Dialect
  private let index = RecordIndex()
  private var notices: TableNotices
  private var scanner: RecordScanner
  private var damage: DamageCounter
  private var returns: ReturnCounter
  /// The first bytes of the text, from where its records begin.
  private var head: [UInt8] = []
  private var quotes = QuoteReading()
  private var openQuote = TableNotice(.openQuote, count: 0)
  private var names: [String] = []
  /// Cells of the beginning's widest record, and the line of the first that is too wide.
  private var widest = 0
  private var wideLine: Int?
  private var kinds: [KindTally] = []
  private var isLiteral = false
  private weak var table: OpenTable?

  init(_ text: TextBytes, _ dialect: Dialect, _ notices: TableNotices) {
    self.text = text
    self.dialect = dialect
    self.notices = notices
    scanner = RecordScanner(dialect, from: 0)
    damage = DamageCounter(dialect)
    returns = ReturnCounter([], dialect)
  }

  private var end: Int { text.range.upperBound }

  /// - Parameter start: where the records begin.
  func open(name: String, from start: Int, _ opening: TableOpening) throws -> OpenTable {
    isLiteral = opening.isLiteral
    if dialect.escapesQuotes { notices.add(TableNotice(.escapedQuotes)) }
    let before = try text.bytes.piece(text.range.lowerBound, start - text.range.lowerBound)
    head = try beginning(from: start)
    let isWhole = start + head.count >= end
    var sample = CSVSample(head, dialect, isWhole: isWhole)
    if sample.widest > 1 {
      dialect.skipsEmptyLines = true
      sample = CSVSample(head, dialect, isWhole: isWhole)
    }
    let names = try takeNames(of: sample, opening.head)
    let rowStart = sample.start(behind: names?.upperBound ?? 0)
    let table = OpenTable(
      name: name, headings: headings, bytes: text.bytes, dialect: dialect, index: index)
    table.head = names
    table.firstWidth = headings.count
    table.isLiteral = isLiteral
    self.table = table
    damage = DamageCounter(dialect)
    let lines = before.count { $0 == dialect.terminator }
    (widest, wideLine) = (sample.widest, sample.linesBeforeWide.map { lines + $0 + 1 })
    returns = ReturnCounter(head, dialect)
    head.withUnsafeBytes { count($0, lines: lines) }
    scanner = RecordScanner(
      dialect, from: start + rowStart, lines: lines + sample.lines(before: rowStart),
      width: self.names.isEmpty ? nil : self.names.count)
    head.withUnsafeBufferPointer { scanner.scan(UnsafeBufferPointer(rebasing: $0[rowStart...])) }
    if isWhole {
      try finish()
    } else {
      publish(isComplete: false)
      Worker.start { [filling = table.filling] in self.follow(filling) }
    }
    head = []
    return table
  }

  /// What is to be said of the bytes, apart from where records begin.
  private func count(_ bytes: UnsafeRawBufferPointer, lines: Int) {
    if !dialect.isClean { damage.take(bytes, lines: lines) }
    returns.take(bytes, lines: lines)
  }

  private func beginning(from start: Int) throws(TableFault) -> [UInt8] {
    let head = try text.bytes.piece(start, min(end - start, TextBytes.head))
    let hasLine = head.contains(dialect.terminator)
    return hasLine ? head : try text.bytes.piece(start, min(end - start, CSVOpening.longHead))
  }

  /// Which records are names, and what they are.
  private func takeNames(
    of sample: CSVSample, _ head: TableHead
  ) throws(TableFault) -> ClosedRange<Int>? {
    let finder = HeadFinder(sample.rows)
    let found = try finder.find(head)
    kinds = sample.kinds(behind: found?.upperBound ?? 0)
    quotes = sample.quotes
    if let notice = finder.notice(head, found) { notices.add(notice) }
    guard let found else { return nil }
    names = finder.names(found)
    notices.add(TableNotice(.titleLines, count: found.lowerBound - 1))
    return found
  }

  private var headings: [TableHeading] {
    var headings = HeadingNames.headings(names, kinds: kinds.map { _ in .text })
    guard !isLiteral else { return headings }
    for (column, tally) in kinds.enumerated() where column < headings.count {
      headings[column].settle(tally.named(column < names.count ? names[column] : ""))
    }
    return headings
  }

  // MARK: The rest

  private func follow(_ stop: StopSign) {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunk, alignment: 64)
    defer { room.deallocate() }
    do {
      try read(into: room, counting: true, stop)
      if !stop.isSet { try finish(room, stop) }
    } catch {
      notices.add(damage.notice)
      publish(isComplete: true, fault: error as? TableFault)
    }
  }

  private func read(
    into room: UnsafeMutableRawBufferPointer, counting: Bool, _ stop: StopSign?
  ) throws(TableFault) {
    var published = scanner.offset
    while scanner.offset < end, stop?.isSet != true {
      let wanted = UnsafeMutableRawBufferPointer(
        rebasing: room[..<min(room.count, end - scanner.offset)])
      let got = try text.bytes.read(scanner.offset, into: wanted)
      guard got > 0 else { break }
      let piece = UnsafeRawBufferPointer(rebasing: room[..<got])
      if counting { count(piece, lines: scanner.lines) }
      scanner.scan(piece.assumingMemoryBound(to: UInt8.self))
      // At a gigabyte a second, some tens of times a second.
      guard scanner.offset - published >= 16 * Self.chunk else { continue }
      published = scanner.offset
      publish(isComplete: false)
    }
  }

  /// All bytes have been passed: what is left open is settled, and what the beginning did not tell.
  private func finish(
    _ room: UnsafeMutableRawBufferPointer? = nil, _ stop: StopSign? = nil
  ) throws {
    if !dialect.isClean {
      damage.finish(lines: scanner.lines)
      notices.add(damage.notice)
    }
    notices.add(returns.notice)
    try closeQuotes(room, stop)
    scanner.finish()
    notices.add(openQuote)
    notices.add(
      TableNotice(
        .strayQuotes, count: scanner.strayQuotes, place: TablePlace(line: scanner.firstStrayLine)))
    if scanner.longest > BlockReader.limit {
      notices.add(TableNotice(.cutCells(limit: BlockReader.limit)))
    }
    let widest = max(scanner.widenings.last?.width ?? 0, widest)
    let later = scanner.widenings.first { $0.width > CellBuffer.limit }?.line
    notices.add(
      TableNotice(
        .droppedColumns(limit: CellBuffer.limit), count: max(0, widest - CellBuffer.limit),
        place: TablePlace(line: wideLine ?? later)))
    // Blocks are read for the kinds before anybody is told that all is there.
    publish(isComplete: false)
    let survey = ColumnSurvey(
      index: index, reader: BlockReader(text.bytes, dialect), stop: stop)
    let found = try settleColumns(survey)
    if let found, stop?.isSet != true, let headings = table?.headings {
      notices.add(try survey.structure(headings, found, gaps: scanner.gaps, head: table?.head))
      if survey.isWhole { table?.checkedColumns = Set(headings.indices) }
    }
    publish(isComplete: true)
  }

  /// A quote that nothing closes has swallowed all behind it: from its record on the text is read
  /// again, with that record's quotes as letters.
  private func closeQuotes(
    _ room: UnsafeMutableRawBufferPointer?, _ stop: StopSign?
  ) throws(TableFault) {
    while let line = scanner.openQuoteLine, stop?.isSet != true {
      if openQuote.count == 0 { openQuote.place.line = line }
      openQuote.count += 1
      let isLast = openQuote.count >= Self.mostOpenQuotes
      if isLast { quotes.from = scanner.begun } else { quotes.records.insert(scanner.begun) }
      scanner.restart(forGood: isLast)
      index.setQuotes(quotes)
      let own =
        room ?? UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunk, alignment: 64)
      defer { if room == nil { own.deallocate() } }
      try read(into: own, counting: false, stop)
    }
  }

  /// Columns that came later, and the kinds of all.
  /// - Returns: what the rows tell of them; nil where nobody asks.
  private func settleColumns(_ survey: ColumnSurvey) throws -> ColumnSurvey.Findings? {
    let width = max(min(CellBuffer.limit, scanner.widenings.last?.width ?? 0), names.count)
    guard !isLiteral else {
      while kinds.count < width { kinds.append(KindTally()) }
      table?.setHeadings(headings)
      return nil
    }
    let found = try survey.look(max(width, kinds.count))
    if survey.stop?.isSet == true { return nil }
    kinds = found.tallies
    table?.setHeadings(headings)
    notices.add(raggedRows)
    notices.add(try survey.notices(headings, found))
    return found
  }

  /// Rows that have not as many cells as there are names.
  private var raggedRows: TableNotices {
    let (long, short) = (scanner.longRows, scanner.shortRows)
    var notices = TableNotices()
    if names.count < headings.count {
      notices.add(
        TableNotice(
          .longRows(from: headings[names.count].title), count: long.count,
          place: TablePlace(line: long.firstLine)))
    }
    notices.add(
      TableNotice(.shortRows, count: short.count, place: TablePlace(line: short.firstLine)))
    return notices
  }

  private func publish(isComplete: Bool, fault: TableFault? = nil) {
    index.setWidths(scanner.widenings)
    if damage.isWhole { index.setWhole(upTo: scanner.begun) }
    let size = max(1, text.range.count)
    let fraction = Double(scanner.offset - text.range.lowerBound) / Double(size)
    index.add(
      scanner.takeMarks(), rows: scanner.rows, end: scanner.begun, isComplete: isComplete,
      fraction: fraction, fault: fault, notices: notices)
  }
}
