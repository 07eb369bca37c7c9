/// Personal data as it is shown: enough for its owner to recognise, too little for anybody else.
public enum Masking {
  /// `138****5678`; all stars for a text too short to keep anything of.
  public static func mobile(_ text: String) -> String {
    guard text.count >= 11 else { return String(repeating: "*", count: text.count) }
    return "\(text.prefix(3))****\(text.suffix(4))"
  }

  /// The first character, a star for each of the rest.
  public static func name(_ text: String) -> String {
    text.prefix(1) + String(repeating: "*", count: max(text.count - 1, text.isEmpty ? 0 : 1))
  }

  /// `44b3****95d0`: the manual's own page shows a token in parts (2.7).
  public static func token(_ text: String) -> String {
    guard text.count > 8 else { return String(repeating: "*", count: text.count) }
    return "\(text.prefix(4))****\(text.suffix(4))"
  }
}
