/// Numbers with a comma before their decimals, as much of Europe writes them: `1,5`, `1.234,56`.
enum DecimalComma {
  /// Whether a text is one; `1,234` is as well, and a number with thousands.
  /// - Parameter text: without white space around it.
  static func has(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (3...40).contains(text.count), let comma = text.lastIndex(of: 0x2C),
      comma + 1 < text.count, text[(comma + 1)...].allSatisfy(\.isDigit)
    else { return false }
    let start = text[0] == 0x2D || text[0] == 0x2B ? 1 : 0
    let groups = text[start..<comma].split(separator: 0x2E, omittingEmptySubsequences: false)
    guard let first = groups.first, !first.isEmpty, first.allSatisfy(\.isDigit) else {
      return false
    }
    return (groups.count == 1 || first.count <= 3)
      && groups.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy(\.isDigit) }
  }
}
