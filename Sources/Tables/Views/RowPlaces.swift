/// Where each row begins within its block: two bytes a row, for reading rows in any order.
struct RowPlaces: Sendable {
  private let offsets: [UInt16]

  init(of table: OpenTable) async throws {
    let blocks = table.index.blockCount
    let count = max(1, min(Worker.count, blocks / 4))
    let parts = try await Worker.run(count) { number, stop -> [UInt16] in
      var offsets: [UInt16] = []
      let reader = BlockReader(table.bytes, table.dialect)
      for place in blocks * number / count..<blocks * (number + 1) / count {
        try stop.check()
        guard let block = table.index.block(place) else { continue }
        try reader.offsets(block) { _, offset in offsets.append(offset) }
      }
      return offsets
    }
    offsets = parts.flatMap { $0 }
  }

  /// The bytes of a row's record.
  func bytes(
    of row: Int, _ index: RecordIndex
  ) -> (range: Range<Int>, quotes: QuoteReading.Extent)? {
    guard row < offsets.count, let block = index.block(of: row) else { return nil }
    let start = block.bytes.lowerBound + Int(offsets[row])
    let next = row + 1
    let isLast = next >= block.firstRow + block.rows
    let end = isLast ? block.bytes.upperBound : block.bytes.lowerBound + Int(offsets[next])
    let isLiteral = block.isLiteral(row - block.firstRow)
    return start < end ? (start..<end, isLiteral ? .all : .none) : nil
  }
}
