import Search

/// Words of Latin letters and digits, some with signs behind, as tokens: six bits a letter, so that
/// the words with a beginning are a range, whatever its length.
///
/// The first `head` letters are a token. Each `piece` letters behind them are another, which begins
/// with a hash of all letters before: a beginning is looked up by its last piece alone.
extension IndexToken {
  private static let head = 9
  private static let piece = 5
  private static let letterBits: Int64 = 6
  private static let hashBits: UInt64 = 28

  /// Visits every token of a word, of which `SearchPattern.wordLimit` letters count.
  @inline(__always)
  static func eachPiece(of word: ArraySlice<UInt32>, inTitle: Bool, _ visit: (Int64) -> Void) {
    word.withUnsafeBufferPointer { letters in
      let count = min(letters.count, SearchPattern.wordLimit)
      var end = min(head, count)
      visit(space(inTitle ? .titleWord : .bodyWord) | packed(letters, 0..<end, of: head))
      var hash = CodeHash()
      var hashed = 0
      while end < count {
        while hashed < end {
          hash.add(UInt8(truncatingIfNeeded: letters[hashed]))
          hashed += 1
        }
        let next = min(end + piece, count)
        visit(
          space(inTitle ? .titleTail : .bodyTail) | before(hash)
            | packed(letters, end..<next, of: piece))
        end = next
      }
    }
  }

  /// As `range` has its lowest token.
  @inline(__always)
  private static func packed(
    _ letters: UnsafeBufferPointer<UInt32>, _ place: Range<Int>, of count: Int
  ) -> Int64 {
    var packed: Int64 = 0
    for index in place {
      packed = packed << letterBits | code(of: UInt8(truncatingIfNeeded: letters[index]))
    }
    return packed << (Int64(count - place.count) * letterBits)
  }

  /// Tokens of the words that begin so; at least one letter, at most `SearchPattern.wordLimit`.
  static func beginning(_ letters: ArraySlice<UInt8>, inTitle: Bool) -> ClosedRange<Int64> {
    guard letters.count > head else {
      return range(space(inTitle ? .titleWord : .bodyWord), letters, of: head)
    }
    let start = letters.startIndex + head + (letters.count - head - 1) / piece * piece
    var hash = CodeHash()
    for letter in letters[..<start] { hash.add(letter) }
    return range(
      space(inTitle ? .titleTail : .bodyTail) | before(hash), letters[start...], of: piece)
  }

  private static func range(
    _ base: Int64, _ letters: ArraySlice<UInt8>, of count: Int
  ) -> ClosedRange<Int64> {
    let packed = letters.reduce(Int64(0)) { $0 << letterBits | code(of: $1) }
    let rest = Int64(count - letters.count) * letterBits
    let lower = base | packed << rest
    return lower...(lower | (1 << rest - 1))
  }

  /// From 1: 0 stands behind the end of a word.
  private static func code(of letter: UInt8) -> Int64 {
    if letter < 0x30 { return letter == 0x2B ? 37 : 38 }
    return letter < 0x40 ? Int64(letter) - 0x2F : Int64(letter) - 0x61 + 11
  }

  /// What a piece begins with: of all letters before it.
  private static func before(_ hash: CodeHash) -> Int64 {
    (hash.token & (1 << Int64(hashBits) - 1)) << (Int64(piece) * letterBits)
  }
}
