/// Windows of a set of documents in descending order of a column; equals in order of number.
///
/// Two passes over the set find any window, the last as fast as the first, without sorting the
/// whole: the first counts values in buckets, the second gathers the buckets the window lies in.
struct Ranking {
  let documents: DocumentSet
  let values: [UInt32]

  func window(_ range: Range<Int>) -> [UInt32] {
    var counts = [Int](repeating: 0, count: Self.buckets)
    values.withUnsafeBufferPointer { values in
      documents.forEach { document in
        if document < values.count { counts[Self.bucket(values[document])] &+= 1 }
      }
    }
    var before = 0
    var chosen: Range<Int>?
    var skipped = 0
    for bucket in stride(from: Self.buckets - 1, through: 0, by: -1) where counts[bucket] > 0 {
      let after = before + counts[bucket]
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
    values.withUnsafeBufferPointer { values in
      documents.forEach { document in
        guard document < values.count, chosen.contains(Self.bucket(values[document])) else {
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
  static func bucket(_ value: UInt32) -> Int {
    guard value >= 2048 else { return Int(value) }
    let shift = 21 - value.leadingZeroBitCount
    return shift << 10 + Int(value >> UInt32(shift))
  }

  static let buckets = bucket(.max) + 1
}
