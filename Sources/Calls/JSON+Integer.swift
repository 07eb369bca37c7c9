public import Formats

extension JSON {
  /// A whole number as platforms write it: bare, or as a text.
  var writtenInteger: Int? { integerValue ?? stringValue.flatMap { Int($0) } }

  /// A number of things, written so.
  public var writtenCount: Int? { writtenInteger.flatMap { Self.counts.contains($0) ? $0 : nil } }
}
