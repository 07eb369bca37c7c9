import Tabular

/// The first records of a CSV text, from which its columns are told.
struct CSVSample {
  private static let mostRows = 200
  private static let mostCells = 200_000

  /// Cells as texts, records without any left out.
  private(set) var rows: [[String]] = []
  /// Where each of them ends.
  private(set) var ends: [Int] = []
  /// Records that begin with a quote which nothing closes.
  private(set) var quotes = QuoteReading()
  /// Cells of the widest, also where they are beyond what is kept.
  private(set) var widest = 0
  /// Cells behind whose closing quote something stands.
  private(set) var strayQuotes = 0
  /// Line ends before the first that is wider than what is kept; nil where none is.
  private(set) var linesBeforeWide: Int?

  private let bytes: [UInt8]
  private let dialect: Dialect

  /// - Parameters:
  ///   - bytes: the beginning of the text as it is written.
  ///   - isWhole: whether it is all of the text.
  init(_ bytes: [UInt8], _ dialect: Dialect, isWhole: Bool) {
    self.bytes = bytes
    self.dialect = dialect
    let parser = RecordParser(dialect)
    let transcoder = dialect.encoding == .gb18030 ? Transcoder() : nil
    var copy = bytes
    let cells = CellBuffer()
    var position = 0
    var count = 0
    while position < bytes.count, rows.count < Self.mostRows, count < Self.mostCells {
      let (end, isOpen) = record(from: position)
      // A record that goes on behind the sample is none, but for the first.
      if end == bytes.count, !isWhole, !rows.isEmpty { break }
      if isOpen, isWhole { quotes.records.insert(position) }
      let isLiteral = quotes.records.contains(position)
      let row = copy.withUnsafeMutableBufferPointer { buffer -> [String]? in
        guard let start = buffer.baseAddress else { return nil }
        let isSkipped =
          dialect.skipsEmptyLines && parser.isEmptyLine(start, at: position, to: buffer.count)
        position = parser.parse(
          start, from: position, to: buffer.count, into: cells, isLiteral: isLiteral)
        if isSkipped { return nil }
        let row = CellRow(number: 0, bytes: UnsafeBufferPointer(buffer), bounds: cells.cells)
        return (0..<row.count).map { transcoder?.text(row[$0]) ?? row.text($0) }
      }
      guard let row else { continue }
      rows.append(row)
      ends.append(position)
      count += row.count
    }
    let scanner = scanned()
    let widenings = scanner.widenings
    strayQuotes = scanner.strayQuotes
    widest = widenings.last?.width ?? 0
    let wide = widenings.first { $0.width > CellBuffer.limit }
    linesBeforeWide = wide.map { $0.line - 1 }
  }

  /// Where a record ends, and whether a quote is open there.
  private func record(from start: Int) -> (end: Int, isOpen: Bool) {
    var scanner = RecordScanner(dialect, from: start)
    let end = bytes.withUnsafeBufferPointer { buffer in
      var end = start
      while end < buffer.count, scanner.begun == start {
        let rest = buffer[end...]
        let stop = rest.firstIndex(of: dialect.terminator).map { $0 + 1 } ?? buffer.count
        scanner.scan(UnsafeBufferPointer(rebasing: buffer[end..<stop]))
        end = stop
      }
      return end
    }
    return (end, scanner.begun == start && scanner.openQuoteLine != nil)
  }

  /// Over the sample's records.
  private func scanned() -> RecordScanner {
    var scanner = RecordScanner(dialect, from: 0)
    bytes.withUnsafeBufferPointer {
      scanner.scan(UnsafeBufferPointer(rebasing: $0[..<(ends.last ?? 0)]))
    }
    scanner.finish()
    return scanner
  }

  /// Where the records behind so many begin.
  func start(behind records: Int) -> Int { records > 0 ? ends[min(records, ends.count) - 1] : 0 }

  /// Line ends before a place.
  func lines(before place: Int) -> Int { bytes[..<place].count { $0 == dialect.terminator } }

  /// Kinds of the columns below the names.
  func kinds(behind records: Int) -> [KindTally] {
    var tallies = [KindTally](repeating: KindTally(), count: rows.map(\.count).max() ?? 0)
    for row in rows.dropFirst(records) {
      for (column, cell) in row.enumerated() { tallies[column].add(cell) }
    }
    return tallies
  }
}
