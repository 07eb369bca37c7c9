import CBytes

/// Where records begin, in one pass over a file's bytes: every 64 KB one place to start reading
/// from.
struct RecordScanner {
  /// The place of a row's record.
  struct Mark: Hashable, Sendable {
    var row: Int
    var offset: Int
  }

  /// A row that has more cells than all before it.
  struct Widening: Hashable, Sendable {
    var row: Int
    var width: Int
    var line: Int
  }

  /// Rows of which something is to be said.
  struct Oddities: Hashable, Sendable {
    var count = 0
    var firstLine: Int?

    mutating func add(_ line: Int) {
      count += 1
      if firstLine == nil { firstLine = line }
    }
  }

  /// Bytes from one mark to the next, and a little more.
  static let stride = 1 << 16

  private let delimiter: UInt8
  private let terminator: UInt8
  private let skipsEmptyLines: Bool
  private let escapesQuotes: Bool
  /// Records that have ended.
  private(set) var rows = 0
  /// Line ends passed, those in quotes too.
  private(set) var lines: Int
  /// Bytes passed.
  private(set) var offset: Int
  /// Where the record begins that has not ended, and in which line.
  private(set) var begun: Int
  private var begunLine = 0
  /// Bytes of the longest record.
  private(set) var longest = 0
  private var isQuoted = false
  /// Behind a quote in a quoted cell: another one there stands for one, anything else tells that
  /// it closed the cell.
  private var quoteEnd: Int?
  /// The last byte was a backslash that takes the next one as it stands.
  private var isEscaped = false
  /// Quoted cells behind whose closing quote something stands, and the line of the first.
  private(set) var strayQuotes = 0
  private(set) var firstStrayLine: Int?
  /// Where the cell begins that has not ended.
  private var cellStart: Int
  /// Quotes are letters until the record ends, or for good.
  private var isLiteral = false
  private var staysLiteral = false
  /// Delimiters in the record that has not ended.
  private var delimiters = 0
  /// The last byte of the piece before.
  private var before: UInt8 = 0
  private var last: Mark
  /// Marks made since they were last taken.
  private var marks: [Mark] = []
  /// Rows before which a line is empty, or has empty cells alone: the first of them.
  private(set) var gaps: [Int] = []
  /// Each wider than the one before.
  private(set) var widenings: [Widening] = []

  /// Delimiters that rows should have; below 0 where that is not known.
  private let wanted: Int
  /// Rows with more cells than they should have, and with less.
  private(set) var longRows = Oddities()
  private(set) var shortRows = Oddities()

  /// - Parameters:
  ///   - lines: line ends before the place.
  ///   - width: cells that rows should have, where that is known.
  init(_ dialect: Dialect, from offset: Int, lines: Int = 0, width: Int? = nil) {
    wanted = (width ?? 0) - 1
    delimiter = dialect.delimiter
    terminator = dialect.terminator
    skipsEmptyLines = dialect.skipsEmptyLines
    escapesQuotes = dialect.escapesQuotes
    self.offset = offset
    self.lines = lines
    begun = offset
    cellStart = offset
    begunLine = lines
    last = Mark(row: 0, offset: offset)
    marks = [last]
  }

  mutating func takeMarks() -> [Mark] {
    defer { marks = [] }
    return marks
  }

  /// The line of the quote that is open now that all bytes are passed; nil where none is.
  var openQuoteLine: Int? { isQuoted && quoteEnd == nil ? begunLine + 1 : nil }

  /// Begins again with the record that has not ended, and takes its quotes for letters.
  /// - Parameter forGood: the quotes of all records behind it, too.
  mutating func restart(forGood: Bool) {
    offset = begun
    lines = begunLine
    isQuoted = false
    quoteEnd = nil
    isEscaped = false
    cellStart = begun
    isLiteral = true
    staysLiteral = forGood
    delimiters = 0
    before = 0
    if last.offset != begun {
      last = Mark(row: rows, offset: begun)
      marks.append(last)
    }
  }

  /// Passes over the next bytes of the file, a block at a time.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = UnsafeRawPointer(bytes.baseAddress), !bytes.isEmpty else { return }
    if escapesQuotes { scanEscaped(base, bytes.count) } else { scan(base, bytes.count) }
    if let end = quoteEnd, end < offset + bytes.count { closeQuote(base) }
    before = bytes[bytes.count - 1]
    offset += bytes.count
  }

  private mutating func scan(_ base: UnsafeRawPointer, _ count: Int) {
    let size = Int(bytes_block)
    var index = 0
    while index + size <= count {
      pass(bytes_find(base + index, delimiter, terminator, Dialect.quote), base, index)
      index += size
    }
    guard index < count else { return }
    let rest = count - index
    pass(bytes_find_in(base + index, rest, delimiter, terminator, Dialect.quote), base, index)
  }

  private mutating func scanEscaped(_ base: UnsafeRawPointer, _ count: Int) {
    for index in 0..<count {
      let byte = base.load(fromByteOffset: index, as: UInt8.self)
      if isEscaped {
        isEscaped = false
        if byte == terminator { lines += 1 }
      } else if isQuoted, quoteEnd == nil, byte == Dialect.escape {
        isEscaped = true
      } else if byte == Dialect.quote || byte == delimiter || byte == terminator {
        take(byte, base, index)
      }
    }
  }

  /// - Parameter index: of the block in the piece.
  @inline(__always)
  private mutating func pass(_ signs: bytes_signs, _ base: UnsafeRawPointer, _ index: Int) {
    if signs.quotes != 0 {
      passQuotes(signs, base, index)
    } else if isQuoted, quoteEnd == nil {
      lines += signs.terminators.nonzeroBitCount
    } else {
      if isQuoted { closeQuote(base) }
      passPlain(signs.terminators, signs.delimiters, base, index)
      let separators = signs.terminators | signs.delimiters
      if separators != 0 {
        cellStart = offset + index + 64 - separators.leadingZeroBitCount
      }
    }
  }

  /// A block outside of quotes.
  @inline(__always)
  private mutating func passPlain(
    _ ends: UInt64, _ signs: UInt64, _ base: UnsafeRawPointer, _ index: Int
  ) {
    var (ends, signs) = (ends, signs)
    while ends != 0 {
      let below = (ends & ~(ends - 1)) - 1
      delimiters += (signs & below).nonzeroBitCount
      signs &= ~below
      endRecord(base, index + ends.trailingZeroBitCount)
      ends &= ends - 1
    }
    if signs != 0 { delimiters += signs.nonzeroBitCount }
  }

  /// A block with quotes, sign by sign.
  private mutating func passQuotes(
    _ signs: bytes_signs, _ base: UnsafeRawPointer, _ index: Int
  ) {
    var all = signs.quotes | signs.terminators | signs.delimiters
    while all != 0 {
      let place = index + all.trailingZeroBitCount
      all &= all - 1
      take(base.load(fromByteOffset: place, as: UInt8.self), base, place)
    }
  }

  /// - Parameters:
  ///   - sign: a quote, a delimiter or a terminator.
  ///   - index: its place in the piece.
  @inline(__always)
  private mutating func take(_ sign: UInt8, _ base: UnsafeRawPointer, _ index: Int) {
    let place = offset + index
    let isQuote = sign == Dialect.quote
    if isQuoted, let end = quoteEnd {
      if isQuote, place == end {
        quoteEnd = nil
        return
      }
      closeQuote(base)
    }
    if isQuoted {
      if isQuote { quoteEnd = place + 1 } else if sign == terminator { lines += 1 }
    } else if isQuote {
      if place == cellStart, !isLiteral { isQuoted = true }
    } else {
      cellStart = place + 1
      if sign == terminator { endRecord(base, index) } else { delimiters += 1 }
    }
  }

  /// What follows the last quote was none of its kind.
  private mutating func closeQuote(_ base: UnsafeRawPointer) {
    isQuoted = false
    guard let end = quoteEnd else { return }
    quoteEnd = nil
    let byte = base.load(fromByteOffset: end - offset, as: UInt8.self)
    if byte != delimiter, byte != terminator { look(at: byte, base, end - offset) }
  }

  /// A byte behind a closing quote: white space there is no matter, unless a backslash before the
  /// quote tells that it was none that closes.
  private mutating func look(at byte: UInt8, _ base: UnsafeRawPointer, _ index: Int) {
    if byte <= 0x20 {
      guard byte == 0x20, index > 1,
        base.load(fromByteOffset: index - 2, as: UInt8.self) == Dialect.escape
      else { return }
    }
    strayQuotes += 1
    if firstStrayLine == nil { firstStrayLine = lines + 1 }
  }

  /// The file has ended; a record without a line end counts.
  mutating func finish() {
    guard offset > begun else { return }
    let isReturn = offset == begun + 1 && before == 0x0D
    if !(skipsEmptyLines && isReturn) { count(to: offset) }
    begun = offset
  }

  /// - Parameter index: of the line end in the piece.
  @inline(__always)
  private mutating func endRecord(_ base: UnsafeRawPointer, _ index: Int) {
    lines += 1
    let end = offset + index
    let length = end - begun
    let isBlank =
      length <= delimiters + 1 && (length == delimiters || isReturn(base, index - 1))
    let isEmpty = skipsEmptyLines && isBlank && delimiters == 0
    if !isEmpty { count(to: end) }
    if isBlank { addGap(isRow: !isEmpty) }
    begun = end + 1
    begunLine = lines
    delimiters = 0
    isLiteral = staysLiteral
    if begun - last.offset >= Self.stride {
      last = Mark(row: rows, offset: begun)
      marks.append(last)
    }
  }

  /// - Parameter isRow: whether the line is one, of empty cells.
  @inline(never)
  private mutating func addGap(isRow: Bool) {
    guard gaps.count < FurtherTables.mostGaps else { return }
    if isRow, gaps.last == rows - 1 { gaps.removeLast() }
    if gaps.last != rows { gaps.append(rows) }
  }

  private func isReturn(_ base: UnsafeRawPointer, _ index: Int) -> Bool {
    terminator == 0x0A
      && (index < 0 ? before : base.load(fromByteOffset: index, as: UInt8.self)) == 0x0D
  }

  /// The record that ends there is a row.
  @inline(__always)
  private mutating func count(to end: Int) {
    if delimiters >= widest { widen() }
    if delimiters != wanted, wanted >= 0 { noteWidth() }
    if end - begun > longest { longest = end - begun }
    rows += 1
  }

  private mutating func noteWidth() {
    if delimiters > wanted { longRows.add(begunLine + 1) } else { shortRows.add(begunLine + 1) }
  }

  private var widest = 0

  private mutating func widen() {
    widest = delimiters + 1
    widenings.append(Widening(row: rows, width: widest, line: begunLine + 1))
  }
}
