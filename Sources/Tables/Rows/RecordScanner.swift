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

  /// Bytes from one mark to the next, and a little more.
  static let stride = 1 << 16

  private let delimiter: UInt8
  private let terminator: UInt8
  private let skipsEmptyLines: Bool
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
  /// The last byte was a quote in a quoted cell: the next one tells whether it closes.
  private var isAtQuote = false
  private var isCellStart = true
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
  /// Each wider than the one before.
  private(set) var widenings: [Widening] = []

  /// - Parameter lines: line ends before the place.
  init(_ dialect: Dialect, from offset: Int, lines: Int = 0) {
    delimiter = dialect.delimiter
    terminator = dialect.terminator
    skipsEmptyLines = dialect.skipsEmptyLines
    self.offset = offset
    self.lines = lines
    begun = offset
    begunLine = lines
    last = Mark(row: 0, offset: offset)
    marks = [last]
  }

  mutating func takeMarks() -> [Mark] {
    defer { marks = [] }
    return marks
  }

  /// The line of the quote that is open now that all bytes are passed; nil where none is.
  var openQuoteLine: Int? { isQuoted && !isAtQuote ? begunLine + 1 : nil }

  /// Begins again with the record that has not ended, and takes its quotes for letters.
  /// - Parameter forGood: the quotes of all records behind it, too.
  mutating func restart(forGood: Bool) {
    offset = begun
    lines = begunLine
    isQuoted = false
    isAtQuote = false
    isCellStart = true
    isLiteral = true
    staysLiteral = forGood
    delimiters = 0
    before = 0
    if last.offset != begun {
      last = Mark(row: rows, offset: begun)
      marks.append(last)
    }
  }

  /// Passes over the next bytes of the file, eight at a time where there is no quote among them.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = UnsafeRawPointer(bytes.baseAddress), !bytes.isEmpty else { return }
    let ends = Self.everywhere(terminator)
    let signs = Self.everywhere(delimiter)
    let quotes = Self.everywhere(Dialect.quote)
    var index = 0
    while index + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      if isAtQuote || Self.places(of: quotes, in: word) != 0 {
        scan(base, index..<index + 8)
      } else if isQuoted {
        lines += Self.count(Self.places(of: ends, in: word))
      } else {
        pass(Self.places(of: ends, in: word), Self.places(of: signs, in: word), base, index)
        let byte = UInt8(word >> 56)
        isCellStart = byte == delimiter || byte == terminator
      }
      index += 8
    }
    scan(base, index..<bytes.count)
    before = bytes[bytes.count - 1]
    offset += bytes.count
  }

  /// Eight bytes outside of quotes.
  @inline(__always)
  private mutating func pass(
    _ ends: UInt64, _ signs: UInt64, _ base: UnsafeRawPointer, _ index: Int
  ) {
    var (ends, signs) = (ends, signs)
    while ends != 0 {
      let below = (ends & ~(ends - 1)) - 1
      delimiters += Self.count(signs & below)
      signs &= ~below
      endRecord(base, index + ends.trailingZeroBitCount / 8)
      ends &= ends - 1
    }
    if signs != 0 { delimiters += Self.count(signs) }
  }

  private static func everywhere(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The highest bit of each byte in which two words agree (Warren, "Hacker's Delight", 6-1).
  @inline(__always) private static func places(of pattern: UInt64, in word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let difference = word ^ pattern
    return ~(((difference & low) &+ low) | difference | low)
  }

  /// How many bytes of a word have their highest bit.
  @inline(__always) private static func count(_ places: UInt64) -> Int {
    Int(truncatingIfNeeded: ((places >> 7) &* 0x0101_0101_0101_0101) >> 56)
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
    let isEmpty = skipsEmptyLines && length < 2 && (length == 0 || isReturn(base, index - 1))
    if !isEmpty { count(to: end) }
    begun = end + 1
    begunLine = lines
    delimiters = 0
    isLiteral = staysLiteral
    if begun - last.offset >= Self.stride {
      last = Mark(row: rows, offset: begun)
      marks.append(last)
    }
  }

  private func isReturn(_ base: UnsafeRawPointer, _ index: Int) -> Bool {
    terminator == 0x0A
      && (index < 0 ? before : base.load(fromByteOffset: index, as: UInt8.self)) == 0x0D
  }

  /// The record that ends there is a row.
  @inline(__always)
  private mutating func count(to end: Int) {
    if delimiters >= widest { widen() }
    if end - begun > longest { longest = end - begun }
    rows += 1
  }

  private var widest = 0

  private mutating func widen() {
    widest = delimiters + 1
    widenings.append(Widening(row: rows, width: widest, line: begunLine + 1))
  }

  /// Bytes one by one.
  private mutating func scan(_ base: UnsafeRawPointer, _ range: Range<Int>) {
    for index in range {
      let byte = base.load(fromByteOffset: index, as: UInt8.self)
      if isQuoted {
        if isAtQuote {
          isAtQuote = false
          if byte == Dialect.quote { continue }
          isQuoted = false
          isCellStart = false
        } else {
          if byte == Dialect.quote { isAtQuote = true }
          if byte == terminator { lines += 1 }
          continue
        }
      }
      if byte == terminator {
        isCellStart = true
        endRecord(base, index)
      } else if byte == delimiter {
        isCellStart = true
        delimiters += 1
      } else {
        if byte == Dialect.quote, isCellStart, !isLiteral { isQuoted = true }
        isCellStart = false
      }
    }
  }
}
