/// What people write into a cell that has nothing to say.
enum BlankMark {
  /// Signs that stand for nothing in any column.
  private static let signs = ["-", "--", "---", "—", "——", "－", "–", "/", "／", "\\", "\\N"]
    .map { packed($0.utf8) }
  /// Words that do so among numbers and dates; elsewhere they are values (有, 无).
  private static let words = [
    "无", "暂无", "空", "N/A", "n/a", "NA", "#N/A", "NULL", "Null", "null", "None", "NaN", "nan",
    // pandas; SAS, SPSS and Stata.
    "NaT", "<NA>", ".",
    // Yearbooks: less than half of the unit.
    "…", "……", "...",
  ].map { packed($0.utf8) }
  private static let longest = 6

  /// - Parameter text: without white space around it.
  @inline(__always)
  static func isSign(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, text.count <= longest else { return false }
    switch first {
    case 0x2D, 0x2F, 0x5C, 0xE2, 0xEF: return signs.contains(packed(text))
    default: return false
    }
  }

  /// Whether a cell is what MySQL and Hive write for NULL, in columns of any kind.
  @inline(__always)
  static func isNull(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count == 2 && text[0] == 0x5C && text[1] == 0x4E
  }

  /// - Parameter text: without white space around it.
  @inline(__always)
  static func isWord(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, text.count <= longest, !first.isDigit else { return false }
    return words.contains(packed(text))
  }

  /// Up to `longest` bytes and how many they are as one number: looking up a cell takes no memory.
  @inline(__always)
  private static func packed(_ text: some Collection<UInt8>) -> UInt64 {
    var value = UInt64(text.count)
    for byte in text { value = value << 8 | UInt64(byte) }
    return value
  }

  /// Whether a cell of a column of that kind has nothing to say.
  @inline(__always)
  static func isBlank(_ text: UnsafeBufferPointer<UInt8>, _ kind: ValueKind) -> Bool {
    text.isEmpty || isSign(text) || (kind.isMeasured && isWord(text))
  }
}

extension ValueKind {
  /// Whether a cell of such a column has nothing to say: white space, a dash or a stroke, and among
  /// numbers and dates 无, N/A and their like.
  public func isBlank(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    BlankMark.isBlank(cell.trimmed, self)
  }

  /// Whether a cell is empty, or NULL as MySQL writes it.
  @inline(__always)
  public static func isNothing(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    cell.isEmpty || BlankMark.isNull(cell)
  }
}
