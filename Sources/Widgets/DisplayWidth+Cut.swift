import Terminal

extension DisplayWidth {
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

  /// The longest beginning of whole characters that fits.
  func cut(_ text: String, cells: Int) -> (end: String.Index, cells: Int) {
    var used = 0
    var end = text.startIndex
    while end < text.endIndex {
      let next = text.index(after: end)
      let more = width(of: text[end..<next])
      if used + more > cells { break }
      used += more
      end = next
    }
    return (end, used)
  }
}
