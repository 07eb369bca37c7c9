/// Where records begin, in one pass over a file's bytes: every 64 KB one place to start reading
/// from.
struct RecordScanner {
  /// The place of a row's record.
  struct Mark: Hashable, Sendable {
    var row: Int
    var offset: Int
  }

  /// Bytes from one mark to the next, and a little more.
  static let stride = 1 << 16

  private let delimiter: UInt8
  private let terminator: UInt8
  /// Records that have ended.
  private(set) var rows = 0
  /// Bytes passed.
  private(set) var offset: Int
  /// Where the record begins that has not ended.
  private(set) var begun: Int
  private var isQuoted = false
  /// The last byte was a quote in a quoted cell: the next one tells whether it closes.
  private var isAtQuote = false
  private var isCellStart = true
  private var last: Mark
  /// Marks made since they were last taken.
  private var marks: [Mark] = []

  init(_ dialect: Dialect, from offset: Int) {
    delimiter = dialect.delimiter
    terminator = dialect.terminator
    self.offset = offset
    begun = offset
    last = Mark(row: 0, offset: offset)
    marks = [last]
  }

  mutating func takeMarks() -> [Mark] {
    defer { marks = [] }
    return marks
  }

  /// Passes over the next bytes of the file, eight at a time where there is no quote among them.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return }
    let ends = Self.everywhere(terminator)
    let quotes = Self.everywhere(Dialect.quote)
    var index = 0
    while index + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      if isAtQuote || Self.places(of: quotes, in: word) != 0 {
        scan(base, index..<index + 8)
      } else if !isQuoted {
        let found = Self.places(of: ends, in: word)
        if found != 0, offset + index + 8 - last.offset >= Self.stride {
          scan(base, index..<index + 8)
        } else {
          if found != 0 {
            rows += found.nonzeroBitCount
            begun = offset + index + (63 - found.leadingZeroBitCount) / 8 + 1
          }
          let byte = UInt8(word >> 56)
          isCellStart = byte == delimiter || byte == terminator
        }
      }
      index += 8
    }
    scan(base, index..<bytes.count)
    offset += bytes.count
  }

  private static func everywhere(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The highest bit of each byte in which two words agree (Warren, "Hacker's Delight", 6-1).
  @inline(__always) private static func places(of pattern: UInt64, in word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let difference = word ^ pattern
    return ~(((difference & low) &+ low) | difference | low)
  }

  /// The file has ended; a record without a line end counts.
  mutating func finish() {
    guard offset > begun else { return }
    rows += 1
    begun = offset
  }

  private mutating func endRecord(_ next: Int) {
    rows += 1
    begun = next
    if next - last.offset >= Self.stride {
      last = Mark(row: rows, offset: next)
      marks.append(last)
    }
  }

  /// Bytes one by one.
  private mutating func scan(
    _ base: UnsafeRawPointer, _ range: Range<Int>
  ) {
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
          continue
        }
      }
      if byte == terminator {
        isCellStart = true
        endRecord(offset + index + 1)
      } else if byte == delimiter {
        isCellStart = true
      } else {
        if byte == Dialect.quote, isCellStart { isQuoted = true }
        isCellStart = false
      }
    }
  }

}
