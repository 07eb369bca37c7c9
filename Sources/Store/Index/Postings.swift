/// The occurrences of one token in one segment, being written.
///
/// As bytes: twice the length of the documents' part, plus 1 where that is a bitmap; the documents,
/// either as differences to the one before (the first: to 0) or as a bitmap, whichever is shorter;
/// then, for tokens with positions, a list for each document: a single position below 128 is a
/// byte, any other list is its length plus 128 (255: the length follows as a number) and the
/// positions as differences to the one before. So a list can be stepped over without reading it.
/// All numbers take seven bits a byte, the lowest first.
struct Postings {
  private var documents: [UInt8] = []
  private var positions: [UInt8] = []
  /// The positions of the last document.
  private var list: [UInt8] = []
  private var listCount = 0
  private var isBitmap = false
  private var isEmpty = true
  private var hasPositions = true
  /// The last document.
  private(set) var last = 0
  private var lastPosition = 0

  /// Starts anew, keeping the memory.
  mutating func begin(_ token: Int64) {
    documents.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    list.removeAll(keepingCapacity: true)
    listCount = 0
    isBitmap = false
    isEmpty = true
    hasPositions = IndexToken.hasPositions(token)
    last = 0
    lastPosition = 0
  }

  /// In ascending order; what comes twice counts once.
  mutating func append(_ occurrence: Occurrence) {
    let document = occurrence.document
    let position = occurrence.position
    if isEmpty || document > last {
      end()
      documents.append(number: UInt64(document - last))
      last = document
      isEmpty = false
      lastPosition = 0
    } else if position <= lastPosition {
      return
    }
    guard hasPositions else { return }
    list.append(number: UInt64(position - lastPosition))
    listCount += 1
    lastPosition = position
  }

  /// Ends the last document; before the whole is written.
  mutating func end() {
    guard listCount > 0 else { return }
    if listCount > 1 || list.count > 1 {
      positions.append(UInt8(128 + min(list.count, 127)))
      if list.count >= 127 { positions.append(number: UInt64(list.count)) }
    }
    positions.append(contentsOf: list)
    list.removeAll(keepingCapacity: true)
    listCount = 0
  }

  /// Gives what has been written to `use`.
  func withBytes<Result>(_ use: (EncodedPostings) -> Result) -> Result {
    documents.withUnsafeBytes { documents in
      positions.withUnsafeBytes { positions in
        use(
          EncodedPostings(
            documents: documents, positions: positions, isBitmap: isBitmap, last: last))
      }
    }
  }
}

/// One segment's share of a token, on its way into a merged segment.
struct PostingsPart {
  var view: PostingsView
  var last: Int
  /// How much later its documents begin than the merged segment's.
  var shift: Int
}

extension Postings {
  /// Puts the parts, in order of their documents, behind one another.
  mutating func merge(_ parts: [PostingsPart], span: Int) {
    for part in parts { positions.append(contentsOf: part.view.positions) }
    let length = parts.reduce(0) { $0 + $1.view.documents.count }
    if length * 8 >= span || parts.contains(where: \.view.isBitmap) {
      mergeDense(parts)
    } else {
      for part in parts { append(part) }
    }
    last = parts.last.map { $0.last + $0.shift } ?? 0
  }

  /// Only the first difference changes.
  private mutating func append(_ part: PostingsPart) {
    var reader = NumberReader(part.view.documents)
    guard let head = reader.next() else { return }
    documents.append(number: UInt64(max(0, Int(truncatingIfNeeded: head) &+ part.shift &- last)))
    documents.append(contentsOf: part.view.documents[reader.offset...])
    last = part.shift + part.last
  }

  private mutating func mergeDense(_ parts: [PostingsPart]) {
    let end = parts.last.map { $0.last + $0.shift + 1 } ?? 0
    var set = DocumentSet(capacity: end)
    for part in parts { set.insert(part.view, from: part.shift) }
    if set.count * 8 >= end {
      isBitmap = true
      set.words.withUnsafeBytes { documents.append(contentsOf: $0.prefix((end + 7) / 8)) }
    } else {
      set.forEach { document in
        documents.append(number: UInt64(document - last))
        last = document
      }
    }
  }
}

extension [UInt8] {
  /// Seven bits a byte, the lowest first.
  mutating func append(number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}

extension UInt64 {
  /// Bytes it takes at seven bits a byte.
  var encodedCount: Int { Swift.max(1, (UInt64.bitWidth - leadingZeroBitCount + 6) / 7) }
}
