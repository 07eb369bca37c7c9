/// How usual the characters of a text in two bytes are, in Big5 and in GB 2312: the encodings have
/// much used characters in rows of their own, so that the rows tell one from the other; and whether
/// they are rather the syllables that Korean has in EUC-KR.
public struct DoubleByteUsage: Sendable {
  /// Pairs from which the rows say something.
  private static let enough = 16
  /// Pairs from which it says something where all are rare: of a short Chinese text that is one in
  /// a hundred.
  private static let few = 4

  /// Characters that hardly anybody writes in GB18030 for each of Big5, and beyond that.
  private static let big5Margin = (times: 4, more: 3)

  /// Bytes that are wrong in Big5, and characters outside of its symbols and its first level (5,401
  /// much used ones in rows A4 to C6).
  private var rareBig5 = 0
  /// Characters of two bytes in GB18030.
  private var pairs = 0
  /// Those of GB 2312's second level, by radicals, or outside of GB 2312.
  private var rarePairs = 0
  /// Those outside of GB 2312.
  private var strangePairs = 0
  /// Those that are much used syllables in EUC-KR.
  private var syllables = 0

  public init() {}

  /// Whether it is much likelier Big5 than GB18030.
  /// - Parameter strange: characters outside of GB 2312 and bytes that are wrong in GB18030; nil
  ///   for those outside of GB 2312 that were seen here.
  public func isBig5(strange: Int? = nil) -> Bool {
    (strange ?? strangePairs) >= rareBig5 * Self.big5Margin.times + Self.big5Margin.more
  }

  /// Whether it is rather a Chinese text in GB18030 than one in which bytes beyond ASCII stand
  /// alone.
  var isMostlyUsual: Bool { pairs > 0 && rarePairs * 3 < pairs }

  /// Whether most is what hardly anybody writes in GB18030: Cyrillic, kana and the like are read
  /// so.
  public var isRareInGB18030: Bool {
    pairs >= Self.enough ? rarePairs * 10 > pairs * 6 : pairs >= Self.few && rarePairs == pairs
  }

  /// Whether it may as well be Korean in EUC-KR.
  public var mayBeKorean: Bool { pairs >= Self.few && syllables * 10 >= pairs * 7 }

  /// - Parameters:
  ///   - isFirst: whether the bytes are a text's first; others may begin within a character.
  ///   - isLast: whether they are its last; else their end may cut one.
  public mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, isFirst: Bool, isLast: Bool) {
    let start = isFirst ? 0 : bytes.firstIndex { $0 < 0x30 } ?? 0
    addBig5(bytes, start, isLast)
    addGB18030(bytes, start)
  }

  private mutating func addBig5(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ isLast: Bool
  ) {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      guard byte >= 0x80 else {
        index += 1
        continue
      }
      guard index + 1 < bytes.count else {
        rareBig5 += isLast ? 1 : 0
        return
      }
      let second = bytes[index + 1]
      let isPair =
        byte > 0x80 && byte < 0xFF
        && ((0x40...0x7E).contains(second) || (0xA1...0xFE).contains(second))
      let isUsual = (0xA1...0xC5).contains(byte) || (byte == 0xC6 && second <= 0x7E)
      if !isPair || !isUsual { rareBig5 += 1 }
      index += isPair ? 2 : 1
    }
  }

  private mutating func addGB18030(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) {
    var index = start
    while index + 1 < bytes.count {
      let (byte, second) = (bytes[index], bytes[index + 1])
      guard byte > 0x80, byte < 0xFF, second >= 0x40, second != 0x7F, second != 0xFF else {
        index += 1
        continue
      }
      pairs += 1
      let isUsual = second >= 0xA1 && ((0xA1...0xA9).contains(byte) || (0xB0...0xD7).contains(byte))
      if !isUsual { rarePairs += 1 }
      if second < 0xA1 || !((0xA1...0xA9).contains(byte) || (0xB0...0xF7).contains(byte)) {
        strangePairs += 1
      }
      if KoreanSyllables.codes.contains(UInt16(byte) << 8 | UInt16(second)) { syllables += 1 }
      index += 2
    }
  }
}
