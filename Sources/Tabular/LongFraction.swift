/// A fraction with more digits than a double is sure of, and which a double holds all the same, as
/// coordinates have them. A spreadsheet is given it as a number, with its digits as they stand:
/// sums have to be right, and no code is a fraction.
public struct LongFraction: Hashable, Sendable {
  /// Digits that a spreadsheet shows (Excel specifications and limits).
  private static let shown = 15

  /// Digits behind the point.
  private let decimals: Int
  /// Digits without the zeros at either end.
  private let significant: Int

  /// Fails for anything but digits with a point among them, sixteen to forty, of which fifteen at
  /// most stand before the point, and which the nearest double gives back.
  /// - Parameter text: without white space around it.
  public init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard (17...41).contains(text.count) else { return nil }
    let start = text.first == 0x2D ? 1 : 0
    guard let point = text.firstIndex(of: 0x2E), (1...Self.shown).contains(point - start),
      point < text.count - 1, text[start] != 0x30 || point == start + 1
    else { return nil }
    var first: Int?
    var last = start
    for index in start..<text.count where index != point {
      guard text[index] &- 0x30 < 10 else { return nil }
      guard text[index] != 0x30 else { continue }
      first = first ?? index
      last = index
    }
    guard let first else { return nil }
    decimals = text.count - point - 1
    significant = last - first + (first < point && last > point ? 0 : 1)
    guard significant > Self.shown else { return }
    guard let number = NumberCell(text), ExactNumber.lost(text, number.value) == nil else {
      return nil
    }
  }

  /// The mask under which it shows as it is written; nil where none does, and General shows the
  /// digits there is room for.
  public var mask: String? {
    guard significant <= Self.shown, decimals <= Self.shown else { return nil }
    return "0." + String(repeating: "0", count: decimals)
  }
}
