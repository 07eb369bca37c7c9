/// Tokens of a batch of documents, on their way into a segment.
struct TokenSink {
  struct Item {
    var token: Int64
    var occurrence: UInt32
  }

  private(set) var items: [Item] = []

  @inline(__always)
  mutating func add(_ token: Int64, document: Int, position: Int = 0) {
    items.append(
      Item(token: token, occurrence: Occurrence(document: document, position: position).code))
  }

  /// Sorts by token; occurrences of a token stay in the order they came, which is ascending. A
  /// radix sort of 11 bits a pass: comparing would take a third of a pull's time.
  mutating func sort() {
    var other = items
    for shift in stride(from: Int64(0), to: 64, by: 11) {
      Self.pass(&items, &other) { Int(truncatingIfNeeded: $0.token >> shift) & 0x7FF }
    }
  }

  /// One stable pass; nothing moves where all items have the same digit.
  @inline(__always)
  private static func pass(_ items: inout [Item], _ other: inout [Item], _ digit: (Item) -> Int) {
    var starts = [Int](repeating: 0, count: 2049)
    for item in items { starts[digit(item) + 1] += 1 }
    guard !starts.contains(items.count) else { return }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    items.withUnsafeBufferPointer { items in
      other.withUnsafeMutableBufferPointer { other in
        starts.withUnsafeMutableBufferPointer { starts in
          for item in items {
            let place = digit(item)
            other[starts[place]] = item
            starts[place] &+= 1
          }
        }
      }
    }
    swap(&items, &other)
  }
}
