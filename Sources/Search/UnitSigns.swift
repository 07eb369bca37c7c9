/// Signs that are units written as one character, as the letters and digits they are of: ㎡ is m2,
/// ℃ is C, ㎍ is μg. Squares by their names in Unicode (CJK Compatibility): SQUARE KM CUBED.
enum UnitSigns {
  private static let squares: ClosedRange<UInt32> = 0x3371...0x33DF
  private static let table = squares.map(letters)

  /// Small letters and digits, one to three, 0 behind the last; nil for what is no such sign.
  static func folded(_ value: UInt32) -> (UInt32, UInt32, UInt32)? {
    switch value {
    // Degrees, and the micro sign and the ångström, which are letters of their own in Unicode.
    case 0x2103: (0x63, 0, 0)
    case 0x2109: (0x66, 0, 0)
    case 0xB5: (mu, 0, 0)
    case 0x212B: (0x61, 0, 0)
    case squares: table[Int(value - squares.lowerBound)]
    default: nil
    }
  }

  private static let mu: UInt32 = 0x3BC

  @Sendable private static func letters(_ value: UInt32) -> (UInt32, UInt32, UInt32)? {
    guard let name = Unicode.Scalar(value)?.properties.name, name.hasPrefix("SQUARE ") else {
      return nil
    }
    var letters: [UInt32] = []
    for word in name.split(separator: " ").dropFirst() {
      switch word {
      case "MU": letters.append(mu)
      case "SQUARED": letters.append(0x32)
      case "CUBED": letters.append(0x33)
      default: letters += word.lowercased().utf8.map(UInt32.init)
      }
    }
    guard (1...3).contains(letters.count) else { return nil }
    return (letters[0], letters.count > 1 ? letters[1] : 0, letters.count > 2 ? letters[2] : 0)
  }
}
