import Base

/// Numbers of a profile, a mean or a chart as text: whole ones whole, others with at most four
/// decimals. Digits that a `Double` does not hold are not made up.
public enum ShortDecimal {
  private static let scale = 10_000
  /// From here on a fourth decimal is not always what the `Double` has (53 bits, six to spare).
  private static let exact = 0x1p47 / Double(scale)
  /// Very large and very small numbers are written as powers of ten.
  private static let range = 0.001..<0x1p53

  /// - Returns: `-12.5`; what Swift has for numbers that are very large, very small, or none.
  public static func text(_ value: Double) -> String {
    guard let parts = parts(value) else { return value.description }
    let sign = value < 0 ? "-" : ""
    return sign + parts.whole + (parts.decimals.isEmpty ? "" : ".\(parts.decimals)")
  }

  /// The digits before and behind the point, without the sign and without zeros at the end; nil for
  /// what has no such writing.
  public static func parts(_ value: Double) -> (whole: String, decimals: String)? {
    let size = value.magnitude
    if size == 0 { return ("0", "") }
    guard range.contains(size) else { return nil }
    if size == size.rounded() { return (String(Int(saturating: size)), "") }
    guard size < exact else {
      let parts = size.description.split(separator: ".", maxSplits: 1)
      guard parts.count == 2, parts.joined().utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
        return nil
      }
      return (String(parts[0]), String(parts[1]))
    }
    let (whole, rest) = Int(saturating: (size * Double(scale)).rounded())
      .quotientAndRemainder(dividingBy: scale)
    var decimals = String(scale + rest).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    return (String(whole), String(decimals))
  }
}
