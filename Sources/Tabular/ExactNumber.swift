/// A number by its digits, however many: a double holds fifteen of them surely, seventeen at most.
/// Asked where two numbers are the same double and one of them is long.
public struct ExactNumber: Hashable, Sendable, Comparable {
  /// Bytes of the longest cell whose digits a double surely holds: fifteen, a point, and one more.
  public static let shortBytes = 16

  private var isNegative = false
  /// Without zeros at either end; none for zero.
  private var digits: [UInt8] = []
  /// Digits before the point; below zero, zeros behind it.
  private var whole = 0

  /// - Parameter text: in any writing that `NumberCell` reads, also whole numbers of any length;
  ///   without white space around it.
  public init?(_ text: UnsafeBufferPointer<UInt8>) {
    if let number = Self(plain: text, shift: 0) {
      self = number
      return
    }
    guard let writing = NumberWriting(text) else { return nil }
    let shift = writing.unit.power
    let number = writing.plain.withUnsafeBufferPointer { Self(plain: $0, shift: shift) }
    guard let number else { return nil }
    self = number
  }

  public init?(_ text: String) {
    var text = text
    guard let number = text.withUTF8({ ExactNumber($0.trimmed) }) else { return nil }
    self = number
  }

  /// The shortest decimal that stands for the double.
  public init(_ value: Double) { self = ExactNumber(value.description) ?? ExactNumber() }

  private init() {}

  private init?(plain text: UnsafeBufferPointer<UInt8>, shift: Int) {
    var index = 0
    if let first = text.first, first == 0x2D || first == 0x2B {
      isNegative = first == 0x2D
      index = 1
    }
    var point: Int?
    while index < text.count {
      let byte = text[index]
      if byte.isDigit {
        digits.append(byte)
      } else if byte == 0x2E, point == nil {
        point = digits.count
      } else if byte != 0x2C || point != nil {
        break
      }
      index += 1
    }
    guard !digits.isEmpty else { return nil }
    whole = (point ?? digits.count) + shift
    if index < text.count {
      guard text[index] | 0x20 == 0x65, text.count - index < 7,
        let power = Int(String(decoding: text[(index + 1)...], as: UTF8.self))
      else { return nil }
      whole += power
    }
    trim()
  }

  private mutating func trim() {
    while digits.last == 0x30 { digits.removeLast() }
    let zeros = digits.prefix { $0 == 0x30 }.count
    digits.removeFirst(zeros)
    whole -= zeros
    if digits.isEmpty { (isNegative, whole) = (false, 0) }
  }

  public static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    guard left.isNegative == right.isNegative else { return left.isNegative }
    let (small, large) = left.isNegative ? (right, left) : (left, right)
    guard !small.digits.isEmpty, !large.digits.isEmpty else {
      return small.digits.count < large.digits.count
    }
    if small.whole != large.whole { return small.whole < large.whole }
    return small.digits.lexicographicallyPrecedes(large.digits)
  }

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
    return first < second ? -1 : first == second ? 0 : 1
  }
}
