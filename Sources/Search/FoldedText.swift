/// Text as search compares it: letters and digits of any script, small, full-width ASCII as ASCII;
/// white space and punctuation left out. So `PM2.5` is `pm25`, and 试点示范 is found in 试点、示范.
public struct FoldedText: Sendable {
  public private(set) var scalars: [UInt32] = []
  /// For each of `scalars`, the offset of the character it comes from; empty unless asked for.
  public private(set) var places: [Int] = []

  public init(_ text: String, limit: Int = .max) {
    scalars.reserveCapacity(min(limit, text.utf8.count / 2))
    for scalar in text.unicodeScalars {
      guard scalars.count < limit else { break }
      let folded = Self.fold(scalar)
      if folded != 0 { scalars.append(folded) }
    }
  }

  /// Keeps `places`, to lead back to the text.
  public init(placing text: String) {
    for (place, character) in text.enumerated() {
      for scalar in character.unicodeScalars {
        let folded = Self.fold(scalar)
        guard folded != 0 else { continue }
        scalars.append(folded)
        places.append(place)
      }
    }
  }

  /// - Returns: 0 for what search passes over.
  public static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
    let value = scalar.value
    switch value {
    case 0x30...0x39, 0x61...0x7A, 0x3400...0x4DBF, 0x4E00...0x9FFF: return value
    case 0x41...0x5A: return value + 32
    case 0..<0x80, 0x3000...0x3004, 0x3008...0x3020: return 0
    case 0xFF01...0xFF5E: return Unicode.Scalar(value - 0xFEE0).map(fold) ?? 0
    default: return foldRare(scalar)
    }
  }

  private static func foldRare(_ scalar: Unicode.Scalar) -> UInt32 {
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.numericType != nil else { return 0 }
    let small = properties.lowercaseMapping.unicodeScalars
    guard let first = small.first, small.count == 1 else { return scalar.value }
    return first.value
  }

  public static func isASCII(_ scalar: UInt32) -> Bool { scalar < 0x80 }
  public static func isASCIILetter(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar) }
}
