/// How many cells a character takes: the one table for the whole program.
///
/// Source: Unicode 16 EastAsianWidth.txt and general categories; `ambiguousIsWide` decides for
/// East Asian Ambiguous characters such as `★─…`, which terminals set for Chinese may draw wide.
public struct DisplayWidth: Hashable, Sendable {
  public var ambiguousIsWide: Bool

  public init(ambiguousIsWide: Bool = false) { self.ambiguousIsWide = ambiguousIsWide }

  /// 0, 1 or 2.
  public func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return value >= 0x20 ? 1 : 0 }
    if (0x2E80...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
      || (0xF900...0xFAFF).contains(value) || (0xFE30...0xFE6F).contains(value)
      || (0xFF00...0xFF60).contains(value) || (0xFFE0...0xFFE6).contains(value)
      || (0x20000...0x3FFFD).contains(value)
    {
      return 2
    }
    return (0x300...0x36F).contains(value) || value == 0x200B ? 0 : 1
  }

  public func width(of text: some StringProtocol) -> Int {
    var total = 0
    for scalar in text.unicodeScalars { total += width(of: scalar) }
    return total
  }
}
