/// Tokens of a batch of documents, on their way into a segment.
struct TokenSink {
  struct Item {
    var token: Int64
    var occurrence: UInt32
  }

  private var items: [Item] = []
  private var pairs = LatinPairs()

  /// Bytes it takes, and takes while it is put in order.
  var byteCount: Int { items.count * 32 + pairs.count * 20 }

  @inline(__always)
  mutating func add(_ token: Int64, document: Int, position: Int = 0) {
    items.append(
      Item(token: token, occurrence: Occurrence(document: document, position: position).code))
  }

  /// What stands side by side in a text.
  /// - Parameters:
  ///   - scalars: folded.
  ///   - start: the position of the first.
  mutating func addPairs(_ scalars: [UInt32], inTitle: Bool, document: Int, start: Int) {
    var others = items
    items = []
    pairs.add(scalars, inTitle: inTitle, document: document, start: start) {
      let token = inTitle ? IndexToken.title($0, $1) : IndexToken.body($0, $1)
      let occurrence = Occurrence(document: document, position: $2)
      others.append(Item(token: token, occurrence: occurrence.code))
    }
    items = others
  }

  /// Visits every token in ascending order, with the codes of its occurrences in ascending order.
  mutating func eachToken(_ visit: (Int64, ArraySlice<UInt32>) throws -> Void) rethrows {
    sort()
    var latin = pairs.sorted()
    let occurrences = items.map(\.occurrence)
    var start = 0
    while start < items.count {
      let token = items[start].token
      while let pair = latin.next(below: token) { try visit(pair.token, pair.occurrences) }
      var end = start + 1
      while end < items.count, items[end].token == token { end += 1 }
      try visit(token, occurrences[start..<end])
      start = end
    }
    while let pair = latin.next(below: .max) { try visit(pair.token, pair.occurrences) }
  }

  /// Sorts by token; occurrences of a token stay in the order they came, which is ascending. A
  /// radix sort of 11 bits a pass: comparing would take a third of a pull's time.
  private mutating func sort() {
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
