import Tabular

/// Opens CSV: the first rows are there at once, a thread finds the rest.
enum CSVOpening {
  /// Bytes looked at before the first screen.
  private static let head = 256 << 10
  /// The same where the first line goes on.
  private static let longHead = 32 << 20
  /// Bytes read at a time after that.
  private static let chunk = 1 << 20

  static func open(
    _ bytes: any ByteStore, name: String, hasHeader: Bool
  ) throws(TableFault) -> OpenTable {
    let size = bytes.size
    let head = try beginning(bytes, size)
    let mark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let encoding =
      mark == 3 ? TextEncoding.utf8 : TextEncoding(guessing: try samples(bytes, head, size))
    let dialect = head[mark...].withUnsafeBufferPointer {
      Dialect(guessing: $0, encoding: encoding)
    }
    let opening = Beginning(Array(head[mark...]), dialect, isWhole: head.count == size)
    let start = mark + (hasHeader ? opening.headerLength : 0)
    let headings = opening.headings(hasHeader: hasHeader)
    let index = RecordIndex()
    let table = OpenTable(
      name: name, headings: headings, bytes: bytes, dialect: dialect, index: index)
    var scanner = RecordScanner(dialect, from: start)
    head[min(start, head.count)...].withUnsafeBufferPointer { scanner.scan($0) }
    let isWhole = head.count >= size
    if isWhole { scanner.finish() }
    publish(&scanner, to: index, size: size, isComplete: isWhole)
    if !isWhole { follow(scanner, bytes, index, size, table.filling) }
    return table
  }

  /// Enough for the first record, even where it is one long line.
  private static func beginning(
    _ bytes: any ByteStore, _ size: Int
  ) throws(TableFault) -> [UInt8] {
    let head = try piece(bytes, 0, min(size, head))
    if head.contains(UInt8(ascii: "\n")) || head.contains(UInt8(ascii: "\r")) { return head }
    return try piece(bytes, 0, min(size, longHead))
  }

  private static func piece(
    _ bytes: any ByteStore, _ offset: Int, _ count: Int
  ) throws(TableFault) -> [UInt8] {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
    defer { room.deallocate() }
    let got = try bytes.read(offset, into: room)
    return Array(room[..<got])
  }

  /// A beginning of ASCII alone says nothing about the rest: some more from within.
  private static func samples(
    _ bytes: any ByteStore, _ head: [UInt8], _ size: Int
  ) throws(TableFault) -> [[UInt8]] {
    var samples = [head]
    guard head.count < size else { return samples }
    for part in 1...8 {
      let offset = size / 9 * part
      samples.append(try piece(bytes, offset, min(32 << 10, size - offset)))
    }
    return samples
  }

  private static func publish(
    _ scanner: inout RecordScanner, to index: RecordIndex, size: Int, isComplete: Bool,
    fault: TableFault? = nil
  ) {
    index.add(
      scanner.takeMarks(), rows: scanner.rows, end: scanner.begun, isComplete: isComplete,
      fraction: size > 0 ? Double(scanner.offset) / Double(size) : 1, fault: fault)
  }

  /// The rest of the file, on a thread of its own.
  private static func follow(
    _ begun: RecordScanner, _ bytes: any ByteStore, _ index: RecordIndex, _ size: Int,
    _ stop: StopSign
  ) {
    Worker.start {
      var scanner = begun
      let room = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 64)
      defer { room.deallocate() }
      var fault: TableFault?
      var published = scanner.offset
      do throws(TableFault) {
        while scanner.offset < size, !stop.isSet {
          let got = try bytes.read(scanner.offset, into: room)
          guard got > 0 else { break }
          scanner.scan(room[..<got].bytes)
          // At a gigabyte a second, some tens of times a second.
          guard scanner.offset - published >= 16 * chunk else { continue }
          published = scanner.offset
          publish(&scanner, to: index, size: size, isComplete: false)
        }
      } catch {
        fault = error
      }
      scanner.finish()
      publish(&scanner, to: index, size: size, isComplete: true, fault: fault)
    }
  }
}

extension Slice<UnsafeMutableRawBufferPointer> {
  fileprivate var bytes: UnsafeBufferPointer<UInt8> {
    let whole = UnsafeMutableRawBufferPointer(rebasing: self)
    return UnsafeBufferPointer(whole.assumingMemoryBound(to: UInt8.self))
  }
}

/// What the first bytes of a CSV file say about its columns.
private struct Beginning {
  private static let sampleRows = 200

  private(set) var headerLength = 0
  private var header: [String] = []
  private var tallies: [KindTally] = []

  init(_ bytes: [UInt8], _ dialect: Dialect, isWhole: Bool) {
    var bytes = bytes
    let parser = RecordParser(dialect)
    let cells = CellBuffer()
    var scanner = RecordScanner(dialect, from: 0)
    bytes.withUnsafeBufferPointer { scanner.scan($0) }
    if isWhole { scanner.finish() }
    // A file of one endless line has a beginning all the same.
    let rows = max(1, min(Self.sampleRows, scanner.rows))
    headerLength = Self.firstRecord(bytes, dialect)
    bytes.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      var position = 0
      for row in 0..<rows where position < buffer.count {
        position = parser.parse(start, from: position, to: buffer.count, into: cells)
        let record = CellRow(number: row, bytes: UnsafeBufferPointer(buffer), bounds: cells.cells)
        take(record, dialect)
      }
    }
  }

  private static func firstRecord(_ bytes: [UInt8], _ dialect: Dialect) -> Int {
    var scanner = RecordScanner(dialect, from: 0)
    return bytes.withUnsafeBufferPointer { buffer in
      var end = 0
      while end < buffer.count, scanner.rows == 0 {
        let rest = buffer[end...]
        let stop = rest.firstIndex(of: dialect.terminator).map { $0 + 1 } ?? buffer.count
        scanner.scan(UnsafeBufferPointer(rebasing: buffer[end..<stop]))
        end = stop
      }
      return end
    }
  }

  private mutating func take(_ row: CellRow, _ dialect: Dialect) {
    let width = min(row.count, CellBuffer.limit)
    if row.number == 0 {
      let transcoder = dialect.encoding == .gb18030 ? Transcoder() : nil
      header = (0..<width).map { column in
        let cell = row[column]
        return transcoder?.text(cell) ?? String(decoding: cell, as: UTF8.self)
      }
    }
    while tallies.count < width { tallies.append(KindTally()) }
    guard row.number > 0 else { return }
    for column in 0..<width { tallies[column].add(ValueKind(of: row[column])) }
  }

  func headings(hasHeader: Bool) -> [TableHeading] {
    HeadingNames.headings(hasHeader ? header : [], kinds: tallies.map(\.kind))
  }
}

/// Names of columns as a file gives them: every column gets one, and no two the same.
enum HeadingNames {
  static func headings(_ names: [String], kinds: [ValueKind]) -> [TableHeading] {
    var taken: Set<String> = []
    return (0..<max(names.count, kinds.count)).map { column in
      let given = column < names.count ? names[column].trimmedName : ""
      let name = unique(given.isEmpty ? unnamed(column) : given, &taken)
      return TableHeading(
        code: name, label: name, kind: column < kinds.count ? kinds[column] : .text)
    }
  }

  static func unique(_ name: String, _ taken: inout Set<String>) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(name)_\(number)"
      number += 1
    }
    return candidate
  }
}

extension String {
  /// Without white space around it.
  fileprivate var trimmedName: String {
    var text = self
    return text.withUTF8 { String(decoding: $0.trimmed, as: UTF8.self) }
  }
}

extension Transcoder {
  fileprivate func text(_ cell: UnsafeBufferPointer<UInt8>) -> String {
    let input = UnsafeMutableRawBufferPointer.allocate(byteCount: cell.count, alignment: 1)
    let output = UnsafeMutableRawBufferPointer.allocate(
      byteCount: cell.count * 3 + 16, alignment: 1)
    defer {
      input.deallocate()
      output.deallocate()
    }
    input.copyMemory(from: UnsafeRawBufferPointer(cell))
    let count = convert(input, into: output)
    return String(decoding: output[..<count], as: UTF8.self)
  }
}
