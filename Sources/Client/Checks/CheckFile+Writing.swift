import Yams

extension CheckFile {
  /// The text with other lines where a check stands; all else, comments too, as it was.
  ///
  /// - Returns: nil where the check has no lines of its own. Whether the rest is still read as it
  ///   was is for the caller to see.
  static func replacing(_ name: String, in text: String, by new: String) -> String? {
    guard let mapping = (try? Yams.compose(yaml: text, .basic))?.mapping else { return nil }
    let starts = mapping.compactMap { $0.key.mark.map { $0.line - 1 } }
    guard starts.count == mapping.count,
      let place = mapping.firstIndex(where: { $0.key.string == name }).map({
        mapping.distance(from: mapping.startIndex, to: $0)
      })
    else { return nil }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    let start = starts[place]
    var end = place + 1 < starts.count ? starts[place + 1] : lines.count
    guard start < end, end <= lines.count else { return nil }
    // Blank lines and remarks behind a check belong to what follows.
    while end > start + 1, lines[end - 1].allSatisfy(\.isWhitespace) || lines[end - 1].first == "#"
    {
      end -= 1
    }
    let fresh = new.unicodeScalars.split(separator: "\n").map { String($0) }
    return (lines[..<start] + fresh + lines[end...]).joined(separator: "\n")
  }
}
