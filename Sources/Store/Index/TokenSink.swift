/// Tokens of a batch of documents, on their way into a segment. Documents come in order, each as
/// its tokens and its end.
struct TokenSink: ~Copyable {
  private var runs = TokenRuns()
  /// Numbers of the runs of pairs of Latin letters and digits, from 1; 0 for none.
  private var latin = [UInt32](repeating: 0, count: LatinPairs.slots)
  /// Of the open document.
  private var places = DocumentPlaces()
  private var tokens: [Int64] = []
  private var numbers: [Int] = []

  /// Bytes it takes.
  var byteCount: Int { runs.byteCount }

  /// A token without places.
  @inline(__always)
  mutating func add(_ token: Int64) { tokens.append(token) }

  /// A token with places, which come in ascending order.
  mutating func add(_ token: Int64, at place: Int) {
    let run = runs.run(of: token)
    places.put(1) { codes in
      codes.pointee = DocumentPlaces.code(run, place)
      return run
    }
  }

  /// What stands side by side in a text.
  /// - Parameters:
  ///   - scalars: folded.
  ///   - start: the place of the first.
  mutating func addPairs(_ scalars: [UInt32], inTitle: Bool, start: Int) {
    places.put(scalars.count) { codes in
      scalars.withUnsafeBufferPointer { scalars in
        latin.withUnsafeMutableBufferPointer { latin in
          Self.put(scalars, inTitle: inTitle, start: start, into: codes, &runs, latin)
        }
      }
    }
  }

  /// - Returns: the numbers of their runs together, by `|`.
  @inline(__always)
  private static func put(
    _ scalars: UnsafeBufferPointer<UInt32>, inTitle: Bool, start: Int,
    into codes: UnsafeMutablePointer<UInt64>, _ runs: inout TokenRuns,
    _ latin: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    guard var scalar = scalars.first else { return 0 }
    var code = LatinPairs.code(of: scalar)
    var together = 0
    for index in scalars.indices {
      let following = index &+ 1 < scalars.count ? scalars[index &+ 1] : 0
      let next = LatinPairs.code(of: following)
      var run = -1
      if code > 0, next >= 0 {
        let slot = LatinPairs.slot(code, next, inTitle: inTitle)
        run = Int(latin[slot]) &- 1
        if run < 0 {
          run = runs.run(of: pair(scalar, following, inTitle))
          latin[slot] = UInt32(run + 1)
        }
      } else {
        run = runs.run(of: pair(scalar, following, inTitle))
      }
      codes[index] = DocumentPlaces.code(run, start &+ index)
      together |= run
      scalar = following
      code = next
    }
    return together
  }

  @inline(__always)
  private static func pair(_ first: UInt32, _ second: UInt32, _ inTitle: Bool) -> Int64 {
    inTitle ? IndexToken.title(first, second) : IndexToken.body(first, second)
  }

  /// Ends the open document.
  /// - Parameter document: counted from the segment's first.
  mutating func end(_ document: Int) {
    let document = UInt32(truncatingIfNeeded: document)
    // All are looked for before any is written: so the memory is asked for many at once.
    for token in tokens { numbers.append(runs.run(of: token)) }
    for number in numbers { runs.put(number, document: document) }
    tokens.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    places.drain { runs.put($0, document: document, places: $1) }
  }

  /// All tokens with their postings.
  func blocks() -> [Block] {
    var blocks: [Block] = []
    var packer = BlockPacker()
    runs.forEach { token, postings in
      if let block = packer.append(token, postings) { blocks.append(block) }
    }
    if let block = packer.end() { blocks.append(block) }
    return blocks
  }
}
