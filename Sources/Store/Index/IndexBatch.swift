import Catalog
import GRDB

/// The index's share of one transaction: new documents become a segment, cells are set.
struct IndexBatch {
  private let first: Int
  private(set) var next: Int
  private var sink = TokenSink()
  private var columns = ColumnBatch()
  private(set) var isChanged = false

  /// - Parameter next: number of the next new document.
  init(next: Int) {
    first = next
    self.next = next
  }

  /// Whether to flush before adding: segments have their bounds, and so has memory.
  var isFull: Bool {
    next - first == Occurrence.documentLimit || sink.byteCount >= Self.byteLimit
  }

  private static let byteLimit = 12_800_000

  /// - Returns: the entry's document number.
  mutating func add(
    _ entry: Entry, fields: [Field], names: [Int], _ db: Database
  ) throws -> Int {
    let document = next
    sink.add(entry, fields: fields, names: names, document: document - first)
    try columns.set(document, entry, db)
    next += 1
    isChanged = true
    return document
  }

  /// The entry's words are as they were; what it is sorted by may not be.
  mutating func recell(_ document: Int, _ entry: Entry, _ db: Database) throws {
    try columns.set(document, entry, db)
    isChanged = true
  }

  mutating func kill(_ document: Int, _ db: Database) throws {
    try columns.kill(document, db)
    isChanged = true
  }

  mutating func flush(_ db: Database) throws {
    try columns.flush(db)
    guard next > first else { return }
    let segment = try Segment.make(db, firstDocument: first, documents: next - first)
    try segment.write(&sink, db)
    try Segment.mergeNewest(db)
    self = IndexBatch(next: next)
  }
}
