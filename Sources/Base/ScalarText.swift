extension String {
  /// With another text for each such scalar. Not by characters, which `replacing` goes by: a quote
  /// with an accent behind it is another character, and still a quote to every other program. The
  /// same with the parts of CR LF.
  public func replacing(scalar: Unicode.Scalar, with text: String) -> String {
    var result = String.UnicodeScalarView()
    for next in unicodeScalars {
      if next == scalar {
        result.append(contentsOf: text.unicodeScalars)
      } else {
        result.append(next)
      }
    }
    return String(result)
  }
}
