import Catalog
import FoundationEssentials
import GRDB

/// What documents are sorted by, and whether they live: one cell a document, in chunks of
/// `Columns.chunk` cells, little-endian.
enum Column: Int, Sendable, CaseIterable {
  /// One bit a document.
  case live = 0
  /// 32 bits a document.
  case score, modified, views, downloads

  init(_ sort: Catalog.SortOrder) {
    switch sort {
    case .score, .relevance: self = .score
    case .updated: self = .modified
    case .views: self = .views
    case .downloads: self = .downloads
    }
  }

  func cell(of entry: Entry) -> UInt32 {
    switch self {
    case .live: 1
    case .score: UInt32(clamping: entry.score)
    // Before 1970 all is as old.
    case .modified: UInt32(clamping: entry.modified.code)
    case .views: UInt32(clamping: entry.usage.views)
    case .downloads: UInt32(clamping: entry.usage.downloads)
    }
  }
}

enum Columns {
  static let chunk = 4096

  /// The cells of documents 0 to `count`.
  static func values(_ column: Column, count: Int, _ db: Database) throws -> [UInt32] {
    try load(column, chunks: (count + chunk - 1) / chunk, width: chunk * 4, db)
  }

  static func live(count: Int, _ db: Database) throws -> DocumentSet {
    DocumentSet(
      words: try load(.live, chunks: (count + chunk - 1) / chunk, width: chunk / 8, db))
  }

  /// - Parameter width: bytes of a chunk.
  private static func load<Word: FixedWidthInteger>(
    _ column: Column, chunks: Int, width: Int, _ db: Database
  ) throws -> [Word] {
    var words = [Word](repeating: 0, count: chunks * width / MemoryLayout<Word>.size)
    let select = try db.cachedStatement(sql: "SELECT chunk, cells FROM columns WHERE kind = ?")
    let rows = try Row.fetchCursor(select, arguments: [column.rawValue])
    while let row = try rows.next() {
      let index: Int = row[0]
      guard (0..<chunks).contains(index) else { continue }
      try row.withUnsafeData(atIndex: 1) { data in
        guard let data, data.count == width else { return }
        words.withUnsafeMutableBytes { buffer in
          _ = data.copyBytes(
            to: UnsafeMutableRawBufferPointer(rebasing: buffer[(index * width)...]))
        }
      }
    }
    return words
  }
}

/// Cells that change in one transaction: chunks are read as they are touched, and written at the
/// end.
struct ColumnBatch {
  private struct Chunk {
    /// Of the columns of 32 bits, by their places in `sorted`; empty until one is set.
    var cells: [[UInt32]] = []
    var live: [UInt64]
  }

  /// The columns of 32 bits.
  private static let sorted = Column.allCases.filter { $0 != .live }

  private var chunks: [Int: Chunk] = [:]

  mutating func set(_ document: Int, _ entry: Entry, _ db: Database) throws {
    let (number, place) = document.quotientAndRemainder(dividingBy: Columns.chunk)
    var chunk = try take(number, db)
    if chunk.cells.isEmpty {
      chunk.cells = try Self.sorted.map {
        try Self.read($0, chunk: number, count: Columns.chunk, db)
      }
    }
    for (index, column) in Self.sorted.enumerated() {
      chunk.cells[index][place] = column.cell(of: entry)
    }
    chunk.live[place >> 6] |= 1 << UInt64(place & 63)
    chunks[number] = chunk
  }

  mutating func kill(_ document: Int, _ db: Database) throws {
    let (number, place) = document.quotientAndRemainder(dividingBy: Columns.chunk)
    var chunk = try take(number, db)
    chunk.live[place >> 6] &= ~(1 << UInt64(place & 63))
    chunks[number] = chunk
  }

  mutating func flush(_ db: Database) throws {
    let write = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO columns (chunk, kind, cells) VALUES (?, ?, ?)")
    for (number, chunk) in chunks {
      for (column, values) in zip(Self.sorted, chunk.cells) {
        let data = values.withUnsafeBytes { Data($0) }
        try write.execute(arguments: [number, column.rawValue, data])
      }
      let data = chunk.live.withUnsafeBytes { Data($0) }
      try write.execute(arguments: [number, Column.live.rawValue, data])
    }
    chunks = [:]
  }

  /// Out of the batch, so that it is changed where it lies; as the file has it where it is new.
  private mutating func take(_ number: Int, _ db: Database) throws -> Chunk {
    if let chunk = chunks.removeValue(forKey: number) { return chunk }
    return Chunk(live: try Self.read(.live, chunk: number, count: Columns.chunk / 64, db))
  }

  private static func read<Cell: FixedWidthInteger>(
    _ column: Column, chunk: Int, count: Int, _ db: Database
  ) throws -> [Cell] {
    var cells = [Cell](repeating: 0, count: count)
    let data = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT cells FROM columns WHERE kind = ? AND chunk = ?"),
      arguments: [column.rawValue, chunk])
    if let data { _ = cells.withUnsafeMutableBytes { data.copyBytes(to: $0) } }
    return cells
  }
}
