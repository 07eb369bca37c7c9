import FoundationEssentials
import GRDB

/// Keeps segments few: queries ask each of them. Documents of later segments are later, so merging
/// two lists of occurrences is writing one behind the other.
extension Segment {
  /// So many segments of a size become one.
  static let fanIn = 16
  /// So many documents are nearly all that one can hold.
  private static let full = Occurrence.documentLimit / 8 * 7

  /// Merges the newest segments where there are many of a size.
  static func mergeNewest(_ db: Database) throws {
    var segments = try all(db)
    while let count = newestToMerge(segments.map(\.documents)) {
      let parts = Array(segments.suffix(count))
      segments.removeLast(count)
      segments.append(try merge(parts, db))
    }
  }

  /// Merges what a pull left of small segments, now that no more come: each of them is asked by
  /// every search from here on.
  static func mergeRest(_ db: Database) throws {
    let segments = try all(db)
    guard let count = restToMerge(segments.map(\.documents)) else { return }
    _ = try merge(Array(segments.suffix(count)), db)
  }

  /// How many of the newest segments one can hold; nil where they are too few to be worth it.
  /// - Parameter documents: of each segment.
  static func restToMerge(_ documents: [Int]) -> Int? {
    var (count, sum) = (0, 0)
    for number in documents.reversed() {
      sum += number
      guard sum <= Occurrence.documentLimit else { break }
      count += 1
    }
    return count >= fanIn / 4 ? count : nil
  }

  /// How many of the newest segments become one: `fanIn` of a size, or as many as one can hold,
  /// with the smaller ones behind them. Larger ones are left alone: else their postings would be
  /// written again for every few segments that come.
  /// - Parameter documents: of each segment.
  /// - Returns: nil where all stay as they are.
  static func newestToMerge(_ documents: [Int]) -> Int? {
    var above = 0
    for bound in [512, 4096, 32_768, Occurrence.documentLimit] {
      var (count, sum, ofSize) = (0, 0, 0)
      for number in documents.reversed() {
        guard number <= bound, sum + number <= Occurrence.documentLimit else { break }
        count += 1
        sum += number
        ofSize += number > above ? 1 : 0
      }
      if ofSize >= fanIn || (ofSize > 1 && sum >= full) { return count }
      above = bound
    }
    return nil
  }

  private static func merge(_ parts: [Segment], _ db: Database) throws -> Segment {
    let merged = try make(
      db, firstDocument: parts[0].firstDocument, documents: parts.reduce(0) { $0 + $1.documents })
    let writer = try BlockWriter(db, segment: merged.number)
    var packer = BlockPacker()
    var postings = Postings()
    let cursors = try parts.map {
      try PartCursor($0, shift: $0.firstDocument - merged.firstDocument, db)
    }
    while let token = cursors.lazy.compactMap(\.token).min() {
      let found = cursors.indices.filter { cursors[$0].token == token }
      postings.begin(token)
      postings.merge(found.compactMap { cursors[$0].part }, span: merged.documents)
      if let block = packer.append(token, postings) { try writer.write(block) }
      for index in found { try cursors[index].advance() }
    }
    if let block = packer.end() { try writer.write(block) }
    for part in parts { try part.remove(db) }
    return merged
  }
}

/// Stands at one token of one part. Its block is memory of its own, so that views into it last
/// until the cursor moves.
private final class PartCursor {
  private let rows: RowCursor
  private let shift: Int
  private var block = UnsafeMutableRawBufferPointer.allocate(byteCount: 0, alignment: 8)
  private var item: BlockItem?

  init(_ part: Segment, shift: Int, _ db: Database) throws {
    rows = try Row.fetchCursor(
      db,
      sql: "SELECT first_token, postings FROM blocks WHERE segment = ? ORDER BY first_token",
      arguments: [part.number])
    self.shift = shift
    try openBlock()
  }

  /// nil at the end.
  var token: Int64? { item?.token }

  var part: PostingsPart? {
    guard let item else { return nil }
    let bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(block)[item.range])
    return PostingsView(bytes).map { PostingsPart(view: $0, last: item.last, shift: shift) }
  }

  func advance() throws {
    guard let item else { return }
    var reader = BlockScan(
      UnsafeRawBufferPointer(block), offset: item.range.upperBound, token: item.token)
    self.item = reader.next()
    if self.item == nil { try openBlock() }
  }

  private func openBlock() throws {
    guard let row = try rows.next() else { return }
    let first: Int64 = row[0]
    block.deallocate()
    block = try row.withUnsafeData(atIndex: 1) { data in
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: data?.count ?? 0, alignment: 8)
      data?.copyBytes(to: copy)
      return copy
    }
    var reader = BlockScan(UnsafeRawBufferPointer(block), token: first)
    item = reader.next()
  }

  deinit { block.deallocate() }
}
