/// An answer to a question that has two, as people type it.
enum YesOrNo: Hashable, Sendable {
  case yes, no

  private static let yeses: Set<String> = ["y", "yes", "是", "同意", "好", "ｙ"]
  private static let noes: Set<String> = ["n", "no", "否", "不", "不同意", "ｎ"]

  /// - Returns: nil for what is neither.
  init?(_ text: String) {
    let word = text.lowercased()
    if Self.yeses.contains(word) {
      self = .yes
    } else if Self.noes.contains(word) {
      self = .no
    } else {
      return nil
    }
  }
}
