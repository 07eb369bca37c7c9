public import Formats

extension JSON {
  /// A whole number as platforms write it: bare, or as a text.
  var writtenInteger: Int? { integerValue ?? stringValue.flatMap { Int($0) } }

  /// A number of things, written so.
  public var writtenCount: Int? {
    (writtenInteger ?? grouped ?? wholeDouble).flatMap { Self.counts.contains($0) ? $0 : nil }
  }

  /// `"1,230"`
  private var grouped: Int? {
    guard let groups = stringValue?.split(separator: ",", omittingEmptySubsequences: false),
      groups.count > 1, (1...3).contains(groups[0].utf8.count),
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      groups.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return Int(groups.joined())
  }

  /// `230.0`
  private var wholeDouble: Int? {
    guard case .number(let digits) = self else { return nil }
    return Double(digits).flatMap { Int(exactly: $0) }
  }
}
