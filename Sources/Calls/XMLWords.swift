/// As much of a document of XML as a message needs, without reading it as one.
public enum XMLWords {
  /// Elements whose text says why a service has no answer: S3, OGC, SOAP, and those of Korea's and
  /// China's gateways.
  public static let wordNames = [
    "message", "msg", "serviceexception", "exceptiontext", "faultstring", "returnauthmsg",
    "errmsg", "errormessage", "errormsg", "resultmsg", "returnmsg", "reason", "code",
  ]

  /// The local name of the first element, in small letters.
  public static func root(of text: String) -> String? {
    text.drop { $0 != "<" }.split(separator: "<").lazy.compactMap(name).first
  }

  /// The text of the first element of a name that has some.
  public static func content(of name: String, in text: String) -> String? {
    for part in text.split(separator: "<") {
      let halves = part.split(separator: ">", maxSplits: 1)
      guard halves.count == 2, self.name(halves[0]) == name else { continue }
      let words = halves[1].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !words.isEmpty { return String(words.prefix(200)) }
    }
    return nil
  }

  /// The local name of what begins behind a `<`, in small letters; nil where that is no element.
  private static func name(_ part: Substring) -> String? {
    if part.hasPrefix("?") || part.hasPrefix("!") { return nil }
    let name = part.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
    return name.split(separator: ":").last?.lowercased()
  }
}
