/// Names as an option that may be repeated gives them: several in one text too, a comma of either
/// width or an enumeration comma between them.
struct ListedNames {
  private let texts: [String]

  init(_ texts: [String]) { self.texts = texts }

  /// - Parameter isName: whether there is something of that name, which may have commas of its own;
  ///   such a text is taken whole.
  func names(_ isName: (String) -> Bool = { _ in false }) -> [String] {
    texts.flatMap { text in
      isName(text)
        ? [text] : text.split(whereSeparator: { ",，、".contains($0) }).compactMap(Self.name)
    }
  }

  private static func name(_ piece: Substring) -> String? {
    guard let start = piece.firstIndex(where: { !$0.isWhitespace }),
      let end = piece.lastIndex(where: { !$0.isWhitespace })
    else { return nil }
    return String(piece[start...end])
  }
}
