/// The occurrences of pairs of Latin letters and digits, of which a Latin text is made: so few
/// different ones that counting them puts them in order, where other tokens are sorted.
struct LatinPairs {
  /// Digits, letters, and 0 for the end of a run: in the order of their scalars.
  private static let codes = 37
  /// By space, first and second: in the order of their tokens.
  private static let slots = 2 * codes * codes

  /// A slot in the high half, an occurrence in the low one.
  private var items: [UInt64] = []

  var count: Int { items.count }

  /// - Parameter scalar: folded; 0 behind the end.
  /// - Returns: below 0 for a letter of another script.
  @inline(__always)
  static func code(of scalar: UInt32) -> Int {
    if scalar &- 0x61 < 26 { return Int(scalar) &- 0x61 &+ 11 }
    if scalar &- 0x30 < 10 { return Int(scalar) &- 0x30 &+ 1 }
    return scalar == 0 ? 0 : -1
  }

  /// Takes the pairs of a text; those with a letter of another script are given back.
  /// - Parameters:
  ///   - scalars: folded.
  ///   - start: the position of the first.
  @inline(__always)
  mutating func add(
    _ scalars: [UInt32], inTitle: Bool, document: Int, start: Int,
    others: (_ first: UInt32, _ second: UInt32, _ position: Int) -> Void
  ) {
    guard let first = scalars.first else { return }
    let base = items.count
    // Room for all at once: each by itself would ask for it.
    items.append(contentsOf: repeatElement(0, count: scalars.count))
    let above = inTitle ? 0 : Self.codes
    var end = base
    items.withUnsafeMutableBufferPointer { items in
      var code = Self.code(of: first)
      for index in scalars.indices {
        let following = index + 1 < scalars.count ? scalars[index + 1] : 0
        let next = Self.code(of: following)
        if code > 0, next >= 0 {
          let slot = (above &+ code) &* Self.codes &+ next
          let occurrence = Occurrence(document: document, position: start &+ index)
          items[end] = UInt64(slot) &<< 32 | UInt64(occurrence.code)
          end &+= 1
        } else {
          others(scalars[index], following, start &+ index)
        }
        code = next
      }
    }
    items.removeLast(items.count - end)
  }

  /// In the order of their tokens, each with its occurrences in the order they came.
  func sorted() -> Sorted {
    var starts = [Int](repeating: 0, count: Self.slots + 1)
    for item in items { starts[Int(item >> 32) + 1] += 1 }
    for slot in 0..<Self.slots { starts[slot + 1] += starts[slot] }
    var places = starts
    let occurrences = [UInt32](unsafeUninitializedCapacity: items.count) { buffer, count in
      places.withUnsafeMutableBufferPointer { places in
        for item in items {
          let slot = Int(item >> 32)
          buffer[places[slot]] = UInt32(truncatingIfNeeded: item)
          places[slot] &+= 1
        }
      }
      count = items.count
    }
    return Sorted(starts: starts, occurrences: occurrences)
  }

  /// Pairs in order, to be taken one after another.
  struct Sorted {
    fileprivate let starts: [Int]
    fileprivate let occurrences: [UInt32]
    private var slot = 0

    fileprivate init(starts: [Int], occurrences: [UInt32]) {
      self.starts = starts
      self.occurrences = occurrences
    }

    /// The next pair that has occurrences, if its token is below the bound; nil behind the last.
    mutating func next(below bound: Int64) -> (token: Int64, occurrences: ArraySlice<UInt32>)? {
      while slot < slots, starts[slot] == starts[slot + 1] { slot += 1 }
      guard slot < slots, case let token = LatinPairs.token(of: slot), token < bound else {
        return nil
      }
      defer { slot += 1 }
      return (token, occurrences[starts[slot]..<starts[slot + 1]])
    }

    private var slots: Int { starts.count - 1 }
  }

  private static func token(of slot: Int) -> Int64 {
    let (space, pair) = slot.quotientAndRemainder(dividingBy: codes * codes)
    let (first, second) = pair.quotientAndRemainder(dividingBy: codes)
    return space == 0
      ? IndexToken.title(scalar(of: first), scalar(of: second))
      : IndexToken.body(scalar(of: first), scalar(of: second))
  }

  private static func scalar(of code: Int) -> UInt32 {
    code == 0 ? 0 : code < 11 ? UInt32(code) + 0x2F : UInt32(code) + 0x56
  }
}
