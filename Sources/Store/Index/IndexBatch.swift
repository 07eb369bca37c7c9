import Catalog
import GRDB

/// The index's share of one transaction: new documents become segments, cells are set. What is to
/// be written of them is made beside the rows, and written when they are.
struct IndexBatch {
  /// Documents that are handed over at once.
  private static let together = 64
  /// Memory that the tokens of a segment may take.
  private static let byteLimit = 12_800_000

  private let maker = SegmentMaker()
  /// Of the open segment.
  private var first: Int
  private(set) var next: Int
  private var waiting: [SegmentMaker.Document] = []
  /// What the open segment takes without the documents that were handed over last.
  private var byteCount = 0
  private var columns = ColumnBatch()

  /// - Parameter next: number of the next new document.
  init(next: Int) {
    first = next
    self.next = next
  }

  /// - Returns: the entry's document number.
  mutating func add(
    _ entry: Entry, fields: [Field], names: [Int], _ db: Database
  ) throws -> Int {
    if next - first == Occurrence.documentLimit || byteCount >= Self.byteLimit {
      endSegment()
      try write(maker.take(), db)
    }
    let document = next
    waiting.append(
      SegmentMaker.Document(
        entry: entry, fields: fields, names: names, number: document - first))
    if waiting.count == Self.together { handOver() }
    try columns.set(document, entry, db)
    next += 1
    return document
  }

  /// The entry's words are as they were; what it is sorted by may not be.
  mutating func recell(_ document: Int, _ entry: Entry, _ db: Database) throws {
    try columns.set(document, entry, db)
  }

  mutating func kill(_ document: Int, _ db: Database) throws {
    try columns.kill(document, db)
  }

  mutating func flush(_ db: Database) throws {
    try columns.flush(db)
    endSegment()
    try write(maker.takeAll(), db)
  }

  private mutating func handOver() {
    guard !waiting.isEmpty else { return }
    byteCount = maker.add(waiting)
    waiting = []
  }

  private mutating func endSegment() {
    handOver()
    guard next > first else { return }
    maker.end(firstDocument: first, documents: next - first)
    first = next
    byteCount = 0
  }

  private func write(_ segments: [MadeSegment], _ db: Database) throws {
    for made in segments {
      try Segment.write(made, db)
      try Segment.mergeNewest(db)
    }
  }
}
