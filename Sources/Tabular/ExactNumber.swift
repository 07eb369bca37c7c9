/// A number by its digits, however many: a double holds fifteen of them surely, seventeen at most.
/// Asked where two numbers are the same double and one of them is long.
public struct ExactNumber: Hashable, Sendable, Comparable {
  /// Bytes of the longest cell whose digits a double surely holds: fifteen, a point, and one more.
  public static let shortBytes = 16

  private let decimal: DecimalDigits

  /// - Parameter text: in any writing that `NumberCell` reads, also whole numbers of any length;
  ///   without white space around it.
  public init?(_ text: UnsafeBufferPointer<UInt8>) {
    if let number = Self.plain(text) {
      decimal = number
      return
    }
    guard let writing = NumberWriting.parts(text, in: .counted),
      let number = writing.plain.withUnsafeBufferPointer({ Self.plain($0) })
    else { return nil }
    decimal = number.shifted(writing.unit.power)
  }

  public init?(_ text: String) {
    var text = text
    guard let number = text.withUTF8({ ExactNumber($0.trimmed) }) else { return nil }
    self = number
  }

  /// So many thousand-millionths.
  init(billionths: Int) {
    decimal = (DecimalDigits(String(billionths)) ?? DecimalDigits()).shifted(-9)
  }

  /// The shortest decimal that stands for the double.
  public init(_ value: Double) { decimal = DecimalDigits(value.description) ?? DecimalDigits() }

  /// All its digits, as a power of ten.
  public var text: String {
    let digits = decimal.digits.map(String.init).joined()
    let sign = decimal.isNegative ? "-" : ""
    return "\(sign)0.\(digits.isEmpty ? "0" : digits)e\(decimal.point)"
  }

  /// The double nearest to it; nil beyond all of them.
  var nearest: Double? {
    guard let value = Double(text) else { return nil }
    return value.isFinite ? value : nil
  }

  /// Commas before the point say nothing.
  private static func plain(_ text: UnsafeBufferPointer<UInt8>) -> DecimalDigits? {
    let whole = text.prefix { $0 != 0x2E && $0 | 0x20 != 0x65 }
    guard whole.contains(0x2C) else { return DecimalDigits(text) }
    var digits = whole.filter { $0 != 0x2C }
    digits += text[whole.endIndex...]
    return digits.withUnsafeBufferPointer { DecimalDigits($0) }
  }

  public static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    let (left, right) = (left.decimal, right.decimal)
    guard left.isNegative == right.isNegative else { return left.isNegative }
    let (small, large) = left.isNegative ? (right, left) : (left, right)
    guard !small.digits.isEmpty, !large.digits.isEmpty else {
      return small.digits.count < large.digits.count
    }
    if small.point != large.point { return small.point < large.point }
    return small.digits.lexicographicallyPrecedes(large.digits)
  }

  /// Below, at or above 0 as it is below, at or above another.
  func order(_ other: ExactNumber) -> Int { self < other ? -1 : self == other ? 0 : 1 }

  /// Whether a cell may have more digits than a double holds; most have not.
  @inlinable
  public static func mayBeLong(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    cell.count > shortBytes
  }

  /// A cell's number where the double does not give its digits back.
  /// - Parameter value: the cell's.
  public static func lost(
    _ cell: UnsafeBufferPointer<UInt8>, _ value: Double
  ) -> ExactNumber? {
    guard mayBeLong(cell), let exact = ExactNumber(cell), exact != ExactNumber(value) else {
      return nil
    }
    return exact
  }

  /// The order of two cells that are the same double: below, at or above 0.
  public static func order(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard mayBeLong(left) || mayBeLong(right), let first = ExactNumber(left),
      let second = ExactNumber(right)
    else { return 0 }
    return first.order(second)
  }
}
