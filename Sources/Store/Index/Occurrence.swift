/// Where a token stands: which document of its segment, which place in it.
struct Occurrence: Hashable, Comparable {
  /// Places of a document that are told apart; text beyond them is not indexed.
  static let positionLimit = 1 << 14
  /// Documents of one segment.
  static let documentLimit = 1 << 18

  let code: UInt32

  init(code: UInt32) { self.code = code }

  init(document: Int, position: Int) {
    code = UInt32(truncatingIfNeeded: document << 14 | position)
  }

  /// Counted from the segment's first.
  var document: Int { Int(code >> 14) }
  var position: Int { Int(code & 0x3FFF) }

  static func < (left: Occurrence, right: Occurrence) -> Bool { left.code < right.code }
}
