import Tabular

/// Opens CSV: the first rows are there at once, a thread finds the rest.
enum CSVOpening {
  /// Bytes looked at before the first screen where the first line goes on.
  static let longHead = 32 << 20

  /// - Parameter beginning: of the text in UTF-8, `TextBytes.head` or more where there is as much.
  /// - Throws: `TableFault`, `CancellationError`.
  static func open(
    _ text: TextBytes, beginning: [UInt8], name: String, _ opening: TableOpening
  ) throws -> OpenTable {
    var (text, notices) = (text, text.notices)
    let head = try Self.head(text, beginning)
    var (dialect, start) = Self.dialect(head, text.encoding, opening)
    dialect.escapesQuotes =
      !opening.isLiteral
      && EscapedQuotes.areCertain(
        head[start...], dialect, isWhole: isSurelyWhole(head, of: text))
    // Wider units, and characters whose second byte is the separator or a backslash, are turned
    // first.
    let isTurned =
      switch text.encoding {
      case .utf8: false
      case .gb18030: dialect.delimiter >= 0x40 || dialect.escapesQuotes
      case .utf16, .utf32, .named: true
      }
    if isTurned {
      let spool: SpoolBytes
      (spool, notices) = try text.spooled()
      text = TextBytes(spool, .utf8, 0..<spool.size)
      dialect.encoding = .utf8
      dialect.isClean = true
    }
    start += text.range.lowerBound
    let reading = CSVReading(text, dialect, notices)
    return try reading.open(name: name, from: start, opening)
  }

  /// Enough for the first record, even where it is one long line; in UTF-8.
  private static func head(_ text: TextBytes, _ beginning: [UInt8]) throws -> [UInt8] {
    if beginning.contains(UInt8(ascii: "\n")) || beginning.contains(UInt8(ascii: "\r")) {
      return beginning
    }
    return try text.beginning(longHead)
  }

  /// Whether the beginning is all of the text: other encodings may take fewer bytes than UTF-8, or
  /// four times as many.
  private static func isSurelyWhole(_ head: [UInt8], of text: TextBytes) -> Bool {
    text.encoding == .utf8
      ? head.count >= text.range.count : text.range.count <= TextBytes.head / 4
  }

  /// How it is separated, and where its records begin: behind Excel's line `sep=;` where there is
  /// one.
  private static func dialect(
    _ head: [UInt8], _ encoding: TextEncoding, _ opening: TableOpening
  ) -> (Dialect, start: Int) {
    var dialect = head.withUnsafeBufferPointer { Dialect(guessing: $0, encoding: encoding) }
    dialect.takesOffCrutches = !opening.isLiteral
    guard !opening.isLiteral, head.count > 5,
      String(decoding: head[..<4], as: UTF8.self).lowercased() == "sep="
    else { return (dialect, 0) }
    let lineEnd = head[5...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? head.count
    guard lineEnd == 5 || (lineEnd == 6 && head[5] == Dialect.quote) else { return (dialect, 0) }
    let isPair = lineEnd + 1 < head.count && head[lineEnd] == 0x0D && head[lineEnd + 1] == 0x0A
    let start = min(head.count, lineEnd + (isPair ? 2 : 1))
    dialect.delimiter = head[4]
    return (dialect, start)
  }
}
