public import Terminal

extension DisplayWidth {
  /// Cells of a line.
  public func width(of spans: [Span]) -> Int { spans.reduce(0) { $0 + width(of: $1.text) } }

  /// Cells of a line, counted no further than just past `limit`.
  func width(of spans: [Span], upTo limit: Int) -> Int {
    var total = 0
    for span in spans {
      total += width(of: span.text, upTo: limit - total)
      if total > limit { break }
    }
    return total
  }

  /// Cells of a text, counted no further than just past `limit`.
  func width(of text: String, upTo limit: Int) -> Int {
    var total = 0
    for scalar in text.unicodeScalars {
      total += width(of: scalar)
      if total > limit { break }
    }
    return total
  }
}
