/// Pairs of Latin letters and digits, of which a Latin text is made: so few different ones that a
/// table knows the run of each, where others are looked for.
enum LatinPairs {
  /// Digits, letters, and 0 for the end of a run: in the order of their scalars.
  private static let codes = 37
  /// By space, first and second.
  static let slots = 2 * codes * codes

  /// - Parameter scalar: folded; 0 behind the end.
  /// - Returns: below 0 for a letter of another script.
  @inline(__always)
  static func code(of scalar: UInt32) -> Int {
    if scalar &- 0x61 < 26 { return Int(scalar) &- 0x61 &+ 11 }
    if scalar &- 0x30 < 10 { return Int(scalar) &- 0x30 &+ 1 }
    return scalar == 0 ? 0 : -1
  }

  /// Where a pair stands in the table.
  @inline(__always)
  static func slot(_ first: Int, _ second: Int, inTitle: Bool) -> Int {
    ((inTitle ? 0 : codes) &+ first) &* codes &+ second
  }
}
