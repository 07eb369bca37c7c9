/// What an answer says of itself beside its rows that is not known to be a success.
public struct AnswerDoubt: Hashable, Sendable {
  /// The code as it was sent; empty where there is none.
  public var code: String
  /// The platform's own words; empty where it has none.
  public var words: String

  /// - Parameters: as they were sent.
  public init(code: String, words: String) {
    self.code = code
    self.words = words
  }
}
