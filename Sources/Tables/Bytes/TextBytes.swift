import Tabular

/// Bytes that are a text, and how it is written.
struct TextBytes: Sendable {
  /// Bytes looked at before a text is read.
  static let head = 256 << 10
  /// Bytes looked at elsewhere in it, each time.
  private static let piece = 32 << 10

  let bytes: any ByteStore
  var encoding: TextEncoding
  /// Where the text begins behind its mark, and where it ends: a last 0x1A, the end of a file to
  /// CP/M and DOS, and what an editor filled up with 0, is none of it.
  var range: Range<Int>
  /// What is to be said of how it is written.
  private(set) var notices = TableNotices()

  /// - Parameter name: the encoding that a person names; nil for what the bytes tell.
  /// - Throws: `TableFault`.
  init(_ bytes: any ByteStore, in name: String? = nil) throws(TableFault) {
    self.bytes = bytes
    let head = try bytes.head(Self.head)
    let mark = ByteOrderMark(head)
    var start = mark?.length ?? 0
    if let name {
      guard let named = TextEncoding(name: name) else { throw .noEncoding(name: name) }
      encoding = named
      if mark?.encoding != named { start = 0 }
    } else if let mark, mark.encoding != .utf8 {
      encoding = mark.encoding
    } else {
      let samples = try Self.samples(bytes, Array(head[start...]))
      let guess = EncodingGuess(samples, isWhole: head.count >= bytes.size)
      (encoding, notices) = (guess.encoding, guess.notices)
      // A mark of UTF-8 tells that units are bytes, if nothing else.
      if mark != nil, encoding.unit > 1 { encoding = .utf8 }
    }
    range = start..<max(start, try Self.end(of: bytes, encoding))
  }

  /// A text whose writing is known.
  init(_ bytes: any ByteStore, _ encoding: TextEncoding, _ range: Range<Int>) {
    self.bytes = bytes
    self.encoding = encoding
    self.range = range
  }

  /// Pieces from all over the text, from which its encoding is told.
  /// - Parameter head: the first of them.
  private static func samples(
    _ bytes: any ByteStore, _ head: [UInt8]
  ) throws(TableFault) -> [[UInt8]] {
    var samples = [head]
    let size = bytes.size
    guard head.count < size else { return samples }
    for part in 1...8 {
      let offset = size / 9 * part & ~3
      samples.append(try bytes.piece(offset, min(piece, size - offset)))
    }
    return samples
  }

  private static func end(
    of bytes: any ByteStore, _ encoding: TextEncoding
  ) throws(TableFault) -> Int {
    let size = bytes.size
    guard encoding.unit == 1 else { return size }
    let tail = try bytes.piece(max(0, size - 4096), min(4096, size))
    var end = tail.count
    while end > 0, tail[end - 1] == 0 || tail[end - 1] == 0x1A { end -= 1 }
    // Padding is padding behind a 0x1A only.
    return tail[end...].first == 0x1A ? size - tail.count + end : size
  }

  /// The beginning in UTF-8, whatever it is written in.
  /// - Parameter count: bytes of the file to look at.
  func beginning(_ count: Int) throws -> [UInt8] {
    let feed = TextFeed(self)
    var text: [UInt8] = []
    text.reserveCapacity(min(count, range.count))
    while text.count < count, let piece = try feed.next() {
      text.append(contentsOf: piece.assumingMemoryBound(to: UInt8.self))
    }
    return text
  }

  /// All of it in UTF-8: in memory where it is short, else in a file without a name.
  /// - Throws: `TableFault`, `CancellationError`.
  func spooled() throws -> (bytes: SpoolBytes, notices: TableNotices) {
    let spool = SpoolBytes()
    let feed = TextFeed(self)
    while let piece = try feed.next() {
      try Task.checkCancellation()
      try spool.append(piece)
    }
    return (spool, feed.notices)
  }
}
