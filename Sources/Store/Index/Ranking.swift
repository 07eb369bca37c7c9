/// Windows of a set of documents in descending order of a column; equals in order of number.
///
/// The beginning of a large set is found among the first of all documents. Elsewhere two passes
/// over the set find any window, the last as fast as the first, without sorting the whole: the
/// first counts values in buckets, the second gathers the buckets the window lies in.
struct Ranking {
  let documents: DocumentSet
  let values: [UInt32]
  private let head: [UInt32]

  init(documents: DocumentSet, column: SortColumn) {
    self.documents = documents
    values = column.values
    head = column.head
  }

  fileprivate init(values: [UInt32]) {
    var all = DocumentSet(capacity: values.count)
    for document in values.indices { all.insert(document) }
    documents = all
    self.values = values
    head = []
  }

  func window(_ range: Range<Int>) -> [UInt32] {
    windowOfHead(range) ?? windowOfBuckets(range)
  }

  /// nil where the head does not reach so far, or hardly can.
  private func windowOfHead(_ range: Range<Int>) -> [UInt32]? {
    guard !head.isEmpty, documents.count * head.count / values.count >= range.upperBound else {
      return nil
    }
    var found: [UInt32] = []
    found.reserveCapacity(range.upperBound)
    for document in head where documents.contains(Int(document)) {
      found.append(document)
      if found.count == range.upperBound { return Array(found[range]) }
    }
    return nil
  }

  private func windowOfBuckets(_ range: Range<Int>) -> [UInt32] {
    let counts = counts()
    var before = 0
    var chosen: Range<Int>?
    var skipped = 0
    for bucket in stride(from: Self.buckets - 1, through: 0, by: -1) where counts[bucket] > 0 {
      let after = before + Int(counts[bucket])
      if after > range.lowerBound && before < range.upperBound {
        if chosen == nil { skipped = before }
        chosen = bucket..<(chosen?.upperBound ?? bucket + 1)
      }
      before = after
    }
    guard let chosen else { return [] }
    let gathered = gather(chosen)
    let start = range.lowerBound - skipped
    return gathered[min(start, gathered.count)..<min(start + range.count, gathered.count)]
      .map(Self.document)
  }

  /// Documents of each bucket.
  private func counts() -> [Int32] {
    var counts = [Int32](repeating: 0, count: Self.buckets)
    counts.withUnsafeMutableBufferPointer { counts in
      values.withUnsafeBufferPointer { values in
        documents.forEach { document in
          if document < values.count { counts[Self.bucket(values[document])] &+= 1 }
        }
      }
    }
    return counts
  }

  /// Place of a document of the set.
  func place(of document: Int) -> Int {
    guard document < values.count else { return 0 }
    let own = values[document]
    var before = 0
    values.withUnsafeBufferPointer { values in
      documents.forEach { other in
        guard other < values.count else { return }
        if values[other] > own || (values[other] == own && other < document) { before &+= 1 }
      }
    }
    return before
  }

  /// Sort keys of the documents in the buckets, in order.
  private func gather(_ chosen: Range<Int>) -> [UInt64] {
    var keys: [UInt64] = []
    let least = Self.least(of: chosen.lowerBound)
    let most = Self.least(of: chosen.upperBound) &- 1
    values.withUnsafeBufferPointer { values in
      documents.forEach { document in
        guard document < values.count, values[document] >= least, values[document] <= most else {
          return
        }
        keys.append(UInt64(~values[document]) << 32 | UInt64(document))
      }
    }
    keys.sort()
    return keys
  }

  private static func document(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key) }

  /// A value's eleven leading bits and how far they are up: grows with the value, as a floating-
  /// point number's bits do.
  @inline(__always)
  static func bucket(_ value: UInt32) -> Int {
    guard value >= 2048 else { return Int(value) }
    let shift = 21 - value.leadingZeroBitCount
    return shift << 10 + Int(value >> UInt32(shift))
  }

  /// The least value of a bucket; 0 behind the last.
  static func least(of bucket: Int) -> UInt32 {
    guard bucket >= 2048 else { return UInt32(bucket) }
    let shift = bucket >> 10 - 1
    return UInt32(truncatingIfNeeded: (bucket - shift << 10) << shift)
  }

  static let buckets = bucket(.max) + 1
}

/// What lists are ordered by, a value for each document.
struct SortColumn: Sendable {
  let values: [UInt32]
  /// The first of all documents, in order; none where they are so few that nothing is gained.
  let head: [UInt32]

  init(values: [UInt32]) {
    self.values = values
    let isLarge = values.count >= Self.headCount * 4
    head = isLarge ? Ranking(values: values).window(0..<Self.headCount) : []
  }

  static let headCount = 16_384
}
