import GRDB

/// Postings lie in blocks, in order of token: a row for each token would make SQLite's own work
/// most of a pull. A block holds, for each token: the difference to the token before it (the first:
/// to the block's), the last document, the length of the postings, and the postings.
///
/// A block of the usual size fits into one page.
struct Block: Sendable {
  var firstToken: Int64
  var bytes: [UInt8]
}

/// Makes blocks of tokens.
struct BlockPacker {
  private static let size = 3900

  private var bytes: [UInt8] = []
  private var first: Int64 = 0
  private var last: Int64 = 0

  /// Tokens must come in ascending order.
  /// - Returns: the block before, where another begins with this token.
  mutating func append(_ token: Int64, _ postings: Postings) -> Block? {
    postings.withBytes { append(token, $0) }
  }

  /// The same of postings that lie elsewhere.
  mutating func append(_ token: Int64, _ postings: EncodedPostings) -> Block? {
    let size = postings.documents.count + postings.positions.count
    let isFull = !bytes.isEmpty && bytes.count + size + 10 > Self.size
    let full = isFull ? end() : nil
    if bytes.isEmpty {
      bytes.reserveCapacity(Self.size)
      first = token
      last = token
    }
    let head = UInt64(postings.documents.count) << 1 | (postings.isBitmap ? 1 : 0)
    bytes.append(number: UInt64(token - last))
    bytes.append(number: UInt64(postings.last))
    bytes.append(number: UInt64(size + head.encodedCount))
    bytes.append(number: head)
    bytes.append(contentsOf: postings.documents)
    bytes.append(contentsOf: postings.positions)
    last = token
    return full
  }

  /// The last block; nil where no token came since the one before.
  mutating func end() -> Block? {
    guard !bytes.isEmpty else { return nil }
    defer { bytes = [] }
    return Block(firstToken: first, bytes: bytes)
  }
}

/// Writes the blocks of a segment.
struct BlockWriter {
  private let row: RowWriter
  private let segment: Int

  init(_ db: Database, segment: Int) throws {
    row = try RowWriter(
      db, sql: "INSERT INTO blocks (segment, first_token, postings) VALUES (?, ?, ?)")
    self.segment = segment
  }

  func write(_ block: Block) throws {
    row.bind(1, segment)
    row.bind(2, block.firstToken)
    row.bind(3, block.bytes)
    try row.run()
  }
}

/// One token's postings in a block.
struct BlockItem {
  var token: Int64
  var last: Int
  /// Where in the block the postings lie.
  var range: Range<Int>
}

/// Walks a block from token to token. Bytes that are none of ours end early; they never trap.
struct BlockScan {
  private let bytes: UnsafeRawBufferPointer
  private var offset: Int
  private var token: Int64

  /// - Parameter offset: 0, or where an item ended whose token was `token`.
  init(_ bytes: UnsafeRawBufferPointer, offset: Int = 0, token: Int64) {
    self.bytes = bytes
    self.offset = offset
    self.token = token
  }

  mutating func next() -> BlockItem? {
    var reader = NumberReader(bytes, offset: offset)
    guard let step = reader.next(), let last = reader.next(),
      let length = reader.next(), length <= UInt64(bytes.count - reader.offset)
    else { return nil }
    token &+= Int64(truncatingIfNeeded: step)
    offset = reader.offset + Int(length)
    return BlockItem(
      token: token, last: Int(truncatingIfNeeded: last % UInt64(Occurrence.documentLimit)),
      range: reader.offset..<offset)
  }
}
