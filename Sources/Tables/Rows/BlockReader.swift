import Tabular

/// Reads blocks of rows through buffers of its own. Of one thread.
final class BlockReader {
  /// Bytes of a block that are read; a record that goes on behind them is cut. An unclosed quote
  /// may make one record of a whole file.
  static let limit = 48 << 20

  /// Whether each piece is confirmed to be of the file that was opened; else whoever reads does so.
  var confirms = true
  private let bytes: any ByteStore
  private let dialect: Dialect
  private let parser: RecordParser
  private let cells = CellBuffer()
  private let transcoder: Transcoder?
  private var raw = UnsafeMutableRawBufferPointer.allocate(byteCount: 0, alignment: 16)
  private var converted = UnsafeMutableRawBufferPointer.allocate(byteCount: 0, alignment: 16)

  init(_ bytes: any ByteStore, _ dialect: Dialect) {
    self.bytes = bytes
    self.dialect = dialect
    parser = RecordParser(dialect)
    transcoder = dialect.encoding == .gb18030 ? Transcoder() : nil
  }

  deinit {
    raw.deallocate()
    converted.deallocate()
  }

  /// Hands over the rows of a block in order, until `visit` says false.
  func read(_ block: RecordIndex.Block, _ visit: (CellRow) throws -> Bool) throws {
    let text = try load(block.bytes, isWhole: dialect.isClean || block.isWhole)
    guard let start = text.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    let all = UnsafeBufferPointer(start: UnsafePointer(start), count: text.count)
    var position = 0
    var step = 0
    while step < block.rows {
      if isSkipped(start, position, text.count) {
        position = parser.parse(start, from: position, to: text.count, into: cells)
        continue
      }
      position = parse(start, position, text.count, block, step)
      let row = CellRow(number: block.firstRow + step, bytes: all, bounds: cells.cells)
      guard try visit(row) else { return }
      step += 1
    }
  }

  /// Offsets of a block's records from its beginning, each below `RecordScanner.stride`.
  func offsets(_ block: RecordIndex.Block, _ visit: (Int, UInt16) -> Void) throws {
    let count = min(block.bytes.count, RecordScanner.stride)
    let text = try loadRaw(block.bytes.lowerBound..<block.bytes.lowerBound + count)
    guard let start = text.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    var position = 0
    var step = 0
    while step < block.rows {
      if isSkipped(start, position, text.count) {
        position = parser.parse(start, from: position, to: text.count, into: cells)
        continue
      }
      visit(block.firstRow + step, UInt16(truncatingIfNeeded: position))
      position = parse(start, position, text.count, block, step)
      step += 1
    }
  }

  private func isSkipped(_ start: UnsafeMutablePointer<UInt8>, _ place: Int, _ end: Int) -> Bool {
    dialect.skipsEmptyLines && parser.isEmptyLine(start, at: place, to: end)
  }

  private func parse(
    _ start: UnsafeMutablePointer<UInt8>, _ place: Int, _ end: Int, _ block: RecordIndex.Block,
    _ step: Int
  ) -> Int {
    parser.parse(start, from: place, to: end, into: cells, isLiteral: block.isLiteral(step))
  }

  /// Reads one record that lies in a range of bytes.
  func readRecord(
    _ range: Range<Int>, number: Int, quotes: QuoteReading.Extent,
    _ visit: (CellRow) throws -> Void
  ) throws {
    let block = RecordIndex.Block(
      number: 0, firstRow: number, rows: 1, bytes: range, quotes: quotes)
    try read(block) { row in
      try visit(row)
      return false
    }
  }

  /// A piece of the file in UTF-8.
  /// - Parameter isWhole: whether it holds whole characters alone.
  private func load(_ range: Range<Int>, isWhole: Bool) throws -> UnsafeMutableRawBufferPointer {
    let text = try loadRaw(range)
    let count: Int
    if let transcoder {
      Self.make(room: Transcoder.room(for: text.count), in: &converted)
      count = transcoder.convert(UnsafeRawBufferPointer(text), into: converted).written
    } else {
      if isWhole || UTF8Check.isWhole(UnsafeRawBufferPointer(text)) { return text }
      Self.make(room: Transcoder.room(for: text.count), in: &converted)
      count = UTF8Repair.repair(UnsafeRawBufferPointer(text), into: converted).written
    }
    return UnsafeMutableRawBufferPointer(rebasing: converted[..<count])
  }

  private func loadRaw(_ range: Range<Int>) throws -> UnsafeMutableRawBufferPointer {
    let count = min(range.count, Self.limit)
    Self.make(room: count, in: &raw)
    let room = UnsafeMutableRawBufferPointer(rebasing: raw[..<count])
    let got =
      confirms
      ? try bytes.read(range.lowerBound, into: room)
      : try bytes.readUnconfirmed(range.lowerBound, into: room)
    return UnsafeMutableRawBufferPointer(rebasing: room[..<got])
  }

  private static func make(room: Int, in buffer: inout UnsafeMutableRawBufferPointer) {
    guard buffer.count < room else { return }
    buffer.deallocate()
    buffer = .allocate(byteCount: max(room, 128 << 10), alignment: 16)
  }
}
