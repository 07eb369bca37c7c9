/// Where a text stands in a field wider than it.
public enum TextAlignment: Hashable, Sendable {
  case leading, center, trailing
}

extension DisplayWidth {
  /// The longest beginning of a text that fits into that many cells, with the marks that belong to
  /// its last character.
  public func prefix<Text: StringProtocol>(_ text: Text, cells: Int) -> Text.SubSequence {
    let count = fitting(String(text), cells: cells)
    return text[..<text.utf8.index(text.startIndex, offsetBy: count)]
  }

  /// How many bytes of a text fit.
  private func fitting(_ text: String, cells: Int) -> Int {
    var used = 0
    var bytes = 0
    for scalar in text.unicodeScalars {
      used += width(of: scalar)
      if used > cells { break }
      bytes += UTF8.width(scalar)
    }
    return bytes
  }

  /// A text cut to at most that many cells, ending in `ellipsis` when something is missing. Where
  /// not even that fits, the beginning alone.
  public func truncated(
    _ text: some StringProtocol, to cells: Int, ellipsis: Unicode.Scalar = "…"
  ) -> String {
    // Most texts fit, and a text of few bytes certainly does: no byte makes more than one cell.
    if text.utf8.count <= cells { return String(text) }
    let whole = prefix(text, cells: cells)
    guard whole.endIndex < text.endIndex else { return String(text) }
    let room = cells - width(of: ellipsis)
    guard room >= 0 else { return String(whole) }
    return String(prefix(text, cells: room)) + String(Character(ellipsis))
  }

  /// A text in exactly that many cells: cut when longer, filled with blanks when shorter.
  public func padded(
    _ text: some StringProtocol, to cells: Int, _ alignment: TextAlignment = .leading,
    ellipsis: Unicode.Scalar = "…"
  ) -> String {
    let text = truncated(text, to: cells, ellipsis: ellipsis)
    let free = max(0, cells - width(of: text))
    let before =
      switch alignment {
      case .leading: 0
      case .center: free / 2
      case .trailing: free
      }
    return String(repeating: " ", count: before) + text
      + String(repeating: " ", count: free - before)
  }
}
