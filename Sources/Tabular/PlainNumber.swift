/// A number that a spreadsheet can be given as it stands: digits, perhaps with a minus and a point,
/// as most are.
public struct PlainNumber: Hashable, Sendable {
  /// Masks by decimals.
  private static let masks = (0...15).map { count in
    count == 0 ? "0" : "0." + String(repeating: "0", count: count)
  }

  /// All of them, before and behind the point.
  public let digits: Int
  /// Digits behind the point.
  public let decimals: Int

  /// Fails for any other writing, for a needless zero at the beginning, for a minus before nothing,
  /// and for more than fifteen digits, which a double does not hold.
  /// - Parameter text: without white space around it.
  @inlinable
  public init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count <= 17 else { return nil }
    var digits = 0
    var decimals = -1
    var isZero = true
    let isNegative = text.first == 0x2D
    let first = isNegative ? 1 : 0
    var index = first
    while index < text.count {
      let byte = text[index]
      if byte &- 0x30 < 10 {
        digits += 1
        if decimals >= 0 { decimals += 1 }
        if byte != 0x30 { isZero = false }
      } else if byte == 0x2E, decimals < 0, digits > 0 {
        decimals = 0
      } else {
        return nil
      }
      index += 1
    }
    let whole = digits - max(0, decimals)
    guard whole > 0, digits <= 15, decimals != 0, !(isNegative && isZero),
      whole == 1 || text[first] != 0x30
    else { return nil }
    self.digits = digits
    self.decimals = max(0, decimals)
  }

  /// Whether a spreadsheet shows it as it is written without a mask of its own.
  @inlinable public var isGeneral: Bool { decimals == 0 && digits <= 11 }

  /// The mask under which it shows as it is written; nil for General.
  public var mask: String? { isGeneral ? nil : Self.masks[decimals] }
}
