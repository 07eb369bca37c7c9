import Foundation
import GRDB

/// Where in a segment the tokens of a phrase stand side by side.
extension SearchEvaluator {
  /// The bytes of one place of a phrase: a list for each token that may stand there.
  private struct Place {
    var offset: Int
    var lists: [[UInt8]] = []
    var size: Int { lists.reduce(0) { $0 + $1.count } }
  }

  /// Occurrences at which `phrase` begins, ascending. The rarest place comes first; the others
  /// only thin it out.
  func occurrences(of phrase: Phrase, in segment: Segment) throws -> [UInt32] {
    var places: [Place] = []
    for (offset, tokens) in phrase.enumerated() {
      var place = Place(offset: offset)
      try segment.each(tokens, db) { bytes in place.lists.append(Array(bytes)) }
      guard !place.lists.isEmpty else { return [] }
      places.append(place)
    }
    places.sort { $0.size < $1.size }
    guard let rarest = places.first else { return [] }
    var starts = Self.starts(rarest)
    for place in places.dropFirst() where !starts.isEmpty { Self.thin(&starts, by: place) }
    return starts
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
