/// Weighs a text of which every byte beyond ASCII is right in UTF-8 and in GB18030 alike, as of a
/// few Chinese characters they may be: 省 and 一 of GBK are two letters of other scripts in UTF-8.
enum ShortText {
  enum Reading { case utf8, doubtful, gb18030 }

  /// Characters beyond ASCII of a text that is short.
  private static let mostPairs = 64

  static func reading(of bytes: [UInt8]) -> Reading {
    guard let scalars = pairs(bytes) else { return .utf8 }
    var found: [Oddity] = []
    for place in scalars.indices where scalars[place] >= 0x80 {
      found.append(oddity(scalars, place))
    }
    if found.allSatisfy({ $0 == .none }) { return .utf8 }
    return found.contains(.certain) && !found.contains(.none) ? .gb18030 : .doubtful
  }

  /// The text in UTF-8; nil where not all beyond ASCII is of two bytes that are much used Chinese
  /// in GB 2312 (rows 16 to 55), or where that is much.
  private static func pairs(_ bytes: [UInt8]) -> [UInt32]? {
    var scalars: [UInt32] = []
    var pairs = 0
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      guard byte >= 0x80 else {
        scalars.append(UInt32(byte))
        continue
      }
      pairs += 1
      guard pairs <= mostPairs, (0xC2...0xD7).contains(byte), place < bytes.count,
        (0xA1...0xBF).contains(bytes[place])
      else { return nil }
      scalars.append(UInt32(byte & 0x1F) << 6 | UInt32(bytes[place] & 0x3F))
      place += 1
    }
    return pairs > 0 ? scalars : nil
  }

  private enum Oddity { case none, possible, certain }

  /// Whether a character is one that nobody writes where it stands: a letter of a script that has
  /// no other one beside it. Signs and accented letters may stand alone.
  private static func oddity(_ scalars: [UInt32], _ place: Int) -> Oddity {
    let scalar = scalars[place]
    switch scalar {
    // Greek letters are signs too.
    case 0x370..<0x400: return .none
    case ..<0xC0, 0xD7, 0xF7:
      let isBeside = [place - 1, place + 1].contains {
        scalars.indices.contains($0) && scalars[$0] > 0x20 && !separators.contains(scalars[$0])
      }
      return isBeside ? .none : .possible
    case ..<0x250:
      return word(scalars, around: place).contains { $0 < 0x80 } ? .none : .possible
    default:
      let isBeside = [place - 1, place + 1].contains {
        scalars.indices.contains($0) && scalars[$0] >> 8 == scalar >> 8
      }
      return isBeside ? .none : .certain
    }
  }

  /// What stands between cells.
  private static let separators = Set(",;|\"<>".unicodeScalars.map(\.value))

  /// Latin letters side by side.
  private static func word(_ scalars: [UInt32], around place: Int) -> ArraySlice<UInt32> {
    func isLatin(_ scalar: UInt32) -> Bool {
      (scalar | 0x20) &- 0x61 < 26 || (0xC0..<0x250).contains(scalar)
    }
    let start = scalars[..<place].lastIndex { !isLatin($0) }.map { $0 + 1 } ?? 0
    let end = scalars[place...].firstIndex { !isLatin($0) } ?? scalars.count
    return scalars[start..<end]
  }
}
