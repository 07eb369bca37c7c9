extension Sanitizer {
  /// Most bytes of a file's name made here: file systems have 255, and a number, an ending or what
  /// a download adds may follow.
  public static let fileNameLimit = 200

  /// Longest ending that is kept where a name is cut, in bytes with its dot.
  private static let endingLimit = 16
  private static let harmful = Set("/\\:*?\"<>|".unicodeScalars)

  /// A text from outside as the name of a file in a folder. It is harmless to show, so that the
  /// name on the screen is the file's; it is no path, not hidden, and no option of a command that
  /// is given all files (`rm *`); what Windows or a shell takes amiss becomes `_`. Too long a name
  /// loses its end, but keeps what follows its last dot.
  ///
  /// It gives the same again for its own result.
  /// - Parameter limit: bytes, more than an ending has.
  /// - Returns: an empty text where nothing is left.
  public static func fileName(_ text: some StringProtocol, limit: Int = fileNameLimit) -> String {
    // By scalars: `/` with an accent on it is another character, and still a path's separator.
    var name = String.UnicodeScalarView()
    for scalar in line(text).unicodeScalars {
      // A mark whose blank is gone would have nothing to stand on.
      if name.isEmpty, scalar == " " || Verdict(scalar) == .mark { continue }
      if name.isEmpty, scalar == "." || scalar == "-" { name.append("_") }
      name.append(harmful.contains(scalar) ? "_" : scalar)
    }
    return trimmed(cut(trimmed(String(name)), limit))
  }

  private static func cut(_ name: String, _ limit: Int) -> String {
    guard name.utf8.count > limit else { return name }
    let dot = name.lastIndex(of: ".").flatMap { dot in
      name[dot...].utf8.count <= endingLimit ? dot : nil
    }
    let ending = name[(dot ?? name.endIndex)...]
    var stem = name[..<(dot ?? name.endIndex)]
    while stem.utf8.count + ending.utf8.count > limit, !stem.isEmpty { stem.removeLast() }
    return String(stem) + ending
  }

  /// Windows drops blanks at the end.
  private static func trimmed(_ name: String) -> String {
    var name = name[...]
    while name.last == " " { name.removeLast() }
    return String(name)
  }
}
