/// A set of document numbers below a bound, one bit each.
struct DocumentSet: Sendable, Equatable {
  private(set) var words: [UInt64]

  init(capacity: Int) { words = [UInt64](repeating: 0, count: (capacity + 63) / 64) }

  init(words: [UInt64]) { self.words = words }

  /// Numbers beyond the bound are passed over.
  @inline(__always)
  mutating func insert(_ document: Int) {
    let word = document >> 6
    guard word < words.count, document >= 0 else { return }
    words[word] |= 1 &<< UInt64(document & 63)
  }

  /// For many insertions at once.
  @inline(__always)
  mutating func update(_ body: (UnsafeMutableBufferPointer<UInt64>) -> Void) {
    words.withUnsafeMutableBufferPointer { body($0) }
  }

  mutating func remove(_ document: Int) {
    guard contains(document) else { return }
    words[document >> 6] &= ~(1 &<< UInt64(document & 63))
  }

  func contains(_ document: Int) -> Bool {
    let word = document >> 6
    return words.indices.contains(word) && words[word] & 1 &<< UInt64(document & 63) != 0
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  mutating func formUnion(_ other: DocumentSet) { combine(other) { $0 | $1 } }
  mutating func formIntersection(_ other: DocumentSet) { combine(other) { $0 & $1 } }
  mutating func subtract(_ other: DocumentSet) { combine(other) { $0 & ~$1 } }

  @inline(__always)
  private mutating func combine(_ other: DocumentSet, _ operation: (UInt64, UInt64) -> UInt64) {
    for index in words.indices {
      let right = index < other.words.count ? other.words[index] : 0
      words[index] = operation(words[index], right)
    }
  }

  /// Ascending.
  @inline(__always)
  func forEach(_ visit: (Int) -> Void) {
    words.withUnsafeBufferPointer { words in
      for index in words.indices {
        var rest = words[index]
        while rest != 0 {
          visit(index &<< 6 | rest.trailingZeroBitCount)
          rest &= rest &- 1
        }
      }
    }
  }
}
