/// Where in a segment the tokens of a phrase stand side by side.
extension SearchEvaluator {
  /// The bytes of one place of a phrase: a list for each token that may stand there.
  private struct Place {
    var offset: Int
    var lists: [[UInt8]] = []
    var size: Int { lists.reduce(0) { $0 + $1.count } }
  }

  /// Places of a phrase that are looked up at once: their lists are held together.
  private static let together = 64

  /// Occurrences at which `phrase` begins, ascending. Of the places that are looked up at once, the
  /// rarest comes first; the others only thin it out.
  func occurrences(of phrase: Phrase, in segment: Segment) throws -> [UInt32] {
    guard phrase.count <= Occurrence.positionLimit else { return [] }
    var starts: [UInt32]?
    for offset in stride(from: 0, to: phrase.count, by: Self.together) {
      let end = min(offset + Self.together, phrase.count)
      guard var places = try places(of: phrase, offset..<end, in: segment) else { return [] }
      places.sort { $0.size < $1.size }
      var found = starts ?? Self.starts(places.removeFirst())
      for place in places where !found.isEmpty { Self.thin(&found, by: place) }
      guard !found.isEmpty else { return [] }
      starts = found
    }
    return starts ?? []
  }

  /// Those of ascending starts that one of some tokens stands right before.
  func behind(
    _ tokens: Phrase, _ starts: [UInt32], in segment: Segment
  ) throws -> Set<UInt32> {
    // Before the first place of a document there is none.
    let candidates = starts.filter { Occurrence(code: $0).position > 0 }
    var found: Set<UInt32> = []
    guard !candidates.isEmpty else { return found }
    for token in tokens {
      try blocks.each(token, of: segment) { bytes in
        var some = candidates
        let count = some.withUnsafeMutableBufferPointer { some in
          PostingsView(bytes)?.keep(in: some, at: .max) ?? 0
        }
        found.formUnion(some.prefix(count))
      }
    }
    return found
  }

  /// nil where nothing stands in one of them.
  private func places(
    of phrase: Phrase, _ range: Range<Int>, in segment: Segment
  ) throws -> [Place]? {
    var places: [Place] = []
    for offset in range {
      var place = Place(offset: offset)
      try blocks.each(phrase[offset], of: segment) { place.lists.append(Array($0)) }
      guard !place.lists.isEmpty else { return nil }
      places.append(place)
    }
    return places
  }

  private static func starts(_ place: Place) -> [UInt32] {
    var starts: [UInt32] = []
    starts.reserveCapacity(place.size / 2)
    let offset = UInt32(place.offset)
    for list in place.lists {
      list.withUnsafeBytes { bytes in
        PostingsView(bytes)?.forEachOccurrence { code in
          if code & 0x3FFF >= offset { starts.append(code &- offset) }
        }
      }
    }
    if place.lists.count > 1 { starts.sort() }
    return starts
  }

  /// Keeps the starts that have one of the place's tokens at its offset.
  private static func thin(_ starts: inout [UInt32], by place: Place) {
    if place.lists.count == 1 {
      keep(&starts, place.lists[0], place.offset)
      return
    }
    var kept: [UInt32] = []
    for list in place.lists {
      var some = starts
      keep(&some, list, place.offset)
      kept += some
    }
    kept.sort()
    starts = kept
  }

  private static func keep(_ starts: inout [UInt32], _ list: [UInt8], _ offset: Int) {
    let kept = starts.withUnsafeMutableBufferPointer { starts in
      list.withUnsafeBytes { PostingsView($0)?.keep(in: starts, at: UInt32(offset)) ?? 0 }
    }
    starts.removeLast(starts.count - kept)
  }
}
