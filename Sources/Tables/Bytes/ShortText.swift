/// Weighs a text of which every byte beyond ASCII is right in UTF-8 and in GB18030 alike, as of a
/// few Chinese characters they may be: 省 and 一 of GBK are two letters of other scripts in UTF-8.
/// However often they come: a column of prices in 元 has one, in each of its rows.
enum ShortText {
  enum Reading { case utf8, doubtful, gb18030 }

  /// Different characters beyond ASCII of a text that has few.
  private static let mostDifferent = 64
  /// Of so many characters one may stand as if UTF-8 were right, by chance.
  private static let usual = 20

  static func reading(of bytes: [UInt8]) -> Reading {
    guard let scalars = pairs(bytes) else { return .utf8 }
    var (all, none, certain) = (0, 0, 0)
    for place in scalars.indices where scalars[place] >= 0x80 {
      all += 1
      switch oddity(scalars, place) {
      case .none: none += 1
      case .possible: break
      case .certain: certain += 1
      }
    }
    // Of many one letter that stands alone is a slip.
    if none == all || all > mostDifferent && (all - none) * usual <= all { return .utf8 }
    let isOdd = none == 0 || certain * 2 >= all
    return certain > 0 && isOdd && none * usual <= all ? .gb18030 : .doubtful
  }

  /// The text in UTF-8; nil where not all beyond ASCII is of two bytes that are much used Chinese
  /// in GB 2312 (rows 16 to 55), or where these are many different ones.
  private static func pairs(_ bytes: [UInt8]) -> [UInt32]? {
    var scalars: [UInt32] = []
    var different: Set<UInt32> = []
    var last: UInt32 = 0
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      guard byte >= 0x80 else {
        scalars.append(UInt32(byte))
        continue
      }
      guard (0xC2...0xD7).contains(byte), place < bytes.count,
        (0xA1...0xBF).contains(bytes[place])
      else { return nil }
      let scalar = UInt32(byte & 0x1F) << 6 | UInt32(bytes[place] & 0x3F)
      if scalar != last, different.insert(scalar).inserted, different.count > mostDifferent {
        return nil
      }
      last = scalar
      scalars.append(scalar)
      place += 1
    }
    return different.isEmpty ? nil : scalars
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
