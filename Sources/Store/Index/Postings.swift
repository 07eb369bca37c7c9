/// The occurrences of one token in one segment, as bytes of variable-length integers.
///
/// With positions: `2·(document − last document) + 1` and the position for the first in a
/// document, `2·(position − last position)` for each further one. Without: the difference to the
/// last document. Differences begin at 0.
struct Postings {
  private(set) var bytes: [UInt8] = []
  /// The last document.
  private(set) var last = 0
  private var lastPosition = 0
  private let hasPositions: Bool

  init(of token: Int64) { hasPositions = Token.hasPositions(token) }

  /// In ascending order. Without positions, a document that comes again counts once.
  mutating func append(_ occurrence: Occurrence) {
    let document = occurrence.document
    let position = occurrence.position
    if !hasPositions {
      guard bytes.isEmpty || document > last else { return }
      write(UInt32(document - last))
    } else if !bytes.isEmpty && document == last {
      guard position > lastPosition else { return }
      write(UInt32(position - lastPosition) << 1)
    } else {
      write(UInt32(document - last) << 1 | 1)
      write(UInt32(position))
    }
    last = document
    lastPosition = position
  }

  /// Puts another segment's postings, encoded, behind these. Its documents begin `shift` later than
  /// ours.
  mutating func append(_ other: UnsafeRawBufferPointer, last otherLast: Int, shift: Int) {
    var reader = PostingsReader(other)
    guard let head = reader.number() else { return }
    if hasPositions {
      write(UInt32(Int(head >> 1) + shift - last) << 1 | 1)
    } else {
      write(UInt32(Int(head) + shift - last))
    }
    bytes.append(contentsOf: other[reader.offset...])
    last = shift + otherLast
  }

  private mutating func write(_ number: UInt32) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

/// Reads what `Postings` wrote. Bytes that are none of ours end early; they never trap.
struct PostingsReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  @inline(__always)
  mutating func number() -> UInt32? {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      value |= UInt32(byte & 0x7F) &<< shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }

  /// Every document once, ascending.
  @inline(__always)
  static func documents(
    of token: Int64, in bytes: UnsafeRawBufferPointer, _ visit: (Int) -> Void
  ) {
    var reader = PostingsReader(bytes)
    var document = 0
    if Token.hasPositions(token) {
      while let head = reader.number() {
        guard head & 1 == 1 else { continue }
        document &+= Int(head >> 1)
        _ = reader.number()
        visit(document)
      }
    } else {
      while let step = reader.number() {
        document &+= Int(step)
        visit(document)
      }
    }
  }

  /// Every occurrence of a token with positions, ascending.
  @inline(__always)
  static func occurrences(in bytes: UnsafeRawBufferPointer, _ visit: (UInt32) -> Void) {
    var reader = PostingsReader(bytes)
    var document: UInt32 = 0
    var position: UInt32 = 0
    while let head = reader.number() {
      if head & 1 == 1 {
        document &+= head >> 1
        position = reader.number() ?? 0
      } else {
        position &+= head >> 1
      }
      visit(document &<< 14 | position & 0x3FFF)
    }
  }
}
