/// What an answer says of itself beside its rows that is not known to be a success, or
/// that they are not all.
public struct AnswerDoubt: Hashable, Sendable {
  /// The code as it was sent; empty where there is none.
  public var code: String
  /// The platform's own words; empty where it has none.
  public var words: String
  /// Whether all went well and the rows are not all.
  public var isPart: Bool

  /// - Parameters:
  ///   - code: as it was sent.
  ///   - words: as they were sent.
  ///   - isPart: whether all went well and the rows are not all.
  public init(code: String, words: String, isPart: Bool = false) {
    self.code = code
    self.words = words
    self.isPart = isPart
  }
}
