extension InvokeAnswer {
  /// What an answer without rows says of where a page was looked for.
  public enum PageEnd: Hashable, Sendable {
    /// In words: there is no such page, or nothing on it.
    case noMore
    /// It was asked for wrongly, or what was asked for is not there.
    case badPage
  }

  /// nil for rows, and where nothing of the kind is said.
  /// - Parameter status: HTTP's.
  public func pageEnd(status: Int) -> PageEnd? {
    switch self {
    case .refused(let code, let message, _):
      if RefusalWords(message).findNothing { return .noMore }
      let reason = RefusalReason(code: code, message: message, status: status)
      return [.parameter, .notFound].contains(reason) ? .badPage : nil
    case .other(let json):
      guard AnswerNames.areAllOrContents(of: json) else { return nil }
      let told = AnswerVerdict.message(Members(json), isAboutItself: true)
      return RefusalWords(told).findNothing ? .noMore : nil
    case .notJSON(.text(let words)) where status < 400:
      return RefusalWords(words).findNothing ? .noMore : nil
    case .rows, .malformed, .notJSON, .empty: return nil
    }
  }

  /// Whether it is a web page.
  public var isPage: Bool { self == .notJSON(.html) }
}
