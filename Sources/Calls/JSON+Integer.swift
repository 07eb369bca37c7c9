import Formats

extension JSON {
  /// A whole number as platforms write it: bare, or as a text.
  var writtenInteger: Int? { integerValue ?? stringValue.flatMap { Int($0) } }
}
