/// Tokens of a batch of documents, on their way into a segment.
struct TokenSink {
  struct Item {
    var token: Int64
    var occurrence: UInt32
  }

  private(set) var items: [Item] = []

  mutating func add(_ token: Int64, document: Int, position: Int = 0) {
    items.append(
      Item(token: token, occurrence: Occurrence(document: document, position: position).code))
  }

  mutating func reserve(_ count: Int) { items.reserveCapacity(count) }

  /// Sorts by token, then occurrence. A radix sort of 11 bits a pass: a comparison sort would take
  /// a third of the time a pull takes.
  mutating func sort() {
    var other = items
    for shift in stride(from: Int64(0), to: 32, by: 11) {
      Self.pass(&items, &other) { Int($0.occurrence >> UInt32(shift)) & 0x7FF }
    }
    for shift in stride(from: Int64(0), to: 64, by: 11) {
      Self.pass(&items, &other) { Int($0.token >> shift) & 0x7FF }
    }
  }

  /// One stable pass; nothing moves where all items have the same digit.
  @inline(__always)
  private static func pass(_ items: inout [Item], _ other: inout [Item], _ digit: (Item) -> Int) {
    var starts = [Int](repeating: 0, count: 2049)
    for item in items { starts[digit(item) + 1] += 1 }
    guard !starts.contains(items.count) else { return }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    for item in items {
      let place = digit(item)
      other[starts[place]] = item
      starts[place] += 1
    }
    swap(&items, &other)
  }
}
