import Search

/// Words of Latin letters and digits as tokens: six bits a letter, so that the words with a
/// beginning are a range, whatever its length.
///
/// The first `head` letters are a token. Each `piece` letters behind them are another, which begins
/// with a hash of all letters before: a beginning is looked up by its last piece alone.
extension IndexToken {
  private static let head = 9
  private static let piece = 5
  private static let letterBits: Int64 = 6
  private static let hashBits: UInt64 = 28

  /// Visits every token of a word, of which `SearchPattern.wordLimit` letters count.
  static func eachPiece(
    of word: some RandomAccessCollection<UInt32>, inTitle: Bool, _ visit: (Int64) -> Void
  ) {
    let letters = word.prefix(SearchPattern.wordLimit).map { UInt8(truncatingIfNeeded: $0) }
    var end = min(head, letters.count)
    visit(beginning(letters[..<end], inTitle: inTitle).lowerBound)
    while end < letters.count {
      end = min(end + piece, letters.count)
      visit(beginning(letters[..<end], inTitle: inTitle).lowerBound)
    }
  }

  /// Tokens of the words that begin so; at least one letter, at most `SearchPattern.wordLimit`.
  static func beginning(_ letters: ArraySlice<UInt8>, inTitle: Bool) -> ClosedRange<Int64> {
    guard letters.count > head else {
      return range(space(inTitle ? .titleWord : .bodyWord), letters, of: head)
    }
    let start = letters.startIndex + head + (letters.count - head - 1) / piece * piece
    let before = hash(letters[..<start]) << (Int64(piece) * letterBits)
    return range(space(inTitle ? .titleTail : .bodyTail) | before, letters[start...], of: piece)
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
    letter < 0x40 ? Int64(letter) - 0x2F : Int64(letter) - 0x61 + 11
  }

  private static func hash(_ letters: ArraySlice<UInt8>) -> Int64 {
    var hash = CodeHash()
    for letter in letters { hash.add(letter) }
    return hash.token & (1 << Int64(hashBits) - 1)
  }
}
