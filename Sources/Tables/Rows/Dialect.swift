/// How records and cells are separated.
struct Dialect: Hashable, Sendable {
  static let quote = UInt8(ascii: "\"")
  static let escape = UInt8(ascii: "\\")

  var delimiter = UInt8(ascii: ",")
  /// LF, or CR for files that have no LF. A CR before LF is not part of a cell.
  var terminator = UInt8(ascii: "\n")
  var encoding = TextEncoding.utf8
  /// Whether lines without anything are no records: where there is more than one column.
  var skipsEmptyLines = false
  /// Whether what was put around a text to keep a spreadsheet from making a number of it comes off:
  /// `="00123"`, tabs and no-break spaces at the ends, an apostrophe at a long number.
  var takesOffCrutches = false
  /// Whether a backslash in a quoted cell takes the sign behind it as it stands, `\"` and `\\`, as
  /// MySQL writes it (`SELECT … INTO OUTFILE … ESCAPED BY '\\'`).
  var escapesQuotes = false
  /// Whether all bytes are known to be UTF-8.
  var isClean = false

  /// Guesses from the beginning of a text in UTF-8: the sign that cuts the first records into the
  /// most cells, equally many in each.
  init(guessing bytes: UnsafeBufferPointer<UInt8>, encoding: TextEncoding) {
    self.encoding = encoding
    let sample = UnsafeBufferPointer(rebasing: bytes.prefix(64 << 10))
    if !sample.contains(UInt8(ascii: "\n")), sample.contains(UInt8(ascii: "\r")) {
      terminator = UInt8(ascii: "\r")
    }
    var best = 0
    for candidate in [",", "\t", ";", "|"].compactMap({ Character($0).asciiValue }) {
      let points = Self.points(sample, candidate, terminator)
      if points > best { (best, delimiter) = (points, candidate) }
    }
  }

  init() {}

  /// Cells of the first record, counted much more where the next records have as many.
  private static func points(
    _ bytes: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8, _ terminator: UInt8
  ) -> Int {
    var counts = [0]
    var isQuoted = false
    for byte in bytes {
      if byte == quote {
        isQuoted.toggle()
      } else if !isQuoted, byte == delimiter {
        counts[counts.count - 1] += 1
      } else if !isQuoted, byte == terminator {
        if counts.count == 20 { break }
        counts.append(0)
      }
    }
    guard let first = counts.first, first > 0 else { return 0 }
    let whole = counts.count > 1 ? counts.dropLast() : counts[...]
    let alike = whole.count { $0 == first }
    return min(first, 1000) + (alike * 1000_000) / whole.count
  }
}
